import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICES } from '#src/demo/purchase.js';
import { type PublishedKey, verifyReceipt } from '#src/procurement/bids/sealing/index.js';
import { aBidContent } from '#test/builders/a-bid.js';
import { postShares, sealedBid, send, submit } from '#test/support/ceremony.js';
import { Journey, type Body } from '#test/support/journey.js';
import { Procedure } from '#test/support/procedure.js';
import { startWorld, type World } from '#test/support/world.js';

const AGENT = 'agent.代理项目经理';
const VENDORS = ['A', 'B', 'C'] as const;

interface Handed extends Body {
  readonly bids: readonly { readonly vendorId: string; readonly digests: Body }[];
}

/** From the notice of 13 August to the announced result of 1 September; each test goes on where the one before it ended. */
describe('a consultation from its notice to its result', () => {
  let world: World;
  let journey: Journey;
  let procedure: Procedure;
  let replaced: Body & { digests: Body; receipt: string };

  beforeAll(async () => {
    world = await startWorld({ at: 'published' });
    journey = new Journey(world);
    procedure = await Procedure.published(journey);
  });
  afterAll(() => world.stop());

  it('tells the market who keeps the keys, and how many of them open together', async () => {
    const { body } = await journey.notice('tender');
    expect(body).toMatchObject({ custody: { threshold: 2 } });
    const opening = await journey.show('A.投标专员', `openings/${procedure.openingId}`);
    expect(opening).toMatchObject({ kind: 'response', status: 'accepting', threshold: 2, record: null });
    expect(opening.closesAt).toBe('2026-08-26T02:00:00.000Z');
    expect(new Set((opening.seats as { organisation: Body }[]).map(({ organisation }) => organisation.id)).size).toBe(
      3,
    );
  });

  it('answers an inquiry to all within its time, and names the asker to nobody', async () => {
    await journey.clock('2026-08-17T10:00:00+08:00');
    const question = { part: '人员要求', question: '督导是否可以由外聘专家担任？' };
    const inquiry = await journey.make('B.投标专员', `${procedure.tender}/inquiries`, question);
    expect(inquiry).toMatchObject({ status: 'asked', answerDueOn: '2026-08-20' }); // A19: three working days
    await journey.clock('2026-08-19T10:00:00+08:00');
    const seen = await journey.list(AGENT, `${procedure.tender}/inquiries`);
    expect(JSON.stringify(seen)).not.toContain(world.organisation('B'));
    await journey.done(AGENT, `inquiries/${inquiry.id as string}`, 'answer', { answer: '可以，须附聘用协议。' });
    const notice = await journey.notice('clarification');
    expect(JSON.stringify(notice)).toContain('可以，须附聘用协议。');
    expect(JSON.stringify(notice)).not.toContain('同渡');
    expect(await journey.list('A.投标专员', `${procedure.tender}/inquiries`)).toMatchObject([{ status: 'answered' }]);
  });

  it('takes a late change with a later deadline only (A14: five days before)', async () => {
    await journey.clock('2026-08-22T10:00:00+08:00');
    const amendment = { summary: '更正服务地点表述', affectsBids: true, title: '更正后的标题' };
    const refused = await journey.command(AGENT, procedure.tender, 'amend', amendment);
    expect([refused.status, refused.code]).toEqual([422, 'amendment-needs-postponement']);
    expect(refused.body).toMatchObject({ params: { rule: 'A14' } });
    expect(await journey.show('A.投标专员', procedure.tender)).toMatchObject({
      bidDeadline: '2026-08-26T02:00:00.000Z',
    });
  });

  it('takes sealed bids and answers with receipts that hold offline; one bidder thinks better of it', async () => {
    await journey.clock('2026-08-25T16:00:00+08:00');
    await procedure.respond(VENDORS);
    await journey.clock('2026-08-25T16:20:00+08:00');
    const again = await sealedBid(world, 'C', procedure.openingId, aBidContent('1810000.00', { validityDays: 120 }));
    const manager = await journey.by('C.投标专员');
    const own = await manager.get(`bids/${procedure.bids.C}`);
    const answer = await manager.post<typeof replaced>(`bids/${procedure.bids.C}/replace`, again, {
      ifMatch: own.etag,
    });
    expect(answer.status).toBe(200);
    replaced = answer.body;
    const published = await fetch(`${await world.app.getUrl()}/.well-known/jwks.json`);
    const jwks = (await published.json()) as { keys: PublishedKey[] };
    expect(await verifyReceipt(replaced.receipt, jwks, again)).toMatchObject({
      openingId: procedure.openingId,
      vendorId: world.organisation('C'),
      receivedAt: expect.stringMatching(/^2026-08-25T08:20:0/),
    });
  });

  it('tells nobody who has bid before the opening, and hands out no share', async () => {
    for (const who of [
      AGENT,
      'purchaser.经办员',
      'purchaser.单位负责人',
      'oversight.审计监督员',
      'finance.采购监管员',
      'B.投标专员',
    ]) {
      const list = await (await journey.by(who)).get<{ items: Body[] }>(`${procedure.tender}/bids`);
      const foreign = list.status === 200 ? list.body.items.filter(({ id }) => id !== procedure.bids.B) : [];
      expect([who, foreign]).toEqual([who, []]);
      expect((await (await journey.by(who)).get(`bids/${procedure.bids.A}`)).status).toBe(404);
    }
    const early = await (await journey.by('notary.公证员')).get(`openings/${procedure.openingId}/shares`);
    expect([early.status, early.code]).toEqual([409, 'opening-not-closed']);
  });

  it('refuses a bid that comes seven seconds late, and keeps that on record', async () => {
    const sealed = await sealedBid(world, 'D', procedure.openingId, aBidContent('1700000.00'));
    await journey.clock('2026-08-26T10:00:07+08:00');
    const late = await send(await journey.by('D.投标专员'), procedure.openingId, sealed);
    expect([late.status, late.code]).toEqual([409, 'bid-too-late']);
    const [row] = await world.query('select vendor_id from late_bid');
    expect(row).toEqual({ vendor_id: world.organisation('D') });
  });

  it('is opened by two custodians of two organisations, neither of whom can do it alone', async () => {
    await journey.clock('2026-08-26T10:00:30+08:00');
    const first = await postShares(world, 'agent.代理复核员', procedure.openingId);
    expect(first.body).toMatchObject({ status: 'closed', posted: 1 });
    expect(await journey.show(AGENT, procedure.tender)).toMatchObject({ status: 'closed' });
    const second = await postShares(world, 'notary.公证员', procedure.openingId);
    expect(second.body).toMatchObject({ status: 'opened' });
    expect(await journey.show(AGENT, procedure.tender)).toMatchObject({ status: 'opened' });
  });

  it('keeps an opening record whose digests are those of the receipts, and shows no first price to a competitor', async () => {
    const { record } = await journey.show<{ record: Handed }>(AGENT, `openings/${procedure.openingId}`);
    const digests = record.bids.find(({ vendorId }) => vendorId === world.organisation('C'))!.digests;
    expect(digests).toEqual(replaced.digests);
    expect(JSON.stringify(record)).not.toContain('1810000');
    expect((await (await journey.by('B.投标专员')).get(`bids/${procedure.bids.A}`)).status).toBe(404);
    expect(await journey.show(AGENT, `bids/${procedure.bids.C}`)).toMatchObject({ content: { validityDays: 120 } });
  });

  it('seats a panel of three: two experts by a draw that anybody can hold again, and the representative', async () => {
    await procedure.seatPanel();
    expect(procedure.members).toHaveLength(3);
    expect(procedure.members[2]).toBe('purchaser.采购人代表');
    expect((await (await journey.by('A.投标专员')).get(`${procedure.tender}/panel`)).status).toBe(404);
    expect(await journey.show(AGENT, procedure.tender)).toMatchObject({ status: 'reviewing' });
  });

  it('reviews qualification and conformity of each bidder, with reasons', async () => {
    await procedure.admitAll(VENDORS);
    for (const vendor of VENDORS)
      expect(await journey.show(AGENT, `bids/${procedure.bids[vendor]}`)).toMatchObject({ status: 'admitted' });
  });

  it('consults each of them and takes final offers, sealed again, until their own deadline', async () => {
    await procedure.consult(VENDORS);
    const openingId = await procedure.takeFinalOffers(VENDORS);
    expect(await journey.show(AGENT, `openings/${openingId}`)).toMatchObject({ kind: 'final_offer', status: 'opened' });
    const late = await submit(world, 'A', openingId, '1760000.00');
    expect([late.status, late.code]).toEqual([409, 'bid-too-late']);
  });

  it('scores: each member alone, locked before anybody sees another’s', async () => {
    const [first, second] = procedure.members as [string, string];
    await procedure.scoreAll(VENDORS);
    const foreign = await (await journey.by('A.投标专员')).get(`${procedure.tender}/score-sheet`);
    expect([403, 404]).toContain(foreign.status);
    expect(await journey.show(first, `${procedure.tender}/score-sheet`)).toMatchObject({ status: 'locked' });
    expect(await journey.show(second, `${procedure.tender}/score-sheet`)).toMatchObject({ status: 'locked' });
  });

  it('comes to A 89.75, C 84.90, B 83.67, and to the same digits again', async () => {
    await procedure.report();
    const evaluation = await journey.show<{ bids: Body[] }>(AGENT, `${procedure.tender}/evaluation`);
    expect(evaluation.bids).toMatchObject([
      { bidId: procedure.bids.A, price: '17.75', quality: '72.00', total: '89.75' },
      { bidId: procedure.bids.C, price: '17.57', quality: '67.33', total: '84.90' },
      { bidId: procedure.bids.B, price: '20.00', quality: '63.67', total: '83.67', deduction: '0.1' },
    ]);
    expect(await journey.show(AGENT, `${procedure.tender}/evaluation/replay`)).toMatchObject({ holds: true });
    expect(await journey.show(AGENT, procedure.tender)).toMatchObject({ status: 'recommended' });
  });

  it('is determined with minutes on 31 August, within five working days of the report (A20)', async () => {
    await journey.clock('2026-08-31T10:00:00+08:00');
    await procedure.determine();
    expect(await journey.show('purchaser.经办员', `${procedure.tender}/award`)).toMatchObject({
      status: 'determined',
      vendor: { id: world.organisation('A') },
      amount: '1780000.00',
    });
  });

  it('is announced on 1 September; challenges are heard until the 11th (A21, A26)', async () => {
    await journey.clock('2026-09-01T10:00:00+08:00');
    await procedure.announce();
    const notice = await journey.notice('result');
    expect(notice).toMatchObject({ publishedOn: '2026-09-01', endsOn: '2026-09-02' });
    const text = JSON.stringify(notice);
    for (const fact of ['1780000.00', '89.75', '清源区汀禾渡社会工作服务中心', '2026-09-11', SERVICES[0]!.name])
      expect([fact, text.includes(fact)]).toEqual([fact, true]);
    expect(await journey.show('A.投标专员', procedure.tender)).toMatchObject({ status: 'announced' });
  });

  it('writes to each bidder its own scores and reasons, and to nobody another’s', async () => {
    for (const [vendor, total] of [
      ['A', '89.75'],
      ['B', '83.67'],
      ['C', '84.90'],
    ] as const) {
      const letters = await journey.list<{ id: string }>(`${vendor}.投标专员`, 'award-letters');
      expect(letters).toMatchObject([{ kind: vendor === 'A' ? 'award' : 'result' }]);
      const texts = await Promise.all(
        letters.map(({ id }) => journey.show(`${vendor}.投标专员`, `award-letters/${id}`)),
      );
      expect(JSON.stringify(texts)).toContain(total);
      const other = vendor === 'A' ? 'B' : 'A';
      expect((await (await journey.by(`${other}.投标专员`)).get(`award-letters/${letters[0]!.id}`)).status).toBe(404);
    }
  });

  it('leaves an audit log that proves itself and now tells who bid', async () => {
    const auditor = await journey.by('operator.审计管理员');
    expect((await auditor.post('audit-entries/verify')).body).toMatchObject({ faults: [] });
    const { body } = await auditor.get<{ items: Body[] }>(`audit-entries?subject=${procedure.bids.C}`);
    expect(body.items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['bid.submit', 'bid.replace', 'bid.open', 'bid.admit']),
    );
  });
});

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
