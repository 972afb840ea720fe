/** One field of a refused body: `path` as the server names it, such as `lines.2.amount`. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** The problem document of a refusal (RFC 9457); its texts are in the language that was asked for. */
export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldProblem[];
  readonly traceId: string;
}

/** The server refused. */
export class Refusal extends Error {
  constructor(readonly problem: ProblemBody) {
    super(problem.detail);
  }

  /** Somebody else changed the same thing since it was read. */
  get isStale(): boolean {
    return this.problem.status === 412;
  }
}

/** The server was not reached; whether it did anything is not known, so the same idempotency key must be used again. */
export class Unreached extends Error {}

/** The problem in an answer; an answer that is none of ours becomes one. */
export async function problemOf(response: Response): Promise<ProblemBody> {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body === 'object' && body !== null && 'code' in body) return body as ProblemBody;
  return {
    status: response.status,
    code: 'internal-error',
    title: response.statusText,
    detail: '',
    params: {},
    errors: [],
    traceId: '',
  };
}
