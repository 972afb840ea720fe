import type { Actor } from '#src/platform/access/actor.js';
import type { Touched } from '#src/platform/db/unit-of-work.js';
import type { EndedAttempt } from '#src/platform/jobs/job-runner.js';
import { movedBy, workSources } from '#src/platform/work/index.js';

/** That something has changed, for every process of the installation; never what it says. */
export interface Hint {
  /** subjects of work with the organisations that their rows name; null where that is not known */
  readonly work: Readonly<Record<string, readonly string[] | null>>;
  /** memberships that were told something, or have read it */
  readonly told: readonly string[];
  readonly sessions: readonly string[];
  readonly jobs: readonly EndedAttempt[];
  /** more than a hint can hold, or nobody knows what: everything may have changed */
  readonly isEverything?: boolean;
}

export const EVERYTHING_CHANGED: Hint = { work: {}, told: [], sessions: [], jobs: [], isEverything: true };

/** PostgreSQL carries less than 8000 bytes. */
const MOST_BYTES = 7_500;

/** Hints are gathered for a moment, so that a hundred commands are one. */
export class GatheredHints {
  private readonly work = new Map<string, Set<string> | null>();
  private readonly told = new Set<string>();
  private readonly sessions = new Set<string>();
  private readonly jobs: EndedAttempt[] = [];
  private readonly moving = new Set(workSources.flatMap((source) => source.movedBy));

  /** Of one transaction: a subject is any organisation's unless some entry of it names whose it is. */
  add(touched: readonly Touched[]): void {
    for (const { subject, id, organisations, memberships = [] } of touched) {
      for (const membership of memberships) this.told.add(membership);
      if (subject === 'session' && id) this.sessions.add(id);
      if (!this.moving.has(subject)) continue;
      const named =
        organisations ??
        touched.find((other) => other.subject === subject && other.id === id && other.organisations)?.organisations;
      this.addWork(subject, named);
    }
  }

  addJob(ended: EndedAttempt): void {
    this.jobs.push(ended);
  }

  get isEmpty(): boolean {
    return this.work.size + this.told.size + this.sessions.size + this.jobs.length === 0;
  }

  /** The hint as it is sent. */
  toText(): string {
    const hint: Hint = {
      work: Object.fromEntries([...this.work].map(([subject, named]) => [subject, named && [...named]])),
      told: [...this.told],
      sessions: [...this.sessions],
      jobs: this.jobs,
    };
    const text = JSON.stringify(hint);
    return Buffer.byteLength(text) > MOST_BYTES ? JSON.stringify(EVERYTHING_CHANGED) : text;
  }

  private addWork(subject: string, named: readonly (string | null)[] | undefined): void {
    const known = this.work.get(subject);
    if (known === null) return;
    if (named === undefined) {
      this.work.set(subject, null);
      return;
    }
    const all = known ?? new Set<string>();
    for (const organisation of named) if (organisation !== null) all.add(organisation);
    this.work.set(subject, all);
  }
}

/** Whether a hint gives reason to count anew what waits for somebody, or what they have not read. */
export function concerns(
  { work, told, isEverything }: Hint,
  actor: Pick<Actor, 'organisationId' | 'organisationKind' | 'post' | 'membershipId'>,
): boolean {
  if (isEverything || told.includes(actor.membershipId)) return true;
  const moved = movedBy(actor);
  return Object.entries(work).some(([subject, named]) => {
    const reach = moved.get(subject);
    return reach === 'any' || (reach === 'own' && (named === null || named.includes(actor.organisationId)));
  });
}
