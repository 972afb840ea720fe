import { expect } from '@jest/globals';
import { demoMeasurements } from '#src/demo/assessment-findings.js';
import { ASSESSMENT_REPORT, ASSESSMENT_WORDS, codesOf, planOf, settlements } from '#src/demo/assessment-words.js';
import { EVALUATORS } from '#src/demo/assessment.js';
import { dayOf } from '#src/demo/schedule.js';
import type { Body } from '#test/support/journey.js';
import { MANAGER, SIGNATORY, type Story } from './story.js';

const LEAD = 'evaluator.主评员';

/** 第三方绩效评价, from its commission to the drawn samples. */
export function theAssessmentIsPlanned(story: Story): void {
  story.scene('is commissioned from somebody who stands outside, at a fee of its own (E3)', async () => {
    const { journey, dates, contract } = story;
    const { fee, purchaseNumber } = story.case.performance!.assessment!;
    await journey.at(dates.assessment.commissioned);
    const commission = async (key: string) => ({ evaluatorId: await journey.organisation(key), fee, purchaseNumber });
    expect(await journey.notMade(MANAGER, `${contract}/assessments`, await commission('A'))).toEqual({
      status: 422,
      code: 'evaluator-not-independent',
      fields: ['evaluatorId'],
    });
    story.pointAt('status', 'evaluator');
    const made = await journey.make<{ id: string }>(MANAGER, `${contract}/assessments`, await commission('evaluator'));
    story.assessment = `assessments/${made.id}`;
    expect(made).toMatchObject({ status: 'commissioned', total: null, outcome: null });
  });

  story.scene(
    'is planned by a lead who scores nothing, and its samples are drawn so that anybody can draw them again',
    async () => {
      const { journey, dates, assessment } = story;
      await journey.at(dates.assessment.planned);
      for (const who of [LEAD, ...EVALUATORS]) await journey.done(who, assessment, 'declare', { relations: [] });
      const userIds: string[] = [];
      for (const who of EVALUATORS) userIds.push(await journey.userId(who));
      const plan = planOf(story.case, userIds);
      await journey.done(LEAD, assessment, 'plan', plan);
      for (const sample of plan.samples) await journey.done(LEAD, assessment, 'draw-sample', codesOf(sample));
      const { samples } = await story.aside(() => journey.show<{ samples: Body[] }>(LEAD, `${assessment}/samples`));
      expect(samples.map(({ kind, drawn, holds }) => [kind, (drawn as string[]).length, holds])).toEqual([
        ['files', 30, true],
        ['cases', 12, true],
        ['clients', 60, true],
      ]);
    },
  );
}

/** From the sheets to the published result. */
export function theServiceIsAssessed(story: Story): void {
  const sheets: string[] = [];

  story.scene('is scored on twenty indicators by two who do not see each other: 86.00 and 86.80', async () => {
    const { journey, dates, assessment } = story;
    await journey.at(dates.assessment.started);
    await journey.done(LEAD, assessment, 'start');
    await journey.at(dates.assessment.scored);
    for (const [index, who] of EVALUATORS.entries()) {
      const [own, ...others] = await journey.list<Body & { id: string }>(who, 'assessment-sheets');
      expect(others).toEqual([]);
      sheets.push(`assessment-sheets/${own!.id}`);
      story.pointAt('status');
      await journey.put(who, sheets[index]!, { measurements: demoMeasurements(index === 0 ? 1 : 2) });
      if (index === 0) await journey.done(who, sheets[0]!, 'lock');
    }
    expect((await (await journey.by(EVALUATORS[1])).get(sheets[0]!)).status).toBe(404);
    expect(await journey.refused(LEAD, assessment, 'settle', settlements())).toMatchObject({
      status: 409,
      code: 'sheets-unlocked',
    });
    await journey.done(EVALUATORS[1], sheets[1]!, 'lock');
    for (const [index, total] of ['86.00', '86.80'].entries())
      expect(await journey.show(LEAD, sheets[index]!)).toMatchObject({ status: 'locked', total });
  });

  story.scene('is settled by the lead, with a reason for each difference: 86.40, good, factor 0.95 (E7)', async () => {
    const { journey, dates, assessment } = story;
    await journey.at(dates.assessment.drafted);
    await journey.done(LEAD, assessment, 'settle', settlements());
    story.pointAt('total', 'grade');
    const shown = await journey.show<Body & { outcome: Body }>(LEAD, assessment);
    expect(shown).toMatchObject({
      ...{ status: 'scored', total: '86.40', grade: 'good' },
      outcome: { factor: '0.95', mayRenew: true, mustRectify: false, totals: ['86.00', '86.80'], spread: '0.80' },
    });
    expect(await journey.look(SIGNATORY, assessment)).toMatchObject({ status: 404 });
    await journey.done(LEAD, assessment, 'release-draft', ASSESSMENT_REPORT);
    expect(await journey.look(SIGNATORY, assessment)).toMatchObject({ total: '86.40', commentDueOn: '2026-10-26' });
  });

  story.scene('hears both sides before it is final, answers what they say, and is published (E3, E8)', async () => {
    const { journey, dates, assessment } = story;
    const { commentedByVendor, commented, finalised, published } = dates.assessment;
    await journey.at(commentedByVendor);
    await journey.done(SIGNATORY, assessment, 'comment', { text: ASSESSMENT_WORDS.ofVendor });
    expect(await journey.refused(LEAD, assessment, 'finalise', {})).toMatchObject({
      status: 409,
      code: 'comments-open',
    });
    await journey.at(commented);
    await journey.done(MANAGER, assessment, 'comment', { text: null });
    await journey.at(finalised);
    const answer = { ordinal: 1, accepted: false, answer: ASSESSMENT_WORDS.answer };
    await journey.done(LEAD, assessment, 'answer', answer);
    await journey.done(LEAD, assessment, 'finalise', {});
    await journey.at(published);
    await journey.done(MANAGER, assessment, 'publish');
    story.pointAt('publishedOn', 'body');
    const notice = await journey.notice('assessment');
    expect(notice).toMatchObject({ publishedOn: dayOf(published), body: { total: '86.40', grade: 'good' } });
    expect(JSON.stringify(notice)).not.toContain('评价员');
  });
}
