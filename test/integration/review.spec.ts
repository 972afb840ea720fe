import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Bidder } from '#src/demo/answers.js';
import { shanghaiInstant } from '#src/kernel/dates.js';
import type { ChecksView, CheckView, OffersView } from '#src/procurement/awards/review/review.view.js';
import {
  aCheck,
  aCompletePanel,
  admit,
  aFailedCheck,
  allScored,
  anOpenedTender,
  BIDDERS,
  consulted,
  EXPERTS,
  finalOffersOpened,
  officer,
  type OpenedTender,
  records,
} from '#test/builders/a-review.js';
import { does } from '#test/support/acts.js';
import type { Answer, Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { startWorld, type World } from '#test/support/world.js';

let world: World;
let tender: OpenedTender;
let agent: Client;
const { remember, refused, misshapen } = refusalsIn(() => world);

const at = (time: string) => shanghaiInstant('2026-08-26', time).toISOString();
const bidOf = async (bidder: Bidder) =>
  (
    await world.query<{ status: string; refusal: object | null }>('select status, refusal from bid where id = $1', [
      tender.bids[bidder],
    ])
  )[0]!;
const checks = async () => (await agent.get<ChecksView>(`${tender.path}/checks`)).body;
const offers = async () => (await agent.get<OffersView>(`${tender.path}/offers`)).body;
const record = (body: object) => agent.post<CheckView>(`${tender.path}/checks`, body);

/** Refused while somebody is still to take a seat. */
async function needsWholePanel(send: () => Promise<Answer<unknown>>): Promise<void> {
  await world.query(`update review_panel set status = 'drawn'`);
  await remember();
  await refused(await send(), 409, 'panel-incomplete');
  await world.query(`update review_panel set status = 'complete'`);
}

/** Starts a purchase whose bids lie open. */
async function begin(
  ...args: Parameters<typeof anOpenedTender> extends [World, ...infer R] ? R : never
): Promise<void> {
  world = await startWorld({ at: 'published' });
  agent = officer(world);
  tender = await anOpenedTender(world, ...args);
}

describe('the checks of a consultation', () => {
  beforeAll(() => begin());
  afterAll(() => world.stop());

  it('begin with the review', async () => {
    await remember();
    await refused(await record(aCheck(tender.bids.A, 'qualification')), 409, 'tender-not-at-stage');
    await aCompletePanel(world, tender);
    await does(agent, tender.path, 'review');
  });

  it('are whole, and say why something fails', async () => {
    const { A } = tender.bids;
    const [first, second] = aCheck(A, 'qualification').findings;
    for (const kind of ['qualification', 'conformity'] as const) await needsWholePanel(() => record(aCheck(A, kind)));
    await remember();
    const part = await record(aCheck(A, 'qualification', { findings: [first!] }));
    await refused(part, 422, 'check-incomplete', 'findings');
    expect(part.body).toMatchObject({ params: { requirements: ['Q2'] } });
    const failed = [first!, { ...second!, passed: false }];
    const silent = await record(aCheck(A, 'qualification', { passed: false, findings: failed }));
    await refused(silent, 422, 'check-reason-missing', 'findings.1.reason');
    const findings = [first!, { ...second!, passed: false, reason: '被列入失信名单' }];
    await refused(await record(aCheck(A, 'qualification', { findings })), 422, 'check-contradicted', 'passed');
    await refused(await record(aCheck(A, 'conformity')), 409, 'qualification-first');
    await refused(await record(aCheck(world.userId(EXPERTS[0]!), 'conformity')), 422, 'unknown-reference', 'bidId');
  });

  it('keep with the qualification what the registers say that day', async () => {
    const { status, body } = await record(aCheck(tender.bids.A, 'qualification'));
    expect([status, body.decidedBy]).toEqual([201, 'panel']);
    expect(body).toMatchObject({ standing: { on: '2026-08-26', registeredUntil: null, bars: [] } });
    expect(await bidOf('A')).toMatchObject({ status: 'opened' });
    await remember();
    await refused(await record(aCheck(tender.bids.A, 'qualification')), 409, 'already-exists');
  });

  it('grant no deduction to a body that is no enterprise, and to an enterprise what it declared', async () => {
    const small = { kind: 'small' as const };
    await remember();
    const claimed = await record(aCheck(tender.bids.C, 'qualification', { sme: small }));
    await refused(claimed, 422, 'sme-not-claimable', 'sme.kind');
    expect((await record(aCheck(tender.bids.B, 'qualification'))).body.sme).toEqual({
      declared: small,
      confirmed: small,
    });
  });

  it('never pass a vendor that is barred', async () => {
    const decision = {
      ...{ uscc: '52310199MJ0QY1028B', name: '清源区砚溪社会工作发展中心', decisionNumber: '清财采罚〔2026〕1号' },
      ...{ decidedOn: '2026-08-01', reason: '提供虚假材料', scope: [{ regionCode: '310199' }] },
      ...{ fromOn: '2026-08-01', untilOn: '2027-07-31' },
    };
    const regulator = world.as('finance.采购监管员');
    const { body, status } = await regulator.post<{ id: string }>('debarments', decision);
    expect(status).toBe(201);
    await remember();
    await refused(await record(aCheck(tender.bids.C, 'qualification')), 409, 'vendor-debarred');
    await does(regulator, `debarments/${body.id}`, 'revoke', { reason: '决定被撤销' });
  });

  it('are missing while one of them is, and nobody is consulted before', async () => {
    await remember();
    const early = await agent.command(tender.path, 'consult');
    await refused(early, 409, 'checks-missing');
    expect(early.body).toMatchObject({ params: { bids: 3 } });
  });

  it('turn down who fails, and admit who passes both', async () => {
    for (const bidder of ['A', 'B'] as const)
      await records(world, `${tender.path}/checks`, aCheck(tender.bids[bidder], 'conformity'));
    await records(world, `${tender.path}/checks`, aFailedCheck(tender.bids.C, 'qualification'));
    expect(await bidOf('A')).toEqual({ status: 'admitted', refusal: null });
    expect(await bidOf('C')).toEqual({
      status: 'rejected',
      refusal: { code: 'qualification-failed', params: { requirements: 'Q1' }, reason: '未提供证明材料' },
    });
    await remember();
    await refused(await record(aCheck(tender.bids.C, 'conformity')), 409, 'bid-not-under-review');
  });

  it('are on record with who is left: two go on by the exception for services (A30)', async () => {
    const { bids, competition } = await checks();
    expect(bids.map((bid) => [bid.status, bid.checks.map(({ kind, passed }) => `${kind} ${passed}`)])).toEqual([
      ['admitted', ['qualification true', 'conformity true']],
      ['admitted', ['qualification true', 'conformity true']],
      ['rejected', ['qualification false']],
    ]);
    expect(competition).toEqual({
      ...{ bidders: 2, minimum: 2, outcome: 'goes-on-by-exception', mayNegotiate: false, rule: 'A30' },
    });
  });

  it('are read by parties, members and offices, and by no bidder', async () => {
    for (const path of ['checks', 'consultations', 'offers', 'score-sheets']) {
      for (const reader of [EXPERTS[0]!, 'purchaser.单位负责人', 'finance.采购监管员', 'oversight.审计监督员'])
        expect([path, reader, (await world.as(reader).get(`${tender.path}/${path}`)).status]).toEqual([
          path,
          reader,
          200,
        ]);
      expect((await world.as('A.投标专员').get(`${tender.path}/${path}`)).status).toBe(403);
      expect((await world.as('experts.评审专家三').get(`${tender.path}/${path}`)).status).toBe(404);
    }
  });

  it('are recorded by those who run the procedure only', async () => {
    await remember();
    const body = aCheck(tender.bids.B, 'conformity');
    await refused(await world.as(EXPERTS[0]!).post(`${tender.path}/checks`, body), 403, 'permission-denied');
    const stranger = await world.newPerson(await world.newOrganisation('purchaser'), 'procurement_officer');
    expect((await stranger.post(`${tender.path}/checks`, body)).status).toBe(404);
  });
});

describe('a consultation', () => {
  beforeAll(async () => {
    await begin();
    await aCompletePanel(world, tender);
    await does(agent, tender.path, 'review');
    await admit(world, tender);
  });
  afterAll(() => world.stop());

  const consultation = (bidder: Bidder, over: object = {}) => ({
    ...{ bidId: tender.bids[bidder], heldAt: at('10:30'), record: '就服务方案逐项磋商', ...over },
  });

  it('is recorded once it has begun, of what has been', async () => {
    await remember();
    const early = await agent.post(`${tender.path}/consultations`, consultation('A'));
    await refused(early, 409, 'tender-not-at-stage');
    await needsWholePanel(() => agent.command(tender.path, 'consult'));
    await does(agent, tender.path, 'consult');
    await needsWholePanel(() => agent.post(`${tender.path}/consultations`, consultation('A')));
    await remember();
    const tomorrow = consultation('A', { heldAt: at('18:00') });
    await misshapen(await agent.post(`${tender.path}/consultations`, tomorrow), 'heldAt', 'out-of-range');
    const stranger = consultation('A', { bidId: world.userId(EXPERTS[0]!) });
    await refused(await agent.post(`${tender.path}/consultations`, stranger), 422, 'unknown-reference', 'bidId');
  });

  it('is held with everybody before final offers are called', async () => {
    await records(world, `${tender.path}/consultations`, consultation('A', { changes: '走访频次按月核定' }));
    await remember();
    const call = await agent.command(tender.path, 'call-final-offers', { closesAt: at('15:30') });
    await refused(call, 409, 'consultation-missing');
    expect(call.body).toMatchObject({
      params: { vendors: ['示例同渡社会服务有限公司', '清源区砚溪社会工作发展中心'] },
    });
    for (const bidder of ['B', 'C'] as const)
      await records(world, `${tender.path}/consultations`, consultation(bidder));
    await remember();
    const past = await agent.command(tender.path, 'call-final-offers', { closesAt: at('09:00') });
    await refused(past, 422, 'closes-in-past', 'closesAt');
    const { body } = await agent.get<{ items: { vendor: { name: string }; changes: string | null }[] }>(
      `${tender.path}/consultations`,
    );
    expect(body.items.map(({ vendor, changes }) => [vendor.name, changes])).toEqual([
      ['清源区砚溪社会工作发展中心', null],
      ['示例同渡社会服务有限公司', null],
      ['清源区汀禾渡社会工作服务中心', '走访频次按月核定'],
    ]);
  });

  it('ends with sealed final offers, under the same custodians', async () => {
    await needsWholePanel(() => agent.command(tender.path, 'call-final-offers', { closesAt: at('15:30') }));
    await does(agent, tender.path, 'call-final-offers', { closesAt: at('15:30') });
    const openings = await world.query(
      `select kind, ordinal, status, threshold, closes_at as at from opening where tender_id = $1 order by ordinal`,
      [tender.id],
    );
    expect(openings[1]).toEqual({
      ...{ kind: 'final_offer', ordinal: 2, status: 'accepting', threshold: 2, at: new Date(at('15:30')) },
    });
    await remember();
    const again = await agent.command(tender.path, 'call-final-offers', { closesAt: at('16:30') });
    await refused(again, 409, 'illegal-transition');
  });

  it('goes on with who made a valid final offer; the others drop out when it is scored', async () => {
    await world.moveClockTo('2026-08-26', '15:40');
    await finalOffersOpened(world, tender, { A: '1780000.00', B: '1755000.00', C: { invalid: '1900000.00' } });
    expect(await offers()).toMatchObject({
      offers: [{ offer: '1780000.00', triggers: [] }, { offer: '1755000.00' }],
      dropOuts: [{ bidId: tender.bids.C, code: 'final-offer-invalid' }],
      competition: { bidders: 2, outcome: 'goes-on-by-exception' },
    });
    const two = { ...tender, bids: { A: tender.bids.A, B: tender.bids.B } as OpenedTender['bids'] };
    await allScored(world, two);
    await does(agent, tender.path, 'score');
    expect(await bidOf('C')).toEqual({ status: 'rejected', refusal: { code: 'final-offer-invalid' } });
    expect([(await bidOf('A')).status, (await bidOf('B')).status]).toEqual(['ranked', 'ranked']);
  });
});

describe('a procedure with too few bidders (A30)', () => {
  beforeAll(async () => {
    await begin();
    await aCompletePanel(world, tender);
    await does(agent, tender.path, 'review');
    await admit(world, tender, ['A']);
    for (const bidder of ['B', 'C'] as const)
      await records(world, `${tender.path}/checks`, aFailedCheck(tender.bids[bidder], 'qualification'));
  });
  afterAll(() => world.stop());

  it('goes no further than its failure', async () => {
    expect((await checks()).competition).toMatchObject({ bidders: 1, minimum: 2, outcome: 'ends' });
    await remember();
    const answer = await agent.command(tender.path, 'consult');
    await refused(answer, 409, 'too-few-bidders');
    expect(answer.body).toMatchObject({ params: { rule: 'A30', bidders: 1, minimum: 2 } });
  });

  it('is also ended by final offers that do not come', async () => {
    await world.query(`update bid set status = 'admitted', refusal = null where tender_id = $1`, [tender.id]);
    await does(agent, tender.path, 'consult');
    for (const bidder of BIDDERS)
      await records(world, `${tender.path}/consultations`, {
        bidId: tender.bids[bidder],
        heldAt: at('10:30'),
        record: '磋商',
      });
    await does(agent, tender.path, 'call-final-offers', { closesAt: at('15:30') });
    await world.moveClockTo('2026-08-26', '15:40');
    await remember();
    await refused(await agent.command(tender.path, 'score'), 409, 'final-offers-unopened');
    await finalOffersOpened(world, tender, { B: '1755000.00' });
    await remember();
    await refused(await agent.command(tender.path, 'score'), 409, 'too-few-bidders');
  });
});

describe('a price that is abnormally low (A45)', () => {
  beforeAll(async () => {
    await begin();
    await consulted(world, tender);
    // below 45 % of the ceiling of 1812251.68, by a fen; and at it
    await finalOffersOpened(world, tender, { A: '1780000.00', B: '815513.25', C: '815513.26' });
  });
  afterAll(() => world.stop());

  const explanation = (bidder: Bidder, over: object = {}) => ({
    ...{ bidId: tender.bids[bidder], askedAt: at('15:40'), explanation: '已有驻点与人员，边际成本低' },
    ...{ accepted: true, reason: '人员成本测算附后，高于当地最低标准', ...over },
  });
  const explain = (body: object) => agent.post(`${tender.path}/price-explanations`, body);

  it('is shown to those who review, with every reason', async () => {
    const { offers: shown } = await offers();
    expect(shown.map(({ triggers }) => triggers)).toEqual([[], ['ceiling'], []]);
  });

  it('is not scored before the bidder has explained it and the panel has decided', async () => {
    await allScored(world, tender);
    await remember();
    const answer = await agent.command(tender.path, 'score');
    await refused(answer, 409, 'price-explanation-missing');
    expect(answer.body).toMatchObject({ params: { vendors: ['示例同渡社会服务有限公司'] } });
  });

  it('leaves the bidder half an hour to explain', async () => {
    await needsWholePanel(() => explain(explanation('B')));
    await remember();
    await refused(
      await explain(explanation('B', { explanation: null, accepted: false })),
      409,
      'explanation-too-early',
    );
    await misshapen(await explain(explanation('B', { explanation: null })), 'explanation', 'required');
    await misshapen(await explain(explanation('B', { askedAt: at('16:40') })), 'askedAt', 'out-of-range');
  });

  it('ends a bid whose bidder keeps silent, and the others are evaluated without it', async () => {
    await world.moveClockTo('2026-08-26', '16:15');
    const silent = explanation('B', { explanation: null, accepted: false, reason: '未在规定时间内说明' });
    await records(world, `${tender.path}/price-explanations`, silent);
    expect(await bidOf('B')).toEqual({
      status: 'rejected',
      refusal: { code: 'abnormally-low', reason: '未在规定时间内说明' },
    });
    await remember();
    await refused(await explain(explanation('B')), 409, 'bid-not-under-review');
  });

  it('may be doubted by the panel itself, which is on record with the evaluation', async () => {
    // without B the lowest is C, at less than half of A
    expect((await offers()).offers.map(({ triggers }) => triggers)).toEqual([[], ['second-lowest']]);
    await records(world, `${tender.path}/price-explanations`, explanation('C'));
    await records(world, `${tender.path}/price-explanations`, explanation('A', { reason: '小组主动询问，说明可信' }));
    await does(agent, tender.path, 'score');
    const { body } = await agent.get<{ flags: { abnormallyLow: { triggers: string[] }[] }; bids: { bidId: string }[] }>(
      `${tender.path}/evaluation`,
    );
    expect(body.flags.abnormallyLow.map(({ triggers }) => triggers)).toEqual([['panel-judgement'], ['second-lowest']]);
    expect(body.bids.map(({ bidId }) => bidId)).not.toContain(tender.bids.B);
  });
});
