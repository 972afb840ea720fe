import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '#src/kernel/errors.js';
import { AuditCheckpoints } from '#src/platform/audit/audit-checkpoints.js';
import { EVERYTHING, subtree, type AccessRule } from '#src/platform/access/access-rule.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { verifyAudit, type AuditVerdict } from '#src/platform/audit/audit.verify.js';
import type { AuditEntriesQuery, AuditEntryView } from '#src/platform/audit/audit.view.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { poolOf } from '#src/platform/db/data-source.js';
import { Reads } from '#src/platform/db/reads.js';
import { DEFAULT_LIMIT, pageOf, readCursor, type Page } from '#src/platform/http/keyset.js';

/** The audit administrator reads everything, an oversight body its region, an internal auditor its own house. */
const REGION_OF_OWNER = '(select o.region_code from organisation o where o.id = t.organisation_id)';
const access: AccessRule = {
  read: (kind) =>
    kind === 'operator' ? [EVERYTHING] : ['t.organisation_id = :org', ...subtree(kind, REGION_OF_OWNER)],
  write: () => [],
};

const page = new ScopedStatement(
  'audit.page',
  access,
  5,
  ({ read }) => `
  select t.chain, t.seq, t.action, t.subject_type as "subjectType", t.subject_id as "subjectId", t.organisation_id as "organisationId",
         t.actor_kind as "actorKind", t.actor_user_id as "actorUserId", u.display_name as "actorName", t.at,
         t.recorded_at as "recordedAt", t.details, encode(t.hash, 'hex') as hash
  from audit_entry t left join app_user u on u.id = t.actor_user_id
  where not exists (select from sealed_chain s where s.chain = t.chain)
        and ($1::uuid is null or t.subject_id = $1) and (t.recorded_at, t.chain, t.seq) < ($2::timestamptz, $3::text, $4::bigint) and (${read})
  order by t.recorded_at desc, t.chain desc, t.seq desc limit $5`,
);

type Row = Omit<AuditEntryView, 'at' | 'recordedAt'> & { at: Date; recordedAt: Date };

/** Reads and proves the audit log; sealed chains are proved, and neither shown nor counted. */
@Injectable()
export class AuditQueries {
  constructor(
    private readonly reads: Reads,
    private readonly db: DataSource,
    private readonly checkpoints: AuditCheckpoints,
  ) {}

  async list({ subject, limit = DEFAULT_LIMIT, cursor }: AuditEntriesQuery): Promise<Page<AuditEntryView>> {
    const after = readCursor(cursor, 3) ?? ['infinity', '', 0];
    if (!isPlace(after)) throw new DomainError('invalid-shape', {}, [{ path: 'cursor', code: 'not-a-cursor' }]);
    const rows = await this.reads.all<Row>(...page.for(currentActor(), [subject ?? null, ...after, limit + 1]));
    const views = rows.map((row) => ({ ...row, at: row.at.toISOString(), recordedAt: row.recordedAt.toISOString() }));
    return pageOf(views, limit, ({ recordedAt, chain, seq }) => [recordedAt, chain, seq]);
  }

  /** Proves the chains and the signed checkpoints. */
  async verify(): Promise<AuditVerdict> {
    const pool = poolOf(this.db);
    const verdict = await verifyAudit(pool);
    return { ...verdict, faults: [...verdict.faults, ...(await this.checkpoints.verify(pool))] };
  }
}

/** Whether a cursor names a place in the log: an instant as we write it, a chain and a number. */
function isPlace([at, chain, seq]: (string | number)[]): boolean {
  return (at === 'infinity' || isWritten(at)) && typeof chain === 'string' && typeof seq === 'number';
}

/** JavaScript reads more as a date than PostgreSQL does, and writes years past 9999 as PostgreSQL does not. */
function isWritten(at: string | number | undefined): boolean {
  if (typeof at !== 'string' || at.length !== '2026-08-26T02:00:00.000Z'.length) return false;
  const instant = new Date(at);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === at;
}
