import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DateText } from '#src/kernel/dates.js';
import {
  CalendarModule,
  CalendarYearEntity,
  Calendars,
  CalendarYearsService,
  shippedNotices,
  type HolidayNotice,
} from '#src/platform/calendar/index.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { startPlatform, type Platform } from '#test/integration/platform-fixture.js';
import type { Client } from '#test/support/client.js';
import { officialYear } from '#test/support/calendar.js';

interface YearView {
  id: string;
  status: string;
  standing: string;
  allowed: string[];
  supersededBy: string | null;
}
const notice = (year: number, change: Partial<HolidayNotice> = {}): HolidayNotice => ({
  year,
  standing: 'official',
  sourceDocument: `国办发明电〔${year - 1}〕7号`,
  url: null,
  holidays: [{ name: '国庆节', from: `${year}-10-01` as DateText, to: `${year}-10-07` as DateText }],
  makeupWorkdays: [],
  festivalDays: [`${year}-10-01` as DateText],
  ...change,
});

describe('the working-day calendar', () => {
  let platform: Platform;
  let calendars: Calendars;
  let importer: Client;
  let approver: Client;
  let officer: Client;

  beforeAll(async () => {
    platform = await startPlatform({ modules: [CalendarModule], entities: [CalendarYearEntity] });
    calendars = platform.app.get(Calendars);
    importer = await platform.person('operator', 'system_admin');
    approver = await platform.person('operator', 'security_admin');
    officer = await platform.person('purchaser', 'procurement_officer');
  });
  afterAll(() => platform.stop());

  const seed = () => platform.app.get(CalendarYearsService).seed(shippedNotices());
  const approve = (id: string) => approver.command(`calendar-years/${id}`, 'approve');
  const imported = async (content: HolidayNotice) => {
    const { status, body } = await importer.post<YearView>('calendar-years', content);
    expect(status).toBe(201);
    return body.id;
  };
  const inForce = async (content: HolidayNotice) => {
    const id = await imported(content);
    expect((await approve(id)).status).toBe(204);
    return id;
  };
  const showOf = async (yearOrId: string | number) => (await officer.get<YearView>(`calendar-years/${yearOrId}`)).body;

  it('refuses every deadline while it has no years', async () => {
    const refused = await officer.post('calendar/deadlines', { op: 'add-days', start: '2026-04-24', n: 10 });
    expect([refused.status, refused.code]).toEqual([422, 'calendar-year-missing']);
  });

  it('is seeded with the official years, once, by the system', async () => {
    expect(await seed()).toBe(2);
    expect(await seed()).toBe(0);
    const calendar = await calendars.covering(2025, 2026);
    expect(calendar.yearOf('2026-03-02')).toEqual(officialYear(2026));
    const kinds = await platform.query(`select distinct actor_kind as kind, action from audit_entry order by action`);
    expect(kinds).toEqual([
      { kind: 'system', action: 'calendar.approve' },
      { kind: 'system', action: 'calendar.import' },
    ]);
  });

  it('computes deadlines for anybody signed in, and keeps nothing', async () => {
    const ask = (body: object) => officer.post('calendar/deadlines', body, { key: 'calculator' });
    expect((await ask({ op: 'add-working-days', start: '2026-09-28', n: 7 })).body).toEqual({
      lastDay: '2026-10-13',
      counted: '2026-10-13',
      provisional: false,
    });
    expect((await ask({ op: 'add-days', start: '2026-04-24', n: 10 })).body).toEqual({
      lastDay: '2026-05-06',
      counted: '2026-05-04',
      provisional: false,
    });
    expect(await platform.query('select 1 from idempotency_key')).toEqual([]);
  });

  it('refuses a question of the wrong shape', async () => {
    const refused = await officer.post('calendar/deadlines', { op: 'add-months', start: '2026-02-29', n: 0 });
    expect(refused.status).toBe(400);
    expect(refused.body.errors).toMatchObject([{ path: 'op' }, { path: 'start' }, { path: 'n' }]);
  });

  it('covers a year only once another person has approved its notice', async () => {
    const { status, body, headers } = await importer.post<YearView>('calendar-years', notice(2027));
    expect([status, headers.location, headers.etag]).toEqual([201, `/api/v1/calendar-years/${body.id}`, '"1"']);
    expect(body).toMatchObject({ ...notice(2027), status: 'proposed', allowed: ['import'] });
    await expect(calendars.covering(2027)).rejects.toMatchObject({ code: 'calendar-year-missing' });
    expect((await officer.get('calendar-years/2027')).status).toBe(404);
    expect((await approver.get<YearView>(`calendar-years/${body.id}`)).body.allowed).toEqual(['approve']);

    expect((await approve(body.id)).status).toBe(204);
    expect((await calendars.covering(2027)).isWorkday('2027-10-07')).toBe(false);
    expect(await showOf(2027)).toMatchObject({ id: body.id, status: 'active', allowed: [] });
  });

  it('is not approved by the importer, whatever post that person holds besides', async () => {
    const id = await imported(notice(2028));
    expect((await importer.command(`calendar-years/${id}`, 'approve')).code).toBe('permission-denied');
    // the same person mends it as system administrator and would approve it as security administrator
    await platform.query(
      `update calendar_year set taken_by = jsonb_build_object('import', jsonb_build_array(m.user_id)) from membership m
       where calendar_year.id = $1 and m.post = 'security_admin'`,
      [id],
    );
    const refused = await approve(id);
    expect([refused.status, refused.code]).toEqual([409, 'four-eyes']);
  });

  it('lets a notice be mended until it is approved, on the version that was seen', async () => {
    const id = await imported(notice(2029));
    const mended = notice(2029, { makeupWorkdays: ['2029-09-29'] });
    expect((await importer.put(`calendar-years/${id}`, mended)).code).toBe('if-match-required');
    expect((await importer.put(`calendar-years/${id}`, mended, { ifMatch: '"7"' })).code).toBe('stale-version');
    const { status, body, etag } = await importer.put(`calendar-years/${id}`, mended, { ifMatch: '"1"' });
    expect([status, body.makeupWorkdays, etag]).toEqual([200, ['2029-09-29'], '"2"']);
    await approve(id);
    const late = await importer.put(`calendar-years/${id}`, notice(2029), { ifMatch: '"3"' });
    expect([late.status, late.code]).toEqual([409, 'illegal-transition']);
  });

  it('refuses a notice whose days do not fit together, with every fault', async () => {
    const wrong = notice(2030, { makeupWorkdays: ['2030-10-05', '2031-01-04'], festivalDays: ['2030-06-05'] });
    const { status, code, body } = await importer.post('calendar-years', wrong);
    expect([status, code]).toEqual([422, 'calendar-year-inconsistent']);
    expect(body.errors).toMatchObject([
      { path: 'makeupWorkdays.0', code: 'rule', message: expect.stringContaining('2030') },
      { path: 'makeupWorkdays.1', code: 'out-of-range' },
      { path: 'festivalDays.0', code: 'rule' },
    ]);
  });

  it('replaces a provisional year by the official notice, and never the other way round', async () => {
    const stopgap = notice(2031, { standing: 'provisional', sourceDocument: '暂定年历' });
    const provisional = await inForce(stopgap);
    expect((await calendars.covering(2031)).yearOf('2031-03-03').status).toBe('provisional');
    const official = await inForce(notice(2031));
    expect((await calendars.covering(2031)).yearOf('2031-03-03').status).toBe('official');
    expect(await showOf(provisional)).toMatchObject({ status: 'superseded', supersededBy: official });

    const again = await approve(await imported(stopgap));
    expect([again.status, again.code]).toEqual([409, 'calendar-year-official']);
    expect(await showOf(2031)).toMatchObject({ id: official });
  });

  it('has one year in force, also when two notices are approved at the same moment', async () => {
    const ids = await Promise.all(
      [2, 3].map((ordinal) => imported(notice(2032, { sourceDocument: `通知${ordinal}` }))),
    );
    const answers = await Promise.all(ids.map(approve));
    expect(answers.map(({ status }) => status).filter((status) => status === 204).length).toBeGreaterThanOrEqual(1);
    for (const { status, code } of answers) if (status !== 204) expect(code).toBe('already-exists');
    const active = await platform.query(`select id from calendar_year where year = 2032 and status = 'active'`);
    expect(active).toHaveLength(1);
  });

  it('decides a command on what its own transaction reads, not on what was read seconds ago', async () => {
    await calendars.current();
    await platform.query(`update calendar_year set status = 'proposed' where year = 2029`);
    await expect(calendars.covering(2029)).resolves.toBeDefined();
    const command = platform.app.get(UnitOfWork).run(() => calendars.covering(2029));
    await expect(command).rejects.toMatchObject({ code: 'calendar-year-missing' });
  });

  it('lists its notices, by year and by state, page by page', async () => {
    const all = await officer.get<{ items: YearView[]; next: string }>('calendar-years?limit=3');
    expect(all.body.items).toHaveLength(3);
    const rest = await officer.get<{ items: YearView[] }>(`calendar-years?limit=3&cursor=${all.body.next}`);
    expect(rest.body.items[0]!.id < all.body.items[2]!.id).toBe(true);
    const of2031 = await officer.get<{ items: YearView[] }>('calendar-years?year=2031&status=active');
    expect(of2031.body.items).toMatchObject([{ year: 2031, standing: 'official' }]);
    expect((await officer.get('calendar-years?status=draft')).status).toBe(400);
  });

  it('is imported and approved by the operator alone', async () => {
    const id = await imported(notice(2033));
    expect((await officer.post('calendar-years', notice(2033))).status).toBe(403);
    expect((await officer.command(`calendar-years/${id}`, 'approve')).status).toBe(403);
    expect((await approver.put(`calendar-years/${id}`, notice(2033), { ifMatch: '"1"' })).status).toBe(403);
    expect((await officer.get('calendar-years/next')).status).toBe(400);
  });
});
