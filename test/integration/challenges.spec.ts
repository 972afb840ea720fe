import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SubmitChallenge } from '#src/procurement/awards/challenges/challenge.dto.js';
import { aChallenge, anOpening, aRecommendedTender, MINUTES, tenderAt, type Bids } from '#test/builders/an-award.js';
import { does, idOf } from '#test/support/acts.js';
import { atOnce } from '#test/support/at-once.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { startWorld, type World } from '#test/support/world.js';

interface Shown {
  id: string;
  status: string;
  allowed: string[];
  dueOn: string;
  windowEnds: string | null;
  complainUntil: string | null;
  isSuspending: boolean;
  isLate: boolean;
  reply: string | null;
  evidence: object[];
}

let world: World;
let tender: string;
let bids: Bids;
let [approver, reviewer, head, c, b]: Client[] = [];
const { remember, refused } = refusalsIn(() => world);

/** A tender whose result was announced on 1 September 2026, to A. */
async function announced(): Promise<void> {
  world = await startWorld({ at: 'published' });
  [approver, reviewer, head] = ['purchaser.采购审核员', 'agent.代理复核员', 'purchaser.单位负责人'].map((who) =>
    world.as(who),
  );
  [c, b] = ['C.授权签字人', 'B.授权签字人'].map((who) => world.as(who));
  ({ path: tender, bids } = await aRecommendedTender(world));
  await world.moveClockTo('2026-08-31');
  await does(head!, tender, 'determine', { minutes: MINUTES });
  await world.moveClockTo('2026-09-01');
  await does(world.as('agent.代理项目经理'), tender, 'announce', {});
}
const end = () => world.stop();
const submit = (over: Partial<SubmitChallenge> = {}, who = c!) =>
  who.post<Shown>(`${tender}/challenges`, aChallenge(over));
async function submitted(over: Partial<SubmitChallenge> = {}, who = c!): Promise<string> {
  const { status, code, body } = await submit(over, who);
  expect([status, code]).toEqual([201, undefined]);
  return `challenges/${body.id}`;
}
async function accepted(mayChangeResult = true, who = c!): Promise<string> {
  const path = await submitted({}, who);
  await does(reviewer!, path, 'accept', { mayChangeResult });
  return path;
}
const shown = async (path: string, reader = approver!) => (await reader.get<Shown>(path)).body;
const state = async () => (await head!.get<{ status: string }>(tender)).body.status;
const notices = (kind: string) =>
  world.query<{ body: object }>('select body from notice where kind = $1 order by id', [kind]);
const answer = { reply: '经复核，情况属实。', summary: '成交供应商不符合资格条件。' };
/** As if nobody had challenged anything. */
const forget = async () => {
  await world.query('delete from complaint');
  await world.query('delete from challenge');
  if ((await state()) === 'suspended')
    await world.query(`update tender set status = resume_to, resume_to = null, suspend_reason = null where id = $1`, [
      idOf(tender),
    ]);
};

describe('a challenge of the result', () => {
  beforeAll(announced);
  beforeEach(forget);
  afterAll(end);

  it('is received with the day on which it must be answered', async () => {
    const path = await submitted();
    // A27: seven working days from 1 September; A26: seven from the end of the announcement on the 2nd
    expect(await shown(path)).toMatchObject({
      status: 'submitted',
      dueOn: '2026-09-10',
      windowEnds: '2026-09-11',
      isLate: false,
    });
    expect((await shown(path, c)).allowed).toEqual(['withdraw']);
    expect((await shown(path)).allowed).toEqual(['accept', 'refuse']);
  });

  it('is read by its challenger, the parties and the offices, by no other vendor', async () => {
    const path = await submitted();
    for (const reader of ['C.投标专员', 'agent.代理项目经理', 'finance.采购监管员', 'oversight.审计监督员'])
      expect((await world.as(reader).get(path)).status).toBe(200);
    expect((await b!.get(path)).code).toBe('not-found');
    expect((await b!.get<{ items: object[] }>('challenges')).body.items).toEqual([]);
    expect(
      (await approver!.get<{ items: object[] }>(`challenges?tender=${idOf(tender)}&status=submitted`)).body.items,
    ).toHaveLength(1);
  });

  it('comes with evidence that the parties may read', async () => {
    const headers = { 'content-type': 'application/octet-stream' };
    const file = await c!.post<{ id: string }>('files?name=a.txt', undefined, { raw: 'words', headers });
    const path = await submitted({ evidence: [{ fileId: file.body.id }] });
    expect((await shown(path)).evidence).toEqual([{ fileId: file.body.id }]);
    expect((await approver!.get(`files/${file.body.id}`)).status).toBe(200);
    expect((await b!.get(`files/${file.body.id}`)).code).toBe('not-found');
  });

  it('is made by bidders alone, once at a time, by their signatory', async () => {
    const stranger = await world.newPerson(await world.newOrganisation('vendor'), 'signatory');
    await remember();
    await refused(await submit({}, stranger), 409, 'not-a-participant');
    expect((await submit({}, world.as('C.投标专员'))).code).toBe('permission-denied');
    await submitted();
    await remember();
    await refused(await submit(), 409, 'challenge-under-way');
  });

  it('names the step when it is one of the procedure', async () => {
    await remember();
    await refused(await submit({ subject: 'procedure' }), 422, 'step-missing', 'step');
    // opening and review on 26 August; seven working days
    expect(await shown(await submitted({ subject: 'procedure', step: 'review' }))).toMatchObject({
      windowEnds: '2026-09-04',
    });
  });

  it('is not taken up, with the reason', async () => {
    const path = await submitted();
    await does(approver!, path, 'refuse', { reason: '质疑事项没有事实依据' });
    expect(await shown(path, c)).toMatchObject({ status: 'inadmissible', reply: '质疑事项没有事实依据', allowed: [] });
    expect(await state()).toBe('announced');
  });

  it('suspends nothing when it cannot change the result', async () => {
    await accepted(false);
    expect(await state()).toBe('announced');
  });

  it('suspends the tender while it is open, and lets it go on when it is dismissed', async () => {
    const path = await accepted();
    expect(await state()).toBe('suspended');
    await remember();
    await refused(await approver!.command(tender, 'resume'), 409, 'challenge-open');
    await refused(
      await head!.command(tender, 'annul-award', { ground: 'refused-to-sign', reason: '无' }),
      409,
      'illegal-transition',
    );
    await does(approver!, path, 'dismiss', { reply: '质疑不成立' });
    expect(await shown(path, c)).toMatchObject({ status: 'dismissed', reply: '质疑不成立' });
    expect(await state()).toBe('announced');
    expect(await notices('challenge')).toEqual([]);
  });

  it('leaves the tender suspended while another one is open', async () => {
    const [first, second] = [await accepted(), await accepted(true, b)];
    await does(c!, first, 'withdraw');
    expect(await state()).toBe('suspended');
    await does(approver!, second, 'dismiss', { reply: '质疑不成立' });
    expect(await state()).toBe('announced');
  });

  it('does not end a suspension that is not its own', async () => {
    await does(approver!, tender, 'suspend', { reason: '财政部门书面通知暂停' });
    const path = await accepted();
    await does(approver!, path, 'dismiss', { reply: '质疑不成立' });
    expect(await state()).toBe('suspended');
    await does(approver!, tender, 'resume');
    expect(await state()).toBe('announced');
  });

  it('is not answered by whoever fixed the supplier or scored the bids (G6)', async () => {
    const path = await submitted();
    const purchaser = world.organisation('purchaser');
    const [determined, scored] = await Promise.all(
      ['purchaser.单位负责人', 'purchaser.采购人代表'].map((who) =>
        world.newPerson(purchaser, 'procurement_approver', world.userId(who)),
      ),
    );
    await remember();
    for (const [who, earlier] of [
      [determined, 'determine'],
      [scored, 'review'],
    ] as const) {
      const answered = await who!.command(path, 'accept', { mayChangeResult: true });
      await refused(answered, 409, 'four-eyes');
      expect(answered.body).toMatchObject({ params: { subject: 'challenge', action: 'accept', earlier } });
    }
    await does(reviewer!, path, 'accept', { mayChangeResult: false });
    await remember();
    await refused(await determined!.command(path, 'dismiss', { reply: '无' }), 409, 'four-eyes');
    await refused(await scored!.command(path, 'uphold', { effect: 'none', ...answer }), 409, 'four-eyes');
    expect((await reviewer!.command(path, 'uphold', { effect: 'none', ...answer })).code).toBe('permission-denied');
  });

  it('is upheld without effect in public, and the tender goes on', async () => {
    const path = await accepted();
    await does(approver!, path, 'uphold', { effect: 'none', ...answer });
    expect(await state()).toBe('announced');
    expect((await notices('challenge')).map(({ body }) => body)).toEqual([
      { number: 'QYQ-CS-2026-018-01', subject: 'result', effect: 'none', summary: answer.summary, rule: 'A27' },
    ]);
    expect((await b!.get(path)).code).toBe('not-found');
  });

  it('is answered once: upheld or dismissed, whoever comes at the same moment', async () => {
    const path = await accepted();
    const { etag: ifMatch } = await approver!.get(path);
    const outcomes = await atOnce(world, { table: 'tender', id: idOf(tender) }, [
      () => approver!.post(`${path}/uphold`, { effect: 'none', ...answer }, { ifMatch }),
      () => reviewer!.post(`${path}/dismiss`, { reply: '质疑不成立' }, { ifMatch }),
    ]);
    expect(outcomes).toEqual(['204', 'stale-version']);
    expect(await state()).toBe('announced');
  });

  it('does not come through with what the tender cannot do', async () => {
    const path = await accepted();
    await world.query(`update tender set resume_to = 'recommended' where id = $1`, [idOf(tender)]);
    await remember();
    await refused(
      await approver!.command(path, 'uphold', { effect: 'next-candidate', ...answer }),
      409,
      'illegal-transition',
    );
    await world.query(`update tender set resume_to = 'announced' where id = $1`, [idOf(tender)]);
  });

  it('annuls the award when it is upheld, and the next candidate is determined', async () => {
    const path = await accepted();
    await does(approver!, path, 'uphold', { effect: 'next-candidate', ...answer });
    expect(await state()).toBe('recommended');
    expect((await notices('annulment')).at(-1)!.body).toMatchObject({
      ground: 'challenge-upheld',
      reason: answer.summary,
    });
    expect((await head!.get(`${tender}/award`)).body).toMatchObject({
      status: 'annulled',
      annulment: { ground: 'challenge-upheld' },
    });

    const determined = {
      minutes: { ...MINUTES, date: '2026-09-01' },
      succession: { ground: 'award-annulled', explanation: '质疑成立' },
    };
    await does(head!, tender, 'determine', determined);
    expect((await head!.get(`${tender}/award`)).body).toMatchObject({ rank: 2, amount: '1798000.00', bidId: bids.C });
    await does(world.as('agent.代理项目经理'), tender, 'announce', {});
  });

  it('ends the procedure when it must be run again', async () => {
    const path = await accepted(true, b);
    await does(approver!, path, 'uphold', { effect: 're-run', ...answer });
    expect(await state()).toBe('failed');
    expect((await notices('failure')).at(-1)!.body).toMatchObject({
      ground: 'illegal-acts',
      word: '终止采购活动',
      reason: answer.summary,
    });
    expect((await head!.get(`${tender}/award`)).body).toMatchObject({ status: 'annulled', rank: 2 });
  });
});

describe('the time for a challenge and for a complaint', () => {
  let path: string;
  beforeAll(announced);
  afterAll(end);

  it('of a step ends seven working days after it', async () => {
    await world.moveClockTo('2026-09-07');
    await remember();
    const late = await submit({ subject: 'procedure', step: 'opening' });
    await refused(late, 409, 'challenge-too-late');
    expect(late.body).toMatchObject({ params: { rule: 'A26', lastDay: '2026-09-04' } });
  });

  it('of the document ends seven working days after its notice, for whoever could bid', async () => {
    const stranger = await world.newPerson(await world.newOrganisation('vendor'), 'signatory');
    await remember();
    const late = await submit({ subject: 'document' }, stranger);
    await refused(late, 409, 'challenge-too-late');
    expect(late.body).toMatchObject({ params: { lastDay: '2026-08-27' } }); // the notice ended on 18 August
  });

  it('of the result is the whole last day, and not a moment longer', async () => {
    await world.moveClockTo('2026-09-11', '23:59');
    path = await submitted();
    await world.moveClockTo('2026-09-12', '00:00');
    await remember();
    const late = await submit({}, b);
    await refused(late, 409, 'challenge-too-late');
    expect(late.body).toMatchObject({ params: { rule: 'A26', lastDay: '2026-09-11' } });
  });

  it('for a complaint begins when the answer is there or overdue', async () => {
    await remember();
    const early = await c!.post(`${path}/complain`, { facts: '对答复不满意', request: '认定成交结果无效' });
    await refused(early, 409, 'reply-not-due');
    expect(early.body).toMatchObject({ params: { dueOn: '2026-09-21' } });
    expect(await shown(path)).toMatchObject({ complainUntil: null, isLate: false });
    await world.moveClockTo('2026-09-23');
    expect(await shown(path)).toMatchObject({ complainUntil: '2026-10-19', isLate: true }); // A28: fifteen working days
    await does(reviewer!, path, 'accept', { mayChangeResult: true });
    await does(approver!, path, 'dismiss', { reply: '质疑不成立' });
    expect(await shown(path)).toMatchObject({ complainUntil: '2026-10-19', isLate: true });
  });

  it('is kept by the finance bureau’s decision, which is public and grounds an annulment', async () => {
    const complain = (who: Client) =>
      who.post<{ id: string; dueOn: string; windowEnds: string }>(`${path}/complain`, {
        facts: '对答复不满意',
        request: '认定成交结果无效',
      });
    expect((await complain(b!)).code).toBe('not-found');
    const { status, body } = await complain(c!);
    expect([status, body.windowEnds, body.dueOn]).toEqual([201, '2026-10-19', '2026-11-11']); // A29: thirty working days
    const complaint = `complaints/${body.id}`;
    await remember();
    await refused(await complain(c!), 409, 'already-complained');
    await refused(
      await head!.command(tender, 'annul-award', { ground: 'complaint-upheld', reason: '投诉成立' }),
      409,
      'complaint-not-upheld',
    );
    expect((await b!.get(complaint)).code).toBe('not-found');
    expect((await c!.get<{ items: object[] }>('complaints?status=filed')).body.items).toHaveLength(1);

    const decided = { decisionNumber: '清财采〔2026〕7号', decision: '投诉成立，成交结果无效。' };
    expect((await approver!.command(complaint, 'uphold', decided)).code).toBe('permission-denied');
    await does(world.as('finance.采购监管员'), complaint, 'uphold', decided);
    expect((await notices('complaint')).map(({ body }) => body)).toEqual([
      { number: 'QYQ-CS-2026-018-01', outcome: 'upheld', ...decided, rule: 'A29' },
    ]);
    await does(head!, tender, 'annul-award', { ground: 'complaint-upheld', reason: '按投诉处理决定撤销' });
    expect(await state()).toBe('recommended');
  });
});

describe('a challenge before there is a result', () => {
  beforeAll(async () => {
    world = await startWorld({ at: 'approved' });
    [approver, c] = [world.as('purchaser.采购审核员'), world.as('C.授权签字人')];
    tender = `tenders/${await world.newest('tender')}`;
  });
  afterAll(end);

  it('is not made of a tender that is not public', async () => {
    await remember();
    await refused(await submit({ subject: 'document' }), 404, 'not-found');
  });

  it('may be one of the document, and may hold the bidding up', async () => {
    await world.play('published');
    const path = await submitted({ subject: 'document' });
    expect((await shown(path)).windowEnds).toBe('2026-08-27');
    await does(approver!, path, 'accept', { mayChangeResult: true });
    expect((await approver!.get(tender)).body).toMatchObject({
      status: 'suspended',
      suspendReason: expect.stringContaining('实施条例第五十四条') as unknown as string,
    });
    await does(c!, path, 'withdraw');
    expect((await approver!.get(tender)).body).toMatchObject({ status: 'published', suspendReason: null });
  });

  it('is not one of a result that is not announced', async () => {
    await world.moveClockTo('2026-08-26', '11:00');
    const opening = await anOpening(world, await tenderAt(world, 'opened'));
    await world.query(`update opening set closes_at = closes_at where id = $1`, [opening]);
    expect((await submit()).code).toBe('not-a-participant');
  });
});
