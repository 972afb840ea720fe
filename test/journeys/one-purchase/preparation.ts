import { expect } from '@jest/globals';
import { catalogueOf } from '#src/demo/catalogue.js';
import { budgetLineOf, projectOf } from '#src/demo/drafts.js';
import { dayOf } from '#src/demo/schedule.js';
import type { Body } from '#test/support/journey.js';
import { ACCOUNTANT, APPROVER, HEAD, OFFICER, REGULATOR, type Story } from './story.js';

/** The catalogue of the year. */
export function theCatalogueIsPublished(story: Story): void {
  story.scene('begins with the catalogue of the year, drafted by one and published by another', async () => {
    const { journey, schedule, id } = story;
    await journey.at(schedule.catalogue);
    id.catalogue = await journey.create(OFFICER, 'catalogues', catalogueOf(schedule.year));
    await journey.done(APPROVER, `catalogues/${id.catalogue}`, 'publish');
    const effective = await journey.show('A.投标专员', `catalogues/effective?region=310199&year=${schedule.year}`);
    expect(effective).toMatchObject({ id: id.catalogue, status: 'published' });
    expect(effective.items).toHaveLength(14);
  });
}

/** The estimate becomes the ceiling, the ceiling is reserved, the plan filed, the intent published. */
export function thePurchaseIsPrepared(story: Story): void {
  const parts: { budgetLineId: string; amount: string }[] = [];
  const project = () => `projects/${story.id.project}`;

  story.scene('computes the estimate under both VAT regimes, to the fen', async () => {
    const { journey, schedule } = story;
    await journey.at(schedule.preparation.estimate);
    const officer = await journey.by(OFFICER);
    const price = async (taxpayer: string) => {
      const input = { ...story.case.estimate.input, taxpayer };
      return (await officer.post<{ amounts: Body }>('estimates/compute', input)).body.amounts.priceInclusive;
    };
    expect(await price('small-scale')).toBe('1812251.68');
    expect(await story.aside(() => price('general'))).toBe('1914611.12');
  });

  story.scene('has the estimate approved by the head of the unit, with the minutes of the meeting', async () => {
    const { journey, id } = story;
    const { estimate, minutes } = story.case;
    id.estimate = await journey.create(OFFICER, 'estimates', estimate);
    await journey.done(OFFICER, `estimates/${id.estimate}`, 'submit');
    const refused = await journey.command(HEAD, `estimates/${id.estimate}`, 'approve', {});
    expect([refused.status, refused.code]).toEqual([422, 'minutes-required']);
    await journey.done(HEAD, `estimates/${id.estimate}`, 'approve', { minutes });
    expect(await journey.show('purchaser.单位会计', `estimates/${id.estimate}`)).toMatchObject({
      status: 'approved',
      price: '1812251.68',
      minutes,
    });
  });

  story.scene('reserves the whole ceiling on the lines of two years before anything else', async () => {
    const { journey, schedule, id } = story;
    await journey.at(schedule.preparation.reservation);
    for (const line of story.case.budgetLines) {
      const loaded = budgetLineOf(story.case, line, await journey.organisation('purchaser'));
      const budgetLineId = await journey.create('finance.指标管理员', 'budget-lines', loaded);
      parts.push({ budgetLineId, amount: line.reserved });
      story.lines.push(`budget-lines/${budgetLineId}`);
    }
    id.project = await journey.create(OFFICER, 'projects', projectOf(story.case, id.estimate));
    await journey.done(OFFICER, project(), 'reserve', { parts });
    const shown = (index: number) => journey.show(ACCOUNTANT, story.lines[index]!);
    expect(await shown(0)).toMatchObject({
      status: 'available',
      balances: { available: '156324.50', reserved: '543675.50' },
      reservations: [{ projectId: id.project, amount: '543675.50', isConditional: false }],
    });
    expect(await shown(1)).toMatchObject({
      status: 'pending',
      balances: { available: '31423.82', reserved: '1268576.18' },
      reservations: [{ projectId: id.project, amount: '1268576.18', isConditional: true }],
    });
  });

  story.scene('has the plan filed by the regulator and tells the market of the intent', async () => {
    const { journey, schedule, lawful } = story;
    const { planNumber, intent } = story.case;
    const published = dayOf(schedule.preparation.intent);
    await journey.done(OFFICER, project(), 'plan');
    await journey.done(REGULATOR, project(), 'file', { planNumber });
    await journey.at(schedule.preparation.intent);
    await journey.done(OFFICER, project(), 'publish-intent', intent);
    expect(await journey.notices()).toMatchObject([{ kind: 'intent', publishedOn: published, endsOn: null }]);
    expect(await journey.show(OFFICER, project())).toMatchObject({
      ...{ status: 'intended', ceiling: '1812251.68', planNumber },
      intentPublishedOn: published,
      earliestNotice: lawful.earliestNotice,
    });
  });
}

/** The agent gets its mandate. */
export function theAgentIsEntrusted(story: Story): void {
  story.scene('entrusts an agent with the procedure', async () => {
    const { journey, schedule, id } = story;
    await journey.at(schedule.preparation.mandate);
    const mandate = { agentId: await journey.organisation('agent'), ...story.case.mandate };
    await journey.done(OFFICER, `projects/${id.project}`, 'entrust', mandate);
  });
}
