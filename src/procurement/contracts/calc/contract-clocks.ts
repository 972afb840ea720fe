import type { WorkingCalendar } from '#src/kernel/calendar.js';
import type { DateText } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { lastDay, STATUTORY_PERIODS } from '#src/kernel/deadlines.js';

/** Acts that the law gives a number of days from the signature. Rules: A23, A24. */
const ACTS = { announce: STATUTORY_PERIODS.contractAnnouncement, file: STATUTORY_PERIODS.contractFiling } as const;

/** The last day for an act after the signature; counted as F3. @throws DomainError `calendar-year-missing` */
export function actDue(act: keyof typeof ACTS, signedOn: DateText, calendar: WorkingCalendar): DateText {
  return lastDay(signedOn, ACTS[act], calendar);
}

/** The days of a contract, as far as they are known; null before. */
export interface ContractDays {
  readonly signDueOn: DateText;
  readonly signedOn: DateText | null;
  readonly announceDueOn: DateText | null;
  readonly announcedOn: DateText | null;
  readonly fileDueOn: DateText | null;
  readonly filedOn: DateText | null;
  readonly bondDueOn: DateText | null;
  readonly bondReturnDueOn: DateText | null;
  readonly bond: { readonly receivedOn: DateText; readonly returnedOn: DateText | null } | null;
}

export const CONTRACT_CLOCKS = ['sign', 'announce', 'file', 'receive-bond', 'return-bond'] as const;
export type ContractClock = (typeof CONTRACT_CLOCKS)[number];

/** An act with its last day, and how it stands. */
export interface RunningClock {
  readonly clock: ContractClock;
  readonly rule: string;
  readonly dueOn: DateText;
  /** null as long as it is open */
  readonly doneOn: DateText | null;
  readonly isLate: boolean;
  /** working days left of an open clock, negative when it is late; null when done, or in a year without a calendar */
  readonly daysLeft: number | null;
}

/** Every clock that runs or has run, on a day. Rules: A22–A24, A32, D32. */
export function contractClocks(days: ContractDays, today: DateText, calendar: WorkingCalendar): RunningClock[] {
  const { bond } = days;
  const clocks: readonly (readonly [ContractClock, string, DateText | null, DateText | null])[] = [
    ['sign', 'A22', days.signDueOn, days.signedOn],
    ['announce', 'A23', days.announceDueOn, days.announcedOn],
    ['file', 'A24', days.fileDueOn, days.filedOn],
    ['receive-bond', 'A32', days.bondDueOn, bond && bond.receivedOn],
    ['return-bond', 'D32', days.bondReturnDueOn, bond && bond.returnedOn],
  ];
  return clocks.flatMap(([clock, rule, dueOn, doneOn]) => {
    if (dueOn === null) return [];
    const daysLeft = doneOn === null ? workingDaysLeft(today, dueOn, calendar) : null;
    return [{ clock, rule, dueOn, doneOn, isLate: (doneOn ?? today) > dueOn, daysLeft }];
  });
}

/** A view is shown also when the calendar ends before the day that is counted to. */
function workingDaysLeft(today: DateText, dueOn: DateText, calendar: WorkingCalendar): number | null {
  try {
    return calendar.workingDaysBetween(today, dueOn);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-year-missing') return null;
    throw error;
  }
}
