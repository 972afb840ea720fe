import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '#test/support/app.js';
import { atOnce } from '#test/support/at-once.js';
import type { Client } from '#test/support/client.js';
import { eventually } from '#test/support/eventually.js';
import { startWorld, type World } from '#test/support/world.js';

interface Draft {
  form: string;
  version: number;
  updatedAt: string | null;
  body: unknown;
}

let world: World;
let officer: Client;

beforeAll(async () => {
  world = await startWorld();
  officer = world.as('purchaser.经办员');
}, 60_000);
afterAll(() => world.stop());

const keep = (who: Client, form: string, body: object) => who.put<Draft>(`drafts/${form}`, { body });
const show = async (who: Client, form: string) => (await who.get<Draft>(`drafts/${form}`)).body;
const count = async () =>
  (await world.query<{ count: number }>('select count(*)::int as count from form_draft'))[0]!.count;

describe('a draft', () => {
  it('is what was typed into a form, word for word, until it is thrown away', async () => {
    const body = {
      title: '  两段\n文字 <b>',
      lines: [{ n: 1, amount: '12.30' }],
      nothing: null,
      strange: '\u0000\u202E😀',
    };
    const kept = await keep(officer, 'projects:new', body);
    expect([kept.status, kept.body.version]).toEqual([200, 1]);
    // what was typed is not sent back with every stroke, nor kept with an answer
    expect(kept.body).not.toHaveProperty('body');
    const { updatedAt } = kept.body;
    expect(await show(officer, 'projects:new')).toEqual({ form: 'projects:new', version: 1, updatedAt, body });
    expect((await officer.send('DELETE', 'drafts/projects:new', undefined, {})).status).toBe(204);
    expect(await show(officer, 'projects:new')).toEqual({
      form: 'projects:new',
      version: 0,
      updatedAt: null,
      body: null,
    });
    expect((await officer.send('DELETE', 'drafts/projects:new', undefined, {})).status).toBe(204);
  });

  it('counts how often it was kept, so that two tabs notice each other', async () => {
    const first = (await keep(officer, 'estimates:new', { by: 'one tab' })).body;
    const other = (await keep(officer, 'estimates:new', { by: 'another' })).body;
    const again = (await keep(officer, 'estimates:new', { by: 'one tab' })).body;
    expect([first.version, other.version, again.version]).toEqual([1, 2, 3]);
    expect(again.version).toBeGreaterThan(first.version + 1);
    expect(Date.parse(again.updatedAt!)).toBeGreaterThanOrEqual(Date.parse(first.updatedAt!));
  });

  it('kept by many tabs at once is one draft, and every one of them counted', async () => {
    const first = await Promise.all([1, 2, 3, 4].map((index) => keep(officer, 'race', { index })));
    expect(first.map(({ body }) => body.version).sort()).toEqual([1, 2, 3, 4]);
    const more = [5, 6, 7, 8].map((index) => () => keep(officer, 'race', { index }));
    const row = { table: 'form_draft', where: `form = 'race'` };
    expect(await atOnce(world, row, more)).toEqual(['200', '200', '200', '200']);
    expect((await show(officer, 'race')).version).toBe(8);
    expect((await world.query(`select from form_draft where form = 'race'`)).length).toBe(1);
  });

  it('is the caller’s own, in this one post', async () => {
    await keep(officer, 'own', { secret: '只有我' });
    const organisation = world.organisation('purchaser');
    const sameUser = await world.newPerson(organisation, 'accountant', world.userId('purchaser.经办员'));
    const colleague = await world.newPerson(organisation, 'procurement_officer');
    for (const stranger of [sameUser, colleague, world.as('A.投标专员'), world.as('operator.系统管理员')]) {
      expect((await show(stranger, 'own')).version).toBe(0);
      await stranger.send('DELETE', 'drafts/own', undefined, {});
      expect((await stranger.get<{ items: object[] }>('drafts')).body.items).toEqual([]);
    }
    expect((await show(officer, 'own')).body).toEqual({ secret: '只有我' });
    expect((await world.http.get('drafts/own')).code).toBe('unauthenticated');
  });

  it('is listed without what it holds, the newest first, page by page', async () => {
    const clerk = await world.newPerson(world.organisation('purchaser'), 'contract_manager');
    for (const form of ['a', 'b', 'c']) await keep(clerk, form, { words: '内容' });
    const first = (await clerk.get<{ items: Draft[]; next: string }>('drafts?limit=2')).body;
    expect(first.items.map(({ form, version }) => [form, version])).toEqual([
      ['c', 1],
      ['b', 1],
    ]);
    expect(JSON.stringify(first)).not.toContain('内容');
    const second = (await clerk.get<{ items: Draft[]; next: null }>(`drafts?limit=2&cursor=${first.next}`)).body;
    expect([second.items.map(({ form }) => form), second.next]).toEqual([['a'], null]);
  });

  it('leaves no trace in the audit', async () => {
    const before = await world.query('select count(*) from audit_entry');
    await keep(officer, 'untold', { phone: '13800000000' });
    await officer.send('DELETE', 'drafts/untold', undefined, {});
    expect(await world.query('select count(*) from audit_entry')).toEqual(before);
  });
});

describe('what is not kept', () => {
  it.each(['bid', 'bids:0197', 'bid-builder', 'bidder'])(
    'is the draft of a bid, which has a reason: %s',
    async (form) => {
      const before = await count();
      const refusal = await keep(world.as('A.投标专员'), form, { price: '1860000.00' });
      expect([refusal.status, refusal.code]).toEqual([422, 'draft-of-a-bid']);
      expect((await world.as('A.投标专员').get(`drafts/${form}`)).code).toBe('draft-of-a-bid');
      expect(await count()).toBe(before);
      expect(await world.dump()).not.toContain('1860000.00');
      await expect(
        world.query(
          `insert into form_draft (id, membership_id, form, body) select gen_random_uuid(), id, $1, '{}' from membership limit 1`,
          [form],
        ),
      ).rejects.toThrow('form_draft_never_a_bid');
    },
  );

  it.each(['A', 'a b', 'ä', 'a.b', '..', 'x'.repeat(121), '%00'])('is the draft of no form: %j', async (form) => {
    const { code } = await keep(officer, encodeURIComponent(form), {});
    expect(['invalid-shape', 'malformed-request', 'not-found']).toContain(code);
  });

  it('is more than 256 KB, counted in bytes', async () => {
    const overhead = Buffer.byteLength(JSON.stringify({ text: '' }));
    const fits = { text: '字'.repeat(Math.floor((256 * 1024 - overhead) / 3)) };
    expect((await keep(officer, 'long', fits)).status).toBe(200);
    const refusal = await keep(officer, 'long', { text: `${fits.text}字` });
    expect([refusal.status, refusal.code]).toEqual([413, 'draft-too-large']);
    expect((await show(officer, 'long')).body).toEqual(fits);
  });

  it.each([[[]], ['text'], [null], [undefined]])('is anything but an object: %j', async (body) => {
    expect((await officer.put('drafts/shape', { body })).code).toBe('invalid-shape');
    expect((await officer.put('drafts/shape', { body: {}, more: 1 })).code).toBe('invalid-shape');
    expect((await show(officer, 'shape')).version).toBe(0);
  });

  it('is the hundred and first draft; those that there are may still change', async () => {
    const clerk = await world.newPerson(world.organisation('purchaser'), 'legal_counsel');
    for (let index = 0; index < 100; index++) await keep(clerk, `form:${index}`, {});
    const refusal = await keep(clerk, 'form:100', {});
    expect([refusal.status, refusal.code]).toEqual([409, 'too-many-drafts']);
    expect((await keep(clerk, 'form:99', { changed: true })).body.version).toBe(2);
    await clerk.send('DELETE', 'drafts/form:0', undefined, {});
    expect((await keep(clerk, 'form:100', {})).status).toBe(200);
  });
});

describe('the sweeping of drafts', () => {
  it('takes those that nobody touched for sixty days, and those of a membership that has ended', async () => {
    const gone = await world.newPerson(world.organisation('purchaser'), 'seal_keeper');
    await keep(gone, 'of-one-who-left', {});
    await world.query(
      `update membership set status = 'ended', ended_at = now()
       where id = (select membership_id from form_draft where form = 'of-one-who-left')`,
    );
    for (const form of ['old', 'nearly-old']) await keep(officer, form, {});
    await world.query(`update form_draft set updated_at = now() - interval '60 days 1 minute' where form = 'old'`);
    await world.query(`update form_draft set updated_at = now() - interval '59 days' where form = 'nearly-old'`);
    const worker = await startTestApp({ beside: world, env: { WORKER: 'on' } });
    const left = async () =>
      (
        await world.query<{ form: string }>(
          `select form from form_draft where form in ('old', 'nearly-old', 'of-one-who-left')`,
        )
      ).map(({ form }) => form);
    await eventually(async () => (await left()).length === 1);
    expect(await left()).toEqual(['nearly-old']);
    await worker.stop();
  });
});
