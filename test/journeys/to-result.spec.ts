import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey } from '#test/support/journey.js';
import { Procedure } from '#test/support/procedure.js';
import { startWorld, type World } from '#test/support/world.js';

const AGENT = 'agent.代理项目经理';
const VENDORS = ['A', 'B', 'C'] as const;

/** What may become of a consultation other than the result of the one purchase. */

describe('a result that is challenged', () => {
  let world: World;
  let journey: Journey;
  let procedure: Procedure;
  let challenge = '';

  beforeAll(async () => {
    world = await startWorld({ at: 'published' });
    journey = new Journey(world);
    procedure = await Procedure.published(journey);
    await procedure.respond(VENDORS);
    await procedure.openResponses();
    await procedure.seatPanel();
    await procedure.admitAll(VENDORS);
    await procedure.consult(VENDORS);
    await procedure.takeFinalOffers(VENDORS);
    await procedure.scoreAll(VENDORS);
    await procedure.report();
    await journey.clock('2026-08-31T10:00:00+08:00');
    await procedure.determine();
    await journey.clock('2026-09-01T10:00:00+08:00');
    await procedure.announce();
  });
  afterAll(() => world.stop());

  const said = {
    subject: 'result',
    facts: '成交供应商业绩材料与公开信息不符。',
    grounds: '政府采购法第五十二条',
    request: '核查并依法处理',
  };

  it('suspends what would follow', async () => {
    await journey.clock('2026-09-08T10:00:00+08:00');
    challenge = await journey.create('C.授权签字人', `${procedure.tender}/challenges`, said);
    await journey.done('agent.代理复核员', `challenges/${challenge}`, 'accept', { mayChangeResult: true });
    expect(await journey.show('purchaser.经办员', procedure.tender)).toMatchObject({ status: 'suspended' });
  });

  it('is upheld, and the award does not stand', async () => {
    await journey.clock('2026-09-14T10:00:00+08:00');
    await journey.done('purchaser.采购审核员', `challenges/${challenge}`, 'uphold', {
      effect: 'next-candidate',
      reply: '经核查，业绩材料不实，成交无效。',
      summary: '质疑成立，成交无效',
    });
    expect(await journey.show('purchaser.经办员', procedure.tender)).toMatchObject({ status: 'recommended' });
    expect(await journey.show(AGENT, `bids/${procedure.bids.A}`)).toMatchObject({ status: 'unsuccessful' });
  });

  it('goes to the next candidate, whose offer is the price', async () => {
    await procedure.determine({
      minutes: { number: '清公党纪〔2026〕27号', date: '2026-09-14', matter: '递补确定成交供应商' },
      succession: { ground: 'award-annulled', explanation: '质疑成立，原成交无效' },
    });
    expect(await journey.show('purchaser.经办员', `${procedure.tender}/award`)).toMatchObject({
      vendor: { id: world.organisation('C') },
      amount: '1798000.00',
    });
    await journey.clock('2026-09-15T10:00:00+08:00');
    await procedure.announce();
    expect(await journey.show('C.投标专员', procedure.tender)).toMatchObject({ status: 'announced' });
  });

  it('hears nobody after the last day', async () => {
    await journey.clock('2026-10-20T10:00:00+08:00');
    const late = await (await journey.by('B.授权签字人')).post(`${procedure.tender}/challenges`, said);
    expect([late.status, late.code]).toEqual([409, 'challenge-too-late']);
  });
});

describe('a consultation that few answer', () => {
  let world: World;
  let journey: Journey;
  let procedure: Procedure;

  const begin = async () => {
    world = await startWorld({ at: 'published' });
    journey = new Journey(world);
    procedure = await Procedure.published(journey);
  };

  describe('two of them', () => {
    beforeAll(begin);
    afterAll(() => world.stop());

    it('goes on by the exception for services that government purchases, and shows it (A30)', async () => {
      await procedure.respond(['A', 'B']);
      const early = await (await journey.by(AGENT)).get(`${procedure.tender}/competition`);
      expect([early.status, early.code]).toEqual([409, 'opening-not-closed']);
      await procedure.openResponses();
      expect(await journey.show(AGENT, `${procedure.tender}/competition`)).toMatchObject({
        bidders: 2,
        minimum: 2,
        outcome: 'goes-on-by-exception',
        rule: 'A30',
      });
    });

    it('ends with a result of its own', async () => {
      await procedure.seatPanel();
      await procedure.admitAll(['A', 'B']);
      await procedure.consult(['A', 'B']);
      await procedure.takeFinalOffers(['A', 'B']);
      await procedure.scoreAll(['A', 'B']);
      await procedure.report();
      await journey.clock('2026-08-31T10:00:00+08:00');
      await procedure.determine();
      expect(await journey.show(AGENT, `${procedure.tender}/award`)).toMatchObject({ amount: '1780000.00' });
    });
  });

  describe('one of them', () => {
    beforeAll(begin);
    afterAll(() => world.stop());

    it('is not opened, and ends with its reason published', async () => {
      await procedure.respond(['A']);
      await journey.clock('2026-08-26T10:00:30+08:00');
      const shares = await (await journey.by('notary.公证员')).get(`openings/${procedure.openingId}/shares`);
      expect([shares.status, shares.code]).toEqual([409, 'too-few-bids']);
      await journey.done('purchaser.采购审核员', procedure.tender, 'fail', {
        ground: 'too-few-bidders',
        reason: '至响应截止时间仅一家供应商提交响应文件。',
      });
      expect(await journey.show('A.投标专员', procedure.tender)).toMatchObject({ status: 'failed' });
      expect(await journey.show('A.投标专员', `bids/${procedure.bids.A}`)).toMatchObject({
        status: 'unopened',
        content: null,
      });
      const notice = await journey.notice('failure');
      expect(JSON.stringify(notice.body)).toContain('仅一家供应商');
      expect(JSON.stringify(notice.body)).toContain('终止');
    });
  });
});
