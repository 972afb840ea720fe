import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { type DateText, daysBetween } from '#src/kernel/dates.js';
import { lastDay, type Period } from '#src/kernel/deadlines.js';

/** From which event a payment is due, and when. */
export const PAYMENT_PERIODS = {
  /** a compliant invoice was accepted, and the milestone's conditions are met: 财办库〔2023〕243号 */
  invoice: { period: { workingDays: 10 }, rule: 'D30' },
  /** delivery or acceptance, where the contract says nothing: 国务院令802号 */
  delivery: { period: { days: 30 }, rule: 'D31' },
  /** delivery or acceptance, as late as a contract may say: 国务院令802号 */
  'delivery-at-most': { period: { days: 60 }, rule: 'D31' },
} as const satisfies Record<string, { readonly period: Period; readonly rule: string }>;
export type PaymentStart = keyof typeof PAYMENT_PERIODS;

/** A payment's clock on a day. */
export interface PaymentClock {
  readonly dueOn: DateText;
  /** working days from that day to the last one; negative when it is late */
  readonly workingDaysLeft: number;
  /** calendar days late, for which interest is owed; 0 while it is not */
  readonly daysLate: number;
}

/** The last day for a payment. Rules: rulebook D30, D31; counted as F3. @throws DomainError `calendar-year-missing` */
export function payBy(start: PaymentStart, startedOn: DateText, calendar: WorkingCalendar): DateText {
  return lastDay(startedOn, PAYMENT_PERIODS[start].period, calendar);
}

/** An invoice that was accepted, and the last day on which the contract has it checked. */
export interface CheckedInvoice {
  readonly acceptedOn: DateText;
  readonly checkDueOn: DateText;
}

/**
 * The day from which the period of an invoice counts: it was accepted, but a check that is late does not move it, and the milestone's
 * conditions are met. Rules: rulebook D30; D31, 国务院令802号 10.
 */
export function periodStart({ acceptedOn, checkDueOn }: CheckedInvoice, payableOn: DateText): DateText {
  const checkedOn = acceptedOn < checkDueOn ? acceptedOn : checkDueOn;
  return checkedOn > payableOn ? checkedOn : payableOn;
}

/** The last day by the contract's own period, which is the law's at most. Rule: D30. @throws DomainError `calendar-year-missing` */
export function payByContract(workingDays: number, startedOn: DateText, calendar: WorkingCalendar): DateText {
  const atMost = PAYMENT_PERIODS.invoice.period.workingDays;
  return lastDay(startedOn, { workingDays: Math.min(workingDays, atMost) }, calendar);
}

/**
 * How a payment stands. @param on the day the money arrived, or today
 * @throws DomainError `calendar-year-missing`
 */
export function paymentClock(dueOn: DateText, on: DateText, calendar: WorkingCalendar): PaymentClock {
  return {
    dueOn,
    workingDaysLeft: calendar.workingDaysBetween(on, dueOn),
    daysLate: Math.max(0, daysBetween(dueOn, on)),
  };
}
