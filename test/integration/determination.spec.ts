import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import type { BidEvaluation } from '#src/procurement/awards/calc/bid-evaluation.js';
import { aRecommendedTender, anEvaluation, averageOf, MINUTES, type Bids } from '#test/builders/an-award.js';
import { does } from '#test/support/acts.js';
import { atOnce } from '#test/support/at-once.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { NO_ID } from '#test/support/requests.js';
import { startWorld, type World } from '#test/support/world.js';

interface AwardShown {
  id: string;
  status: string;
  vendor: { name: string };
  rank: number;
  amount: string;
  dueOn: string;
  isLate: boolean;
  announceDueOn: string;
  announcementEnds: string | null;
  challengeUntil: string | null;
  minutes: object | null;
  annulment: object | null;
}
interface Letter {
  id: string;
  kind: string;
  number: string;
  vendor: { name: string };
  digest: string;
  content: {
    own: { criteria: { code: string; points: string }[]; total: string; rank: number } | null;
    reasons: object[];
  };
}

let world: World;
let path: string;
let id: string;
let bids: Bids;
let rejected: string;
let [head, officer, agent]: Client[] = [];
const { remember, refused, misshapen } = refusalsIn(() => world);

async function begin(evaluation?: (bids: Bids) => BidEvaluation): Promise<void> {
  world = await startWorld({ at: 'published' });
  ({ path, id, bids, rejected } = await aRecommendedTender(world, { evaluation }));
  await world.moveClockTo('2026-08-31');
  [head, officer, agent] = ['purchaser.单位负责人', 'purchaser.经办员', 'agent.代理项目经理'].map((who) =>
    world.as(who),
  );
}
const end = () => world.stop();
const award = async (reader = officer!) => (await reader.get<AwardShown>(`${path}/award`)).body;
const statuses = async () => {
  const rows = await world.query<{ id: string; status: string }>('select id, status from bid where id = any($1)', [
    [...Object.values(bids), rejected],
  ]);
  const of = (bid: string) => rows.find((row) => row.id === bid)!.status;
  return { A: of(bids.A), B: of(bids.B), C: of(bids.C), D: of(rejected) };
};
const tenderStatus = async () => (await officer!.get<{ status: string }>(path)).body.status;
const determine = (body: object = {}, who = head!) => who.command(path, 'determine', { minutes: MINUTES, ...body });

describe('the award of the demo purchase', () => {
  beforeAll(() => begin());
  afterAll(end);

  it('is prepared by the candidates of the report and the last day to decide on them', async () => {
    const { body } = await head!.get<{ dueOn: string; candidates: object[] }>(`${path}/candidates`);
    expect(body.dueOn).toBe('2026-09-02'); // A20: five working days after 26 August
    expect(body.candidates).toEqual([
      expect.objectContaining({ rank: 1, total: '89.75', offer: '1780000.00', bidId: bids.A, isTied: false }),
      expect.objectContaining({ rank: 2, total: '84.90', offer: '1798000.00', bidId: bids.C, isAnnulled: false }),
      expect.objectContaining({ rank: 3, total: '83.67', offer: '1755000.00', bidId: bids.B }),
    ]);
    const elsewhere = await world.newPerson(await world.newOrganisation('purchaser'), 'unit_head');
    expect((await elsewhere.get(`${path}/candidates`)).code).toBe('not-found');
    expect((await world.as('A.授权签字人').get(`${path}/candidates`)).code).toBe('permission-denied');
  });

  it.each([
    ['without minutes', { minutes: undefined }, 'minutes', 'required'],
    ['with minutes of tomorrow', { minutes: { ...MINUTES, date: '2026-09-01' } }, 'minutes.date', 'out-of-range'],
  ])('is not determined %s', async (_, body, field, code) => {
    await remember();
    await misshapen(await determine(body), field, code);
  });

  it('goes to no other than the first without a statutory reason, and past no second one', async () => {
    await remember();
    const why = (ground: string) => ({ succession: { ground, explanation: '书面放弃' } });
    await refused(await determine({ bidId: bids.C }), 422, 'succession-ground-missing', 'succession');
    await refused(await determine({ bidId: bids.C, ...why('award-annulled') }), 422, 'not-next-candidate', 'bidId');
    // whoever has not had the award can refuse nothing: it is awarded, then annulled (A54)
    for (const ground of ['refused-to-sign', 'cannot-perform'])
      for (const bidId of [bids.C, bids.B])
        await refused(await determine({ bidId, ...why(ground) }), 422, 'not-next-candidate', 'bidId');
    await refused(await determine({ bidId: rejected, ...why('cannot-perform') }), 422, 'unknown-reference', 'bidId');
    await refused(await determine({ bidId: NO_ID }), 422, 'unknown-reference', 'bidId');
  });

  it('is not determined by whoever drafted or sat on the panel (G6)', async () => {
    const purchaser = world.organisation('purchaser');
    const drafter = await world.newPerson(purchaser, 'unit_head', world.userId('agent.代理项目经理'));
    const member = await world.newPerson(purchaser, 'unit_head', world.userId('purchaser.采购人代表'));
    await remember();
    const byDrafter = await determine({}, drafter);
    await refused(byDrafter, 409, 'four-eyes');
    expect(byDrafter.body).toMatchObject({ params: { action: 'determine', earlier: 'draft' } });
    const byMember = await determine({}, member);
    await refused(byMember, 409, 'four-eyes');
    expect(byMember.body).toMatchObject({ params: { action: 'determine', earlier: 'review' } });
  });

  it('is announced only once it is determined', async () => {
    await remember();
    await refused(await officer!.command(path, 'announce', {}), 409, 'illegal-transition');
    await refused(
      await head!.command(path, 'annul-award', { ground: 'cannot-perform', reason: '无' }),
      409,
      'illegal-transition',
    );
  });

  it('is determined once, whoever comes at the same moment', async () => {
    const colleague = await world.newPerson(world.organisation('purchaser'), 'unit_head');
    const { etag: ifMatch } = await head!.get(path);
    const requests = [head!, colleague].map(
      (who) => () => who.post(`${path}/determine`, { minutes: MINUTES }, { ifMatch }),
    );
    expect(await atOnce(world, { table: 'tender', id }, requests)).toEqual(['204', 'stale-version']);
    expect(await world.query('select from award')).toHaveLength(1);
  });

  it('keeps the final offer, the minutes and the days of the law', async () => {
    expect(await award()).toMatchObject({
      ...{ status: 'determined', rank: 1, amount: '1780000.00', vendor: { name: '清源区汀禾渡社会工作服务中心' } },
      ...{ minutes: MINUTES, dueOn: '2026-09-02', isLate: false, announceDueOn: '2026-09-02', announcementEnds: null },
    });
    expect(await statuses()).toEqual({ A: 'awarded', B: 'unsuccessful', C: 'unsuccessful', D: 'rejected' });
    expect(await tenderStatus()).toBe('determined');
  });

  it('is nobody’s but the parties’ and the offices’ before the announcement', async () => {
    for (const reader of ['agent.代理复核员', 'finance.采购监管员', 'oversight.审计监督员'])
      expect((await award(world.as(reader))).amount).toBe('1780000.00');
    for (const reader of ['A.授权签字人', 'C.授权签字人'])
      expect((await world.as(reader).get(`${path}/award`)).code).toBe('not-found');
    expect((await world.as('A.投标专员').get<{ items: [] }>('award-letters')).body.items).toEqual([]);
  });

  it('is announced with everything that the law asks for', async () => {
    await world.moveClockTo('2026-09-01');
    await world.query('update tender_seat set ended_at = app.now() where tender_id = $1', [id]); // the panel is dissolved
    await does(agent!, path, 'announce', {});
    expect(await award()).toMatchObject({
      ...{ status: 'announced', isAnnouncedLate: false },
      ...{ announcementEnds: '2026-09-02', challengeUntil: '2026-09-11' }, // A21: one working day; A26: seven more
    });
    const [notice] = await world.query<{ id: string }>(`select id from notice where kind = 'result'`);
    const { body } = await world.http.get<{ endsOn: string; publishedOn: string; body: Record<string, unknown> }>(
      `notices/${notice!.id}`,
    );
    expect([body.publishedOn, body.endsOn]).toEqual(['2026-09-01', '2026-09-02']);
    expect(body.body).toMatchObject({
      ...{ number: 'QYQ-CS-2026-018-01', amount: '1780000.00', total: '89.75', evaluatedPrice: '1780000.00' },
      supplier: { name: '清源区汀禾渡社会工作服务中心', uscc: '52310199MJ0QY101XB' },
      panel: ['评审专家一', '评审专家二', '采购人代表'].sort(),
      sme: { deduction: '0', statement: { kind: 'none', statement: '' } },
      ...{ announcementEnds: '2026-09-02', challengeUntil: '2026-09-11' },
      words: expect.objectContaining({ award: '成交' }) as object,
    });
    const services = body.body.services as object[];
    expect(services).toHaveLength(14);
    expect(services[0]).toEqual({
      ...{ code: 'R01', name: '建档与需求评估', quantity: '300', unit: '人', unitPrice: '320.00' },
      standard: '入组 15 日内建档',
    });
    expect(JSON.stringify(body)).not.toMatch(/砚溪|同渡|芷岸|纪〔2026〕/); // nobody else's name, nothing of the meeting
  });

  it('sends the award notice to the winner and to every other bidder its own result', async () => {
    const letters = (await officer!.get<{ items: Letter[] }>(`award-letters?tender=${id}`)).body.items;
    const numbers = Object.fromEntries(letters.map(({ vendor, number }) => [vendor.name.slice(3, 6), number]));
    expect(numbers).toEqual({
      ...{ 汀禾渡: 'QYQ-CS-2026-018-01-CJ01', 渡社会: 'QYQ-CS-2026-018-01-GZ01' },
      ...{ 砚溪社: 'QYQ-CS-2026-018-01-GZ02', 芷岸社: 'QYQ-CS-2026-018-01-GZ03' },
    });
    const winning = await letterOf('A');
    expect(winning).toMatchObject({ kind: 'award', content: { signBy: '2026-10-08', reasons: [] } }); // A22: 30 days end in the holiday
    const losing = await letterOf('C');
    expect(losing.content).toMatchObject({
      ...{ reasons: [{ code: 'ranked-behind', words: null }], signBy: null, challengeUntil: '2026-09-11' },
      winner: { name: '清源区汀禾渡社会工作服务中心', amount: '1780000.00' },
      own: {
        quality: '67.33',
        price: '17.57',
        total: '84.90',
        rank: 2,
        offer: '1798000.00',
        evaluatedPrice: '1798000.00',
      },
    });
    const points = Object.fromEntries(losing.content.own!.criteria.map(({ code, points }) => [code, points]));
    expect(points).toMatchObject({ S1: '17.57', S2: averageOf('S2', 'C'), S9: '5.00', S11: '4.33' });
    expect(Object.keys(points)).toHaveLength(12);
    expect((await letterOf('D')).content).toMatchObject({
      own: null,
      reasons: [{ code: 'not-qualified', words: '未提供上一年度检查结论' }],
    });
  });

  it('shows no vendor the letter of another, nor its scores', async () => {
    const [a, c] = [await letterOf('A'), await letterOf('C')];
    const reader = world.as('C.投标专员');
    expect((await reader.get<{ items: Letter[] }>('award-letters')).body.items.map((letter) => letter.id)).toEqual([
      c.id,
    ]);
    expect((await reader.get(`award-letters/${a.id}`)).code).toBe('not-found');
    expect((await reader.get(`${path}/award`)).code).toBe('not-found');
    expect(JSON.stringify(c)).not.toContain('89.75');
    expect((await world.as('oversight.审计监督员').get(`award-letters/${a.id}`)).status).toBe(200);
  });

  it('shows its supplier the result, and not how the purchaser came to it', async () => {
    expect(await award(world.as('A.授权签字人'))).toMatchObject({
      amount: '1780000.00',
      minutes: null,
      lateReason: null,
    });
  });

  it('keeps letters that nobody can change, with a digest of what they say', async () => {
    const { content, digest } = await letterOf('C');
    expect(digest).toBe(createHash('sha256').update(canonicalJson(content)).digest('hex'));
    const [may] = await world.query(
      `select has_table_privilege('qingyuan_app', 'app.award_letter', 'update') as changes,
              has_table_privilege('qingyuan_app', 'app.award_letter', 'delete') as deletes`,
    );
    expect(may).toEqual({ changes: false, deletes: false });
  });

  it('is annulled when its supplier refuses to sign, in public, and the next candidate is determined', async () => {
    await world.moveClockTo('2026-09-14');
    await anUpheldComplaint('document', '2026-09-13'); // what was wrong with the document is not the award's
    await anUpheldComplaint('procedure', '2026-08-30'); // decided before the award
    await remember();
    await refused(
      await head!.command(path, 'annul-award', { ground: 'complaint-upheld', reason: '无' }),
      409,
      'complaint-not-upheld',
    );
    await does(head!, path, 'annul-award', { ground: 'refused-to-sign', reason: '书面拒绝签订合同' });
    expect(await statuses()).toMatchObject({ A: 'unsuccessful', C: 'unsuccessful' });
    expect(await award()).toMatchObject({
      status: 'annulled',
      annulment: { ground: 'refused-to-sign', reason: '书面拒绝签订合同' },
    });
    const [notice] = await world.query<{ body: object }>(`select body from notice where kind = 'annulment'`);
    expect(notice!.body).toMatchObject({ ground: 'refused-to-sign', supplier: { amount: '1780000.00' }, rule: 'A54' });

    const minutes = { ...MINUTES, number: '清公党纪〔2026〕26号', date: '2026-09-14' };
    await remember();
    await refused(await determine({ minutes }), 422, 'succession-ground-missing', 'succession');
    const succession = { ground: 'refused-to-sign', explanation: '第一候选人书面拒绝签订合同' };
    await refused(await determine({ minutes, succession, bidId: bids.A }), 422, 'unknown-reference', 'bidId');
    expect((await determine({ minutes, succession })).status).toBe(204);
    // five working days again, from the annulment; Sunday the 20th is worked
    expect(await award()).toMatchObject({
      rank: 2,
      amount: '1798000.00',
      succession,
      dueOn: '2026-09-20',
      isLate: false,
    });
    expect(await statuses()).toMatchObject({ A: 'unsuccessful', C: 'awarded', B: 'unsuccessful' });
    await does(agent!, path, 'announce', {});
    expect((await letterOf('A')).content.reasons).toEqual([{ code: 'award-annulled', words: null }]);
    expect(await letterOf('C')).toMatchObject({ kind: 'award', number: 'QYQ-CS-2026-018-01-CJ02' });
  });
});

/** A complaint of C that the finance bureau upheld. */
async function anUpheldComplaint(subject: string, decidedOn: string): Promise<void> {
  await world.query(
    `with q as (
       insert into challenge (id, version, status, taken_by, tender_id, vendor_id, purchaser_id, agent_id, region_code, subject, step, facts,
                              grounds, request, received_at, due_on, is_suspending, holds_suspension, replied_at)
       select $1, 1, 'dismissed', '{}', t.id, $3, t.purchaser_id, t.agent_id, t.region_code, $4, case when $4 = 'procedure' then 'review' end,
              '', '', '', app.now(), $5::date, false, false, app.now()
       from tender t where t.id = $6)
     insert into complaint (id, version, status, taken_by, challenge_id, tender_id, vendor_id, purchaser_id, agent_id, region_code, facts, request,
                            filed_at, window_ends, due_on, decision_number, decision, decided_at)
     select $2, 1, 'upheld', '{}', $1, t.id, $3, t.purchaser_id, t.agent_id, t.region_code, '', '', app.now(), $5::date, $5::date, '1', '', $5::date
     from tender t where t.id = $6`,
    [uuidv7(), uuidv7(), world.organisation('C'), subject, decidedOn, id],
  );
}

/** The newest letter to a vendor of the demo, as it reads it. */
async function letterOf(vendor: string): Promise<Letter> {
  const reader = world.as(`${vendor}.授权签字人`);
  const [letter] = (await reader.get<{ items: Letter[] }>('award-letters')).body.items;
  return (await reader.get<Letter>(`award-letters/${letter!.id}`)).body;
}

describe('an award that comes late', () => {
  beforeAll(() => begin());
  afterAll(end);

  it('says why, on record', async () => {
    await world.moveClockTo('2026-09-03');
    await remember();
    const late = await determine();
    await refused(late, 422, 'late-reason-required', 'lateReason');
    expect(late.body).toMatchObject({ params: { rule: 'A20', dueOn: '2026-09-02' } });
    expect((await determine({ lateReason: '会议延期' })).status).toBe(204);
    expect(await award()).toMatchObject({ isLate: true, lateReason: '会议延期', announceDueOn: '2026-09-07' });
    await world.moveClockTo('2026-09-08');
    await remember();
    const announced = await officer!.command(path, 'announce', {});
    await refused(announced, 422, 'late-reason-required', 'lateReason');
    expect(announced.body).toMatchObject({ params: { rule: 'A21', dueOn: '2026-09-07' } });
    await does(officer!, path, 'announce', { lateReason: '系统维护' });
    expect(await award()).toMatchObject({
      isAnnouncedLate: true,
      announceLateReason: '系统维护',
      challengeUntil: '2026-09-18',
    });
  });
});

describe('a first place that is shared', () => {
  beforeAll(() => begin((own) => ({ ...anEvaluation(world, own), ties: [[own.A, own.C]] })));
  afterAll(end);

  it('is awarded to nobody before the purchaser’s draw', async () => {
    await remember();
    await refused(await determine(), 409, 'tie-undecided');
    const { body } = await head!.get<{ candidates: { isTied: boolean }[] }>(`${path}/candidates`);
    expect(body.candidates.map(({ isTied }) => isTied)).toEqual([true, true, false]);
  });

  it('is passed over for no untied one behind it', async () => {
    const succession = { ground: 'cannot-perform', explanation: '已注销' };
    expect((await determine({ bidId: bids.B, succession })).code).toBe('not-next-candidate');
  });
});

describe('a first candidate that cannot perform', () => {
  beforeAll(() => begin());
  afterAll(end);

  it('has its award annulled, which goes to the second with the reason on record and in its letter', async () => {
    const succession = { ground: 'cannot-perform', explanation: '登记已注销' };
    expect((await determine()).status).toBe(204);
    await does(head!, path, 'annul-award', { ground: 'cannot-perform', reason: '登记已注销' });
    expect((await determine({ bidId: bids.C, succession })).status).toBe(204);
    expect(await award()).toMatchObject({ rank: 2, amount: '1798000.00', succession });
    await does(agent!, path, 'announce', {});
    expect((await letterOf('A')).content.reasons).toEqual([{ code: 'award-annulled', words: null }]);
    expect((await letterOf('B')).content.reasons).toEqual([{ code: 'ranked-behind', words: null }]);
  });
});
