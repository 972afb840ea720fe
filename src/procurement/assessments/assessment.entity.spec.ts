import { beforeEach, describe, expect, it } from '@jest/globals';
import { fen } from '#src/kernel/money.js';
import type { Contract } from '#src/procurement/contracts/index.js';
import { CUSTOMARY_GRADE_TERMS } from '#src/procurement/tenders/calc/grade-terms.js';
import { aSheet, theIndicators, theSettlements } from '#test/builders/an-assessment.js';
import { officialCalendar } from '#test/support/calendar.js';
import { Assessment } from './assessment.entity.js';
import type { AssessmentPlan } from './assessment.parts.js';
import { outcomeOf } from './calc/outcome.js';

const NOW = new Date('2026-10-12T02:00:00Z');
const CONTRACT = {
  ...{ id: 'contract', purchaserId: 'purchaser', vendorId: 'vendor', regionCode: '310199' },
  content: { assessment: { indicators: theIndicators, grades: CUSTOMARY_GRADE_TERMS, commentWorkingDays: 5 } },
} as unknown as Contract;
const PLAN: AssessmentPlan = {
  ...{ evaluators: ['first', 'second'], startsOn: '2025-10-01', endsOn: '2026-09-30' },
  samples: [{ kind: 'files', population: 300, size: 30 }],
};
const calendar = officialCalendar();
const REPORT = { summary: '总体良好', findings: [] };
const outcome = outcomeOf({
  ...{ indicators: theIndicators, grades: CUSTOMARY_GRADE_TERMS, sheets: [aSheet(1), aSheet(2)] },
  ...{ settlements: theSettlements, cases: [] },
});

let assessment: Assessment;
const refusal = (code: string, params?: object) =>
  expect.objectContaining({ code, ...(params && { params: expect.objectContaining(params) }) });
const declare = (userId: string) => assessment.declare({ userId, at: NOW.toISOString(), relations: [] });

function planned(): void {
  begin();
  for (const person of ['lead', 'first', 'second']) declare(person);
  assessment.planWork('lead', PLAN);
}
function drafted(): void {
  planned();
  assessment.start('lead');
  assessment.settle('lead', '2026-10-12');
  assessment.conclude(outcome);
  assessment.releaseDraft('lead', REPORT, '2026-10-12', calendar);
}
const comment = (side: 'purchaser' | 'vendor', text: string | null, now = NOW) =>
  assessment.comment(side, { side, text, evidence: [] }, now);

/** As it was commissioned; an entity that has refused something is of no use any more, as its transaction is. */
function begin(): void {
  assessment = Assessment.commissioned(CONTRACT, {
    ...{ evaluatorId: 'evaluator', feeFen: fen(4_800_000), purchaseNumber: 'QYQ-ZX-2026-002' },
  });
  assessment.begin('commission', 'manager');
}
beforeEach(begin);

describe('an assessment', () => {
  it('has the terms of its contract, and no others', () => {
    expect(assessment).toMatchObject({ status: 'commissioned', vendorId: 'vendor', feeFen: 4_800_000 });
    expect(assessment.terms).toEqual(CONTRACT.content.assessment);
  });

  it('is planned by a lead who declared, and who scores nothing', () => {
    expect(() => assessment.planWork('lead', PLAN)).toThrow(refusal('declaration-missing'));
    begin();
    declare('first');
    expect(() => assessment.planWork('first', PLAN)).toThrow(
      refusal('evaluator-not-eligible', { field: 'evaluators.0.userId' }),
    );
    // nor does one who planned before
    planned();
    declare('other lead');
    expect(() => assessment.planWork('other lead', { ...PLAN, evaluators: ['second', 'lead'] })).toThrow(
      refusal('evaluator-not-eligible', { field: 'evaluators.1.userId' }),
    );
  });

  it('begins when every evaluator has declared; said again, the last word counts', () => {
    declare('lead');
    declare('lead');
    expect(assessment.declarations).toHaveLength(1);
    assessment.planWork('lead', PLAN);
    declare('first');
    expect(() => assessment.start('lead')).toThrow(refusal('declaration-missing', { count: 1 }));
  });

  it('is led by nobody who scores', () => {
    planned();
    assessment.start('lead');
    expect(() => assessment.settle('first', '2026-10-12')).toThrow(
      refusal('four-eyes', { action: 'settle', earlier: 'fill' }),
    );
  });

  it('is scored when its period is over', () => {
    planned();
    assessment.start('lead');
    expect(() => assessment.settle('lead', '2026-09-30')).toThrow(refusal('period-not-over', { endsOn: '2026-09-30' }));
  });
});

describe('veto cases', () => {
  const leak = { item: 'leak', statement: '名单外泄', evidence: ['file'] } as const;

  it('make the grade the last one, also after the points stand, and the grade of the points again when they are struck', () => {
    planned();
    assessment.start('lead');
    assessment.recordVeto('lead', leak, NOW);
    expect(assessment.openVetoes).toEqual(['leak']);
    assessment.settle('lead', '2026-10-12');
    assessment.conclude(outcome);
    assessment.recordVeto('lead', { ...leak, item: 'complaint' }, NOW);
    expect(assessment.outcome).toMatchObject({ total: '86.40', grade: 'poor', vetoes: ['leak', 'complaint'] });
    assessment.strikeVeto('lead', 1, '系误报', NOW);
    expect(assessment.outcome).toMatchObject({ grade: 'poor', vetoes: ['complaint'] });
    assessment.strikeVeto('lead', 2, '系误报', NOW);
    expect(assessment.outcome).toEqual(outcome);
    expect(assessment.vetoes).toHaveLength(2);
  });

  it('are struck once, and stay on record', () => {
    planned();
    assessment.start('lead');
    assessment.recordVeto('lead', leak, NOW);
    assessment.strikeVeto('lead', 1, '系误报', NOW);
    for (const ordinal of [1, 2])
      expect(() => assessment.strikeVeto('lead', ordinal, '再撤', NOW)).toThrow(refusal('unknown-reference'));
    expect(assessment.vetoes[0]).toMatchObject({ struck: { reason: '系误报' } });
  });
});

describe('the draft', () => {
  it('leaves both sides the working days of the contract', () => {
    drafted();
    expect(assessment).toMatchObject({ status: 'in_objection', draftedOn: '2026-10-12', commentDueOn: '2026-10-19' });
    comment('vendor', null, new Date('2026-10-19T15:59:59Z'));
    expect(() => comment('purchaser', null, new Date('2026-10-19T16:00:00Z'))).toThrow(
      refusal('comment-too-late', { lastDay: '2026-10-19' }),
    );
  });

  it.each([
    ['when one side has still to speak', ['vendor'], '2026-10-19', 'comments-open'],
    ['when nobody has spoken by the last day', [], '2026-10-19', 'comments-open'],
    ['while a word of either side is unanswered', ['vendor', 'purchaser'], '2026-10-13', 'comments-unanswered'],
    ['nor after the last day', ['vendor'], '2026-10-20', 'comments-unanswered'],
  ] as const)('is not final %s', (_, sides, today, code) => {
    drafted();
    for (const side of sides) comment(side, '请复核 B1');
    expect(() => assessment.finalise('lead', today, null)).toThrow(refusal(code));
  });

  it('is final the day after the last, when nobody has spoken', () => {
    drafted();
    assessment.finalise('lead', '2026-10-20', null);
    expect(assessment).toMatchObject({ status: 'final', report: REPORT });
  });

  it('is answered by the lead', () => {
    drafted();
    comment('vendor', '请复核 B1');
    comment('purchaser', null);
    const answer = { accepted: false, text: '已复核，维持' };
    expect(() => assessment.answer('second', 1, answer, NOW)).toThrow(refusal('four-eyes'));
  });

  it('has only comments answered that say something', () => {
    drafted();
    comment('vendor', '请复核 B1');
    comment('purchaser', null);
    const answer = { accepted: false, text: '已复核，维持' };
    expect(() => assessment.answer('lead', 2, answer, NOW)).toThrow(refusal('unknown-reference'));
    assessment.answer('lead', 1, answer, NOW);
    expect(() => assessment.answer('lead', 1, answer, NOW)).toThrow(refusal('unknown-reference'));
    assessment.finalise('lead', '2026-10-13', { ...REPORT, summary: '按意见修改表述' });
    expect(assessment).toMatchObject({
      ...{ status: 'final', finalOn: '2026-10-13', report: { summary: '按意见修改表述' } },
      ...{ outcome: { total: '86.40', grade: 'good' } },
    });
  });

  it('opens the sheets again only for a comment that was accepted, and a new round begins', () => {
    drafted();
    comment('vendor', '请复核 B1');
    expect(() => assessment.reopen('lead', '复核', NOW)).toThrow(refusal('comment-not-accepted'));
  });

  it('is given again after that, and heard again', () => {
    drafted();
    comment('vendor', '请复核 B1');
    assessment.answer('lead', 1, { accepted: true, text: '采纳' }, NOW);
    assessment.reopen('lead', '补充就业证明 3 份', NOW);
    expect(assessment).toMatchObject({ status: 'fieldwork', reopenings: [{ round: 1 }] });
    assessment.settle('lead', '2026-10-14');
    assessment.conclude(outcome);
    assessment.releaseDraft('lead', REPORT, '2026-10-14', calendar);
    expect(assessment).toMatchObject({ draftRound: 2, commentDueOn: '2026-10-21' });
    expect(assessment.commentsOfRound).toEqual([]);
    expect(() => assessment.reopen('lead', '再复核', NOW)).toThrow(refusal('comment-not-accepted'));
  });
});

describe('what follows from the grade', () => {
  it('is rectification where the contract said so, once the report is final', () => {
    drafted();
    expect(() => assessment.requireRectifiable()).toThrow(refusal('rectification-not-due', { status: 'in_objection' }));
    comment('vendor', null);
    comment('purchaser', null);
    assessment.finalise('lead', '2026-10-13', null);
    expect(() => assessment.requireRectifiable()).toThrow(refusal('rectification-not-due', { grade: 'good' }));
    assessment.outcome = { ...outcome, grade: 'fair', term: CUSTOMARY_GRADE_TERMS.fair };
    expect(() => assessment.requireRectifiable()).not.toThrow();
  });

  it('is public when the purchaser publishes it, and nothing changes after that', () => {
    drafted();
    comment('vendor', null);
    comment('purchaser', null);
    assessment.finalise('lead', '2026-10-13', null);
    assessment.publish('manager', '2026-10-14');
    expect(assessment).toMatchObject({ status: 'published', publishedOn: '2026-10-14' });
    expect(() => assessment.withdraw('head', '反悔')).toThrow(refusal('illegal-transition'));
  });
});
