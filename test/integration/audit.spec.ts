import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { asSystem } from '#src/demo/cast.js';
import { AuditCheckpoints } from '#src/platform/audit/audit-checkpoints.js';
import { digestOf, type ChainedEntry } from '#src/platform/audit/audit-entry.js';
import type { Client } from '#test/support/client.js';
import { startWorld, type World } from '#test/support/world.js';

interface Verdict {
  chains: number;
  entries: number;
  faults: { chain: string; seq: number; fault: string }[];
}
interface Entry {
  chain: string;
  seq: number;
  action: string;
  subjectId: string | null;
  organisationId: string | null;
  actorKind: string;
  actorName: string | null;
  at: string;
  recordedAt: string;
  details: object;
}

let world: World;
let auditor: Client;
let tender: string;
let chain: string;
/** the number of the newest entry in the chain of the tender */
const LAST = 8;
const TABLES = ['audit_entry', 'audit_head', 'audit_checkpoint', 'audit_checkpoint_head'];

beforeAll(async () => {
  world = await startWorld({ at: 'published' });
  auditor = world.as('operator.审计管理员');
  tender = await world.newest('tender');
  chain = `tender:${tender}`;
});
afterAll(() => world.stop());

const verify = async () => (await auditor.post<Verdict>('audit-entries/verify')).body;
const checkpoint = () => asSystem(() => world.app.get(AuditCheckpoints).take());
const page = async (query = '', reader = auditor) =>
  (await reader.get<{ items: Entry[]; next: string | null }>(`audit-entries?limit=100${query}`)).body;

describe('the audit log', () => {
  it('proves itself after a purchase up to its notice', async () => {
    const { chains, entries, faults } = await verify();
    expect(faults).toEqual([]);
    const [counted] = await world.query(
      'select (select count(*)::int from audit_head) as chains, (select count(*)::int from audit_entry) as entries',
    );
    expect({ chains, entries }).toEqual(counted);
    expect(entries).toBeGreaterThan(100);
  });

  it('tells who did what by both clocks, and with which change of state', async () => {
    const { items } = await page(`&subject=${tender}`);
    expect(items.map(({ seq, action, actorName }) => [seq, action, actorName])).toEqual([
      [8, 'tender.publish', '代理项目经理'],
      [7, 'tender.approve', '采购审核员'],
      [6, 'tender.submit', '代理项目经理'],
      [5, 'custody.set-key', '采购监管员'],
      [4, 'custody.set-key', '公证员'],
      [3, 'custody.set-key', '代理复核员'],
      [2, 'tender.name-custodians', '代理项目经理'],
      [1, 'tender.draft', '代理项目经理'],
    ]);
    expect(items[0]).toMatchObject({
      chain,
      subjectId: tender,
      organisationId: world.organisation('purchaser'),
      actorKind: 'user',
      details: { from: 'approved', to: 'published', fields: ['noticeOn', 'noticeEnds', 'nextDueAt'] },
    });
    expect(items[0]!.at.slice(0, 10)).toBe('2026-08-13');
    expect(Math.abs(Date.now() - Date.parse(items[0]!.recordedAt))).toBeLessThan(600_000);
  });

  it('is read by the audit administrator, by oversight in its region, and by an internal auditor in its own house', async () => {
    const elsewhere = await world.newPerson(await world.newOrganisation('oversight', '310101'), 'oversight_reader');
    const stranger = await world.newPerson(await world.newOrganisation('purchaser', '310199'), 'internal_auditor');
    const own = world.organisation('purchaser');
    for (const reader of [auditor, world.as('oversight.审计监督员'), world.as('purchaser.内审员')])
      expect((await page(`&subject=${tender}`, reader)).items).toHaveLength(LAST);
    for (const reader of [elsewhere, stranger]) expect((await page(`&subject=${tender}`, reader)).items).toEqual([]);
    const inHouse = (await page('', world.as('purchaser.内审员'))).items;
    expect(new Set(inHouse.map(({ organisationId }) => organisationId))).toEqual(new Set([own]));
    expect((await world.as('purchaser.单位负责人').get('audit-entries')).status).toBe(403);
    expect((await world.as('purchaser.内审员').post('audit-entries/verify')).status).toBe(403);
  });

  it('is read page by page, each entry once', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { items, next } = (
        await auditor.get<{ items: Entry[]; next: string | null }>(`audit-entries?limit=37${cursor}`)
      ).body;
      seen.push(...items.map(({ chain, seq }) => `${chain} ${seq}`));
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await verify()).entries);
  });

  it('takes no place in the log for one that it did not hand out', async () => {
    const encoded = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');
    const places = [
      [],
      ['infinity', '', '0'],
      ['yesterday', '', 0],
      ['Tue Mar 01 2022 (evening)', '', 0],
      ['+275760-09-13T00:00:00.000Z', '', 0],
      ['-000001-01-01T00:00:00.000Z', '', 0],
      ["2026-01-01T00:00:00.000Z'::timestamptz; --", '', 0],
      ['2026-01-01T00:00:00.000Z', 'a\u0000b', 0],
      ['2026-01-01T00:00:00.000Z', '', 1e300],
      { length: 3 },
    ];
    for (const place of places)
      expect([place, (await auditor.get(`audit-entries?cursor=${encoded(place)}`)).code]).toEqual([
        place,
        'invalid-shape',
      ]);
  });
});

describe('what the application’s own role may do to the log', () => {
  it.each([
    `update audit_entry set action = 'nothing'`,
    'delete from audit_entry',
    'truncate audit_entry',
    'delete from audit_head',
    'truncate audit_head',
    `update audit_checkpoint set signature = ''`,
    'delete from audit_checkpoint',
    'delete from audit_checkpoint_head',
    'update audit_checkpoint_head set seq = 0',
    'alter table audit_entry disable trigger all',
    'drop table audit_entry',
  ])('is not to %s', async (sql) => {
    await expect(world.app.get(DataSource).query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe('a log that the owner of the database has changed', () => {
  beforeAll(async () => {
    await checkpoint();
    for (const table of TABLES) await world.query(`create table app.saved_${table} as table app.${table}`);
  });
  afterEach(async () => {
    await world.query(`truncate ${TABLES.join(', ')}`);
    for (const table of TABLES) await world.query(`insert into ${table} select * from saved_${table}`);
    expect((await verify()).faults).toEqual([]);
  });
  const entry = `audit_entry where chain = $1 and seq = 2`;
  const faultsAfter = async (...statements: string[]) => {
    for (const sql of statements) await world.query(sql, sql.includes('$1') ? [chain] : []);
    return (await verify()).faults;
  };

  it.each<[what: string, sql: string]>([
    ['what was done', `update ${entry.replace(' where', ` set action = 'tender.return' where`)}`],
    ['by whom', `update ${entry.replace(' where', ' set actor_user_id = gen_random_uuid() where')}`],
    ['when', `update ${entry.replace(' where', ` set at = at - interval '1 day' where`)}`],
    ['what it says besides', `update ${entry.replace(' where', ` set details = '{"from": "draft"}' where`)}`],
    ['in which matter', `update ${entry.replace(' where', ' set organisation_id = null where')}`],
  ])('is found out when it no longer says %s', async (_, sql) => {
    expect(await faultsAfter(sql)).toEqual([{ chain, seq: 2, fault: 'entry-changed' }]);
  });

  it('is found out when an entry was taken from its middle', async () => {
    const faults = await faultsAfter(`delete from ${entry}`);
    expect(faults).toContainEqual({ chain, seq: 2, fault: 'entry-missing' });
    expect(faults).toContainEqual({ chain, seq: 3, fault: 'link-broken' });
  });

  it('is found out when its end was cut off, with the head or without it', async () => {
    const cut = `delete from audit_entry where chain = $1 and seq = ${LAST}`;
    expect(await faultsAfter(cut)).toContainEqual({ chain, seq: LAST, fault: 'head-differs' });
    const mended = await faultsAfter(
      `update audit_head h set seq = ${LAST - 1}, hash = e.hash, digest = e.digest from audit_entry e
       where h.chain = $1 and e.chain = h.chain and e.seq = ${LAST - 1}`,
    );
    expect(mended).toEqual([{ chain, seq: LAST, fault: 'checkpoint-differs' }]);
  });

  it('is found out when an entry was added behind the chain', async () => {
    const faults = await faultsAfter(
      `insert into audit_entry select chain, ${LAST + 1}, subject_type, subject_id, organisation_id, action, actor_kind, actor_user_id,
         actor_membership_id, at, recorded_at, details, trace_id, digest, hash from audit_entry where chain = $1 and seq = ${LAST}`,
    );
    expect(faults).toContainEqual({ chain, seq: LAST + 1, fault: 'link-broken' });
    expect(faults).toContainEqual({ chain, seq: LAST, fault: 'head-differs' });
  });

  it('is found out when a whole chain is gone, head and all', async () => {
    const faults = await faultsAfter(
      'delete from audit_entry where chain = $1',
      'delete from audit_head where chain = $1',
    );
    expect(faults).toEqual([{ chain, seq: LAST, fault: 'checkpoint-differs' }]);
  });

  it('is found out by the checkpoint when a whole chain was written anew, every link and the head consistent', async () => {
    await rewrite(2, { from: 'draft', to: 'approved' });
    expect((await verify()).faults).toEqual([{ chain, seq: LAST, fault: 'checkpoint-differs' }]);
  });

  it('is found out when the checkpoint was written to fit', async () => {
    await rewrite(2, { from: 'draft', to: 'approved' });
    const faults = await faultsAfter(
      `update audit_checkpoint_head c set hash = e.hash from audit_entry e where c.chain = $1 and e.chain = c.chain and e.seq = c.seq`,
    );
    expect(faults).toEqual([{ chain: 'checkpoint:1', seq: 1, fault: 'checkpoint-differs' }]);
  });

  it('is found out when a checkpoint vouches for less than it did', async () => {
    expect(await faultsAfter('delete from audit_checkpoint_head where chain = $1')).toEqual([
      { chain: 'checkpoint:1', seq: 1, fault: 'checkpoint-differs' },
    ]);
  });

  it('is found out when a signature was replaced', async () => {
    expect(await faultsAfter(`update audit_checkpoint set signature = 'eyJhbGciOiJub25lIn0.MS4.'`)).toEqual([
      { chain: 'checkpoint:1', seq: 1, fault: 'checkpoint-differs' },
    ]);
  });

  /** What somebody does who holds the database and knows how the chain is made. */
  async function rewrite(from: number, details: ChainedEntry['details']): Promise<void> {
    const rows = await world.query<ChainedEntry & { seq: number; digest: Buffer }>(
      `select seq::int, subject_type as "subjectType", subject_id as "subjectId", organisation_id as "organisationId", action,
              actor_kind as "actorKind", actor_user_id as "actorUserId", actor_membership_id as "actorMembershipId", at,
              recorded_at as "recordedAt", details, trace_id as "traceId", digest
       from audit_entry where chain = $1 order by seq`,
      [chain],
    );
    let hash: Buffer = Buffer.alloc(0);
    for (const { seq, digest: earlier, ...row } of rows) {
      const written = seq === from ? { ...row, details } : row;
      const digest = seq === from ? digestOf(written) : earlier;
      const number = Buffer.alloc(8);
      number.writeBigInt64BE(BigInt(seq));
      hash = createHash('sha256').update(hash).update(number).update(digest).digest();
      await world.query('update audit_entry set details = $3, digest = $4, hash = $5 where chain = $1 and seq = $2', [
        chain,
        seq,
        JSON.stringify(written.details),
        digest,
        hash,
      ]);
    }
    await world.query('update audit_head set hash = $2 where chain = $1', [chain, hash]);
  }
});

describe('checkpoints', () => {
  const ordinals = async () =>
    (await world.query<{ ordinal: string }>('select ordinal from audit_checkpoint order by 1')).map(({ ordinal }) =>
      Number(ordinal),
    );

  it('are taken only when the log has grown, one after the other', async () => {
    const before = await ordinals();
    await checkpoint();
    expect(await ordinals()).toEqual(before);
    await world.as('purchaser.采购审核员').command(`tenders/${tender}`, 'cancel', { reason: '需求重大变化' });
    await Promise.all([checkpoint(), checkpoint()]);
    expect(await ordinals()).toEqual([...before, before.length + 1]);
    expect(
      await world.query('select chain, seq::int from audit_checkpoint_head where ordinal = $1 order by chain desc', [
        before.length + 1,
      ]),
    ).toEqual([
      { chain, seq: LAST + 1 },
      { chain: `opening:${await world.newest('opening')}`, seq: 2 },
    ]);
    expect((await verify()).faults).toEqual([]);
  });

  it('vouch for what they signed, and for no chain that another command begins meanwhile', async () => {
    await world.query(`
      create function begin_another() returns trigger language plpgsql as $$ begin
        perform audit_append('other:-', 'other', null, null, 'other.act', 'system', null, null, now(), now(), '{}', 'x', 'x');
        return null;
      end $$;
      create trigger meanwhile after insert on audit_checkpoint for each row execute function begin_another()`);
    await world.query('update audit_head set checkpointed_seq = 0 where chain = $1', [chain]);
    await checkpoint();
    const differing = (await verify()).faults.filter(({ fault }) => fault === 'checkpoint-differs');
    expect(differing).toEqual([]);
    expect(await world.query(`select checkpointed_seq::int as seq from audit_head where chain = 'other:-'`)).toEqual([
      { seq: 0 },
    ]);
    await world.query('drop trigger meanwhile on audit_checkpoint');
    for (const table of ['audit_entry', 'audit_head'])
      await world.query(`delete from ${table} where chain = 'other:-'`);
  });

  it('hang together: the one before cannot be taken out', async () => {
    await world.query('delete from audit_checkpoint_head where ordinal = 1');
    await world.query('delete from audit_checkpoint where ordinal = 1');
    expect((await verify()).faults).toContainEqual({ chain: 'checkpoint:2', seq: 2, fault: 'checkpoint-differs' });
  });
});
