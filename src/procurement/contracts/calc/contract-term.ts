import { addDays, addYears, type DateText, daysBetween } from '#src/kernel/dates.js';
import { lastDayOfTerm } from '#src/kernel/deadlines.js';
import { MULTI_YEAR_GROUNDS, type MultiYearGround } from '#src/procurement/tenders/calc/contract-terms.js';

/** First and last day of the service, both part of it. */
export interface Term {
  readonly startsOn: DateText;
  readonly endsOn: DateText;
}

/** What is wrong with a term, and what would be right. */
export type TermFault =
  | { readonly code: 'ends-before-start' }
  | { readonly code: 'longer-than-three-years'; readonly latest: DateText }
  | { readonly code: 'multi-year-grounds-missing'; readonly latest: DateText; readonly missing: MultiYearGround[] };

const NORMAL_YEARS = 1;
const LONGEST_YEARS = 3;

/**
 * What A56 says against a term: normally a year at most, three when all the grounds for it are shown.
 * @param grounds those that the purchaser has shown
 */
export function termFaults({ startsOn, endsOn }: Term, grounds: readonly MultiYearGround[] = []): TermFault[] {
  if (endsOn < startsOn) return [{ code: 'ends-before-start' }];
  const longest = lastDayOfTerm(startsOn, LONGEST_YEARS);
  if (endsOn > longest) return [{ code: 'longer-than-three-years', latest: longest }];
  const normal = lastDayOfTerm(startsOn, NORMAL_YEARS);
  const missing = MULTI_YEAR_GROUNDS.filter((ground) => !grounds.includes(ground));
  if (endsOn <= normal || missing.length === 0) return [];
  return [{ code: 'multi-year-grounds-missing', latest: normal, missing }];
}

/** What the contract says of renewals, and how things stand. */
export interface RenewalCase {
  /** the first term */
  readonly original: Term;
  /** renewals that the tender and the contract state, and those made so far */
  readonly renewals: number;
  readonly made: number;
  readonly isBudgetSecured: boolean;
  /** of the latest assessment; null before it is final */
  readonly grade: string | null;
  /** grades with which the contract may be renewed */
  readonly renewableGrades: readonly string[];
}

export const RENEWAL_OBSTACLES = ['renewals-used-up', 'beyond-three-years', 'budget-open', 'grade'] as const;
export type RenewalObstacle = (typeof RENEWAL_OBSTACLES)[number];

/**
 * The term of the next renewal, a year from the day after the last term, and everything that stands against it: stated in
 * the tender, within three years from the first day, budget secured, grade as the contract demands. Rules: A56, E7.
 */
export function nextRenewal(of: RenewalCase): { readonly term: Term; readonly obstacles: RenewalObstacle[] } {
  const startsOn = addYears(addDays(of.original.endsOn, 1), of.made);
  const term = { startsOn, endsOn: lastDayOfTerm(startsOn, NORMAL_YEARS) };
  const holds: Readonly<Record<RenewalObstacle, boolean>> = {
    'renewals-used-up': of.made >= of.renewals,
    'beyond-three-years': term.endsOn > lastDayOfTerm(of.original.startsOn, LONGEST_YEARS),
    'budget-open': !of.isBudgetSecured,
    grade: of.grade === null || !of.renewableGrades.includes(of.grade),
  };
  return { term, obstacles: RENEWAL_OBSTACLES.filter((obstacle) => holds[obstacle]) };
}

/** Days of a term, first and last counted. @throws RangeError when it ends before it starts */
export function termDays({ startsOn, endsOn }: Term): number {
  if (endsOn < startsOn) throw new RangeError('a term ends before it starts');
  return daysBetween(startsOn, endsOn) + 1;
}
