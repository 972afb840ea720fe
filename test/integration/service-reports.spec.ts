import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DraftReport } from '#src/procurement/delivery/reports/service-report.dto.js';
import { anUpload, aReport } from '#test/builders/a-delivery.js';
import { does, idOf } from '#test/support/acts.js';
import { atOnce } from '#test/support/at-once.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { startWorld, type World } from '#test/support/world.js';

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly allowed: string[];
  readonly submission: number;
  readonly counts: { code: string; evidence: { fileId: string }[] }[];
  readonly payroll: object[] | null;
  readonly wages: { findings: { code: string; short: string }[]; unpaid: string[] } | null;
  readonly sites: { site: { name: string }; verdict: string | null; words: string | null }[];
}
interface Progress {
  readonly acceptedMonths: number;
  readonly lines: { code: string; done: string; expected: string; isBehind: boolean }[];
  readonly open: { month: string; dueOn: string; daysLate: number }[];
}

let world: World;
let contract: string;
let october: string;
let file: string;
let [vendor, manager, site1, site2]: Client[] = [];
const { remember, refused, misshapen } = refusalsIn(() => world);

const draft = async (over: Partial<DraftReport> = {}, who = vendor!) =>
  who.post(`${contract}/service-reports`, aReport(file, over));
async function drafted(over: Partial<DraftReport> = {}): Promise<string> {
  file = await anUpload(vendor!);
  const { status, code, body } = await draft(over);
  expect([status, code]).toEqual([201, undefined]);
  return `service-reports/${body.id as string}`;
}
const shown = async (path: string, who = vendor!) => (await who.get<Shown>(path)).body;
async function redraft(path: string, over: Partial<DraftReport>) {
  const { month: _, ...content } = aReport(file, over);
  return vendor!.put(path, content, { ifMatch: (await vendor!.get(path)).etag });
}
const confirmed = { verdict: 'confirmed' };
const progress = async (who = vendor!) => (await who.get<Progress>(`${contract}/progress`)).body;

beforeAll(async () => {
  world = await startWorld({ at: 'filed' });
  contract = `contracts/${await world.newest('contract')}`;
  [vendor, manager] = [world.as('A.项目主管'), world.as('purchaser.合同管理员')];
  [site1, site2] = ['site1', 'site2'].map((site) => world.as(`${site}.服务点经办员`));
}, 60_000);
afterAll(() => world.stop());

describe('a service report before it is handed in', () => {
  it('is one of a month of the term that has begun', async () => {
    file = await anUpload(vendor!);
    await remember();
    await refused(await draft({ month: '2026-09' }), 422, 'report-outside-term', 'month');
    await refused(await draft({ month: '2027-10' }), 422, 'report-outside-term', 'month');
    const early = await draft();
    await refused(early, 409, 'report-too-early');
    expect(early.body).toMatchObject({ params: { month: '2026-10', from: '2026-10-01' } });
    await misshapen(await draft({ month: '2026-13' }), 'month', 'wrong-form');
    await misshapen(await draft({ month: '2026-1' }), 'month', 'wrong-form');
  });

  it('is drafted by the vendor of the contract, nobody else', async () => {
    await world.moveClockTo('2026-10-20');
    await remember();
    expect((await draft({}, manager)).code).toBe('permission-denied');
    await refused(await draft({}, world.as('B.项目主管')), 404, 'not-found');
  });

  it('claims its evidence, each upload the vendor’s own', async () => {
    const foreign = await anUpload(manager!);
    await remember();
    const counts = aReport(foreign).counts;
    await refused(await draft({ counts }), 422, 'file-not-claimable', 'counts.0.evidence.0.fileId');
  });

  it('is the vendor’s alone', async () => {
    october = await drafted();
    expect(await shown(october)).toMatchObject({
      ...{ status: 'draft', month: '2026-10', dueOn: '2026-11-06', submission: 0, submittedOn: null, wages: null },
      allowed: ['redraft', 'submit'],
    });
    for (const who of ['purchaser.合同管理员', 'site1.服务点经办员', 'finance.支付初审员', 'oversight.审计监督员']) {
      expect((await world.as(who).get(october)).code).toBe('not-found');
      expect((await world.as(who).get<{ items: object[] }>('service-reports')).body.items).toEqual([]);
    }
    expect((await site1!.command(october, 'confirm', confirmed)).code).toBe('not-found');
  });

  it('is one for each month', async () => {
    file = await anUpload(vendor!);
    await remember();
    await refused(await draft(), 409, 'report-exists');
  });

  it('is not handed in while its month goes on', async () => {
    await world.moveClockTo('2026-10-31', '23:59');
    await remember();
    const early = await vendor!.command(october, 'submit');
    await refused(early, 409, 'report-too-early');
    expect(early.body).toMatchObject({ params: { month: '2026-10', from: '2026-11-01' } });
  });

  it('is not handed in with a line missing, unknown or unproved, or a post that is not the contract’s', async () => {
    await world.moveClockTo('2026-11-03');
    const { counts, payroll } = aReport(file);
    const broken = counts.slice(1).map((line, index) => (index === 0 ? { ...line, evidence: [] } : line));
    await redraft(october, {
      counts: [...broken, { ...counts[1]!, code: 'X99' }],
      payroll: [...payroll, { ...payroll[0]!, code: 'driver' }],
    });
    await remember();
    const incomplete = await vendor!.command(october, 'submit');
    await refused(incomplete, 422, 'report-incomplete', 'counts.0.evidence');
    expect(incomplete.body).toMatchObject({ params: { lines: ['R02', 'X99', 'R01', 'driver'] } });
    expect((await redraft(october, {})).status).toBe(200);
    expect((await shown(october)).counts).toHaveLength(14);
  });
});

describe('a service report with personal data in it', () => {
  const ID = '11010519491231002X';
  const cases: [string, string, string, Partial<DraftReport>][] = [
    ['an identity number in its words', 'narrative', 'citizen-id', { narrative: `服务对象 ${ID} 已建档` }],
    [
      'one in full-width digits',
      'narrative',
      'citizen-id',
      { narrative: '１１０１０５１９４９１２３１００２Ｘ 已建档' },
    ],
    ['one written in groups', 'narrative', 'citizen-id', { narrative: '证号 110105 19491231 002X' }],
    ['a mobile number', 'narrative', 'mobile-number', { narrative: '家属电话 138-0013-8000' }],
    [
      'a client’s number for a code',
      'clientCodes.1.code',
      'citizen-id',
      { clientCodes: [{ code: 'LH-0031' }, { code: ID }] },
    ],
    [
      'one for the code of a line',
      'counts.0.code',
      'mobile-number',
      { counts: [{ code: '13800138000', count: '1', evidence: [] }] },
    ],
    [
      'one for the code of a post',
      'payroll.0.code',
      'mobile-number',
      { payroll: [{ code: '13800138000', personMonths: '1', paid: '1' }] },
    ],
  ];

  it.each(cases)('is refused: %s', async (_, field, pattern, over) => {
    await remember();
    const found = await draft({ month: '2026-11', ...over });
    await refused(found, 422, 'personal-data-found', field);
    expect(found.body).toMatchObject({ params: { rule: 'G2', field, pattern } });
    expect(JSON.stringify(found.body)).not.toMatch(/19491231|138.?0013|１９４９/);
    await refused(await redraft(october, over), 422, 'personal-data-found', field);
  });

  it('leaves nothing behind, not even under an idempotency key', async () => {
    const body = aReport(file, { month: '2026-11', narrative: `服务对象 ${ID}` });
    const key = 'one-key-for-a-report';
    expect((await vendor!.post(`${contract}/service-reports`, body, { key })).code).toBe('personal-data-found');
    expect(await world.query('select from idempotency_key where key = $1', [key])).toEqual([]);
    const { body: mended } = await vendor!.post<Shown>(
      `${contract}/service-reports`,
      aReport(await anUpload(vendor!), { month: '2026-11' }),
      { key },
    );
    expect(mended.status).toBe('draft');
    expect(await world.dump()).not.toMatch(/11010519491231002X|13800138000|１１０１０５/);
  });

  it('is refused for the name of a file too', async () => {
    const named = await anUpload(vendor!, `${ID}.txt`);
    await remember();
    const found = await redraft(october, { counts: aReport(named).counts });
    await refused(found, 422, 'personal-data-found', 'counts.0.evidence.0.fileId');
    await world.query('delete from file where id = $1', [named]);
  });

  it('calls clients by anonymous codes', async () => {
    await remember();
    const named = await redraft(october, { clientCodes: [{ code: 'LH-0031' }, { code: '王某某' }] });
    await refused(named, 422, 'client-code-invalid', 'clientCodes.1.code');
  });
});

describe('a service report that is handed in', () => {
  it('is late by the calendar days after its last day, and compared with the offered pay', async () => {
    await world.moveClockTo('2026-11-09');
    expect((await progress()).open).toEqual([{ month: '2026-10', dueOn: '2026-11-06', daysLate: 3 }]);
    await does(vendor!, october, 'submit');
    expect(await shown(october)).toMatchObject({
      ...{ status: 'submitted', submission: 1, submittedOn: '2026-11-09', daysLate: 3, allowed: [] },
      wages: {
        findings: [
          { code: 'lead', floor: '15852.00', paid: '15852.00', short: '0.00' },
          { code: 'worker', floor: '41112.00', paid: '41112.00', short: '0.00' },
          { code: 'assistant', floor: '69336.00', paid: '69336.00', short: '0.00' },
        ],
        unpaid: [],
      },
    });
    expect((await progress()).open).toEqual([]);
  });

  it('is read by purchaser, sites and offices; the sites see no pay', async () => {
    for (const who of ['purchaser.合同管理员', 'finance.支付初审员', 'oversight.审计监督员'])
      expect((await shown(october, world.as(who))).payroll).toHaveLength(3);
    for (const site of [site1!, site2!]) {
      const seen = await shown(october, site);
      expect(seen).toMatchObject({ payroll: null, wages: null, allowed: ['confirm'] });
      expect((await site.get(`files/${seen.counts[0]!.evidence[0]!.fileId}`)).status).toBe(200);
      const { body } = await site.get<{ items: object[] }>(
        `service-reports?contract=${idOf(contract)}&status=submitted`,
      );
      expect(body.items).toHaveLength(1);
    }
    expect((await world.as('B.项目主管').get(october)).code).toBe('not-found');
    expect((await world.as('evaluator.主评员').get(october)).code).toBe('not-found');
  });

  it('is not accepted before every site has confirmed it', async () => {
    await remember();
    const unheard = await manager!.command(october, 'accept');
    await refused(unheard, 409, 'sites-not-confirmed');
    expect(unheard.body).toMatchObject({ params: { sites: ['清源区临河街道办事处', '清源区望桥镇人民政府'] } });
    await does(site1!, october, 'confirm', confirmed);
    await remember();
    const half = await manager!.command(october, 'accept');
    await refused(half, 409, 'sites-not-confirmed');
    expect(half.body).toMatchObject({ params: { sites: ['清源区望桥镇人民政府'] } });
  });

  it('is confirmed by a site of the contract, once, and by no stranger', async () => {
    const stranger = await world.newPerson(await world.newOrganisation('service_site', '310199'), 'site_officer');
    await remember();
    await refused(await stranger.command(october, 'confirm', confirmed), 404, 'not-found');
    await refused(await site1!.command(october, 'confirm', confirmed), 409, 'already-confirmed');
    await refused(
      await site1!.command(october, 'confirm', { verdict: 'disputed', words: '走访次数不符' }),
      409,
      'already-confirmed',
    );
    expect((await vendor!.command(october, 'confirm', confirmed)).code).toBe('permission-denied');
    expect((await manager!.command(october, 'confirm', confirmed)).code).toBe('permission-denied');
  });

  it('is disputed with words, which name nobody', async () => {
    await remember();
    await misshapen(await site2!.command(october, 'confirm', { verdict: 'disputed' }), 'words', 'required');
    const named = await site2!.command(october, 'confirm', { verdict: 'disputed', words: '13800138000 未走访' });
    await refused(named, 422, 'personal-data-found', 'words');
    await does(site2!, october, 'confirm', { verdict: 'disputed', words: '第三周走访次数与台账不符' });
    expect((await shown(october)).sites).toEqual([
      expect.objectContaining({ verdict: 'confirmed', words: null, confirmedOn: '2026-11-09' }),
      expect.objectContaining({ verdict: 'disputed', words: '第三周走访次数与台账不符' }),
    ]);
    await remember();
    await refused(await manager!.command(october, 'accept'), 409, 'sites-not-confirmed');
  });

  it('is returned with a reason, mended, and confirmed anew', async () => {
    await remember();
    await refused(
      await manager!.command(october, 'return', { reason: '见 11010519491231002X 的记录' }),
      422,
      'personal-data-found',
      'reason',
    );
    await does(manager!, october, 'return', { reason: '走访次数与台账不符，请核对。' });
    expect(await shown(october)).toMatchObject({ status: 'returned', returnReason: '走访次数与台账不符，请核对。' });
    await remember();
    await refused(await vendor!.command(october, 'submit'), 409, 'illegal-transition');
    await redraft(october, { narrative: '已按台账更正走访次数。' });
    await does(vendor!, october, 'submit');
    expect(await shown(october)).toMatchObject({
      ...{ status: 'submitted', submission: 2, submittedOn: '2026-11-09', daysLate: 3 },
      sites: [{ verdict: null }, { verdict: null }],
    });
    for (const site of [site1!, site2!]) await does(site, october, 'confirm', confirmed);
  });

  it('is accepted once, whoever comes at the same moment', async () => {
    const other = await world.newPerson(world.organisation('purchaser'), 'contract_manager');
    const { etag: ifMatch } = await manager!.get(october);
    const outcomes = await atOnce(world, { table: 'contract', id: idOf(contract) }, [
      () => manager!.post(`${october}/accept`, undefined, { ifMatch }),
      () => other.post(`${october}/accept`, undefined, { ifMatch }),
    ]);
    expect(outcomes).toEqual(['204', 'stale-version']);
    expect(await shown(october)).toMatchObject({ status: 'accepted', acceptedOn: '2026-11-09', allowed: [] });
    const answers = await world.query('select submission, verdict from site_confirmation order by 1, 2');
    expect(answers.map(({ submission, verdict }) => `${String(submission)} ${String(verdict)}`)).toEqual([
      ...['1 confirmed', '1 disputed', '2 confirmed', '2 confirmed'],
    ]);
  });

  it('keeps what the sites said: the application cannot change it', async () => {
    const app = new pg.Client(world.database.appUrl);
    await app.connect();
    try {
      await expect(app.query(`update app.site_confirmation set verdict = 'confirmed'`)).rejects.toMatchObject({
        code: '42501',
      });
      await expect(app.query('delete from app.site_confirmation')).rejects.toMatchObject({ code: '42501' });
      await expect(app.query('delete from app.service_report')).rejects.toMatchObject({ code: '42501' });
    } finally {
      await app.end();
    }
  });

  it('counts towards the progress when it is accepted', async () => {
    const { acceptedMonths, lines } = await progress(site1);
    expect(acceptedMonths).toBe(1);
    expect(lines).toHaveLength(14);
    expect(lines.find(({ code }) => code === 'R02')).toEqual(
      expect.objectContaining({ done: '530', expected: '530.00', isBehind: false }),
    );
    expect((await world.as('B.项目主管').get(`${contract}/progress`)).code).toBe('not-found');
  });

  it('is one of a contract in effect', async () => {
    const november = await world.newest(`service_report where month = '2026-11'`);
    await world.moveClockTo('2026-12-02');
    await does(world.as('purchaser.单位负责人'), contract, 'suspend', { reason: '投诉处理期间中止' });
    await remember();
    await refused(await vendor!.command(`service-reports/${november}`, 'submit'), 409, 'contract-not-effective');
    await does(world.as('purchaser.单位负责人'), contract, 'resume');
    await does(vendor!, `service-reports/${november}`, 'submit');
    expect(await shown(`service-reports/${november}`)).toMatchObject({ daysLate: 0 });
  });

  it('waits for the calendar of the year of its last day', async () => {
    file = await anUpload(vendor!);
    await remember();
    await refused(await draft({ month: '2026-12' }), 422, 'calendar-year-missing');
  });

  it('lies in the audit without a word of what it says', async () => {
    const entries = await world.query<{ action: string; details: object }>(
      `select action, details from audit_entry where subject_type = 'service-report' order by chain, seq`,
    );
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['service-report.draft', 'service-report.confirm']),
    );
    expect(JSON.stringify(entries)).not.toMatch(/走访|LH-0031/);
  });
});
