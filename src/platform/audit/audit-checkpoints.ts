import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { compactVerify, CompactSign } from 'jose';
import type pg from 'pg';
import type { AuditFault } from '#src/platform/audit/audit.verify.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { OnJob } from '#src/platform/jobs/decorators.js';
import { SecretStore } from '#src/platform/secrets/secret-store.js';

interface Head {
  chain: string;
  seq: number;
  hash: Buffer;
}

/** What a checkpoint signs: its number and a digest over the one before and every head it vouches for. */
function rootOf(previous: Buffer, heads: readonly Head[]): Buffer {
  const hash = createHash('sha256').update(previous);
  for (const { chain, seq, hash: link } of heads) hash.update(`\n${chain}\n${seq}\n`).update(link);
  return hash.digest();
}

const payloadOf = (ordinal: number, root: Buffer) => new TextEncoder().encode(`${ordinal}.${root.toString('hex')}`);

/**
 * Signs the heads of all chains that have grown since the last time. A chain proves its own order; a checkpoint proves that the whole chain was not
 * written anew by somebody who holds the database but not the key.
 */
@Injectable()
export class AuditCheckpoints {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly secrets: SecretStore,
  ) {}

  /** Takes a checkpoint; none when no chain has grown. Two at once take turns on the newest row's number. */
  @OnJob('audit.checkpoint')
  take(): Promise<void> {
    return this.uow.run(async () => {
      const { em } = this.uow;
      await em.query(`select pg_advisory_xact_lock(hashtext('audit_checkpoint'))`);
      const heads: Head[] = await em.query(
        'select chain, seq, hash from audit_head where seq > checkpointed_seq order by chain collate "C" for update',
      );
      if (heads.length === 0) return;
      const [last]: { ordinal: number; root: Buffer }[] = await em.query(
        'select ordinal, root from audit_checkpoint order by ordinal desc limit 1',
      );
      const ordinal = (last?.ordinal ?? 0) + 1;
      const root = rootOf(last?.root ?? Buffer.alloc(0), heads);
      const { kid, privateKey } = this.secrets.ring('receipt-signing').current;
      const signature = await new CompactSign(payloadOf(ordinal, root))
        .setProtectedHeader({ alg: 'ES256', kid })
        .sign(privateKey);
      await em.query('insert into audit_checkpoint (ordinal, taken_at, root, signature) values ($1, $2, $3, $4)', [
        ordinal,
        this.uow.realNow,
        root,
        signature,
      ]);
      // What was signed, not what has grown by now: a chain that another command begins meanwhile waits for the next time.
      await em.query(
        `insert into audit_checkpoint_head (ordinal, chain, seq, hash)
         select $1, * from unnest($2::text[], $3::bigint[], $4::bytea[])`,
        [ordinal, heads.map(({ chain }) => chain), heads.map(({ seq }) => seq), heads.map(({ hash }) => hash)],
      );
      await em.query('update audit_head set checkpointed_seq = seq where chain = any($1)', [
        heads.map(({ chain }) => chain),
      ]);
    });
  }

  /** Proves every checkpoint: its signature holds and the entries it vouched for still have the hashes they had. */
  async verify(db: Pick<pg.ClientBase, 'query'>): Promise<AuditFault[]> {
    const { rows } = await db.query<{ ordinal: number; root: Buffer; signature: string }>(
      'select ordinal, root, signature from audit_checkpoint order by ordinal',
    );
    const faults: AuditFault[] = [];
    let previous: Buffer = Buffer.alloc(0);
    for (const { ordinal, root, signature } of rows) {
      const { rows: heads } = await db.query<Head & { now: Buffer | null }>(
        `select h.chain, h.seq, h.hash, e.hash as now from audit_checkpoint_head h
         left join audit_entry e on e.chain = h.chain and e.seq = h.seq where h.ordinal = $1 order by h.chain collate "C"`,
        [ordinal],
      );
      const signed = rootOf(previous, heads).equals(root) && (await this.isSigned(ordinal, root, signature));
      if (!signed) faults.push({ chain: `checkpoint:${ordinal}`, seq: ordinal, fault: 'checkpoint-differs' });
      for (const { chain, seq, hash, now } of heads)
        if (!now?.equals(hash)) faults.push({ chain, seq, fault: 'checkpoint-differs' });
      previous = root;
    }
    return faults;
  }

  private async isSigned(ordinal: number, root: Buffer, signature: string): Promise<boolean> {
    try {
      const { payload } = await compactVerify(signature, ({ kid }) => {
        const key = this.secrets.ring('receipt-signing').find(kid ?? '');
        if (!key) throw new Error('unknown key');
        return key.publicKey;
      });
      return Buffer.from(payload).equals(Buffer.from(payloadOf(ordinal, root)));
    } catch {
      return false;
    }
  }
}
