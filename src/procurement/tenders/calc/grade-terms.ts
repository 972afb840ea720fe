import { Rate } from '#src/kernel/rate.js';

/** 优, 良, 中, 差, best first. */
export const GRADES = ['excellent', 'good', 'fair', 'poor'] as const;
export type Grade = (typeof GRADES)[number];

/** The lowest total of each grade, in points of 100. Rule: rulebook E2. */
export const GRADE_FLOORS: Readonly<Record<Grade, number>> = { excellent: 90, good: 80, fair: 60, poor: 0 };

/** What the contract makes of a grade; `factor` is decimal ratio text and acts on the last payment only. Rule: rulebook E7. */
export interface GradeTerm {
  readonly factor: string;
  readonly mayRenew: boolean;
  readonly mustRectify: boolean;
}
export type GradeTerms = Readonly<Record<Grade, GradeTerm>>;

/** The terms that documents usually state. Rule: rulebook E7. */
export const CUSTOMARY_GRADE_TERMS: GradeTerms = {
  excellent: { factor: '1', mayRenew: true, mustRectify: false },
  good: { factor: '0.95', mayRenew: true, mustRectify: false },
  fair: { factor: '0.80', mayRenew: false, mustRectify: true },
  poor: { factor: '0', mayRenew: false, mustRectify: true },
};

/**
 * The grades whose terms make no sense: a factor outside 0 and 1, or better terms than the grade above has. Rule: E7.
 * @throws RangeError when a factor is no decimal
 */
export function gradeTermFaults(terms: GradeTerms): Grade[] {
  return GRADES.filter((grade, index) => {
    const factor = Rate.parse(terms[grade].factor);
    const above = GRADES[index - 1];
    const most = above ? Rate.parse(terms[above].factor) : Rate.ONE;
    const isBetter =
      factor.compare(most) > 0 || (above !== undefined && terms[grade].mayRenew && !terms[above].mayRenew);
    return factor.isNegative() || factor.compare(Rate.ONE) > 0 || isBetter;
  });
}
