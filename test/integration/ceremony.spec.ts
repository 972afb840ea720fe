import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CUSTODIANS } from '#src/demo/custodians.js';
import { asSystem } from '#src/demo/cast.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { arithmeticFindings, BidsService, contentFaults, type OpeningRecord } from '#src/procurement/bids/index.js';
import { type OpenedShare, seal } from '#src/procurement/bids/sealing/index.js';
import { aBidContent } from '#test/builders/a-bid.js';
import { startTestApp, type TestApp } from '#test/support/app.js';
import {
  type Ceremony,
  DEADLINE,
  type HandedIn,
  openedShares,
  openedTender,
  postShares,
  sealedBid,
  sealingOpening,
  send,
  submit,
  theOpening,
} from '#test/support/ceremony.js';
import type { Answer } from '#test/support/client.js';
import { eventually } from '#test/support/eventually.js';
import { refusalsIn } from '#test/support/refusals.js';
import { startWorld, type World } from '#test/support/world.js';

const [AGENT, NOTARY, FINANCE] = CUSTODIANS;
const shown = async <T>(world: World, path: string, who = 'agent.代理项目经理') =>
  (await world.as(who).get<T>(path)).body;
const recordOf = async (world: World, opening: string) =>
  (await shown<{ record: OpeningRecord }>(world, `openings/${opening}`)).record;
const statusOf = async (world: World, path: string) => (await shown<{ status: string }>(world, path)).status;
const close = (world: World) => world.moveClockTo(DEADLINE.date, DEADLINE.time);
const post = (world: World, who: string, opening: string, body: object): Promise<Answer<Ceremony>> =>
  world.as(who).post<Ceremony>(`openings/${opening}/shares`, body);
/** A share of the right form that nobody dealt. */
const wrong = (share: OpenedShare): OpenedShare => ({ ...share, share: `${share.share.slice(0, -4)}AAAA` });

describe('a ceremony', () => {
  let world: World;
  let opening: string;
  let tender: string;
  const bids: Record<string, HandedIn> = {};
  const { remember, refused } = refusalsIn(() => world);

  beforeAll(async () => {
    world = await startWorld({ at: 'published' });
    [opening, tender] = [await theOpening(world), await world.newest('tender')];
    for (const [vendor, offer] of Object.entries({
      A: '1800000.00',
      B: '1779000.00',
      C: '1812251.69',
      D: '1700000.00',
    }))
      bids[vendor] = (await submit(world, vendor, opening, aBidContent(offer, { serviceLines: [] }))).body;
    await world.as('D.投标专员').command(`bids/${bids.D!.id}`, 'withdraw');
  });
  afterAll(() => world.stop());

  it('does not begin before the deadline', async () => {
    await world.moveClockTo(DEADLINE.date, '09:59');
    await remember();
    await refused(await world.as(AGENT).get(`openings/${opening}/shares`), 409, 'opening-not-closed');
    await refused(await post(world, AGENT, opening, { shares: [] }), 409, 'opening-not-closed');
  });

  it('is for those who hold a seat at this tender', async () => {
    await close(world);
    await remember();
    const elsewhere = await world.newPerson(world.organisation('notary'), 'opening_custodian');
    await remember();
    await refused(await elsewhere.get(`openings/${opening}/shares`), 404, 'not-found');
    await refused(await elsewhere.post(`openings/${opening}/shares`, { shares: [] }), 404, 'not-found');
    for (const who of ['agent.代理项目经理', 'purchaser.经办员', 'operator.系统管理员', 'A.投标专员'])
      expect((await world.as(who).get(`openings/${opening}/shares`)).code).toBe('permission-denied');
  });

  it('gives each custodian the shares of the own seat: of each bid the last, of a withdrawn one none', async () => {
    type Handed = { seatId: string; k: number; bids: { vendorId: string; sealedShare: { seatId: string } }[] };
    const seats = new Set<string>();
    for (const custodian of CUSTODIANS) {
      const handed = await shown<Handed>(world, `openings/${opening}/shares`, custodian);
      expect(handed).toMatchObject({ k: 2 });
      expect(handed.bids.map(({ vendorId }) => vendorId)).toEqual(
        ['A', 'B', 'C'].map((key) => world.organisation(key)),
      );
      for (const { sealedShare } of handed.bids) expect(sealedShare.seatId).toBe(handed.seatId);
      seats.add(handed.seatId);
    }
    expect(seats.size).toBe(3);
  });

  it.each<[what: string, change: (shares: OpenedShare[], others: OpenedShare[]) => object]>([
    ['a wrong one', ([first, ...rest]) => ({ shares: [wrong(first!), ...rest] })],
    ['one too few', ([, ...rest]) => ({ shares: rest })],
    ['one twice', ([first, ...rest]) => ({ shares: [first, first, ...rest] })],
    ['one twice, once as unopenable', ([first, ...rest]) => ({ shares: [first, ...rest], unopenable: [first] })],
    ['one of nobody', (shares) => ({ shares: [...shares, { ...shares[0]!, vendorId: shares[0]!.seatId }] })],
    ['another custodian’s', (_, others) => ({ shares: others })],
    [
      'another custodian’s as the own',
      (own, others) => ({ shares: others.map((s, i) => ({ ...s, seatId: own[i]!.seatId })) }),
    ],
    [
      'those of two bids exchanged',
      ([a, b, c]) => ({ shares: [{ ...a!, share: b!.share }, { ...b!, share: a!.share }, c] }),
    ],
    ['another spelling', ([first, ...rest]) => ({ shares: [{ ...first!, share: `${first!.share}=` }, ...rest] })],
  ])('takes nothing of shares that are not right: %s', async (_, change) => {
    const [own, others] = [await openedShares(world, AGENT, opening), await openedShares(world, NOTARY, opening)];
    const unopenable = (body: object) => ({
      ...body,
      ...('unopenable' in body && {
        unopenable: (body.unopenable as OpenedShare[]).map(({ vendorId }) => ({ vendorId })),
      }),
    });
    const answer = await post(world, AGENT, opening, unopenable(change(own, others)));
    expect([answer.status, answer.code]).toEqual([422, 'share-invalid']);
    expect(await world.query('select from opened_share')).toEqual([]);
  });

  it('keeps every refusal on record, with the seat and without the bid', async () => {
    const entries = await world.query<{ details: object }>(
      `select details from audit_entry where subject_id = $1 and action = 'opening.refuse-share'`,
      [opening],
    );
    expect(entries).toHaveLength(9);
    expect(JSON.stringify(entries)).not.toContain(world.organisation('A'));
  });

  it('opens nothing for one custodian alone, however often', async () => {
    for (const _ of [1, 2]) {
      const { status, body } = await postShares(world, AGENT, opening);
      expect([status, body]).toEqual([200, { openingId: opening, status: 'closed', k: 2, posted: 1 }]);
    }
    for (const { id } of Object.values(bids))
      expect((await world.as('agent.代理项目经理').get(`bids/${id}`)).code).toBe('not-found');
    expect(await world.query('select from bid_content')).toEqual([]);
    expect(await recordOf(world, opening)).toBeNull();
  });

  it('opens everything for two', async () => {
    const { body } = await postShares(world, FINANCE, opening);
    expect(body).toEqual({ openingId: opening, status: 'opened', k: 2, posted: 2 });
    expect(await statusOf(world, `tenders/${tender}`)).toBe('opened');
    expect(await shown(world, `bids/${bids.A!.id}`)).toMatchObject({
      status: 'opened',
      offer: '1800000.00',
      findings: [],
    });
    expect(await statusOf(world, `bids/${bids.B!.id}`)).toBe('opened');
    expect((await world.query<{ status: string }>('select status from bid where id = $1', [bids.D!.id]))[0]).toEqual({
      status: 'withdrawn',
    });
  });

  it('finds a price above the ceiling invalid, by a fen (A44)', async () => {
    expect(await shown(world, `bids/${bids.C!.id}`)).toMatchObject({
      status: 'invalid',
      offer: '1812251.69',
      refusal: { code: 'price-above-ceiling', params: { rule: 'A44', ceiling: '1812251.68' } },
      content: { offer: '1812251.69' },
    });
  });

  it('writes a record that agrees with the receipts, and reads out no first prices of a consultation', async () => {
    const record = await recordOf(world, opening);
    expect(record).toMatchObject({
      openedBy: [
        { organisation: '示例正衡采购代理有限公司', post: 'agent_reviewer' },
        { organisation: '清源区财政局', post: 'procurement_regulator' },
      ],
      late: [],
      withdrawn: 1,
    });
    expect(record.bids).toEqual(
      ['A', 'B', 'C'].map((vendor) => ({
        bidId: bids[vendor]!.id,
        vendorId: world.organisation(vendor),
        vendorName: expect.any(String),
        receivedAt: bids[vendor]!.receivedAt,
        envelope: 1,
        digests: bids[vendor]!.digests,
        ...(vendor === 'C' ? { outcome: 'invalid', reason: 'price-above-ceiling' } : { outcome: 'opened' }),
      })),
    );
    expect(JSON.stringify(record)).not.toMatch(/offer|1800000/);
  });

  it('happens once', async () => {
    await remember();
    const again = await post(world, NOTARY, opening, { shares: [] });
    await refused(again, 409, 'illegal-transition');
    expect(again.body).toMatchObject({ params: { subject: 'opening', action: 'open', status: 'opened' } });
  });

  it('tells in the audit who opened, and unseals the bids’ own', async () => {
    const { items } = await shown<{ items: { action: string; actorName: string }[] }>(
      world,
      `audit-entries?subject=${bids.A!.id}`,
      'oversight.审计监督员',
    );
    expect(items).toMatchObject([
      { action: 'bid.open', actorName: '采购监管员' },
      { action: 'bid.submit', actorName: '投标专员' },
    ]);
    expect(await world.query('select from sealed_chain')).toEqual([]);
    const proof = await world.as('operator.审计管理员').post<{ faults: object[] }>('audit-entries/verify');
    expect(proof.body.faults).toEqual([]);
  });

  it('gives review its bids, locked in order, and what they say', async () => {
    const [locked, contents] = await asSystem(() =>
      world.app.get(UnitOfWork).run(async () => {
        const service = world.app.get(BidsService);
        return [await service.of(tender, 'response'), await service.contentsOf(opening)] as const;
      }),
    );
    expect(locked.map(({ id }) => id)).toEqual(Object.values(bids).map(({ id }) => id));
    expect(contents.get(bids.A!.id)).toMatchObject({ offer: '1800000.00' });
    expect(contents.size).toBe(3);
  });
});

describe('a bid that nobody can open', () => {
  let world: World;
  let opening: string;

  beforeAll(async () => {
    world = await startWorld({ at: 'published' });
    opening = await theOpening(world);
  });
  afterAll(() => world.stop());

  it('keeps none of the others shut, and says why', async () => {
    const agree = async (vendor: string, offer: string) =>
      expect((await submit(world, vendor, opening, offer)).status).toBe(201);
    await agree('A', '1800000.00');
    await agree('B', '1779000.00');
    // a bidder's client asks the same two questions before it seals
    expect(arithmeticFindings(aBidContent('1800000.00'), new Map([['R03', '100']]))).toEqual([]);
    expect(contentFaults({ price: 1 })).toContainEqual({ path: 'offer', code: 'required' });
    expect((await submit(world, 'C', opening, { price: 1 })).status).toBe(201);
    // sealed by hand: one custodian is given something that is no share
    const { custodians, ...of } = await sealingOpening(world, opening);
    const vendor = world.organisation('D');
    const [good, other] = [
      await seal({ ...aBidContent('1700000.00') }, { ...of, custodians }, vendor),
      await seal({ ...aBidContent('1700000.00') }, { ...of, custodians }, vendor),
    ];
    const shares = good.shares.map((share, index) => (index === 0 ? other.shares[0]! : share));
    const { digestsOf } = await import('#src/procurement/bids/sealing/sealed-bid.js');
    const digests = await digestsOf({ ...good, shares });
    expect((await send(world.as('D.投标专员'), opening, { ...good, shares, digests })).status).toBe(201);
    await close(world);

    const bySeat = await Promise.all(
      CUSTODIANS.map(async (who) => ({ who, shares: await openedShares(world, who, opening) })),
    );
    const cheated = bySeat.find(({ shares: [share] }) => share!.seatId === custodians[0]!.seatId)!;
    const honest = bySeat.filter((each) => each !== cheated);
    expect((await post(world, cheated.who, opening, { shares: cheated.shares })).code).toBe('share-invalid');
    const usable = cheated.shares.filter(({ vendorId }) => vendorId !== vendor);
    const said = await post(world, cheated.who, opening, { shares: usable, unopenable: [{ vendorId: vendor }] });
    expect(said.body).toMatchObject({ status: 'closed', posted: 1 });
    const second = await post(world, honest[0]!.who, opening, { shares: honest[0]!.shares });
    // one custodian cannot make a bid invalid by saying so: there is a third who can come
    expect(second.body).toMatchObject({ status: 'closed', posted: 2 });
    const third = await post(world, honest[1]!.who, opening, { shares: honest[1]!.shares });
    expect(third.body).toMatchObject({ status: 'opened', posted: 3 });
    const record = await recordOf(world, opening);
    expect(record.bids.map(({ outcome, reason }) => reason ?? outcome)).toEqual([
      ...['opened', 'opened', 'content-malformed', 'opened'],
    ]);
    const ofC = record.bids[2]!.bidId;
    expect(await shown(world, `bids/${ofC}`, 'C.投标专员')).toMatchObject({
      status: 'invalid',
      content: null,
      offer: null,
      refusal: { code: 'content-malformed', message: expect.stringContaining('格式') },
    });
  });
});

describe('a bid that was made to stop the ceremony', () => {
  let world: World;
  afterAll(() => world.stop());

  it.each([
    ['a name with a NUL', { '\u0000': 1 }, ''],
    ['half a character', { '\ud800x': 1 }, '\ufffdx'],
    ['a name without end', { ['n'.repeat(100_000)]: 1 }, 'n'.repeat(60)],
    [
      'a sum beyond all prices',
      aBidContent('1700000.00', {
        priceForm: [{ item: 'x', count: 10_000, annual: '9999999999999.99', amount: '1.00' }],
      }),
      null,
    ],
  ])('by %s is one bid like any other, and the others are opened', async (_, content, path) => {
    world = await startWorld({ at: 'published' });
    const opening = await theOpening(world);
    for (const vendor of ['A', 'B']) await submit(world, vendor, opening, '1800000.00');
    const { body } = await submit(world, 'C', opening, content);
    await close(world);
    await postShares(world, AGENT, opening);
    expect((await postShares(world, NOTARY, opening)).body).toMatchObject({ status: 'opened' });
    const bid = await world
      .as('agent.代理项目经理')
      .get<{ refusal: object | null; findings: object[] }>(`bids/${body.id}`);
    expect(bid.status).toBe(200);
    if (path === null)
      expect(bid.body.findings).toContainEqual({ path: 'priceForm.0', stated: '1.00', computed: null });
    else
      expect(bid.body.refusal).toMatchObject({ code: 'content-malformed', params: { path, fault: 'unknown-field' } });
    await world.stop();
  });

  it('by a custodian who was mistaken is opened once that one gives the share', async () => {
    world = await startWorld({ at: 'published' });
    const opening = await theOpening(world);
    for (const vendor of ['A', 'B']) await submit(world, vendor, opening, '1800000.00');
    await close(world);
    const [one, ...others] = await openedShares(world, AGENT, opening);
    const said = await post(world, AGENT, opening, { shares: others, unopenable: [{ vendorId: one!.vendorId }] });
    expect(said.body).toMatchObject({ status: 'closed', posted: 1 });
    expect((await postShares(world, NOTARY, opening)).body).toMatchObject({ status: 'closed', posted: 2 });
    expect((await postShares(world, AGENT, opening)).body).toMatchObject({ status: 'opened' });
  });
});

describe('what competitors learn of each other before the final offers', () => {
  let world: World;
  let opening: string;
  beforeAll(async () => {
    world = await startWorld({ at: 'published' });
    ({ openingId: opening } = await openedTender(world, { A: '1800000.00', B: '1779000.00' }));
  });
  afterAll(() => world.stop());

  it.each([
    ['A.投标专员', 'A'],
    ['D.投标专员', null],
    ['evaluator.主评员', null],
  ])('is nothing: %s reads of the record what is its own', async (who, own) => {
    const { record } = await shown<{ record: OpeningRecord }>(world, `openings/${opening}`, who);
    expect(record.bids.map(({ vendorId }) => vendorId)).toEqual(own ? [world.organisation(own)] : []);
    expect(record.openedBy).toHaveLength(2);
  });

  it('is known to the parties, the custodians and the offices', async () => {
    for (const who of ['purchaser.经办员', NOTARY, 'oversight.审计监督员'])
      expect((await shown<{ record: OpeningRecord }>(world, `openings/${opening}`, who)).record.bids).toHaveLength(2);
  });
});

describe('too few bids', () => {
  let world: World;
  let opening: string;
  const { remember, refused } = refusalsIn(() => world);

  beforeAll(async () => {
    world = await startWorld({ at: 'published' });
    opening = await theOpening(world);
    await submit(world, 'A', opening, '1800000.00');
    await submit(world, 'B', opening, '1790000.00');
    await close(world);
  });
  afterAll(() => world.stop());

  it('stay shut where the law asks for three (A30)', async () => {
    await world.query(`update project set method_ground = 'complex-or-special'`);
    await remember();
    const answer = await world.as(AGENT).get(`openings/${opening}/shares`);
    await refused(answer, 409, 'too-few-bids');
    expect((answer.body as { params: object }).params).toEqual({ minimum: 3 });
    await refused(await post(world, AGENT, opening, { shares: [] }), 409, 'too-few-bids');
  });

  it('are left unopened for ever when the procedure is given up, and their audit may be read', async () => {
    const tender = await world.newest('tender');
    expect(
      (await world.as('purchaser.采购审核员').command(`tenders/${tender}`, 'cancel', { reason: '家数不足' })).status,
    ).toBe(204);
    const { LeaveBidsUnopenedWhenTenderIsCancelled: Policy } =
      await import('#src/procurement/bids/leave-bids-unopened-when-tender-is-cancelled.js');
    await asSystem(() => world.app.get(UnitOfWork).run(() => world.app.get(Policy).handle({ id: tender })));
    const bids = await world.query<{ status: string }>('select status from bid order by id');
    expect(bids).toEqual([{ status: 'unopened' }, { status: 'unopened' }]);
    expect(await world.query('select from sealed_chain')).toEqual([]);
    expect((await world.as(AGENT).get(`openings/${opening}/shares`)).code).toBe('illegal-transition');
    expect((await submit(world, 'C', opening, '1.00')).code).toBe('opening-ended');
  });
});

describe('two are enough', () => {
  it('where government purchases a service by consultation', async () => {
    const world = await startWorld({ at: 'published' });
    const { openingId } = await openedTender(world, { A: '1800000.00', B: '1790000.00' });
    expect(await statusOf(world, `openings/${openingId}`)).toBe('opened');
    await world.stop();
  });
});

/** Two processes of one installation; the row of the opening is held until everybody waits for it. */
describe('at the same moment', () => {
  let world: World;
  let other: TestApp;
  let opening: string;

  beforeAll(async () => {
    world = await startWorld({ at: 'published' });
    other = await startTestApp({ beside: world });
    opening = await theOpening(world);
    for (const vendor of ['A', 'B', 'C']) await submit(world, vendor, opening, '1800000.00');
  });
  afterAll(async () => {
    await other.stop();
    await world.stop();
  });

  async function collide<T>(before: () => Promise<unknown>, requests: readonly (() => Promise<T>)[]): Promise<T[]> {
    const holder = new pg.Client(world.database.ownerUrl);
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query('select from tender for no key update');
      await holder.query('select from opening for no key update');
      const answers = requests.map((send) => send());
      await eventually(async () => {
        const { rows } = await holder.query<{ waiting: number }>(
          'select count(distinct pid)::int as waiting from pg_locks where not granted',
        );
        return rows[0]!.waiting === requests.length;
      });
      await before();
      await holder.query('commit');
      return await Promise.all(answers);
    } finally {
      await holder.end();
    }
  }

  it('bids for one opening do not wait for each other', async () => {
    const holder = new pg.Client(world.database.ownerUrl);
    await holder.connect();
    await holder.query('begin');
    await holder.query('select from opening where id = $1 for share', [opening]);
    expect((await submit(world, 'D', opening, '1790000.00')).status).toBe(201);
    await holder.query('rollback');
    await holder.end();
  });

  it('a replacement that waits past the deadline is late, though it was sent in time', async () => {
    const { body } = await world.as('A.投标专员').get<{ id: string }>(`openings/${opening}/bid`);
    const bid = await sealedBid(world, 'A', opening, aBidContent('1700000.00'));
    const [answer] = await collide(
      () => close(world),
      [() => world.as('A.投标专员', other).post(`bids/${body.id}/replace`, bid, { ifMatch: '"1"' })],
    );
    expect(answer!.code).toBe('bid-too-late');
    expect(await world.query('select from late_bid')).toHaveLength(1);
    expect(await world.query('select from bid_envelope where bid_id = $1', [body.id])).toHaveLength(1);
  });

  it('two custodians complete the key once, and each is answered clearly', async () => {
    const [agent, notary, finance] = await Promise.all(CUSTODIANS.map((who) => openedShares(world, who, opening)));
    expect((await post(world, FINANCE, opening, { shares: finance })).body).toMatchObject({ posted: 1 });
    const path = `openings/${opening}/shares`;
    const answers = await collide(
      () => Promise.resolve(),
      [
        () => world.as(AGENT).post<Ceremony>(path, { shares: agent }),
        () => world.as(NOTARY, other).post<Ceremony>(path, { shares: notary }),
      ],
    );
    expect(answers.map(({ status, code }) => code ?? String(status)).sort()).toEqual(['200', 'illegal-transition']);
    const opened = await world.query(`select from audit_entry where action = 'bid.open'`);
    expect(opened).toHaveLength(4);
    expect(await world.query(`select from audit_entry where action = 'opening.open'`)).toHaveLength(1);
  });

  it('nothing is taken in once it is open', async () => {
    const { body } = await world.as('B.投标专员').get<{ id: string; version: number }>(`openings/${opening}/bid`);
    const bid = await sealedBid(world, 'B', opening, aBidContent('1700000.00'));
    const answer = await world.as('B.投标专员').post(`bids/${body.id}/replace`, bid, { ifMatch: `"${body.version}"` });
    expect(answer.code).toBe('bid-too-late');
  });
});

describe('final offers', () => {
  let world: World;
  let first: Awaited<ReturnType<typeof openedTender>>;
  let final: string;

  beforeAll(async () => {
    world = await startWorld({ at: 'published' });
    first = await openedTender(world, { A: '1800000.00', B: '1779000.00', C: '1810000.00' });
    // the review is another module's: its outcome is put there
    await world.query(`update bid set status = 'admitted' where vendor_id <> $1`, [world.organisation('C')]);
    await world.query(`update tender set status = 'final_offers'`);
    const [made] = await world.query<{ id: string }>(
      `insert into opening (id, version, status, taken_by, tender_id, purchaser_id, agent_id, region_code, ordinal, kind, threshold, closes_at)
       select gen_random_uuid(), 1, 'accepting', '{}', tender_id, purchaser_id, agent_id, region_code, 2, 'final_offer', threshold, '2026-08-26T07:30:00Z'
       from opening returning id`,
    );
    final = made!.id;
    await world.moveClockTo(DEADLINE.date, '15:00');
  });
  afterAll(() => world.stop());

  it('are asked of those who were admitted', async () => {
    expect((await submit(world, 'C', final, '1798000.00')).code).toBe('not-invited');
    expect((await submit(world, 'D', final, '1000.00')).code).toBe('not-invited');
    expect((await submit(world, 'A', final, '1780000.00')).status).toBe(201);
    expect((await submit(world, 'B', final, '1755000.00')).status).toBe(201);
  });

  it('stand as they were handed in', async () => {
    const bidder = world.as('A.投标专员');
    const { body } = await bidder.get<{ id: string; allowed: string[] }>(`openings/${final}/bid`);
    expect(body.allowed).toEqual([]);
    const bid = await sealedBid(world, 'A', final, aBidContent('1000000.00'));
    expect((await bidder.post(`bids/${body.id}/replace`, bid, { ifMatch: '"1"' })).code).toBe('final-offer-stands');
    expect((await bidder.post(`bids/${body.id}/withdraw`, undefined, { ifMatch: '"1"' })).code).toBe(
      'final-offer-stands',
    );
  });

  it('are sealed for their own opening: an envelope of the first one opens no door here', async () => {
    const bid = await sealedBid(world, 'B', first.openingId, aBidContent('1755000.00'));
    expect((await send(world.as('B.投标专员'), final, bid)).code).toBe('opening-differs');
  });

  it('are opened as the first ones were, with their prices in the record', async () => {
    await world.moveClockTo(DEADLINE.date, '15:30');
    for (const who of [AGENT, FINANCE]) expect((await postShares(world, who, final)).status).toBe(200);
    expect(await statusOf(world, `tenders/${first.tenderId}`)).toBe('final_offers');
    const { bids } = await recordOf(world, final);
    expect(bids.map(({ offer }) => offer)).toEqual(['1780000.00', '1755000.00']);
  });
});
