import type { WorkingCalendar } from '#src/kernel/calendar.js';
import type { DateText } from '#src/kernel/dates.js';
import { lastDay, type Period, STATUTORY_PERIODS } from '#src/kernel/deadlines.js';

/** The events of a contract that start clocks; null while they have not happened. */
export interface ContractDates {
  /** the award notice (成交通知书) was sent */
  readonly awardNoticeOn: DateText;
  readonly signedOn: DateText | null;
  /** acceptance at the end was passed */
  readonly finallyAcceptedOn: DateText | null;
}

type Start = keyof ContractDates;
type Clock = { readonly from: Start; readonly period: Period; readonly rule: string };

/** Every clock of a contract; the return of the performance bond is what the contract says, ten working days in ours. */
const CLOCKS = {
  sign: { from: 'awardNoticeOn', period: STATUTORY_PERIODS.contractSigning, rule: 'A22' },
  announce: { from: 'signedOn', period: STATUTORY_PERIODS.contractAnnouncement, rule: 'A23' },
  file: { from: 'signedOn', period: STATUTORY_PERIODS.contractFiling, rule: 'A24' },
  'return-bid-bond': { from: 'signedOn', period: STATUTORY_PERIODS.bidBondReturn, rule: 'A31' },
  'return-performance-bond': { from: 'finallyAcceptedOn', period: { workingDays: 10 }, rule: 'D32' },
} as const satisfies Record<string, Clock>;
export type ContractClock = keyof typeof CLOCKS;

export const CONTRACT_CLOCKS = Object.keys(CLOCKS) as ContractClock[];

/** The last day for an act; there is none before its clock has started. */
export interface ContractDeadline {
  readonly clock: ContractClock;
  readonly startedOn: DateText;
  readonly dueOn: DateText;
  readonly rule: string;
}

/**
 * The last day for each act whose clock runs: signed within 30 days of the notice, announced and filed within 2 and 7
 * working days of the signature, bonds returned. Rules: A22–A24, A31, D32; counted as F3.
 * @throws DomainError `calendar-year-missing`
 */
export function contractDeadlines(dates: ContractDates, calendar: WorkingCalendar): ContractDeadline[] {
  return CONTRACT_CLOCKS.flatMap((clock) => {
    const { from, period, rule } = CLOCKS[clock];
    const startedOn = dates[from];
    return startedOn === null ? [] : [{ clock, startedOn, dueOn: lastDay(startedOn, period, calendar), rule }];
  });
}

/**
 * How an act stands on a day: working days left until `dueOn`, negative when it is late.
 * @param on the day it was done, or today. @throws DomainError `calendar-year-missing`
 */
export function workingDaysLeft({ dueOn }: ContractDeadline, on: DateText, calendar: WorkingCalendar): number {
  return calendar.workingDaysBetween(on, dueOn);
}
