import { expect } from '@jest/globals';
import { DEDUCTION_WORDS } from '#src/demo/deduction.js';
import { MAIN_DONE, reportOf } from '#src/demo/delivery-figures.js';
import type { ReportHours } from '#src/demo/performance-dates.js';
import { dayOf } from '#src/demo/schedule.js';
import { addDays } from '#src/kernel/dates.js';
import type { ContractContent } from '#src/procurement/contracts/index.js';
import type { DraftReport } from '#src/procurement/delivery/reports/service-report.dto.js';
import type { Body } from '#test/support/journey.js';
import { APPROVER, DELIVERY, MANAGER, type Story } from './story.js';

const SITES = ['site1.服务点经办员', 'site2.服务点经办员'] as const;

/** People in the places of the contract. */
export function theStaffIsAssigned(story: Story): void {
  story.scene(
    'puts ten people of the roster into its places, each with the certificate that the post asks for',
    async () => {
      const { journey, dates, contract } = story;
      await journey.at(dates.assigned);
      const roster = await story.aside(() => journey.list<Body & { id: string }>(DELIVERY, 'social-workers?limit=100'));
      const inOrder = [...roster].sort((a, b) => String(a.code).localeCompare(String(b.code)));
      const [workers, assistants] = [inOrder.slice(0, 4), inOrder.slice(5, 11)];
      const { startsOn } = story.schedule.service;
      const place = (postCode: string, slot: number, worker: { id: string }) => ({
        ...{ postCode, slot, startsOn },
        workerId: worker.id,
      });
      const assignments = `${contract}/staff-assignments`;
      expect(await journey.notMade(DELIVERY, assignments, place('lead', 1, assistants[0]!))).toMatchObject({
        status: 422,
        code: 'worker-lacks-certificate',
      });
      await journey.create(DELIVERY, assignments, place('lead', 1, workers[0]!));
      expect(await journey.notMade(DELIVERY, assignments, place('worker', 1, workers[0]!))).toMatchObject({
        status: 409,
        code: 'worker-already-assigned',
      });
      await story.aside(async () => {
        for (const slot of [1, 2, 3])
          await journey.create(DELIVERY, assignments, place('worker', slot, workers[slot]!));
        for (const [index, worker] of assistants.entries())
          await journey.create(DELIVERY, assignments, place('assistant', index + 1, worker));
      });
      expect(await journey.list(MANAGER, `staff-assignments?contract=${story.id.contract}`)).toHaveLength(10);
      story.reserve = inOrder[11]!.id;
    },
  );
}

/** What the vendor says of a month, with its ledger uploaded. */
async function said({ journey, contract, dates }: Story, month: string): Promise<DraftReport> {
  const { content } = await journey.look<{ content: ContractContent }>(DELIVERY, contract);
  const ledger = await journey.upload(DELIVERY, `${month} 服务台账`);
  const { postCode, from, filled } = dates.vacancy;
  const empty = [{ postCode, from, to: addDays(dayOf(filled), -1) }];
  return reportOf(content, month, { done: MAIN_DONE, empty, ledger });
}

/** A month is handed in, confirmed by both sites and accepted. */
async function reported(story: Story, { month, submitted, confirmed, accepted }: ReportHours): Promise<void> {
  const { journey, contract } = story;
  await journey.at(submitted);
  const id = await journey.create(DELIVERY, `${contract}/service-reports`, await said(story, month));
  const report = `service-reports/${id}`;
  await journey.done(DELIVERY, report, 'submit');
  await journey.at(confirmed!);
  for (const site of SITES) await journey.done(site, report, 'confirm', { verdict: 'confirmed' });
  await journey.at(accepted!);
  await journey.done(MANAGER, report, 'accept');
}

/** Months from one to another, as the first was. */
export function theMonthsAreReported(story: Story, [first, last]: readonly [string, string]): void {
  const months = first === last ? `with ${first}` : `from ${first} to ${last}`;
  story.scene(
    `goes on in the same way ${months}, every report on time`,
    async () => {
      const { journey, dates, contract } = story;
      const told = dates.reports.filter(({ month }) => first <= month && month <= last);
      await story.aside(async () => {
        for (const report of told) await reported(story, report);
      });
      story.pointAt('acceptedMonths', 'lines');
      const progress = await journey.show<Body>(MANAGER, `${contract}/progress`);
      const count = dates.reports.findIndex(({ month }) => month === last) + 1;
      expect(progress).toMatchObject({ termMonths: 12, acceptedMonths: count, open: [] });
      const reports = await story.aside(() =>
        journey.list(MANAGER, `service-reports?contract=${story.id.contract}&limit=100`),
      );
      expect(reports).toHaveLength(count);
      for (const { month, daysLate } of reports) expect([month, daysLate]).toEqual([month, 0]);
    },
    { isTold: last === '2026-09' },
  );
}

/** The first month, with what is refused of it. */
export function theFirstMonthIsReported(story: Story): void {
  story.scene('takes a month in counts and anonymous codes; what looks like a citizen id is refused', async () => {
    const { journey, dates, contract } = story;
    const [{ month, submitted, confirmed, accepted }] = dates.reports as [Required<ReportHours>];
    await journey.at(submitted);
    const report = await story.aside(() => said(story, month));
    const reports = `${contract}/service-reports`;
    const named = { ...report, narrative: '服务对象 310199 19850101 0001 本月已就业。' };
    const refused = await journey.notMade(DELIVERY, reports, named);
    expect(refused).toEqual({ status: 422, code: 'personal-data-found', fields: ['narrative'] });
    expect(await journey.list(DELIVERY, 'service-reports')).toEqual([]);
    story.pointAt('status', 'dueOn', 'allowed');
    const id = await journey.create(DELIVERY, reports, report);
    const path = `service-reports/${id}`;
    expect(await journey.notMade(DELIVERY, reports, report)).toMatchObject({ status: 409, code: 'report-exists' });
    await journey.done(DELIVERY, path, 'submit');
    await journey.at(confirmed);
    await journey.done(SITES[0], path, 'confirm', { verdict: 'confirmed' });
    const early = await journey.refused(MANAGER, path, 'accept');
    expect(early).toMatchObject({ status: 409, code: 'sites-not-confirmed' });
    await journey.done(SITES[1], path, 'confirm', { verdict: 'confirmed' });
    await journey.at(accepted);
    await journey.done(MANAGER, path, 'accept');
    story.pointAt('status', 'submittedOn', 'acceptedOn', 'sites');
    expect(await journey.show(MANAGER, path)).toMatchObject({ status: 'accepted', daysLate: 0 });
  });
}

/** A place that is empty for ten days, of which five are charged. */
export function aPlaceStaysEmpty(story: Story): void {
  const { vacancy, deduction } = story.dates;
  const [, november] = story.dates.reports as [ReportHours, ReportHours];
  let deductionId = '';
  const path = () => `deductions/${deductionId}`;

  story.scene('has a place empty for ten days, of which the contract charges five', async () => {
    const { journey, contract } = story;
    await journey.at(vacancy.told);
    const assignments = await story.aside(() =>
      journey.list<Body & { id: string }>(DELIVERY, `staff-assignments?contract=${story.id.contract}`),
    );
    const last = assignments.find(({ postCode, slot }) => postCode === 'assistant' && slot === 6)!;
    const leaving = { endsOn: addDays(vacancy.from, -1), reason: '个人原因离职' };
    await journey.done(DELIVERY, `staff-assignments/${last.id}`, 'end', leaving);
    await story.aside(() => reported(story, november));
    await journey.at(vacancy.filled);
    story.pointAt('status', 'worker');
    await journey.create(DELIVERY, `${contract}/staff-assignments`, {
      ...{ postCode: 'assistant', slot: 6, workerId: story.reserve, startsOn: dayOf(vacancy.filled) },
    });
    story.pointAt('items', 'postDays', 'filledDays');
    const { items } = await journey.show<{ items: Body[] }>(MANAGER, `${contract}/vacancies`);
    expect(items).toMatchObject([
      {
        post: '助理社会工作师',
        from: vacancy.from,
        to: '2025-12-10',
        days: 10,
        grace: 5,
        charged: 5,
        amount: '1899.62',
      },
    ]);
  });

  story.scene(
    'tells the vendor what it costs: the offered price of the post, by days, divided last (D10)',
    async () => {
      const { journey, contract } = story;
      await journey.at(deduction.proposed);
      const proposal = {
        kind: 'vacancy',
        vacancy: { postCode: 'assistant', slot: 6, from: vacancy.from },
        reason: DEDUCTION_WORDS.reason('助理社会工作师'),
      };
      story.pointAt('status', 'amount', 'explanation', 'replyDueOn');
      const made = await journey.make<{ id: string } & Body>(MANAGER, `${contract}/deductions`, proposal);
      deductionId = made.id;
      expect(made).toMatchObject({
        ...{ amount: '1899.62', replyDueOn: '2025-12-19', status: 'proposed' },
        explanation: { inputs: { annual: '138672.00', charged: '5', yearDays: '365' } },
      });
      expect(await journey.notMade(MANAGER, `${contract}/deductions`, proposal)).toMatchObject({
        status: 409,
        code: 'already-deducted',
      });
    },
  );

  story.scene('hears the vendor, and has it confirmed by somebody else than whoever proposed it', async () => {
    const { journey } = story;
    const confirmation = { opinion: DEDUCTION_WORDS.opinion };
    const early = await journey.refused(APPROVER, path(), 'confirm', confirmation);
    expect(early).toMatchObject({ status: 409, code: 'deduction-reply-pending' });
    await journey.at(deduction.replied);
    await journey.done(DELIVERY, path(), 'reply', { statement: DEDUCTION_WORDS.reply });
    await journey.at(deduction.confirmed);
    expect(await journey.refused(MANAGER, path(), 'confirm', confirmation)).toMatchObject({ status: 403 });
    await journey.done(APPROVER, path(), 'confirm', confirmation);
    expect(await journey.show(DELIVERY, path())).toMatchObject({ status: 'confirmed', open: '1899.62' });
  });
}
