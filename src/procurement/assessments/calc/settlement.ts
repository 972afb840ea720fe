import { Rate } from '#src/kernel/rate.js';
import type { Indicator, Measurement } from '#src/procurement/tenders/calc/indicator.js';
import { measurementFault, type MeasurementFault, scoreIndicator } from './scoring.js';
import { bounds, compareSheets, type Difference, type EvaluatorSheet, type ScoredSheet, totalled } from './sheets.js';

/** The lead's own finding on an indicator in dispute. */
export interface Settlement {
  readonly code: string;
  readonly measurement: Measurement;
  readonly reason: string;
}

/** Why the lead's settlement does not stand. */
export interface SettlementFault {
  readonly code: string;
  readonly fault:
    MeasurementFault | 'not-settled' | 'settled-twice' | 'not-in-dispute' | 'without-reason' | 'outside-the-spread';
}

/**
 * What is wrong with the lead's settlement of two sheets or more: each difference is settled once, with a reason, and within
 * what the evaluators gave; what they agree on stands. Rule: rulebook E3. @throws RangeError as `compareSheets`
 */
export function settlementFaults(
  indicators: readonly Indicator[],
  sheets: readonly EvaluatorSheet[],
  settlements: readonly Settlement[],
): SettlementFault[] {
  const { differences } = compareSheets(indicators, sheets);
  const open = new Map(differences.map((difference) => [difference.code, difference]));
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const settled = settlements.map(({ code }) => code);
  const faults = settlements.flatMap((settlement, index): SettlementFault[] => {
    const { code } = settlement;
    const difference = open.get(code);
    if (!difference) return [{ code, fault: 'not-in-dispute' }];
    if (settled.indexOf(code) < index) return [{ code, fault: 'settled-twice' }];
    const fault = faultOf(settlement, byCode.get(code)!, difference);
    return fault ? [{ code, fault }] : [];
  });
  const missing = [...open.keys()].filter((code) => !settled.includes(code));
  return [...faults, ...missing.map((code): SettlementFault => ({ code, fault: 'not-settled' }))];
}

/**
 * The score that stands: what the evaluators agree on, and the lead's settlement of the rest. Rules: rulebook E3, E4.
 * @throws RangeError with fewer than two sheets, or when `settlementFaults` finds one
 */
export function settle(
  indicators: readonly Indicator[],
  sheets: readonly EvaluatorSheet[],
  settlements: readonly Settlement[],
): ScoredSheet {
  if (sheets.length < 2) throw new RangeError('an assessment needs two evaluators');
  if (settlementFaults(indicators, sheets, settlements).length > 0)
    throw new RangeError('the differences are not settled');
  const settled = new Map(settlements.map(({ code, measurement }) => [code, measurement]));
  const agreed = sheets[0]!.measurements;
  return totalled(indicators, (indicator) =>
    scoreIndicator(indicator, settled.get(indicator.code) ?? agreed[indicator.code]!),
  );
}

function faultOf({ measurement, reason }: Settlement, indicator: Indicator, { points }: Difference) {
  const fault = measurementFault(indicator, measurement);
  if (fault) return fault;
  if (reason.trim() === '') return 'without-reason' as const;
  const own = Rate.parse(scoreIndicator(indicator, measurement).points);
  const [lowest, highest] = bounds(Object.values(points));
  return own.compare(lowest) < 0 || own.compare(highest) > 0 ? ('outside-the-spread' as const) : undefined;
}
