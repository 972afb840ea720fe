import type { DateText } from '#src/kernel/dates.js';
import type { Month } from '#src/procurement/delivery/calc/report-clock.js';

/** Names of breaches within a contract: of one breach there is one deduction. */

export const vacancyKey = (vacancy: {
  readonly postCode: string;
  readonly slot: number;
  readonly from: DateText;
}): string => `vacancy:${vacancy.postCode}:${vacancy.slot}:${vacancy.from}`;

export const lateReportKey = (month: Month): string => `late-report:${month}`;

export const falseRecordKey = (record: string): string => `false-record:${record}`;
