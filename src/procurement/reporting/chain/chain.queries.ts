import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '#src/kernel/errors.js';
import { verifyAudit } from '#src/platform/audit/audit.verify.js';
import type { AuditEntryView } from '#src/platform/audit/audit.view.js';
import { poolOf } from '#src/platform/db/data-source.js';
import { Reads } from '#src/platform/db/reads.js';
import { DEFAULT_LIMIT, type Page, pageOf, type PageQuery, readCursor } from '#src/platform/http/keyset.js';
import { CaseFactsQueries } from '../case-facts.queries.js';
import { SUBJECTS } from '../case-subjects.js';
import type { CaseChainsView } from './chain.view.js';

/** A page of the log grows at its end, so it is read from its beginning. */
const ENTRIES = {
  name: 'case.entries',
  text: `
    ${SUBJECTS}
    select t.chain, t.seq, t.action, t.subject_type as "subjectType", t.subject_id as "subjectId", t.organisation_id as "organisationId",
           t.actor_kind as "actorKind", t.actor_user_id as "actorUserId", u.display_name as "actorName", t.at,
           t.recorded_at as "recordedAt", t.details, encode(t.hash, 'hex') as hash
    from subjects s join audit_entry t on t.chain = s.type || ':' || s.id left join app_user u on u.id = t.actor_user_id
    where (t.recorded_at, t.chain, t.seq) > ($2::timestamptz, $3::text, $4::bigint)
    order by t.recorded_at, t.chain, t.seq limit $5`,
};
const CHAINS = {
  name: 'case.chains',
  text: `
    ${SUBJECTS}
    select s.type || ':' || s.id as chain, coalesce(h.seq, 0) as entries, coalesce(h.checkpointed_seq, 0) as signed,
           encode(h.hash, 'hex') as head
    from subjects s left join audit_head h on h.chain = s.type || ':' || s.id order by s.ordinal, s.id`,
};
const START = ['-infinity', '', 0] as const;

type Row = Omit<AuditEntryView, 'at' | 'recordedAt'> & { at: Date; recordedAt: Date };
interface Head {
  readonly chain: string;
  readonly entries: number;
  readonly signed: number;
  readonly head: string | null;
}

/** The audit log of a case: what happened to each of its aggregates, and the proof that nothing of it was changed. Rule: rulebook G3. */
@Injectable()
export class ChainQueries {
  constructor(
    private readonly reads: Reads,
    private readonly db: DataSource,
    private readonly facts: CaseFactsQueries,
  ) {}

  /** What happened, the oldest first. @throws DomainError `not-found`, `invalid-shape` for a cursor that is not ours */
  async entries(projectId: string, { limit = DEFAULT_LIMIT, cursor }: PageQuery): Promise<Page<AuditEntryView>> {
    const { id } = await this.facts.project(projectId);
    const after = readCursor(cursor, 3) ?? START;
    if (!isPlace(after)) throw new DomainError('invalid-shape', {}, [{ path: 'cursor', code: 'not-a-cursor' }]);
    const rows = await this.reads.all<Row>(ENTRIES, [id, ...after, limit + 1]);
    const views = rows.map((row) => ({ ...row, at: row.at.toISOString(), recordedAt: row.recordedAt.toISOString() }));
    return pageOf(views, limit, ({ recordedAt, chain, seq }) => [recordedAt, chain, seq]);
  }

  /** Proves every chain of the case. @throws DomainError `not-found` */
  async proof(projectId: string): Promise<CaseChainsView> {
    const { id } = await this.facts.project(projectId);
    const heads = await this.reads.all<Head>(CHAINS, [id]);
    const { faults } = await verifyAudit(
      poolOf(this.db),
      heads.map(({ chain }) => chain),
    );
    // what stands in the case has a chain: it was made by somebody
    const gone = heads.filter(({ entries }) => entries === 0);
    const all = [...faults, ...gone.map(({ chain }) => ({ chain, seq: 1, fault: 'entry-missing' as const }))];
    return {
      chains: heads.map((head) => ({ ...head, faults: all.filter(({ chain }) => chain === head.chain) })),
      entries: heads.reduce((sum, { entries }) => sum + entries, 0),
      faults: all.length,
    };
  }
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether a cursor names a place in the log: an instant as we write it, a chain and a number. */
function isPlace([at, chain, seq]: readonly (string | number)[]): boolean {
  const isInstant = typeof at === 'string' && INSTANT.test(at) && !Number.isNaN(Date.parse(at));
  return (at === START[0] || isInstant) && typeof chain === 'string' && typeof seq === 'number';
}
