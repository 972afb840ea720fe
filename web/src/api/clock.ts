/** Whoever shows the time of the sandbox is told it with every answer. */
export const clock: { now: string | undefined } = { now: undefined };

/** Notes the time that an answer tells. */
export function readClock({ headers }: Response): void {
  clock.now = headers.get('x-sandbox-clock') ?? undefined;
}
