import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import { seededOrder } from '#src/kernel/seeded-order.js';
import { sha256 } from '#src/procurement/awards/panel/expert-draw.js';
import type { ReportView } from '#src/procurement/awards/review/report.view.js';
import type { EvaluationReplayView, EvaluationView } from '#src/procurement/awards/scores/evaluation.view.js';
import type { ScoreSheetsView, ScoreSheetView } from '#src/procurement/awards/scores/score-sheet.view.js';
import {
  aCheck,
  aDrawnPanel,
  admit,
  allScored,
  anOpenedTender,
  consulted,
  demoSheet,
  EXPERTS,
  fill,
  finalOffersOpened,
  MEMBERS,
  officer,
  type OpenedTender,
  records,
  REPRESENTATIVE,
} from '#test/builders/a-review.js';
import { does } from '#test/support/acts.js';
import type { Answer, Client } from '#test/support/client.js';
import { eventually } from '#test/support/eventually.js';
import { refusalsIn } from '#test/support/refusals.js';
import { startWorld, type World } from '#test/support/world.js';

let world: World;
let tender: OpenedTender;
let agent: Client;
const [first, second, third] = MEMBERS as [string, string, string];
const { remember, refused, misshapen } = refusalsIn(() => world);

const own = async (who: string) => (await world.as(who).get<ScoreSheetView>(`${tender.path}/score-sheet`)).body;
const lock = (who: string) => world.as(who).command(`${tender.path}/score-sheet`, 'lock');
const sheets = async (who: string) => (await world.as(who).get<ScoreSheetsView>(`${tender.path}/score-sheets`)).body;
const evaluation = async () => (await agent.get<EvaluationView>(`${tender.path}/evaluation`)).body;
type Scores = Record<string, Record<string, string>>;
const scoresOf = (member: number): Scores => demoSheet(member, tender).scores;
/** The demo's sheet of a member with other points for A. */
const rescored = (member: number, points: Record<string, string>) => {
  const scores = scoresOf(member);
  return { scores: { ...scores, [tender.bids.A]: { ...scores[tender.bids.A], ...points } } };
};
const outcomes = (answers: readonly Answer<unknown>[]) =>
  answers.map(({ status, code }) => code ?? String(status)).sort();

/** Sends requests that all need the tender, which is held until every one of them waits: none has gone ahead of another. */
async function collide(requests: readonly (() => Promise<Answer<unknown>>)[]): Promise<Answer<unknown>[]> {
  const holder = new pg.Client(world.database.ownerUrl);
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query('select from tender where id = $1 for update', [tender.id]);
    const answers = requests.map((send) => send());
    await eventually(async () => {
      const { rows } = await holder.query<{ waiting: number }>(
        'select count(*)::int as waiting from pg_locks where not granted',
      );
      return rows[0]!.waiting === requests.length;
    });
    await holder.query('commit');
    return await Promise.all(answers);
  } finally {
    await holder.end();
  }
}

describe('the scores of the demo purchase', () => {
  beforeAll(async () => {
    world = await startWorld({ at: 'published' });
    agent = officer(world);
    // a body that is no enterprise and claims the deduction all the same (T2)
    tender = await anOpenedTender(world, { A: { sme: 'small' } });
    await consulted(world, tender);
  });
  afterAll(() => world.stop());

  it('are given when the final offers are open, not before', async () => {
    await remember();
    await refused(await fill(world, tender, first, demoSheet(0, tender)), 409, 'final-offers-unopened');
    await finalOffersOpened(world, tender);
    expect(await own(first)).toMatchObject({ status: 'filling', scores: {}, allowed: ['fill', 'lock'] });
  });

  it('are given by members only, each on a sheet of their own', async () => {
    await remember();
    const put = (who: string) =>
      world.as(who).put(`${tender.path}/score-sheet`, demoSheet(0, tender), { ifMatch: '"1"' });
    await refused(await put('purchaser.经办员'), 403, 'not-a-member');
    await refused(await put('agent.代理项目经理'), 403, 'permission-denied');
    await refused(await put('A.投标专员'), 403, 'permission-denied');
    expect((await put('experts.评审专家三')).status).toBe(404);
    expect((await world.as('purchaser.合同管理员').get(`${tender.path}/score-sheet`)).code).toBe('not-a-member');
  });

  it.each([
    ['above its weight', { S2: '14' }, 'score-out-of-range', 'S2'],
    ['with three decimals', { S9: '4.125' }, 'score-out-of-range', 'S9'],
    ['for the price, which is computed', { S1: '20' }, 'score-not-asked', 'S1'],
    ['for what the document does not ask', { S99: '1' }, 'score-not-asked', 'S99'],
  ])('are refused %s', async (_, points, code, criterion) => {
    await remember();
    const answer = await fill(world, tender, first, rescored(0, points));
    await refused(answer, 422, code, `scores.${tender.bids.A}.${criterion}`);
    expect(answer.body).toMatchObject({ params: { criterion } });
  });

  it('are texts by bid and criterion', async () => {
    const { A } = tender.bids;
    await remember();
    await misshapen(await fill(world, tender, first, { scores: { A: {} } }), 'scores.A', 'not-an-id');
    await misshapen(await fill(world, tender, first, { scores: { [A]: 10 } }), `scores.${A}`, 'not-an-object');
    await misshapen(await fill(world, tender, first, { scores: { [A]: { S2: 10 } } }), `scores.${A}.S2`, 'not-text');
    const reasons = { [world.userId(first)]: '好' };
    await misshapen(
      await fill(world, tender, first, { scores: {}, reasons }),
      `reasons.${world.userId(first)}`,
      'unknown-reference',
    );
    for (const words of ['好\u0000', '好\ud800'])
      await misshapen(
        await fill(world, tender, first, { scores: {}, reasons: { [A]: words } }),
        `reasons.${A}`,
        'control-character',
      );
    const hostile = await fill(world, tender, first, { scores: { [A]: { 'S2\u0000': '1' } } });
    await refused(hostile, 422, 'score-not-asked');
  });

  it('may be changed and completed until they are locked, whole', async () => {
    expect((await fill(world, tender, first, { scores: { [tender.bids.A]: { S2: '2' } } })).status).toBe(200);
    await remember();
    const answer = await lock(first);
    await refused(answer, 422, 'scores-incomplete', `scores.${tender.bids.B}.S2`);
    expect(answer.body).toMatchObject({ params: { count: 32 } });
    const reasons = { [tender.bids.A]: '方案完整' };
    await fill(world, tender, first, { ...demoSheet(0, tender), reasons });
    expect(await own(first)).toMatchObject({ scores: scoresOf(0), reasons });
    expect((await lock(first)).status).toBe(204);
    await remember();
    await refused(await fill(world, tender, first, demoSheet(1, tender)), 409, 'illegal-transition');
    await refused(await lock(first), 409, 'illegal-transition');
  });

  it('are nobody else’s to see before all are locked: no member’s, no party’s, no office’s', async () => {
    const id = (await own(first)).id;
    for (const reader of [second, third, 'agent.代理项目经理', 'purchaser.单位负责人', 'oversight.审计监督员']) {
      const seen = (await sheets(reader)).sheets.find((sheet) => sheet.id === id)!;
      expect([reader, seen.status, seen.scores, seen.reasons]).toEqual([reader, 'locked', null, null]);
      const { body } = await world.as(reader).get<ScoreSheetView>(`score-sheets/${id}`);
      expect([reader, body.scores]).toEqual([reader, null]);
    }
    expect((await sheets(first)).sheets.find((sheet) => sheet.id === id)!.scores).toEqual(scoresOf(0));
    for (const stranger of ['A.投标专员', 'experts.评审专家四'])
      expect([403, 404]).toContain((await world.as(stranger).get(`score-sheets/${id}`)).status);
  });

  it('are not evaluated before all are locked', async () => {
    await remember();
    const answer = await agent.command(tender.path, 'score');
    await refused(answer, 409, 'sheets-unlocked');
    expect(answer.body).toMatchObject({ params: { locked: 1, members: 3 } });
  });

  it('agree on what is objective: of two that lock at the same moment, the last is told', async () => {
    await fill(world, tender, second, demoSheet(1, tender));
    await fill(world, tender, third, rescored(2, { S9: '4' }));
    const etags = await Promise.all(
      [second, third].map(async (who) => (await world.as(who).get(`${tender.path}/score-sheet`)).etag),
    );
    const answers = await collide(
      [second, third].map(
        (who, index) => () =>
          world.as(who).post(`${tender.path}/score-sheet/lock`, undefined, { ifMatch: etags[index] }),
      ),
    );
    expect(outcomes(answers)).toEqual(['204', 'objective-scores-differ']);
    const { body } = answers.find(({ status }) => status === 422)!;
    expect(body).toMatchObject({ params: { rule: 'A48', criterion: 'S9', bidder: tender.bids.A } });
    expect((body as { params: { scores: string[] } }).params.scores.sort()).toEqual(['4.00', '5.00', '5.00']);
  });

  it('are opened again for a cause that the law names, by those who run the procedure', async () => {
    const reopening = { cause: 'objective-scores-differ', reason: '客观分不一致' };
    const [locked] = (await sheets(first)).sheets.filter(
      ({ status, member }) => status === 'locked' && member.id === world.userId(first),
    );
    await remember();
    await refused(
      await world.as(second).command(`score-sheets/${locked!.id}`, 'reopen', reopening),
      403,
      'permission-denied',
    );
    await misshapen(
      await agent.command(`score-sheets/${locked!.id}`, 'reopen', { ...reopening, cause: 'second-thoughts' }),
      'cause',
      'not-one-of',
    );
    await does(agent, `score-sheets/${locked!.id}`, 'reopen', reopening);
    expect(await own(first)).toMatchObject({ status: 'filling', reopenings: [reopening], scores: scoresOf(0) });
  });

  it('that lie far from the others’ are confirmed with a reason, or given again', async () => {
    const nothing = Object.fromEntries(['S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S11'].map((code) => [code, '0']));
    await fill(world, tender, first, rescored(0, nothing));
    for (const [index, who] of [second, third].entries()) {
      const { status, id } = await own(who);
      if (status === 'locked')
        await does(agent, `score-sheets/${id}`, 'reopen', { cause: 'objective-scores-differ', reason: '重新核对' });
      await fill(world, tender, who, demoSheet(index + 1, tender));
      await does(world.as(who), `${tender.path}/score-sheet`, 'lock');
    }
    const confirm = (who: string, bidId: string) =>
      world.as(who).command(`${tender.path}/score-sheet`, 'confirm', { bidId, reason: '方案整体照搬，未作针对性设计' });
    await remember();
    await refused(await confirm(second, tender.bids.A), 409, 'sheets-unlocked');
    await does(world.as(first), `${tender.path}/score-sheet`, 'lock');
    await remember();
    const answer = await agent.command(tender.path, 'score');
    await refused(answer, 409, 'outliers-unconfirmed');
    const { outliers, areAllLocked } = await sheets(second);
    expect(areAllLocked).toBe(true);
    expect(outliers.map(({ bidder, isConfirmed }) => [bidder, isConfirmed])).toEqual(
      outliers.map(() => [tender.bids.A, false]),
    );
    expect(outliers.find(({ member }) => member === world.userId(first))).toMatchObject({
      direction: 'low',
      points: '0.00',
    });
    await refused(await confirm(first, tender.bids.B), 422, 'not-an-outlier', 'bidId');
    expect((await confirm(first, tender.bids.A)).status).toBe(204);
    expect((await sheets(second)).outliers.filter(({ isConfirmed }) => isConfirmed)).toHaveLength(1);
    await does(agent, `score-sheets/${(await own(first)).id}`, 'reopen', { cause: 'outlier', reason: '畸低，请复核' });
    expect(await own(first)).toMatchObject({ confirmations: {} });
    await fill(world, tender, first, demoSheet(0, tender));
    await does(world.as(first), `${tender.path}/score-sheet`, 'lock');
  });

  it('are open to members, parties and offices once all are locked', async () => {
    for (const reader of [first, third, 'agent.代理项目经理', 'purchaser.单位负责人', 'finance.采购监管员']) {
      const { sheets: shown, bidders } = await sheets(reader);
      expect([reader, shown.every(({ scores }) => scores !== null), bidders.length]).toEqual([reader, true, 3]);
    }
  });

  it('are evaluated once, by two who ask at the same moment', async () => {
    const { etag } = await agent.get(tender.path);
    const answers = await collide(
      [0, 1].map(() => () => agent.post(`${tender.path}/score`, undefined, { ifMatch: etag })),
    );
    expect(outcomes(answers)).toEqual(['204', 'stale-version']);
    expect(await world.query('select ordinal from bid_evaluation where tender_id = $1', [tender.id])).toEqual([
      { ordinal: 1 },
    ]);
    expect(await world.query('select status from bid where id = any($1)', [Object.values(tender.bids)])).toEqual(
      [1, 2, 3].map(() => ({ status: 'ranked' })),
    );
  });

  it('give the totals of the demo, to the hundredth', async () => {
    const { bids, candidates, benchmark, competition, flags } = await evaluation();
    const { A, B, C } = tender.bids;
    expect(
      bids.map(({ bidId, rank, offer, evaluated, price, quality, total }) => [
        bidId,
        rank,
        offer,
        evaluated,
        price,
        quality,
        total,
      ]),
    ).toEqual([
      [A, 1, '1780000.00', '1780000.00', '17.75', '72.00', '89.75'],
      [C, 2, '1798000.00', '1798000.00', '17.57', '67.33', '84.90'],
      [B, 3, '1755000.00', '1579500.00', '20.00', '63.67', '83.67'],
    ]);
    expect(bids[0]!.byMember).toEqual({
      [world.userId(first)]: '73.00',
      [world.userId(second)]: '72.00',
      [world.userId(third)]: '71.00',
    });
    expect(bids.map(({ explanation }) => explanation.value)).toEqual(['89.75', '84.90', '83.67']);
    expect({ candidates, benchmark }).toEqual({ candidates: [A, C, B], benchmark: '1579500.00' });
    expect(competition).toMatchObject({ bidders: 3, outcome: 'goes-on' });
    expect(flags).toEqual({ abnormallyLow: [], outliers: [], pricePatterns: [], ties: [] });
  });

  it('are computed again to the same digits, from what is kept and cannot be changed', async () => {
    for (const reader of [first, 'purchaser.内审员', 'oversight.审计监督员']) {
      const { body } = await world.as(reader).get<EvaluationReplayView>(`${tender.path}/evaluation/replay`);
      expect(body).toMatchObject({ holds: true, computedDigest: body.digest });
    }
    const [row] = await world.query<{ content: string; digest: Buffer }>('select content, digest from bid_evaluation');
    expect(canonicalJson(JSON.parse(row!.content))).toBe(row!.content);
    expect(createHash('sha256').update(row!.content).digest()).toEqual(row!.digest);
    const app = world.app.get(DataSource);
    for (const table of ['bid_evaluation', 'review_check', 'consultation', 'report_signature'])
      await expect(app.query(`delete from ${table}`)).rejects.toThrow('permission denied');
    await world.query(`update bid_evaluation set content = replace(content, '"89.75"', '"98.75"')`);
    await world.query(`update bid_evaluation set digest = sha256(convert_to(content, 'UTF8'))`);
    const { body } = await agent.get<EvaluationReplayView>(`${tender.path}/evaluation/replay`);
    expect(body.holds).toBe(false);
    await world.query('update bid_evaluation set content = $1, digest = $2', [row!.content, row!.digest]);
  });

  it('are read by no bidder and no stranger', async () => {
    for (const path of ['evaluation', 'evaluation/replay', 'report']) {
      expect((await world.as('A.投标专员').get(`${tender.path}/${path}`)).status).toBe(403);
      expect((await world.as('experts.评审专家五').get(`${tender.path}/${path}`)).status).toBe(404);
      expect((await world.http.get(`${tender.path}/${path}`)).status).toBe(401);
    }
  });

  it('are final: no sheet is opened again, nobody leaves the panel, no tie is drawn', async () => {
    const panel = `review-panels/${await world.newest('review_panel')}`;
    await remember();
    const sheet = `score-sheets/${(await own(first)).id}`;
    await refused(
      await agent.command(sheet, 'reopen', { cause: 'outlier', reason: '再议' }),
      409,
      'tender-not-at-stage',
    );
    const recusal = { userId: world.userId(first), reason: '再议' };
    await refused(await agent.command(panel, 'recuse', recusal), 409, 'tender-not-at-stage');
    await refused(await world.as('purchaser.经办员').command(tender.path, 'draw-ties'), 409, 'no-tie');
  });
});

describe('the report of a panel', () => {
  const report = async (who = first) => (await world.as(who).get<ReportView>(`${tender.path}/report`)).body;
  const sign = (who: string, body: object = {}) => world.as(who).command(`${tender.path}/report`, 'sign', body);

  beforeAll(async () => {
    world = await startWorld({ at: 'published' });
    agent = officer(world);
    tender = await anOpenedTender(world);
    await consulted(world, tender);
    await finalOffersOpened(world, tender);
  });
  afterAll(() => world.stop());

  it('is made when the scores are evaluated', async () => {
    for (const path of ['evaluation', 'evaluation/replay', 'report'])
      expect((await agent.get(`${tender.path}/${path}`)).code).toBe('not-evaluated');
    await allScored(world, tender);
    await does(agent, tender.path, 'score');
    const { content, digest, outstanding, signatures, reportedAt } = await report();
    expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(digest);
    expect(outstanding.map(({ name }) => name).sort()).toEqual(['评审专家一', '评审专家二', '采购人代表']);
    expect({ signatures, reportedAt }).toEqual({ signatures: [], reportedAt: null });
    expect(Object.keys(content)).toEqual(
      expect.arrayContaining([
        'panel',
        'checks',
        'consultations',
        'priceExplanations',
        'evaluation',
        'candidates',
        'refused',
      ]),
    );
    expect((content.candidates as { vendor: { name: string } }[]).map(({ vendor }) => vendor.name)).toEqual([
      '清源区汀禾渡社会工作服务中心',
      '清源区砚溪社会工作发展中心',
      '示例同渡社会服务有限公司',
    ]);
  });

  it('is signed as it is, by members only', async () => {
    await remember();
    const post = (who: string, ifMatch?: string) => world.as(who).post(`${tender.path}/report/sign`, {}, { ifMatch });
    await refused(await post(first), 428, 'if-match-required');
    await refused(await post(first, `"${'0'.repeat(64)}"`), 412, 'stale-version');
    await refused(await post('purchaser.合同管理员', '"1"'), 403, 'not-a-member');
    await refused(await post('agent.代理项目经理', '"1"'), 403, 'permission-denied');
    expect((await post('experts.评审专家三', '"1"')).status).toBe(404);
  });

  it('takes dissent, with its words, and each signature once', async () => {
    expect((await sign(EXPERTS[1]!, { dissent: '对第二名的个案方案评分持保留意见' })).status).toBe(204);
    await remember();
    await refused(await sign(EXPERTS[1]!), 409, 'already-exists');
    expect((await report()).signatures).toMatchObject([
      { member: { name: '评审专家二' }, dissent: '对第二名的个案方案评分持保留意见' },
    ]);
  });

  it('recommends its candidates with the last signature, and starts the clock of the purchaser (A20)', async () => {
    for (const who of [first, REPRESENTATIVE]) {
      expect((await agent.get<{ status: string }>(tender.path)).body.status).toBe('scored');
      expect((await sign(who)).status).toBe(204);
    }
    expect((await agent.get<{ status: string }>(tender.path)).body.status).toBe('recommended');
    expect(await report('purchaser.单位负责人')).toMatchObject({
      ...{ outstanding: [], reportDueOn: '2026-08-28', determinationDueOn: '2026-09-02' },
      signatures: [{}, {}, {}],
    });
    expect((await report()).reportedAt).toMatch(/^2026-08-26T07:4/);
    await remember();
    await refused(await sign(first), 409, 'tender-not-at-stage');
  });

  it('stays what was signed, whatever people are called later', async () => {
    const { digest } = await report();
    await world.query(`update app_user set display_name = '专家甲' where id = $1`, [world.userId(first)]);
    const again = await report();
    expect([again.digest, again.reportedAt === null]).toEqual([digest, false]);
    expect(canonicalJson(again.content)).toContain('评审专家一');
  });

  it('tells every hand in its audit', async () => {
    const entries = await world.query<{ action: string }>(
      `select action from audit_entry where subject_id = $1 and (action like 'review.%' or action in ('tender.review', 'tender.consult',
       'tender.call-final-offers', 'tender.score', 'tender.recommend')) order by seq`,
      [tender.id],
    );
    const thrice = (action: string) => [action, action, action];
    expect(entries.map(({ action }) => action)).toEqual([
      ...['tender.review', ...thrice('review.check'), ...thrice('review.check'), 'tender.consult'],
      ...[...thrice('review.consult'), 'tender.call-final-offers', 'review.evaluate', 'tender.score'],
      ...[...thrice('review.sign'), 'tender.recommend'],
    ]);
  });
});

describe('a panel that changes while it scores', () => {
  const follower = 'experts.评审专家三';
  const reopen = async (who: Client, member: string, cause: string) =>
    who.command(`score-sheets/${(await own(member)).id}`, 'reopen', { cause, reason: '请复核' });

  beforeAll(async () => {
    world = await startWorld({ at: 'published' });
    agent = officer(world);
    tender = await anOpenedTender(world);
    await consulted(world, tender);
    await finalOffersOpened(world, tender);
    await allScored(world, tender);
  });
  afterAll(() => world.stop());

  /** How many sheets of others somebody reads, and whether they count as all locked. */
  const read = async (who: string) => {
    const { sheets: shown, areAllLocked } = await sheets(who);
    const others = shown.filter(({ scores, member }) => scores !== null && member.id !== world.userId(who));
    return [others.length, areAllLocked];
  };

  it('shows nobody what the others gave before whoever follows has judged too (A48)', async () => {
    const panel = `review-panels/${await world.newest('review_panel')}`;
    expect(await read(first)).toEqual([2, true]);
    await does(agent, panel, 'recuse', { userId: world.userId(second), reason: '突发疾病' });
    expect(await read(first)).toEqual([0, false]);
    await does(agent, panel, 'reseat', { draw: { candidates: [{ userId: world.userId(follower), relations: [] }] } });
    for (const who of [follower, first, 'agent.代理项目经理', 'finance.采购监管员'])
      expect([who, await read(who)]).toEqual([who, [0, false]]);
    await remember();
    await refused(await reopen(agent, first, 'objective-scores-differ'), 409, 'panel-incomplete');
    const confirmation = { bidId: tender.bids.A, reason: '有据' };
    const confirmed = await world.as(first).command(`${tender.path}/score-sheet`, 'confirm', confirmation);
    await refused(confirmed, 409, 'panel-incomplete');
    await does(world.as(follower), panel, 'declare', { conflicts: [] });
    if ((await agent.get<{ faults: string[] }>(panel)).body.faults.includes('chair-missing'))
      await does(agent, panel, 'chair', { userId: world.userId(first) });
    await does(agent, panel, 'complete');
    for (const who of [follower, first, 'agent.代理项目经理'])
      expect([who, await read(who)]).toEqual([who, [0, false]]);
    // nor where the panel ends before it has judged
    const ended = 'update tender_seat set ended_at = $1 where ended_at is not distinct from $2 and tender_id = $3';
    await world.query(`update review_panel set status = 'dissolved'`);
    await world.query(ended, ['2026-08-27', null, tender.id]);
    expect(await read('agent.代理项目经理')).toEqual([0, false]);
    await world.query(ended, [null, '2026-08-27', tender.id]);
    await world.query(`update review_panel set status = 'complete'`);
  });

  it('opens a locked sheet again only where its cause is borne out, and by nobody of the panel', async () => {
    await remember();
    await refused(await reopen(agent, first, 'objective-scores-differ'), 422, 'reopen-cause-missing', 'cause');
    await refused(await reopen(agent, first, 'outlier'), 409, 'sheets-unlocked');
    await misshapen(await reopen(agent, first, 'sum-error'), 'cause', 'not-one-of');
    await fill(world, tender, follower, rescored(1, { S9: '4' }));
    await remember();
    await refused(await lock(follower), 422, 'objective-scores-differ');
    await refused(await reopen(world.as(REPRESENTATIVE), first, 'objective-scores-differ'), 422, 'panel-conflict');
    expect((await reopen(agent, first, 'objective-scores-differ')).status).toBe(204);
    expect((await lock(first)).status).toBe(204);
    await fill(world, tender, follower, demoSheet(1, tender));
    expect((await lock(follower)).status).toBe(204);
    await remember();
    await refused(await reopen(agent, first, 'outlier'), 422, 'reopen-cause-missing', 'cause');
    expect(await read(follower)).toEqual([2, true]);
  });

  it('takes a member who neither signs nor dissents in writing as agreeing, on record (87号令 61)', async () => {
    await does(agent, tender.path, 'score');
    const report = `${tender.path}/report`;
    for (const who of [first, REPRESENTATIVE]) await does(world.as(who), report, 'sign', {});
    const deemed = (who: Client, member: string) =>
      who.command(report, 'deem-signed', { userId: world.userId(member), reason: '经催告未签字，亦未书面说明' });
    await remember();
    await refused(await deemed(world.as(REPRESENTATIVE), follower), 422, 'panel-conflict');
    await refused(await deemed(world.as(first), follower), 403, 'permission-denied');
    await refused(await deemed(agent, second), 422, 'unknown-reference', 'userId');
    await refused(await deemed(agent, first), 409, 'already-exists');
    await refused(
      await agent.post(`${report}/deem-signed`, { userId: world.userId(follower), reason: '无' }),
      428,
      'if-match-required',
    );
    expect((await deemed(agent, follower)).status).toBe(204);
    expect((await agent.get(tender.path)).body).toMatchObject({ status: 'recommended' });
    const { signatures, outstanding } = (await agent.get<ReportView>(report)).body;
    expect(signatures.map(({ member, dissent, deemed }) => [member.id, dissent, deemed])).toEqual([
      [world.userId(first), null, null],
      [world.userId(REPRESENTATIVE), null, null],
      [world.userId(follower), null, '经催告未签字，亦未书面说明'],
    ]);
    expect(outstanding).toEqual([]);
    const [entry] = await world.query<{ actor: string; details: object }>(
      `select actor_user_id as actor, details from audit_entry where action = 'review.deem-signed'`,
    );
    expect(entry).toMatchObject({
      actor: world.userId('agent.代理项目经理'),
      details: { userId: world.userId(follower), reason: '经催告未签字，亦未书面说明' },
    });
  });
});

describe('bidders that nothing parts (A46)', () => {
  beforeAll(async () => {
    world = await startWorld({ at: 'published' });
    agent = officer(world);
    tender = await anOpenedTender(world);
    await consulted(world, tender);
    await finalOffersOpened(world, tender, { A: '1780000.00', B: '1755000.00', C: '1780000.00' });
    for (const [index, who] of MEMBERS.entries()) {
      const scores = scoresOf(index);
      await fill(world, tender, who, { scores: { ...scores, [tender.bids.C]: scores[tender.bids.A]! } });
      await does(world.as(who), `${tender.path}/score-sheet`, 'lock');
    }
    await does(agent, tender.path, 'score');
  });
  afterAll(() => world.stop());

  it('share a rank until the purchaser draws, in a draw that anybody can hold again', async () => {
    const { A, C } = tender.bids;
    const before = await evaluation();
    expect(before.bids.slice(0, 2).map(({ rank }) => rank)).toEqual([1, 1]);
    expect(before.flags.ties).toEqual([[A, C].sort()]);
    await remember();
    await refused(await agent.command(tender.path, 'draw-ties'), 403, 'permission-denied');
    for (const who of MEMBERS) await does(world.as(who), `${tender.path}/report`, 'sign', {});
    await does(world.as('purchaser.经办员'), tender.path, 'draw-ties');
    expect((await agent.get(tender.path)).body).toMatchObject({ status: 'recommended' });
    const after = await evaluation();
    const { seed, groups, order } = after.tieDraw as { seed: string; groups: string[][]; order: string[] };
    expect(seededOrder(groups[0]!, seed, sha256)).toEqual(order);
    expect(after.bids.map(({ bidId, rank }) => [bidId, rank])).toEqual(
      [...order, tender.bids.B].map((id, at) => [id, at + 1]),
    );
    expect(after).toMatchObject({ ordinal: 2, flags: { ties: [] } });
    expect((await agent.get<EvaluationReplayView>(`${tender.path}/evaluation/replay`)).body.holds).toBe(true);
  });
});

describe('an open tender', () => {
  const panel = [...EXPERTS, 'experts.评审专家三', 'experts.评审专家四', REPRESENTATIVE];

  beforeAll(async () => {
    world = await startWorld({ at: 'published' });
    agent = officer(world);
    tender = await anOpenedTender(world);
    await world.query(`update tender set method = 'open_tender' where id = $1`, [tender.id]);
  });
  afterAll(() => world.stop());

  it('is reviewed by five, and its qualification checked by those who run it (A40, 87号令 44)', async () => {
    const candidates = panel.slice(0, 4).map((who) => ({ userId: world.userId(who), relations: [] }));
    const drawn = await aDrawnPanel(world, tender, { experts: 4, draw: { candidates } });
    for (const who of panel) await does(world.as(who), drawn, 'declare', { conflicts: [] });
    await does(agent, drawn, 'chair', { userId: world.userId(panel[2]!) });
    await does(agent, drawn, 'complete');
    await does(agent, tender.path, 'review');
    await world.query(`update review_panel set status = 'drawn'`);
    await records(world, `${tender.path}/checks`, aCheck(tender.bids.A, 'qualification'));
    await remember();
    const early = await agent.post(`${tender.path}/checks`, aCheck(tender.bids.A, 'conformity'));
    await refused(early, 409, 'panel-incomplete');
    await world.query(`update review_panel set status = 'complete'`);
    await records(world, `${tender.path}/checks`, aCheck(tender.bids.A, 'conformity'));
    await admit(world, tender, ['B', 'C']);
    const deciders = await world.query('select distinct kind, decided_by from review_check order by kind');
    expect(deciders).toEqual([
      { kind: 'conformity', decided_by: 'panel' },
      { kind: 'qualification', decided_by: 'procurement_agent' },
    ]);
  });

  it('is scored as it was opened, without consultation or final offers', async () => {
    await remember();
    await refused(await agent.command(tender.path, 'consult'), 409, 'illegal-transition');
    for (const [index, who] of panel.entries()) {
      await fill(world, tender, who, demoSheet(index % 3, tender));
      await does(world.as(who), `${tender.path}/score-sheet`, 'lock');
    }
    await does(agent, tender.path, 'score');
    const { bids } = await evaluation();
    expect(bids.map(({ offer, evaluated, price }) => [offer, evaluated, price])).toEqual([
      ['1800000.00', '1800000.00', '17.79'],
      ['1810000.00', '1810000.00', '17.69'],
      ['1779000.00', '1601100.00', '20.00'],
    ]);
  });
});
