import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { shanghaiInstant } from '#src/kernel/dates.js';
import { aBid, anOpening, aRecommendedTender, MINUTES, tenderAt } from '#test/builders/an-award.js';
import { does } from '#test/support/acts.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { startWorld, type World } from '#test/support/world.js';

let world: World;
let tender: string;
let id: string;
let [approver, reviewer]: Client[] = [];
const { remember, refused, misshapen } = refusalsIn(() => world);

beforeEach(async () => {
  world = await startWorld({ at: 'published' });
  id = await world.newest('tender');
  tender = `tenders/${id}`;
  [approver, reviewer] = [world.as('purchaser.采购审核员'), world.as('agent.代理复核员')];
});
afterEach(() => world.stop());

const fail = (ground: string, reason = '有效供应商不足', who = reviewer!) =>
  who.command(tender, 'fail', { ground, reason });
const competition = (who = reviewer!) => who.get(`${tender}/competition`);
const bidStatuses = async () => {
  const rows = await world.query<{ status: string }>('select status from bid where tender_id = $1 order by id', [id]);
  return rows.map(({ status }) => status);
};
/** Sealed bids in the response opening, the day after which has come. */
async function sealed(...vendors: string[]): Promise<void> {
  const opening = await anOpening(world, id, { status: 'closed' });
  for (const vendor of vendors) await aBid(world, opening, { vendor, status: 'sealed' });
  await world.moveClockTo('2026-08-26', '10:00');
}
async function opened(...bids: { vendor: string; status: string; offer?: string }[]): Promise<string> {
  const opening = await anOpening(world, await tenderAt(world, 'reviewing'));
  for (const bid of bids) await aBid(world, opening, { offer: '1800000.00', ...bid });
  await world.moveClockTo('2026-08-26', '14:00');
  return opening;
}

describe('the count of bidders', () => {
  it('is told to nobody before the deadline, and then to the parties and the offices', async () => {
    const opening = await anOpening(world, id, { status: 'closed' });
    for (const vendor of ['A', 'B']) await aBid(world, opening, { vendor, status: 'sealed' });
    await aBid(world, opening, { vendor: 'C', status: 'withdrawn' });
    await world.moveClockTo('2026-08-26', '09:59');
    for (const who of ['agent.代理复核员', 'purchaser.单位负责人', 'finance.采购监管员', 'oversight.审计监督员'])
      expect((await competition(world.as(who))).code).toBe('opening-not-closed');
    expect((await fail('too-few-bidders')).code).toBe('illegal-transition');

    await world.moveClockTo('2026-08-26', '10:00');
    for (const who of ['agent.代理复核员', 'oversight.审计监督员'])
      expect((await competition(world.as(who))).body).toEqual({
        // A30, 财库〔2015〕124号: government purchases the service, so that two are enough; how many there are stays shut with the bids
        ...{ bidders: null, minimum: 2, outcome: 'goes-on', mayNegotiate: false, rule: 'A30' },
      });
    expect((await competition(world.as('A.授权签字人'))).code).toBe('permission-denied');
    const elsewhere = await world.newPerson(await world.newOrganisation('procurement_agent'), 'agent_reviewer');
    expect((await competition(elsewhere)).code).toBe('not-found');
  });

  it('goes down with bids that are turned down, and with final offers that are not made', async () => {
    await opened(
      { vendor: 'A', status: 'admitted' },
      { vendor: 'B', status: 'admitted' },
      { vendor: 'C', status: 'rejected' },
      { vendor: 'D', status: 'invalid' },
    );
    expect((await competition()).body).toMatchObject({ bidders: 2, outcome: 'goes-on-by-exception' });
    const final = await anOpening(world, id, { kind: 'final_offer', at: shanghaiInstant('2026-08-26', '15:30') });
    await aBid(world, final, { vendor: 'A', status: 'opened', offer: '1790000.00' });
    expect((await competition()).body).toMatchObject({ bidders: 2 });
    await world.moveClockTo('2026-08-26', '15:30');
    expect((await competition()).body).toMatchObject({ bidders: 1, outcome: 'ends' });
  });

  it('needs three where the exception does not hold', async () => {
    await world.query(`update project set method_ground = 'complex-or-special'`);
    await sealed('A', 'B');
    expect((await competition()).body).toMatchObject({ bidders: null, minimum: 3, outcome: 'ends' });
  });
});

describe('a procedure that ends without an award', () => {
  it('is offered as soon as the deadline has passed without bids, to those who review and not to those who run it', async () => {
    await sealed();
    const offered = async (who: string) =>
      (await world.as(who).get<{ allowed: string[] }>(tender)).body.allowed.includes('fail');
    expect(await Promise.all(['agent.代理复核员', 'purchaser.采购审核员'].map(offered))).toEqual([true, true]);
    expect(await Promise.all(['agent.代理项目经理', 'purchaser.经办员'].map(offered))).toEqual([false, false]);
    await does(world.as('purchaser.采购审核员'), tender, 'fail', {
      ground: 'too-few-bidders',
      reason: '没有供应商响应',
    });
  });

  it('for too few bidders opens nothing, and tells the public why', async () => {
    await sealed('A');
    await does(reviewer!, tender, 'fail', { ground: 'too-few-bidders', reason: '截止时递交响应文件的供应商不足' });
    expect((await approver!.get(tender)).body).toMatchObject({
      status: 'failed',
      failReason: '截止时递交响应文件的供应商不足',
    });
    expect(await world.query('select status from opening where tender_id = $1', [id])).toEqual([{ status: 'void' }]);
    expect(await bidStatuses()).toEqual(['unopened']);
    const [row] = await world.query<{ id: string }>(`select id from notice where kind = 'failure'`);
    const { body } = await world.http.get<{ endsOn: string; body: object }>(`notices/${row!.id}`);
    expect(body).toMatchObject({
      endsOn: '2026-08-27',
      body: {
        ...{ word: '终止采购活动', ground: 'too-few-bidders', reason: '截止时递交响应文件的供应商不足' },
        ...{ bidders: 1, minimum: 2, announcementEnds: '2026-08-27', challengeUntil: '2026-09-07' },
      },
    });
  });

  it('is not one while enough bidders are in', async () => {
    await sealed('A', 'B');
    await remember();
    const answer = await fail('too-few-bidders');
    await refused(answer, 409, 'enough-bidders');
    expect(answer.body).toMatchObject({ params: { rule: 'A30', minimum: 2 } });
    await misshapen(await fail('tired'), 'ground', 'not-one-of');
    expect((await fail('illegal-acts', '无', world.as('purchaser.经办员'))).code).toBe('permission-denied');
  });

  it('may be one for a major change, and leaves its sealed bids unopened', async () => {
    await sealed('A', 'B', 'C');
    await does(approver!, tender, 'fail', { ground: 'major-change', reason: '预算调整，采购任务取消' });
    expect(await bidStatuses()).toEqual(['unopened', 'unopened', 'unopened']);
    await remember();
    await refused(await fail('illegal-acts'), 409, 'illegal-transition');
  });

  it('for offers above the budget is none while the offers are sealed', async () => {
    await sealed('A', 'B');
    await remember();
    await refused(await fail('all-above-budget'), 409, 'offer-within-budget');
  });

  it('for offers above the budget is one only when all of them are', async () => {
    await opened(
      { vendor: 'A', status: 'admitted', offer: '1812251.69' },
      { vendor: 'B', status: 'rejected', offer: '1812251.68' }, // turned down, and yet an offer within the budget
      { vendor: 'C', status: 'invalid', offer: '1812251.69' },
    );
    await remember();
    const answer = await fail('all-above-budget');
    await refused(answer, 409, 'offer-within-budget');
    expect(answer.body).toMatchObject({ params: { rule: 'A44', ceiling: '1812251.68' } });
    await world.query('update bid set offer_fen = offer_fen + 1');
    await does(approver!, tender, 'fail', { ground: 'all-above-budget', reason: '报价均超出最高限价' });
    expect(await bidStatuses()).toEqual(['admitted', 'rejected', 'invalid']);
  });

  it('for offers above the budget is none where no price can be read', async () => {
    await opened({ vendor: 'A', status: 'invalid', offer: undefined });
    await remember();
    await refused(await fail('all-above-budget'), 409, 'offer-within-budget');
  });

  it('for a winner that refused to sign is run again instead of going to the next candidate (A54)', async () => {
    ({ path: tender, id } = await aRecommendedTender(world));
    const head = world.as('purchaser.单位负责人');
    await world.moveClockTo('2026-08-31');
    await remember();
    await refused(await fail('winner-refused'), 409, 'winner-not-refused');
    await does(head, tender, 'determine', { minutes: MINUTES });
    await does(head, tender, 'annul-award', { ground: 'cannot-perform', reason: '不能履行' });
    await remember();
    await refused(await fail('winner-refused'), 409, 'winner-not-refused');
    const succession = { ground: 'award-annulled', explanation: '前一候选人不能履行' };
    await does(head, tender, 'determine', { minutes: MINUTES, succession });
    await does(head, tender, 'annul-award', { ground: 'refused-to-sign', reason: '书面拒绝签订合同' });
    await does(approver!, tender, 'fail', { ground: 'winner-refused', reason: '成交供应商拒绝签订合同，重新开展采购' });
    const [notice] = await world.query<{ body: object }>(`select body from notice where kind = 'failure'`);
    expect(notice!.body).toMatchObject({ ground: 'winner-refused', reason: '成交供应商拒绝签订合同，重新开展采购' });
  });

  it('for want of candidates is one only when none is left', async () => {
    ({ path: tender, id } = await aRecommendedTender(world));
    const head = world.as('purchaser.单位负责人');
    await world.moveClockTo('2026-08-31');
    await remember();
    await refused(await fail('candidates-exhausted'), 409, 'candidates-left');
    const succession = { ground: 'award-annulled', explanation: '前一候选人不能履行' };
    for (const rank of [1, 2, 3]) {
      await does(head, tender, 'determine', { minutes: MINUTES, ...(rank > 1 && { succession }) });
      await does(head, tender, 'annul-award', { ground: 'cannot-perform', reason: '不能履行' });
    }
    await remember();
    await refused(
      await head.command(tender, 'determine', { minutes: MINUTES, succession }),
      409,
      'candidates-exhausted',
    );
    await does(approver!, tender, 'fail', { ground: 'candidates-exhausted', reason: '候选人均不能履行' });
    const [count] = await world.query<{ n: number }>(`select count(*)::int as n from notice where kind = 'annulment'`);
    expect(count!.n).toBe(0); // what was never announced is not revoked in public
  });
});
