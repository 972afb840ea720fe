import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { aDocument } from '#test/builders/a-purchase.js';
import { aPublishedTender, anIntendedProject, does } from '#test/support/acts.js';
import { startTestApp } from '#test/support/app.js';
import type { Client } from '#test/support/client.js';
import { eventually } from '#test/support/eventually.js';
import { refusalsIn } from '#test/support/refusals.js';
import { NO_ID } from '#test/support/requests.js';
import { startWorld, type World } from '#test/support/world.js';

interface Shown {
  id: string;
  version: number;
  allowed: string[];
  status: string;
  part: string;
  question: string;
  answer: string | null;
  answerDueOn: string;
  isLate: boolean;
  isOwn: boolean;
}
const QUESTION = { part: '资格条件 X1', question: '持证人员是否可以包含督导？' };
const ANSWER = { answer: '可以，须同时在岗位名单之内。' };

let world: World;
let tender: string;
let [asker, other, agent, officer]: Client[] = [];
const { remember, refused } = refusalsIn(() => world);

beforeAll(async () => {
  world = await startWorld({ at: 'published' });
  tender = `tenders/${await world.newest('tender')}`;
  [asker, other] = [world.as('A.投标专员'), world.as('B.投标专员')];
  [agent, officer] = [world.as('agent.代理项目经理'), world.as('purchaser.经办员')];
});
afterAll(() => world.stop());

async function asked(by = asker!, body: object = QUESTION): Promise<string> {
  const answer = await by.post<Shown>(`${tender}/inquiries`, body);
  expect([answer.status, answer.code]).toEqual([201, undefined]);
  return `inquiries/${answer.body.id}`;
}
const listed = async (reader: Client) => (await reader.get<{ items: Shown[] }>(`${tender}/inquiries`)).body.items;
const shown = async (path: string, reader: Client) => (await reader.get<Shown>(path)).body;

describe('an inquiry', () => {
  let inquiry: string;

  beforeAll(async () => {
    await world.moveClockTo('2026-08-17', '11:00');
    inquiry = await asked();
  });

  it('is to be answered within three working days', async () => {
    expect(await shown(inquiry, asker!)).toMatchObject({
      ...QUESTION,
      status: 'asked',
      answerDueOn: '2026-08-20',
      answer: null,
      isLate: false,
      isOwn: true,
      version: 1,
      allowed: ['withdraw'],
    });
  });

  it('is read by who answers it, without who asked, and by nobody else before it is answered', async () => {
    for (const reader of [agent!, officer!])
      expect(await shown(inquiry, reader)).toMatchObject({ status: 'asked', isOwn: false, allowed: ['answer'] });
    const office = await shown(inquiry, world.as('oversight.审计监督员'));
    expect(office).toMatchObject({ isOwn: false, allowed: [] });
    for (const reader of [other!, world.as('notary.公证员'), world.as('evaluator.主评员')]) {
      expect((await reader.get(inquiry)).status).toBe(404);
      expect(await listed(reader)).toEqual([]);
    }
    expect((await listed(officer!)).map(({ id }) => `inquiries/${id}`)).toEqual([inquiry]);
  });

  it('names its asker in no view, and stands in no audit that can be read', async () => {
    const traces = [world.userId('A.投标专员'), world.organisation('A'), '汀禾渡'];
    for (const view of [await shown(inquiry, officer!), await listed(agent!)])
      expect(traces.filter((trace) => JSON.stringify(view).includes(trace))).toEqual([]);
    for (const reader of ['operator.审计管理员', 'oversight.审计监督员', 'purchaser.内审员']) {
      const page = await world.as(reader).get<{ items: { subjectType: string }[] }>('audit-entries?limit=100');
      expect(page.body.items.filter(({ subjectType }) => subjectType === 'inquiry')).toEqual([]);
    }
  });

  it('is answered by the parties alone, and withdrawn by its asker alone', async () => {
    await remember();
    await refused(await asker!.command(inquiry, 'answer', ANSWER), 403, 'permission-denied');
    await refused(await officer!.command(inquiry, 'withdraw'), 403, 'permission-denied');
    await refused(await other!.post(`${inquiry}/withdraw`, undefined, { ifMatch: '"1"' }), 404, 'not-found');
    const stranger = await world.newPerson(await world.newOrganisation('purchaser'), 'procurement_officer');
    await remember();
    await refused(await stranger.post(`${inquiry}/answer`, ANSWER, { ifMatch: '"1"' }), 404, 'not-found');
  });

  it('is answered to everybody, by a notice with the question and never with the asker', async () => {
    await world.moveClockTo('2026-08-19');
    await does(agent!, inquiry, 'answer', ANSWER);
    for (const reader of [other!, officer!, world.as('notary.公证员')])
      expect(await listed(reader)).toMatchObject([
        { ...QUESTION, ...ANSWER, status: 'answered', isLate: false, isOwn: false },
      ]);
    expect((await listed(asker!))[0]).toMatchObject({ isOwn: true });
    const { items } = (await world.http.get<{ items: { id: string; kind: string }[] }>('notices?kind=clarification'))
      .body;
    const { body } = await world.http.get<{ tenderId: string; body: object }>(`notices/${items[0]!.id}`);
    expect(body).toMatchObject({ tenderId: tender.slice('tenders/'.length) });
    expect(body.body).toEqual({ number: 'QYQ-CS-2026-018-01', ...QUESTION, ...ANSWER, isLate: false });
  });

  it('is answered once', async () => {
    await remember();
    await refused(await agent!.command(inquiry, 'answer', ANSWER), 409, 'illegal-transition');
    await refused(await asker!.command(inquiry, 'withdraw'), 409, 'illegal-transition');
  });

  it('may be taken back before it is answered, and is nobody else’s then', async () => {
    const second = await asked(other);
    await does(other!, second, 'withdraw');
    expect(await shown(second, other!)).toMatchObject({ status: 'withdrawn', allowed: [] });
    expect((await asker!.get(second)).status).toBe(404);
  });

  it('may be answered late, which the answer says', async () => {
    const third = await asked(other);
    expect(await shown(third, other!)).toMatchObject({ answerDueOn: '2026-08-24' });
    await world.moveClockTo('2026-08-25');
    await does(officer!, third, 'answer', ANSWER);
    expect(await shown(third, asker!)).toMatchObject({ status: 'answered', isLate: true });
  });
});

describe('inquiries', () => {
  it('are asked about what is public and by vendors alone', async () => {
    await remember();
    await refused(await asker!.post(`tenders/${NO_ID}/inquiries`, QUESTION), 404, 'not-found');
    await refused(await officer!.post(`${tender}/inquiries`, QUESTION), 403, 'permission-denied');
    await refused(await asker!.post(`${tender}/inquiries`, { part: '', question: ' ' }), 400, 'invalid-shape', 'part');
  });

  it('are asked no more about what has ended', async () => {
    const dates = { documentsUntil: '2026-10-12', bidDeadline: '2026-10-14T02:00:00Z' } as const;
    const project = await anIntendedProject(world);
    await world.moveClockTo('2026-09-28');
    const ended = await aPublishedTender(world, project, { ...dates, document: await laterDocument() });
    await does(world.as('purchaser.采购审核员'), ended, 'cancel', { reason: '需求重大变化' });
    await remember();
    await refused(await asker!.post(`${ended}/inquiries`, QUESTION), 409, 'tender-ended');
  });

  it('may be audited by name once the bids are open', async () => {
    const entries = async () => {
      const { body } = await world
        .as('operator.审计管理员')
        .get<{ items: { action: string }[] }>('audit-entries?limit=100');
      return body.items.filter(({ action }) => action === 'inquiry.ask').length;
    };
    expect(await entries()).toBe(0);
    const worker = await startTestApp({ beside: world, env: { WORKER: 'on' } });
    try {
      const uow = world.app.get(UnitOfWork);
      await uow.run(() => Promise.resolve(uow.emit('tender.opened', { id: tender.slice('tenders/'.length) })));
      await eventually(async () => (await entries()) === 3);
    } finally {
      await worker.stop();
    }
  });
});

async function laterDocument() {
  const document = aDocument(await world.newest('catalogue'));
  return { ...document, service: { ...document.service, startsOn: '2026-11-01', endsOn: '2027-10-31' } as const };
}
