import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DEMO_ORGANISATIONS } from '#src/demo/organisations.js';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import { LOCALES } from '#src/platform/i18n/i18n.js';
import type { Body } from '#test/support/journey.js';
import { startDemo, type World } from '#test/support/world.js';
import { collectionOf } from '#web/app/links.js';

jest.setTimeout(240_000); // the whole demo is played

const OVERSIGHT = 'oversight.审计监督员';
const MANAGER = 'purchaser.合同管理员';

let world: World;
beforeAll(async () => {
  world = await startDemo();
});
afterAll(() => world.stop());

const list = async (who: string, path: string): Promise<(Body & { id: string })[]> => {
  const separator = path.includes('?') ? '&' : '?';
  const { body } = await world.as(who).get<{ items: (Body & { id: string })[] }>(`${path}${separator}limit=100`);
  return body.items;
};
const show = async (who: string, path: string): Promise<Body> => (await world.as(who).get<Body>(path)).body;

/** The address of what hangs on the project of this number. */
async function of(collection: 'projects' | 'tenders' | 'contracts', project: string): Promise<string> {
  const on = { projects: 'p.id', tenders: 't.id', contracts: 'c.id' }[collection];
  const [row] = await world.query<{ id: string }>(
    `select ${on} as id from project p left join tender t on t.project_id = p.id left join contract c on c.project_id = p.id
     where p.number = $1`,
    [project],
  );
  return `${collection}/${row!.id}`;
}

/** What of a contract a list has. */
async function ofContract(collection: string, project: string): Promise<(Body & { id: string })[]> {
  const id = (await of('contracts', project)).split('/')[1];
  return list(MANAGER, `${collection}?contract=${id}`);
}

describe('the demo', () => {
  it('rests on 16 November 2026, after nine', async () => {
    const { now } = await show(OVERSIGHT, 'sandbox/clock');
    expect(now).toMatch(/^2026-11-16T0[1-4]:/);
  });

  it.each([
    ['QYQ-CS-2025-018', 'contracted', 'completed'],
    ['QYQ-CS-2025-027', 'contracted', 'effective'],
    ['QYQ-CS-2025-033', 'contracted', 'effective'],
    ['QYQ-ZX-2025-004', 'contracted', 'effective'],
    ['QYQ-ZX-2026-002', 'contracted', 'completed'],
    ['QYQ-CS-2026-009', 'contracted', 'effective'],
    ['QYQ-CS-2026-011', 'suspended', null],
    ['QYQ-CS-2026-013', 'announced', 'in_review'],
    ['QYQ-CS-2026-015', 'announced', 'awaiting_signature'],
    ['QYQ-CS-2026-017', 'final_offers', null],
    ['QYQ-CS-2026-019', 'published', null],
    ['QYQ-GK-2026-006', 'recommended', null],
    ['QYQ-CS-2026-021', null, null],
  ])('has the purchase %s: tender %s, contract %s', async (project, tender, contract) => {
    const states = await world.query<{ tender: string | null; contract: string | null }>(
      `select t.status as tender, c.status as contract from project p
       left join tender t on t.project_id = p.id left join contract c on c.project_id = p.id where p.number = $1`,
      [project],
    );
    expect(states).toEqual([{ tender, contract }]);
  });

  it('has its main purchase closed: 1751400.38 paid, 28599.62 returned', async () => {
    expect(await show(MANAGER, `${await of('contracts', 'QYQ-CS-2025-018')}/payments`)).toMatchObject({
      ...{ number: 'QYHT-2025-0031', paid: '1751400.38', returned: '28599.62', open: '0.00' },
    });
  });

  it('has an intent in its twelfth day, eighteen before a notice may follow', async () => {
    expect(await show(OVERSIGHT, await of('projects', 'QYQ-CS-2026-021'))).toMatchObject({
      ...{ intentPublishedOn: '2026-11-04', earliestNotice: '2026-12-04' },
    });
  });

  it('has an inquiry with two working days left, a determination with three, and a challenge to be answered', async () => {
    const inquiries = await list('agent.代理项目经理', `${await of('tenders', 'QYQ-CS-2026-019')}/inquiries`);
    expect(inquiries).toMatchObject([{ status: 'asked', answerDueOn: '2026-11-18' }]);
    const candidates = await show('purchaser.单位负责人', `${await of('tenders', 'QYQ-GK-2026-006')}/candidates`);
    expect(candidates).toMatchObject({ dueOn: '2026-11-19' });
    expect(await list(OVERSIGHT, 'challenges')).toMatchObject([{ status: 'accepted', dueOn: '2026-11-18' }]);
  });

  it('has a contract whose report is three days late, with two places empty and a payment that the bank sent back', async () => {
    const contract = await of('contracts', 'QYQ-CS-2025-033');
    expect(await show(MANAGER, `${contract}/progress`)).toMatchObject({ open: [{ month: '2026-10', daysLate: 3 }] });
    const { items } = await show(MANAGER, `${contract}/vacancies`);
    expect(items).toMatchObject([{ isOpen: true }, { isOpen: true }]);
    const [request] = await ofContract('payment-requests', 'QYQ-CS-2025-033');
    expect(request).toMatchObject({ status: 'bounced', turn: 'payment_approver', due: { workingDaysLeft: 1 } });
  });

  it('has an assessment in comment, and a payment that waits for the finance bureau', async () => {
    expect(await ofContract('assessments', 'QYQ-CS-2025-027')).toMatchObject([
      { status: 'in_objection', total: '86.40', commentDueOn: '2026-11-17' },
    ]);
    const [request] = await ofContract('payment-requests', 'QYQ-ZX-2025-004');
    expect(request).toMatchObject({ status: 'endorsed', turn: 'payment_reviewer', net: '226800.00' });
  });

  it('leaves no job undone, and a log that proves itself', async () => {
    expect(await world.query('select name, last_error from outbox where dead_at is not null')).toEqual([]);
    const verdict = await world.as(OVERSIGHT).post<Body>('audit-entries/verify');
    expect(verdict.body).toMatchObject({ faults: [] });
  });

  it.each(LOCALES)('leaves a log whose acts and subjects all have a word in %s', async (locale) => {
    const wordsOf = (file: string) =>
      JSON.parse(readFileSync(join(PROJECT_ROOT, 'locales', locale, `${file}.json`), 'utf8')) as Record<string, string>;
    const [values, commands, resources] = ['values', 'commands', 'resources'].map(wordsOf) as [Body, Body, Body];
    const acts = await world.query<{ action: string }>('select distinct action from audit_entry order by action');
    const things = await world.query<{ subject: string }>(
      `select distinct split_part(chain, ':', 1) as subject from audit_entry order by subject`,
    );
    const wordless = acts.filter(({ action }) => {
      const [subject = '', verb = ''] = action.split('.');
      const own = [`action:${action}`, `action:${verb}`].some((key) => key in values);
      return !own && !(`${collectionOf(subject)}${verb === 'draft' ? '' : `/${verb}`}` in commands);
    });
    const nameless = things.filter(
      ({ subject }) => !(`subjectType:${subject}` in values) && !(`${collectionOf(subject)}.one` in resources),
    );
    expect(acts.length).toBeGreaterThan(100);
    expect({ wordless, nameless }).toEqual({ wordless: [], nameless: [] });
  });
});

/** Something that waits for somebody: in a list, a command that they may take. */
const WORK: readonly (readonly [who: string, where: string, command: string])[] = [
  ['purchaser.采购审核员', 'challenges', 'uphold'],
  ['purchaser.合同管理员', 'service-reports', 'accept'],
  ['purchaser.合同管理员', 'assessments', 'comment'],
  ['purchaser.验收负责人', 'acceptances', 'announce'],
  ['purchaser.单位会计', 'contracts', 'check-budget'],
  ['purchaser.法律顾问', 'contracts', 'check-legally'],
  ['purchaser.印章管理员', 'contracts', 'register-seal'],
  ['purchaser.单位负责人', 'tenders', 'determine'],
  ['purchaser.单位负责人', 'contracts', 'consent'],
  ['finance.指标管理员', 'budget-lines', 'confirm'],
  ['finance.支付初审员', 'payment-requests', 'review'],
  ['finance.支付终审员', 'payment-requests', 'release'],
  ['finance.采购监管员', 'vendor-registrations', 'verify'],
  ['operator.安全管理员', 'parameters', 'activate'],
  ['site1.服务点经办员', 'service-reports', 'confirm'],
  ['site2.服务点经办员', 'service-reports', 'confirm'],
  ['agent.代理复核员', 'challenges', 'dismiss'],
  ['A.授权签字人', 'contracts', 'consent'],
  ['B.项目主管', 'staff-assignments', 'end'],
  ['evaluator.主评员', 'assessments', 'answer'],
  ['evaluator.评价员二', 'assessment-sheets', 'lock'],
];

describe('in the demo there is work', () => {
  it.each(WORK)('for %s, who finds something among %s to %s', async (who, where, command) => {
    const found: unknown[] = [];
    for (const { id } of await list(who, where)) {
      const { allowed = [] } = (await show(who, `${where}/${id}`)) as { allowed?: string[] };
      found.push(...allowed.filter((each) => each === command));
    }
    expect(found).not.toEqual([]);
  });

  it('for the panel, whose sheets are open', async () => {
    const tender = await of('tenders', 'QYQ-CS-2026-017');
    const experts = DEMO_ORGANISATIONS.find(({ key }) => key === 'experts')!;
    const seated = ['purchaser.采购人代表', ...Object.keys(experts.people).map((person) => `experts.${person}`)];
    const open: string[] = [];
    for (const who of seated) {
      const { body } = await world.as(who).get<{ allowed?: string[] }>(`${tender}/score-sheet`);
      if (body.allowed?.includes('lock')) open.push(who);
    }
    expect(open).toHaveLength(3);
  });

  it('for those who run, bid, serve and invoice', async () => {
    const [inquiry] = await list('agent.代理项目经理', `${await of('tenders', 'QYQ-CS-2026-019')}/inquiries`);
    expect(await show('agent.代理项目经理', `inquiries/${inquiry!.id}`)).toMatchObject({
      allowed: expect.arrayContaining(['answer']),
    });
    expect(await list('C.投标专员', 'tenders?status=published')).toHaveLength(1);
    expect(await list('B.机构财务', 'milestones?status=payable')).toMatchObject([{ code: 'M1' }, { code: 'M2' }]);
    expect(await list('purchaser.经办员', 'projects?status=intended')).not.toEqual([]);
    for (const who of ['purchaser.内审员', OVERSIGHT, 'operator.审计管理员'])
      expect(await list(who, 'audit-entries')).not.toEqual([]);
  });
});
