import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '#src/demo/cast.js';
import { CUSTODIANS, demoCustodianKeys, writeCustodianKeys } from '#src/demo/custodians.js';
import { createCustodianKey, unlockCustodianKey } from '#src/procurement/bids/sealing/index.js';
import { aDraftTender, anIntendedProject, does, idOf, inCustody } from '#test/support/acts.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { NO_ID } from '#test/support/requests.js';
import { scratchFolder } from '#test/support/scratch-folder.js';
import { startWorld, type World } from '#test/support/world.js';

interface Custody {
  version: number;
  threshold: number | null;
  custodians: {
    seatId: string;
    person: { id: string; name: string };
    organisation: { id: string; name: string };
    fingerprint: string | null;
    isOwn: boolean;
  }[];
}
interface OpeningShown {
  id: string;
  version: number;
  allowed: string[];
  status: string;
  threshold: number;
  closesAt: string;
  seats: { seatId: string; organisation: { name: string }; fingerprint: string; publicJwk: object }[];
}

let world: World;
let officer: Client;
let agent: Client;
let notary: Client;
const { remember, refused } = refusalsIn(() => world);

beforeAll(async () => {
  world = await startWorld({ at: 'intended' });
  [officer, agent, notary] = [world.as('purchaser.经办员'), world.as('agent.代理项目经理'), world.as('notary.公证员')];
  await world.moveClockTo('2026-08-11');
});
afterAll(() => world.stop());

const custodyOf = async (path: string, reader = officer) => (await reader.get<Custody>(`${path}/custodians`)).body;
const ids = (...who: string[]) => who.map((each) => world.userId(each));
const openingOf = async (path: string, reader = officer) =>
  (await reader.get<{ items: { id: string; status: string }[] }>(`${path}/openings`)).body.items;

async function naming(path: string, body: object, by = officer) {
  const { etag } = await by.get(path);
  return by.put<Custody>(`${path}/custodians`, body, { ifMatch: etag });
}
const key = async (who: string) => ({ publicJwk: (await demoCustodianKeys()).get(who)!.publicJwk });

describe('custodians', () => {
  let tender: string;
  let outsiders: string[];

  beforeAll(async () => {
    tender = await aDraftTender(world, `projects/${await world.newest('project')}`);
    const post = 'opening_custodian';
    outsiders = [];
    for (const organisation of [
      world.organisation('purchaser'),
      world.organisation('purchaser'),
      world.organisation('agent'),
      world.organisation('purchaser'),
    ]) {
      const person = await world.newPerson(organisation, post);
      outsiders.push((await person.get<{ userId: string }>('auth/me')).body.userId);
    }
  });

  it('are chosen among the people who hold such a post', async () => {
    const { items } = (
      await officer.get<{ items: { userId: string; post: string; organisation: { name: string } }[] }>(
        'custodian-candidates?limit=100',
      )
    ).body;
    expect(items.map(({ userId }) => userId)).toEqual(expect.arrayContaining([...ids(...CUSTODIANS), ...outsiders]));
    expect(new Set(items.map(({ post }) => post))).toEqual(
      new Set(['opening_custodian', 'agent_reviewer', 'procurement_regulator']),
    );
  });

  it.each<[what: string, body: () => object, code: string, field?: string]>([
    [
      'one alone opens',
      () => ({ threshold: 1, userIds: ids(...CUSTODIANS) }),
      'custody-threshold-invalid',
      'threshold',
    ],
    [
      'more open than there are',
      () => ({ threshold: 4, userIds: ids(...CUSTODIANS) }),
      'custody-threshold-invalid',
      'threshold',
    ],
    [
      'all must come, so that one could keep any bid shut',
      () => ({ threshold: 3, userIds: ids(...CUSTODIANS) }),
      'custody-threshold-invalid',
      'threshold',
    ],
    ['nobody is named', () => ({ threshold: 2, userIds: [] }), 'custody-threshold-invalid', 'threshold'],
    [
      'all are of one organisation',
      () => ({ threshold: 2, userIds: [outsiders[0], outsiders[1], outsiders[3]] }),
      'custody-not-independent',
      'userIds',
    ],
    [
      'purchaser and agent could open among themselves',
      () => ({ threshold: 2, userIds: [outsiders[0], outsiders[2], world.userId('notary.公证员')] }),
      'custody-not-independent',
      'userIds',
    ],
    [
      'one holds no such post',
      () => ({ threshold: 2, userIds: ids('notary.公证员', 'finance.支付初审员', 'agent.代理复核员') }),
      'not-a-custodian',
      'userIds.1',
    ],
    [
      'one is nobody',
      () => ({ threshold: 2, userIds: [...ids('notary.公证员'), NO_ID, "'; drop table tender; --"] }),
      'not-a-custodian',
      'userIds.1',
    ],
    [
      'one sits twice',
      () => ({ threshold: 2, userIds: ids('notary.公证员', 'notary.公证员') }),
      'duplicate-code',
      'userIds.1',
    ],
  ])('are refused where %s', async (_, body, code, field) => {
    await remember();
    await refused(await naming(tender, body()), 422, code, field);
  });

  it('may be of the parties as far as these cannot open by themselves', async () => {
    const userIds = [outsiders[0]!, outsiders[2]!, ...ids('notary.公证员', 'finance.采购监管员')];
    const answer = await naming(tender, { threshold: 3, userIds });
    expect([answer.status, answer.body.threshold]).toEqual([200, 3]);
    expect(answer.body.custodians.map(({ person }) => person.id).sort()).toEqual([...userIds].sort());
  });

  it('are no longer those of before once others are named; who stays keeps the seat and its key', async () => {
    expect((await notary.post(`${tender}/custodian-key`, await key('notary.公证员'))).status).toBe(201);
    const before = (await custodyOf(tender, notary)).custodians.find(({ isOwn }) => isOwn)!;
    const { body, etag } = await naming(tender, { threshold: 2, userIds: ids(...CUSTODIANS) });
    expect(body.custodians.find(({ person }) => person.id === world.userId('notary.公证员'))).toEqual({
      ...before,
      isOwn: false,
    });
    expect(etag).toBe(`"${body.version}"`);
    expect(body.custodians.map(({ fingerprint }) => fingerprint !== null)).toEqual(
      expect.arrayContaining([true, false, false]),
    );
  });

  it('see the tender they hold a key of, who else is named and which seat is theirs, and nobody outside does', async () => {
    expect((await notary.get<{ allowed: string[] }>(tender)).body.allowed).toEqual([]);
    expect((await custodyOf(tender, notary)).custodians.filter(({ isOwn }) => isOwn)).toHaveLength(1);
    const { items } = (await notary.get<{ items: { id: string }[] }>('tenders')).body;
    expect(items.map(({ id }) => id)).toContain(idOf(tender));
    for (const stranger of [
      world.as('A.投标专员'),
      await world.newPerson(world.organisation('notary'), 'opening_custodian'),
    ]) {
      expect((await stranger.get(tender)).status).toBe(404);
      expect((await stranger.get(`${tender}/custodians`)).status).toBe(404);
      expect((await stranger.get(`${tender}/openings`)).status).toBe(404);
    }
  });

  describe('set their keys', () => {
    it('each their own: nobody without the seat', async () => {
      const stranger = await world.newPerson(world.organisation('notary'), 'opening_custodian');
      await remember();
      await refused(await stranger.post(`${tender}/custodian-key`, await key('notary.公证员')), 404, 'not-found');
      await refused(await notary.post(`tenders/${NO_ID}/custodian-key`, await key('notary.公证员')), 404, 'not-found');
      await refused(
        await officer.post(`${tender}/custodian-key`, await key('notary.公证员')),
        403,
        'permission-denied',
      );
    });

    it('public and usable: nothing else is taken', async () => {
      const { publicJwk } = await key('finance.采购监管员');
      await remember();
      const send = (jwk: object) => world.as('finance.采购监管员').post(`${tender}/custodian-key`, { publicJwk: jwk });
      for (const jwk of [
        { ...publicJwk, y: publicJwk.x },
        { ...publicJwk, x: 'AAAA' },
        { ...publicJwk, x: `${publicJwk.x.slice(0, -1)}=` },
      ])
        await refused(await send(jwk), 422, 'custodian-key-invalid', 'publicJwk');
      await refused(await send({ ...publicJwk, d: publicJwk.x }), 400, 'invalid-shape', 'publicJwk.d');
      await refused(await send({ ...publicJwk, crv: 'P-384' }), 400, 'invalid-shape', 'publicJwk.crv');
    });

    it('one each: not that of another', async () => {
      await remember();
      const answer = await world.as('finance.采购监管员').post(`${tender}/custodian-key`, await key('notary.公证员'));
      await refused(answer, 422, 'custodian-key-in-use', 'publicJwk');
    });

    it('and are told the fingerprint, which is audited; a lost key is replaced', async () => {
      const own = await createCustodianKey('a long passphrase');
      const first = await world
        .as('agent.代理复核员')
        .post<{ seatId: string; fingerprint: string }>(`${tender}/custodian-key`, { publicJwk: own.publicJwk });
      expect(first).toMatchObject({
        status: 201,
        body: { fingerprint: own.fingerprint },
        headers: { location: `/api/v1/${tender}/custodians` },
      });
      const again = await world
        .as('agent.代理复核员')
        .post<{ seatId: string; fingerprint: string }>(`${tender}/custodian-key`, await key('agent.代理复核员'));
      expect(again.body.seatId).toBe(first.body.seatId);
      expect(again.body.fingerprint).not.toBe(own.fingerprint);
      const entries = await world.query<{ details: object }>(
        `select details from audit_entry where subject_id = $1 and action = 'custody.set-key' order by seq`,
        [idOf(tender)],
      );
      expect(entries.slice(-2)).toEqual([{ details: first.body }, { details: again.body }]);
    });
  });

  it('keep a tender from being published until each has set a key; the notice names k, organisations and fingerprints', async () => {
    await does(officer, tender, 'submit');
    await does(world.as('purchaser.采购审核员'), tender, 'approve');
    await world.moveClockTo('2026-08-13');
    await remember();
    const tooEarly = await agent.command(tender, 'publish');
    await refused(tooEarly, 409, 'custody-incomplete');
    expect(tooEarly.body).toMatchObject({ params: { named: 3, ready: 2 } });
    await world.as('finance.采购监管员').post(`${tender}/custodian-key`, await key('finance.采购监管员'));
    await does(agent, tender, 'publish');
    const { custodians } = await custodyOf(tender);
    const [notice] = await world.query<{ body: { custody: object } }>('select body from notice where tender_id = $1', [
      idOf(tender),
    ]);
    expect(notice!.body.custody).toEqual({
      threshold: 2,
      custodians: custodians.map(({ organisation: { name }, fingerprint }) => ({ organisation: name, fingerprint })),
    });
  });

  it('are fixed from the notice on', async () => {
    await remember();
    await refused(await naming(tender, { threshold: 2, userIds: ids(...CUSTODIANS) }), 409, 'illegal-transition');
    const late = await notary.post(`${tender}/custodian-key`, await key('notary.公证员'));
    await refused(late, 409, 'illegal-transition');
    expect(late.body).toMatchObject({ params: { action: 'set-key', status: 'published' } });
    expect((await world.as('A.投标专员').get(`${tender}/custodians`)).status).toBe(404);
  });

  it('are what a bid is sealed to, which everybody may read', async () => {
    const [listed] = await openingOf(tender, world.as('A.投标专员'));
    const shown = (await world.as('A.投标专员').get<OpeningShown>(`openings/${listed!.id}`)).body;
    expect(shown).toMatchObject({
      tenderId: idOf(tender),
      kind: 'response',
      ordinal: 1,
      threshold: 2,
      status: 'accepting',
      closesAt: '2026-08-26T02:00:00.000Z',
      openedAt: null,
      record: null,
      allowed: [],
    });
    const { custodians } = await custodyOf(tender);
    expect(shown.seats.map(({ seatId, fingerprint }) => [seatId, fingerprint])).toEqual(
      custodians.map(({ seatId, fingerprint }) => [seatId, fingerprint]),
    );
    const keys = [...(await demoCustodianKeys()).values()].map(({ publicJwk }) => publicJwk);
    expect(shown.seats.map(({ publicJwk }) => publicJwk)).toEqual(expect.arrayContaining(keys));
  });

  it('may open once bids are closed, by the clock; the parties themselves may not', async () => {
    const { id } = (await openingOf(tender))[0]!;
    await world.moveClockTo('2026-08-26', '10:00');
    await world.query(`update opening set status = 'closed', next_due_at = null where id = $1`, [id]);
    expect((await notary.get<OpeningShown>(`openings/${id}`)).body.allowed).toEqual(['open']);
    const reviewer = await world.newPerson(world.organisation('agent'), 'agent_reviewer');
    expect((await reviewer.get<OpeningShown>(`openings/${id}`)).body.allowed).toEqual([]);
  });

  it('hold one key for several tenders', async () => {
    const other = await aDraftTender(world, await anIntendedProject(world));
    await inCustody(world, other);
    expect((await custodyOf(other)).custodians.map(({ fingerprint }) => fingerprint).sort()).toEqual(
      (await custodyOf(tender)).custodians.map(({ fingerprint }) => fingerprint).sort(),
    );
    expect(await openingOf(other)).toEqual([]);
  });

  it('of a sandbox have their key files beside it, for whoever tries it, and for nobody else on the machine', async () => {
    const folder = scratchFolder('custodian-keys');
    await writeCustodianKeys(folder);
    const files = readdirSync(folder).sort();
    expect(files).toEqual(
      ['代理复核员@示例正衡采购代理有限公司', '公证员@清源区清正公证处', '采购监管员@清源区财政局']
        .map((login) => `${login}.key.txt`)
        .sort(),
    );
    for (const file of files) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    const [notarys] = files.filter((file) => file.startsWith('公证员'));
    const { fingerprint } = await unlockCustodianKey(readFileSync(join(folder, notarys!), 'utf8'), DEMO_PASSWORD);
    expect((await custodyOf(tender)).custodians.map((each) => each.fingerprint)).toContain(fingerprint);
    rmSync(folder, { recursive: true });
  });
});
