import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { addDays, type DateText } from '#src/kernel/dates.js';
import { DEMO_ORGANISATIONS } from '#src/demo/organisations.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { poolOf } from '#src/platform/db/data-source.js';
import type { SubjectWorkView, WorkItemRow } from '#src/platform/work/work-items.view.js';
import type { Client } from '#test/support/client.js';
import { EVERYBODY, undoableItems, workOf, workSummaryOf } from '#test/support/work.js';
import { startDemo, type World } from '#test/support/world.js';

jest.setTimeout(240_000); // the whole demo is played

let world: World;
beforeAll(async () => {
  world = await startDemo();
});
afterAll(() => world.stop());

describe('what waits for somebody in the demo', () => {
  it('can be done: its operation exists and is their post’s, and the view of its subject allows it', async () => {
    const [faults, seen] = [[] as string[], new Set<string>()];
    for (const who of EVERYBODY) faults.push(...(await undoableItems(world, who, seen)));
    expect(faults).toEqual([]);
    // what has been proved is not nothing
    expect(seen.size).toBeGreaterThan(20);
  });

  it.each([
    ['purchaser.采购审核员', 'challenge', 'uphold'],
    ['purchaser.合同管理员', 'assessment', 'comment'],
    ['purchaser.合同管理员', 'contract', 'return-bond'],
    ['purchaser.验收负责人', 'acceptance', 'announce'],
    ['purchaser.单位会计', 'contract', 'check-budget'],
    ['purchaser.法律顾问', 'contract', 'check-legally'],
    ['purchaser.印章管理员', 'contract', 'register-seal'],
    ['purchaser.单位负责人', 'tender', 'determine'],
    ['purchaser.单位负责人', 'contract', 'consent'],
    ['purchaser.采购人代表', 'tender', 'score-sheet/lock'],
    ['finance.指标管理员', 'budget-line', 'confirm'],
    ['finance.支付初审员', 'payment-request', 'review'],
    ['finance.支付终审员', 'payment-request', 'release'],
    ['finance.采购监管员', 'vendor-registration', 'verify'],
    ['finance.采购监管员', 'parameter', 'activate'],
    ['operator.安全管理员', 'parameter', 'activate'],
    ['site1.服务点经办员', 'service-report', 'confirm'],
    ['site2.服务点经办员', 'service-report', 'confirm'],
    ['agent.代理项目经理', 'inquiry', 'answer'],
    ['agent.代理项目经理', 'project', '/tenders'],
    ['agent.代理复核员', 'challenge', 'dismiss'],
    ['A.授权签字人', 'contract', 'consent'],
    ['B.项目主管', 'contract', 'service-reports'],
    ['B.项目主管', 'contract', 'staff-assignments'],
    ['B.机构财务', 'milestone', 'invoices'],
    ['evaluator.主评员', 'assessment', 'answer'],
    ['evaluator.评价员二', 'assessment-sheet', 'lock'],
  ])('is found by %s: %s to %s', async (who, subject, command) => {
    const items = await workOf(world.as(who));
    expect(items.map((item) => [item.subject, item.commands])).toContainEqual([
      subject,
      expect.arrayContaining([command]),
    ]);
  });

  it('is found by those of the panel whose sheets are open, and by nobody else of it', async () => {
    const experts = EVERYBODY.filter((who) => who.startsWith('experts.'));
    const open: string[] = [];
    for (const who of [...experts, 'purchaser.采购人代表'])
      for (const { commands } of await workOf(world.as(who))) if (commands.includes('score-sheet/lock')) open.push(who);
    const sheets = await world.query(`select from score_sheet where status = 'filling'`);
    expect(open).toHaveLength(sheets.length);
  });

  it('says what it is about, since when it waits, by when it is due and by which rule', async () => {
    const [inquiry] = await workOf(world.as('agent.代理项目经理'));
    expect(inquiry).toMatchObject({
      ...{ subject: 'inquiry', number: 'QYQ-CS-2026-019-01', purchase: '戒毒药物维持治疗门诊驻点社工' },
      ...{ commands: ['answer'], status: 'asked', dueOn: '2026-11-18', workingDaysLeft: 2, rule: 'A19' },
      since: expect.stringMatching(/^2026-11-13T01:30:/),
    });
    const [late] = (await workOf(world.as('B.项目主管'))).filter(({ commands }) =>
      commands.includes('service-reports'),
    );
    expect(late).toMatchObject({ dueOn: '2026-11-13', workingDaysLeft: -1, rule: null });
    expect(late!.title).toMatch(/2026-10$/);
  });

  it('comes in the order in which it presses', async () => {
    for (const who of EVERYBODY) {
      const order = (await workOf(world.as(who))).map(({ dueOn, since }) => `${dueOn ?? '9999'} ${since}`);
      expect(order).toEqual([...order].sort());
    }
  });

  it('is counted by its summary', async () => {
    for (const who of EVERYBODY) {
      const items = await workOf(world.as(who));
      const { total, late, subjects } = await workSummaryOf(world.as(who));
      const isLate = ({ workingDaysLeft }: WorkItemRow) => (workingDaysLeft ?? 0) < 0;
      const counted = [...new Set(items.map(({ subject }) => subject))].sort().map((subject): SubjectWorkView => {
        const those = items.filter((item) => item.subject === subject);
        return { subject, count: those.length, late: those.filter(isLate).length };
      });
      expect([who, total, late, subjects]).toEqual([who, items.length, items.filter(isLate).length, counted]);
    }
  });

  it('never shows in another organisation of any kind', async () => {
    const found: string[] = [];
    for (const { kind, people } of DEMO_ORGANISATIONS.filter((organisation) => organisation.kind !== 'operator')) {
      const elsewhere = await world.newOrganisation(kind);
      for (const post of new Set(Object.values(people)))
        for (const { subject } of await workOf(await world.newPerson(elsewhere, post)))
          found.push(`${kind} ${post}: ${subject}`);
    }
    expect(found).toEqual([]);
  });

  it('is nobody’s who had a hand in it that the four eyes forbid', async () => {
    const [head, contract] = [world.organisation('purchaser'), '社区康复技能培训与教育合同'];
    const isThere = async (client: Client) => (await workOf(client)).some(({ title }) => title === contract);
    expect(await isThere(await world.newPerson(head, 'legal_counsel'))).toBe(true);
    const [author] = await world.query<{ id: string }>(
      `select taken_by -> 'draft' ->> 0 as id from contract where title = $1`,
      [contract],
    );
    expect(await isThere(await world.newPerson(head, 'legal_counsel', author!.id))).toBe(false);
  });

  it('says nothing of a sealed bid, and asks nobody to open one before its deadline', async () => {
    const accepting = await world.query<{ id: string }>(`select id from opening where status = 'accepting'`);
    expect(accepting).not.toEqual([]);
    const ids = new Set(accepting.map(({ id }) => id));
    for (const who of EVERYBODY)
      for (const { subject, subjectId } of await workOf(world.as(who)))
        expect([who, subject, ids.has(subjectId) || subject === 'bid']).toEqual([who, subject, false]);
  });

  it('refuses a cursor, for it has one page', async () => {
    const { status, code } = await world.as('A.投标专员').get('work-items?cursor=x');
    expect([status, code]).toEqual([400, 'invalid-shape']);
  });

  it('is one statement, however much of it there is, and no more than two hundred rows', async () => {
    await world.query(
      `insert into parameter (id, version, status, taken_by, kind, region_code, effective_from, extrapolate, relief, value, source_document, certainty)
       select gen_random_uuid(), 1, 'proposed', '{}', 'price-index', '310199', date '2030-01-01' + i, false, false, '{}', 'S' || i, 'K-low'
       from generate_series(1, 250) i`,
    );
    const admin = world.as('operator.安全管理员');
    await workOf(admin); // the calendar is read once for some seconds
    const queries = jest.spyOn(poolOf(world.app.get(DataSource)), 'query');
    const items = await workOf(admin);
    const texts = queries.mock.calls.map(([query]) => (query as unknown as { name: string }).name);
    queries.mockRestore();
    expect(items).toHaveLength(200);
    // the outbox is looked at by and by, whoever asks for what
    expect(texts.filter((name) => !name.startsWith('outbox.'))).toEqual([expect.stringMatching(/^work\./)]);
    expect((await workSummaryOf(admin)).total).toBeGreaterThan(250);
  });

  it('leaves as a table like every list', async () => {
    const url = `${await world.app.getUrl()}/api/v1/work-items?format=csv`;
    const headers = { authorization: `Bearer ${world.token('finance.支付初审员')}` };
    const table = await fetch(url, { headers });
    expect([table.status, table.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^text\/csv/)]);
    expect(await table.text()).toContain('禁毒宣传流动课堂合同');
  });

  it('has dead jobs for whoever keeps the system running', async () => {
    const id = uuidv7();
    await world.query(
      `insert into outbox (id, kind, name, handler, payload, locale, trace_id, dead_at)
       values ($1, 'job', 'file.sweep', 'file.sweep', '{}', 'en', '', now())`,
      [id],
    );
    expect(await workOf(world.as('operator.系统管理员'))).toMatchObject([
      { subject: 'job', subjectId: id, commands: ['retry'] },
    ]);
    expect((await world.as('operator.系统管理员').post(`jobs/${id}/retry`)).status).toBe(204);
    expect(await workOf(world.as('operator.系统管理员'))).toEqual([]);
  });
});

describe('working days as statements count them', () => {
  it('are those of the calendar, day by day', async () => {
    const calendar = await world.app.get(Calendars).current();
    const rows = await world.query<{ day: string; works: boolean; fifth: string; next: string }>(
      `select to_char(d, 'YYYY-MM-DD') as day, app.is_working_day(d::date) as works,
              to_char(app.add_working_days(d::date, 5), 'YYYY-MM-DD') as fifth, to_char(app.roll_forward(d::date), 'YYYY-MM-DD') as next
       from generate_series(date '2025-06-01', date '2026-11-30', interval '1 day') d`,
    );
    const expected = rows.map(({ day }) => {
      const date = day as DateText;
      const works = calendar.rollForward(date) === date;
      return { day, works, fifth: calendar.addWorkingDays(date, 5), next: calendar.rollForward(date) };
    });
    expect(rows).toEqual(expected);
  });

  it('end where the calendar does, and are not guessed', async () => {
    const [last] = await world.query<{ year: number }>(
      `select max(year) as year from calendar_year where status = 'active'`,
    );
    const eve = addDays(`${last!.year}-12-31` as DateText, -1);
    const [row] = await world.query(
      `select app.add_working_days($1::date, 10) as beyond, app.is_working_day($1::date + 10) as works`,
      [eve],
    );
    expect(row).toEqual({ beyond: null, works: null });
  });
});
