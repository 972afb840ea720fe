import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { shanghaiDate, type DateText } from '#src/kernel/dates.js';
import { lastDay, STATUTORY_PERIODS } from '#src/kernel/deadlines.js';
import { fieldError } from '#src/kernel/errors.js';
import { METHODS, type ProcurementMethod } from './methods.js';

/** The dates of a tender from its notice to the deadline for bids; days in Asia/Shanghai. */
export interface TenderSchedule {
  readonly intentPublishedOn: DateText;
  readonly noticeOn: DateText;
  readonly documentsUntil: DateText;
  readonly bidDeadline: Date;
}

/** The day a notice ends and the earliest lawful days of a tender that is announced on `noticeOn`. */
export interface StatutoryDates {
  readonly earliestNotice: DateText;
  readonly noticeEnds: DateText;
  readonly earliestDocumentsUntil: DateText;
  readonly earliestDeadline: DateText;
}

/**
 * The statutory dates of a notice. Rules: A5 (intent at least 30 days before), A10 documents, A11/A12 response, A16/A17 notice.
 * @throws DomainError `calendar-year-missing`
 */
export function statutoryDates(
  method: ProcurementMethod,
  intentPublishedOn: DateText,
  noticeOn: DateText,
  calendar: WorkingCalendar,
): StatutoryDates {
  const rules = METHODS[method];
  return {
    earliestNotice: lastDay(intentPublishedOn, STATUTORY_PERIODS.intent, calendar),
    noticeEnds: lastDay(noticeOn, rules.notice, calendar),
    earliestDocumentsUntil: lastDay(noticeOn, rules.documents, calendar),
    earliestDeadline: lastDay(noticeOn, rules.response, calendar),
  };
}

/**
 * Refuses a schedule that leaves the market less time than the law gives it, naming the rule and the earliest lawful day.
 * @returns the statutory dates
 * @throws DomainError `notice-before-intent-period`, `documents-period-too-short`, `deadline-too-near`, `deadline-on-rest-day`
 */
export function checkSchedule(
  method: ProcurementMethod,
  schedule: TenderSchedule,
  calendar: WorkingCalendar,
): StatutoryDates {
  const rules = METHODS[method];
  const dates = statutoryDates(method, schedule.intentPublishedOn, schedule.noticeOn, calendar);
  const deadlineOn = shanghaiDate(schedule.bidDeadline);
  if (schedule.noticeOn < dates.earliestNotice)
    throw fieldError('noticeOn', 'notice-before-intent-period', { rule: 'A5', earliest: dates.earliestNotice });
  if (schedule.documentsUntil < dates.earliestDocumentsUntil)
    throw fieldError('documentsUntil', 'documents-period-too-short', {
      rule: rules.documents.rule,
      earliest: dates.earliestDocumentsUntil,
    });
  if (deadlineOn < dates.earliestDeadline)
    throw fieldError('bidDeadline', 'deadline-too-near', {
      rule: rules.response.rule,
      earliest: dates.earliestDeadline,
    });
  if (!calendar.isWorkday(deadlineOn))
    throw fieldError('bidDeadline', 'deadline-on-rest-day', { rule: 'F3', earliest: calendar.rollForward(deadlineOn) });
  return dates;
}
