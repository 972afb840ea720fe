import { createHash } from 'node:crypto';
import type pg from 'pg';
import { digestOf, type ActorKind, type ChainedEntry } from '#src/platform/audit/audit-entry.js';

/** A place where the log is not what was written: which chain, from which entry on, and what does not hold. */
export interface AuditFault {
  readonly chain: string;
  readonly seq: number;
  readonly fault: 'entry-changed' | 'entry-missing' | 'link-broken' | 'head-differs' | 'checkpoint-differs';
}

export interface AuditVerdict {
  readonly chains: number;
  readonly entries: number;
  readonly faults: readonly AuditFault[];
}

interface EntryRow {
  chain: string;
  seq: number;
  subject_type: string;
  subject_id: string | null;
  organisation_id: string | null;
  action: string;
  actor_kind: ActorKind;
  actor_user_id: string | null;
  actor_membership_id: string | null;
  at: Date;
  recorded_at: Date;
  details: ChainedEntry['details'];
  trace_id: string;
  digest: Buffer;
  hash: Buffer;
  is_sealed: boolean;
}

const BATCH = 2_000;
/** The most faults a verdict lists: one is enough to know, a thousand tell nothing more. */
const MOST_FAULTS = 100;

/**
 * Proves the whole log, or some chains of it: every entry digests to what it says, every hash follows from the one before, and every
 * chain ends where its head says. What is sealed is proved like the rest, but not counted: the figures would tell that it is there. Reads
 * in batches, so that the log may be larger than the memory.
 */
export async function verifyAudit(db: Pick<pg.ClientBase, 'query'>, only?: readonly string[]): Promise<AuditVerdict> {
  const faults: AuditFault[] = [];
  const note = (chain: string, seq: number, fault: AuditFault['fault']) => {
    if (faults.length < MOST_FAULTS) faults.push({ chain, seq, fault });
  };
  let entries = 0;
  let chain = '';
  let seq = 0;
  let hash: Buffer = Buffer.alloc(0);
  for (let after = { chain: '', seq: 0 }; ;) {
    const { rows } = await db.query<EntryRow>(
      `select t.*, exists (select from sealed_chain s where s.chain = t.chain) as is_sealed from audit_entry t
       where (chain, seq) > ($1, $2) and ($3::text[] is null or chain = any($3)) order by chain, seq limit ${BATCH}`,
      [after.chain, after.seq, only ?? null],
    );
    for (const row of rows) {
      if (row.chain !== chain) [chain, seq, hash] = [row.chain, 0, Buffer.alloc(0)];
      if (row.seq !== seq + 1) note(chain, seq + 1, 'entry-missing');
      if (!digestOf(entryOf(row)).equals(row.digest)) note(chain, row.seq, 'entry-changed');
      if (!linkOf(hash, row.seq, row.digest).equals(row.hash)) note(chain, row.seq, 'link-broken');
      [seq, hash] = [row.seq, row.hash];
      if (!row.is_sealed) entries += 1;
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) break;
    after = { chain: last.chain, seq: last.seq };
  }
  const { rows: heads } = await db.query<{ chains: number }>(
    `select count(*) as chains from audit_head h
     where ($1::text[] is null or chain = any($1)) and not exists (select from sealed_chain s where s.chain = h.chain)`,
    [only ?? null],
  );
  const { rows: loose } = await db.query<{ chain: string; seq: number }>(
    `select coalesce(h.chain, e.chain) as chain, coalesce(h.seq, e.seq) as seq
     from (select chain, seq, hash from audit_head where $1::text[] is null or chain = any($1)) h
     full join (select distinct on (chain) chain, seq, hash from audit_entry where $1::text[] is null or chain = any($1)
                order by chain, seq desc) e on e.chain = h.chain
     where (h.seq, h.hash) is distinct from (e.seq, e.hash)
     order by 1 limit ${MOST_FAULTS}`,
    [only ?? null],
  );
  for (const head of loose) note(head.chain, head.seq, 'head-differs');
  return { chains: heads[0]!.chains, entries, faults };
}

/** The hash that links an entry to the one before: SHA-256 of the earlier hash, the number (8 bytes) and the digest. */
function linkOf(previous: Buffer, seq: number, digest: Buffer): Buffer {
  const number = Buffer.alloc(8);
  number.writeBigInt64BE(BigInt(seq));
  return createHash('sha256').update(previous).update(number).update(digest).digest();
}

function entryOf(row: EntryRow): ChainedEntry {
  return {
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    organisationId: row.organisation_id,
    action: row.action,
    actorKind: row.actor_kind,
    actorUserId: row.actor_user_id,
    actorMembershipId: row.actor_membership_id,
    at: row.at,
    recordedAt: row.recorded_at,
    details: row.details,
    traceId: row.trace_id,
  };
}
