import { createHash } from 'node:crypto';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import type { ProblemParams } from '#src/kernel/errors.js';

/** What happened, as the unit of work hands it over: ids, field names, codes and digests; never a person's data. */
export interface AuditRecord {
  /** `<singular>.<kebab-verb>`, the name of the permission where there is one */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  /** whose matter it is; null for the system's own */
  readonly organisationId: string | null;
  readonly details: ProblemParams;
  /** `system` for a step of the clock, whoever's request made it visible */
  readonly by?: 'user' | 'system';
}

export type ActorKind = 'user' | 'system';

/** One entry as it is chained. Instants are whole milliseconds, as everything that JavaScript digests must be. */
export interface ChainedEntry extends AuditRecord {
  readonly actorKind: ActorKind;
  readonly actorUserId: string | null;
  readonly actorMembershipId: string | null;
  readonly at: Date;
  readonly recordedAt: Date;
  readonly traceId: string;
}

/** What a chain of entries is about. */
export type ChainSubject = Pick<AuditRecord, 'subjectType' | 'subjectId'>;

/** The chain an entry belongs to: one per aggregate, so that writers of two aggregates never wait for each other. */
export function chainOf(entry: ChainSubject): string {
  return `${entry.subjectType}:${entry.subjectId ?? '-'}`;
}

/** SHA-256 over every column of the entry in a fixed order, object keys sorted: what the chain links together. */
export function digestOf(entry: ChainedEntry): Buffer {
  const text = canonicalJson([
    chainOf(entry),
    entry.organisationId,
    entry.action,
    entry.actorKind,
    entry.actorUserId,
    entry.actorMembershipId,
    entry.at.toISOString(),
    entry.recordedAt.toISOString(),
    entry.details,
    entry.traceId,
  ]);
  return createHash('sha256').update(text).digest();
}
