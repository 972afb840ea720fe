import { Rate } from '#src/kernel/rate.js';
import type { Grade } from '#src/procurement/tenders/calc/grade-terms.js';

/** The lowest total of each grade but the last, in points. */
const LOWEST: readonly (readonly [Grade, number])[] = [
  ['excellent', 90],
  ['good', 80],
  ['fair', 60],
];
const HUNDRED = Rate.of(100);

/** What a veto (一票否决) is about: client data leaked, records falsified, a grave complaint found true. */
export const VETO_ITEMS = ['leak', 'falsification', 'complaint'] as const;
export type VetoItem = (typeof VETO_ITEMS)[number];

/** Found cases by veto item. */
export type VetoCases = Readonly<Record<VetoItem, number>>;

/** The grade and what made it: a veto makes it the last, whatever the points. */
export interface GradeFinding {
  readonly total: string;
  readonly grade: Grade;
  readonly vetoes: readonly VetoItem[];
}

/** The grade of a total: 优 from 90, 良 from 80, 中 from 60. Rule: rulebook E2. @throws RangeError outside 0 and 100 */
export function gradeOf(total: string): Grade {
  const points = Rate.parse(total);
  if (points.isNegative() || points.compare(HUNDRED) > 0) throw new RangeError('not a total of 100 points');
  return LOWEST.find(([, lowest]) => points.compare(Rate.of(lowest)) >= 0)?.[0] ?? 'poor';
}

/** The grade with the veto items counted. Rules: rulebook E2, E4. @throws RangeError as `gradeOf`, and when cases are no count */
export function gradeWith(total: string, cases: VetoCases): GradeFinding {
  if (VETO_ITEMS.some((item) => !Number.isSafeInteger(cases[item]) || cases[item] < 0))
    throw new RangeError('not a count');
  const vetoes = VETO_ITEMS.filter((item) => cases[item] > 0);
  const grade = gradeOf(total);
  return { total, grade: vetoes.length > 0 ? 'poor' : grade, vetoes };
}
