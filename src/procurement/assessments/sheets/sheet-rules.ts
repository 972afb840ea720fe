import { DomainError, type FieldProblem } from '#src/kernel/errors.js';
import type { SettlementFault } from '../calc/settlement.js';
import { type SheetFault, sheetFaults } from '../calc/sheets.js';
import type { Indicator } from '../calc/terms.js';
import type { Measurements } from './assessment-sheet.entity.js';

/**
 * Refuses measurements that nothing can be scored by; what is missing may still come. Rule: rulebook E4.
 * @throws DomainError `measurement-faulty` naming each
 */
export function requireMeasurable(indicators: readonly Indicator[], measurements: Measurements): void {
  const faults = faultsOf(indicators, measurements).filter(({ fault }) => fault !== 'missing');
  const [first] = faults;
  if (first) throw new DomainError('measurement-faulty', paramsOf(first), faults.map(fieldOf));
}

/** @throws DomainError `sheet-incomplete` naming everything that is missing, and as `requireMeasurable` */
export function requireWholeSheet(indicators: readonly Indicator[], measurements: Measurements): void {
  requireMeasurable(indicators, measurements);
  const missing = faultsOf(indicators, measurements);
  if (missing.length === 0) return;
  const fields = missing.map(({ code }): FieldProblem => ({ path: `measurements.${code}`, code: 'required' }));
  throw new DomainError('sheet-incomplete', { count: missing.length }, fields);
}

/** Refuses a settlement that does not stand. Rule: rulebook E3. @throws DomainError `settlement-faulty` naming each indicator with what is wrong */
export function refuseSettlement(faults: readonly SettlementFault[]): void {
  const [first] = faults;
  if (!first) return;
  const fields = faults.map((fault): FieldProblem => ({
    ...{ path: `settlements.${fault.code}`, code: 'rule', params: paramsOf(fault, 'E3') },
  }));
  throw new DomainError('settlement-faulty', paramsOf(first, 'E3'), fields);
}

const faultsOf = (indicators: readonly Indicator[], measurements: Measurements): SheetFault[] =>
  sheetFaults(indicators, { evaluator: '', measurements });

const paramsOf = ({ code, fault }: SheetFault | SettlementFault, rule = 'E4') => ({ rule, indicator: code, fault });

const fieldOf = (fault: SheetFault): FieldProblem => ({
  path: `measurements.${fault.code}`,
  code: 'rule',
  params: paramsOf(fault),
});
