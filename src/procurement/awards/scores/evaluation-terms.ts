import { STATUTORY_RATIOS } from '#src/procurement/awards/calc/abnormal-low.js';
import type { EvaluationInput } from '#src/procurement/awards/calc/evaluation-input.js';
import { OUTLIER_SHARE } from '#src/procurement/awards/calc/outliers.js';
import type { ScoredCriterion } from '#src/procurement/awards/calc/score-sheet.js';
import type { Project, Tender } from '#src/procurement/tenders/index.js';

type Reviewed = Pick<Tender, 'method' | 'ceilingFen' | 'document'>;

/** The criteria of a document as the scores need them. */
export function criteriaOf({ document }: Pick<Tender, 'document'>): ScoredCriterion[] {
  return document.criteria.map(({ code, weight, kind, basis, step }) => ({
    ...{ code, weight, kind, basis },
    ...(step === undefined ? {} : { step }),
  }));
}

/** How far from the panel's average a member's judgement is questioned, as ratio text. */
export function outlierShareOf({ document }: Pick<Tender, 'document'>): string {
  return document.outlierShare ?? OUTLIER_SHARE;
}

/** Everything of an evaluation that the document and the project fix; what the document leaves open is as the law has it. */
export function termsOf(
  tender: Reviewed,
  project: Pick<Project, 'methodGround' | 'smeReservation' | 'smeDeduction'>,
): Omit<EvaluationInput, 'bids' | 'sheets' | 'doubted' | 'drawn'> {
  const { method, ceilingFen, document } = tender;
  const { smeReservation, smeDeduction } = project;
  const { smeSharedDeduction, abnormalLow = STATUTORY_RATIOS, tieBreak = 'draw' } = document;
  const { average, secondLowest, ceiling } = abnormalLow;
  return {
    method,
    tieBreak,
    isGovernmentService: project.methodGround === 'government-purchased-services',
    criteria: criteriaOf(tender),
    sme: { smeReservation, smeDeduction, ...(smeSharedDeduction === undefined ? {} : { smeSharedDeduction }) },
    abnormalLow: { ceilingFen, ratios: { average, secondLowest, ceiling } },
    outlierShare: outlierShareOf(tender),
  };
}
