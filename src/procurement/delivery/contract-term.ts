import type { DateText } from '#src/kernel/dates.js';
import type { Contract } from '#src/procurement/contracts/index.js';
import type { ReportedTerm } from './calc/report-clock.js';

/** The term in which a contract is performed: it ends early with the contract. The working day is that on which reports are due. */
export function termOf({
  startsOn,
  endsOn,
  endedOn,
  content,
}: Pick<Contract, 'startsOn' | 'endsOn' | 'endedOn' | 'content'>): ReportedTerm & { readonly workingDay: number } {
  const last: DateText = endedOn !== null && endedOn < endsOn && endedOn >= startsOn ? endedOn : endsOn;
  return { startsOn, endsOn: last, workingDay: content.reports.monthlyWorkingDay };
}
