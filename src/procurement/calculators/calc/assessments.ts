import { DomainError } from '#src/kernel/errors.js';
import { addFen, formatYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { gradeOf } from '#src/procurement/assessments/calc/grade.js';
import { scoreIndicator } from '#src/procurement/assessments/calc/scoring.js';
import { totalPoints } from '#src/procurement/assessments/calc/total-points.js';
import { BREACH_LIMITS, severeBreaches } from '#src/procurement/delivery/calc/client-rules.js';
import { paymentSum } from '#src/procurement/payments/calc/payment-sum.js';
import { CUSTOMARY_GRADE_TERMS, type Grade, GRADE_FLOORS } from '#src/procurement/tenders/calc/grade-terms.js';
import { calculator } from './calculator.js';
import { count, decimal, eachOf, money } from './fields.js';
import { code, number, points, rate, step, type Step, written, yuan } from './step.js';

/** The grades as the law calls them, which is how they are answered. */
const NAMES: Readonly<Record<Grade, string>> = { excellent: '优', good: '良', fair: '中', poor: '差' };
const GROUPS = ['决策', '过程', '产出', '效益'] as const;
const HUNDRED = Rate.of(100);

function gradeStep(total: string): Step & { readonly grade: Grade } {
  const grade = gradeOf(total);
  const inputs = { total: points(total), floor: number(GRADE_FLOORS[grade], 'points') };
  return { ...step({ name: 'grade', figure: written(NAMES[grade]), formula: 'grade', inputs, rule: 'E2' }), grade };
}

const grading = calculator({
  group: 'performance-grade',
  fields: { score: decimal('0', '100') },
  compute: ({ score }) => {
    const { grade, ...explanation } = gradeStep(score.toText());
    return { out: { result: NAMES[grade] }, explanation };
  },
});

const total = calculator({
  group: 'performance-total',
  fields: { weights: eachOf(GROUPS, count(0, 100)), scores: eachOf(GROUPS, decimal('0', '100')) },
  compute: ({ weights, scores }) => {
    if (GROUPS.reduce((sum, group) => sum + weights[group], 0) !== 100)
      throw new DomainError('invalid-shape', {}, [{ path: 'weights', code: 'rule', params: { rule: 'E1' } }]);
    for (const group of GROUPS) checkPoints(scores[group], weights[group], `scores.${group}`);
    const parts = GROUPS.map((group) => ({ weight: String(weights[group]), points: scores[group].toText() }));
    const sum = totalPoints(parts);
    const { grade, ...graded } = gradeStep(sum);
    const explanation = step({
      name: 'totalPoints',
      figure: points(sum),
      formula: 'sum-of-parts',
      inputs: {},
      rule: 'E1',
      children: [
        ...GROUPS.map((group) =>
          step({
            name: 'groupPoints',
            figure: points(scores[group].toDecimal(2)),
            formula: 'given-of-weight',
            inputs: { group: written(group), weight: number(weights[group], 'points') },
            rule: 'E1',
          }),
        ),
        graded,
      ],
    });
    return { out: { total: sum, grade: NAMES[grade] }, explanation };
  },
});

function checkPoints(given: Rate, weight: number, path: string): void {
  const isWhole = given.times(HUNDRED).toDecimal(0) === given.times(HUNDRED).toText();
  if (!isWhole) throw new DomainError('invalid-shape', {}, [{ path, code: 'not-decimal', params: { decimals: 2 } }]);
  if (given.compare(Rate.of(weight)) > 0)
    throw new DomainError('invalid-shape', {}, [{ path, code: 'out-of-range', params: { min: 0, max: weight } }]);
}

const linear = calculator({
  group: 'kpi-score-capped-linear',
  fields: { actual: decimal('0', '1000000000'), target: decimal('0.01', '1000000000'), weight: decimal('0', '100') },
  compute: ({ actual, target, weight }) => {
    const rule = { kind: 'count', target: target.toText() } as const;
    const indicator = { code: 'indicator', name: '', group: 'output', weight: weight.toText(), rule } as const;
    const { points: result } = scoreIndicator(indicator, { actual: actual.toText() });
    const explanation = step({
      name: 'indicatorPoints',
      figure: points(result),
      formula: actual.compare(target) >= 0 ? 'full-points' : 'part-of-points',
      inputs: {
        actual: { unit: 'count', value: actual.toText() },
        target: { unit: 'count', value: target.toText() },
        weight: points(weight.toText()),
      },
      rule: 'E4',
    });
    return { out: { result }, explanation };
  },
});

const linked = calculator({
  group: 'grade-linked-payment',
  fields: { finalInstalment: money(), score: decimal('0', '100') },
  compute: ({ finalInstalment, score }) => {
    const { grade, ...graded } = gradeStep(score.toText());
    const { factor } = CUSTOMARY_GRADE_TERMS[grade];
    const milestone = { kind: 'final' as const, code: 'final', grossFen: finalInstalment, gradeFactor: factor };
    const { netFen, returnedFen } = paymentSum(milestone, { deductions: [] });
    const explanation = step({
      name: 'payable',
      figure: yuan(netFen),
      formula: 'instalment-by-grade',
      inputs: {
        finalInstalment: yuan(addFen(netFen, returnedFen)),
        grade: graded.figure,
        factor: rate(Rate.parse(factor)),
      },
      rule: 'E7',
      children: [graded],
    });
    return { out: { grade: NAMES[grade], payable: formatYuan(netFen) }, explanation };
  },
});

const MOST = 100_000;

const breach = calculator({
  group: 'drug-rehab-thresholds',
  fields: { refusedTests: count(0, MOST), leftTimes: count(0, MOST), leftDaysTotal: count(0, MOST) },
  compute: ({ refusedTests, leftTimes, leftDaysTotal }) => {
    const passed = severeBreaches({ refusedTests, leftTimes, leftDays: leftDaysTotal });
    const explanation = step({
      name: 'severeBreach',
      figure: code(passed.length > 0),
      formula: passed.length > 0 ? `breach-${passed[0]!}` : 'no-breach',
      inputs: {
        refusedTests: number(refusedTests),
        leftTimes: number(leftTimes),
        leftDaysTotal: number(leftDaysTotal, 'days'),
        mostRefused: number(BREACH_LIMITS.refusedTests),
        mostTimes: number(BREACH_LIMITS.leftTimes),
        mostDays: number(BREACH_LIMITS.leftDays, 'days'),
      },
      rule: 'E6',
    });
    return { out: { severeBreach: passed.length > 0 }, explanation };
  },
});

export const ASSESSMENTS = [linear, total, grading, linked, breach];
