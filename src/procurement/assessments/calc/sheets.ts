import { Rate } from '#src/kernel/rate.js';
import { totalPoints } from './total-points.js';
import type { Indicator, IndicatorScore, Measurement } from '#src/procurement/tenders/calc/indicator.js';
import { measurementFault, type MeasurementFault, scoreIndicator } from './scoring.js';

/** What one evaluator found, by indicator; blind to the others until all are in. */
export interface EvaluatorSheet {
  readonly evaluator: string;
  readonly measurements: Readonly<Record<string, Measurement>>;
}

/** What is wrong with a sheet. */
export interface SheetFault {
  readonly code: string;
  readonly fault: MeasurementFault | 'not-asked';
}

/** Every indicator that a sheet cannot be scored for, and every measurement that nobody asked for. Rule: rulebook E4. */
export function sheetFaults(indicators: readonly Indicator[], { measurements }: EvaluatorSheet): SheetFault[] {
  const asked = new Set(indicators.map(({ code }) => code));
  const faults = indicators.flatMap((indicator): SheetFault[] => {
    const fault = measurementFault(indicator, measurementOf(measurements, indicator.code));
    return fault ? [{ code: indicator.code, fault }] : [];
  });
  const strangers = Object.keys(measurements).filter((code) => !asked.has(code));
  return [...faults, ...strangers.map((code): SheetFault => ({ code, fault: 'not-asked' }))];
}

/** Scores by indicator, in the order of the framework, and their total with two decimals. */
export interface ScoredSheet {
  readonly scores: readonly IndicatorScore[];
  readonly total: string;
}

/** Scores a sheet without faults. @throws RangeError when it has one, or the weights do not sum to 100 */
export function scoreSheet(indicators: readonly Indicator[], { measurements }: EvaluatorSheet): ScoredSheet {
  return totalled(indicators, (indicator) => {
    const measurement = measurementOf(measurements, indicator.code);
    if (!measurement) throw new RangeError(`${indicator.code} is not measured`);
    return scoreIndicator(indicator, measurement);
  });
}

/** An indicator on which the evaluators differ; points by evaluator. */
export interface Difference {
  readonly code: string;
  readonly points: Readonly<Record<string, string>>;
  /** highest − lowest, two decimals */
  readonly spread: string;
}

/** What each evaluator came to and where they part. */
export interface SheetComparison {
  readonly totals: Readonly<Record<string, string>>;
  readonly spread: string;
  readonly differences: readonly Difference[];
}

/**
 * Shows the spread between evaluators, which the report publishes. Rule: rulebook E3.
 * @throws RangeError as `scoreSheet`, without sheets, and when one evaluator has two
 */
export function compareSheets(indicators: readonly Indicator[], sheets: readonly EvaluatorSheet[]): SheetComparison {
  const evaluators = sheets.map(({ evaluator }) => evaluator);
  if (new Set(evaluators).size < evaluators.length) throw new RangeError('an evaluator has two sheets');
  const scored = sheets.map((sheet) => ({ evaluator: sheet.evaluator, ...scoreSheet(indicators, sheet) }));
  const byEvaluator = (points: (of: ScoredSheet) => string) =>
    Object.fromEntries(scored.map((sheet) => [sheet.evaluator, points(sheet)]));
  const differences = indicators.map(({ code }, index) => {
    const points = byEvaluator(({ scores }) => scores[index]!.points);
    return { code, points, spread: spreadOf(Object.values(points)) };
  });
  const totals = byEvaluator(({ total }) => total);
  return {
    totals,
    spread: spreadOf(Object.values(totals)),
    differences: differences.filter(({ spread }) => !Rate.parse(spread).isZero()),
  };
}

/** Scores every indicator and adds the points up. @throws RangeError when the weights do not sum to 100 */
export function totalled(
  indicators: readonly Indicator[],
  score: (indicator: Indicator) => IndicatorScore,
): ScoredSheet {
  const scores = indicators.map(score);
  return {
    scores,
    total: totalPoints(scores.map(({ points }, index) => ({ points, weight: indicators[index]!.weight }))),
  };
}

function spreadOf(points: readonly string[]): string {
  const [lowest, highest] = bounds(points);
  return highest.minus(lowest).toDecimal(2);
}

/** The lowest and the highest of points as text. @throws RangeError when there are none */
export function bounds(points: readonly string[]): [lowest: Rate, highest: Rate] {
  const sorted = points.map((text) => Rate.parse(text)).sort((a, b) => a.compare(b));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!lowest || !highest) throw new RangeError('no sheets to compare');
  return [lowest, highest];
}

const measurementOf = (measurements: EvaluatorSheet['measurements'], code: string): Measurement | undefined =>
  Object.hasOwn(measurements, code) ? measurements[code] : undefined;
