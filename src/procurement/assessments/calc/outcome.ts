import { gradeWith, VETO_ITEMS, type VetoCases, type VetoItem } from './grade.js';
import { settle, type Settlement } from './settlement.js';
import { compareSheets, type EvaluatorSheet, type SheetComparison } from './sheets.js';
import type { Grade, GradeTerm, GradeTerms, Indicator, IndicatorScore } from './terms.js';
import { groupPoints } from './total-points.js';

/** What an assessment comes to: the scores that stand, the total, where the evaluators parted, the grade and what the contract makes of it. */
export interface AssessmentOutcome {
  readonly scores: readonly IndicatorScore[];
  readonly groups: ReturnType<typeof groupPoints>;
  /** two decimals */
  readonly total: string;
  readonly comparison: SheetComparison;
  readonly settlements: readonly Settlement[];
  readonly grade: Grade;
  /** items of which a case was found: they make the grade the last one */
  readonly vetoes: readonly VetoItem[];
  readonly term: GradeTerm;
}

/** What an outcome follows from. */
export interface OutcomeInput {
  readonly indicators: readonly Indicator[];
  readonly grades: GradeTerms;
  readonly sheets: readonly EvaluatorSheet[];
  readonly settlements: readonly Settlement[];
  /** the item of each case found, one for each case */
  readonly cases: readonly VetoItem[];
}

/**
 * What follows from locked sheets, the lead's settlement and the veto cases: nobody enters a total or a grade. Rules: rulebook E2–E4, E7.
 * @throws RangeError as `settle`
 */
export function outcomeOf({ indicators, grades, sheets, settlements, cases }: OutcomeInput): AssessmentOutcome {
  const { scores, total } = settle(indicators, sheets, settlements);
  const scored = {
    scores,
    total,
    groups: groupPoints(indicators, scores),
    comparison: compareSheets(indicators, sheets),
    settlements,
  };
  return { ...scored, ...gradeOn(total, grades, cases) };
}

/** The same points with other veto cases. */
export function regraded(
  outcome: AssessmentOutcome,
  grades: GradeTerms,
  cases: readonly VetoItem[],
): AssessmentOutcome {
  return { ...outcome, ...gradeOn(outcome.total, grades, cases) };
}

function gradeOn(total: string, grades: GradeTerms, cases: readonly VetoItem[]) {
  const { grade, vetoes } = gradeWith(total, countOf(cases));
  return { grade, vetoes, term: grades[grade] };
}

function countOf(cases: readonly VetoItem[]): VetoCases {
  return Object.fromEntries(
    VETO_ITEMS.map((item) => [item, cases.filter((each) => each === item).length]),
  ) as VetoCases;
}
