import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { daysBetween, type DateText } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import type { Fen } from '#src/kernel/money.js';
import type { Locale } from '#src/platform/context/request-context.js';
import { DateOnly, Integer, Nested } from '#src/platform/http/fields.js';
import { lateInterest } from './calc/late-interest.js';
import { paymentClock } from './calc/payment-clock.js';
import { interestLine, PaymentLineView } from './payment-line.view.js';

const DAYS = { min: -100_000, max: 100_000 };

/** What a list says of a payment's clock. */
export class DueView {
  @DateOnly({ nullable: true, doc: 'last day for the payment (D30); null where nothing is due' })
  dueOn: DateText | null;
  @Integer({
    ...DAYS,
    nullable: true,
    doc: 'working days from today, or from the payment, to the last day; below zero when it is late; null in a year without a calendar',
  })
  workingDaysLeft: number | null;
  @Integer({ ...DAYS, doc: 'calendar days late' }) daysLate: number;
}

/** A period that has begun. */
export class StartedDueView extends DueView {
  @DateOnly({ doc: 'the accepted invoice, or the day on which all conditions were met' }) startedOn: DateText;
}

/** A payment's clock with the interest that lateness owes. */
export class PaymentClockView extends StartedDueView {
  @Nested(() => PaymentLineView, { nullable: true, doc: 'owed for the days late (D31); null while there are none' })
  lateInterest: PaymentLineView | null;
}

/** A period that runs, or ran until the money arrived. */
export interface RunningPeriod {
  readonly dueOn: DateText | null;
  readonly settledOn: DateText | null;
}

/** How it stands today. */
export function dueView({ dueOn, settledOn }: RunningPeriod, today: DateText, calendar: WorkingCalendar): DueView {
  if (dueOn === null) return { dueOn, workingDaysLeft: null, daysLate: 0 };
  const on = settledOn ?? today;
  try {
    return paymentClock(dueOn, on, calendar);
  } catch (error) {
    // a list is shown even when the operator has not imported next year's calendar yet
    if (!(error instanceof DomainError && error.code === 'calendar-year-missing')) throw error;
    return { dueOn, workingDaysLeft: null, daysLate: Math.max(0, daysBetween(dueOn, on)) };
  }
}

/** The clock of a payment of `netFen`, with its interest; a contract agrees on no rate, so the law's holds. */
export function clockView(
  { startedOn, netFen, ...period }: RunningPeriod & { readonly startedOn: DateText; readonly netFen: Fen },
  {
    today,
    calendar,
    locale,
  }: { readonly today: DateText; readonly calendar: WorkingCalendar; readonly locale: Locale },
): PaymentClockView {
  const due = dueView(period, today, calendar);
  const interest = lateInterest(netFen, due.daysLate, { agreedAnnualRate: null });
  return { ...due, startedOn, lateInterest: due.daysLate > 0 ? interestLine(interest, locale) : null };
}
