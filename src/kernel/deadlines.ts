import type { WorkingCalendar } from './calendar.js';
import { addDays, addMonths, addYears, type DateText } from './dates.js';

/** A length of time as procurement law counts it: calendar days or working days (工作日). */
export type Period = { readonly days: number } | { readonly workingDays: number };

/** Periods that are the same for every procurement method; those that differ by method are the method's data. */
export const STATUTORY_PERIODS = {
  /** 采购意向公开 before the procurement starts: rulebook A5 */
  intent: { days: 30 },
  /** 询问 answered: 条例 52 */
  inquiryAnswer: { workingDays: 3 },
  /** 评审报告 sent to the purchaser: 条例 43 */
  reviewReport: { workingDays: 2 },
  /** winner determined from the ranked candidates: 条例 43 */
  determination: { workingDays: 5 },
  /** result announced and award notice sent: 条例 43 */
  resultNotice: { workingDays: 2 },
  /** 结果公告 stands: 87号令 69 */
  resultAnnouncement: { workingDays: 1 },
  /** contract signed, from the award notice: 政府采购法 46 */
  contractSigning: { days: 30 },
  /** contract announced, from signing: 条例 50 */
  contractAnnouncement: { workingDays: 2 },
  /** contract filed (备案), from signing: 政府采购法 47 */
  contractFiling: { workingDays: 7 },
  /** 投标保证金 returned, losers from the notice and winner from the contract: 条例 33 */
  bidBondReturn: { workingDays: 5 },
  /** 质疑, from the end of the announcement period or of the step complained of: 政府采购法 52, 条例 53 */
  challenge: { workingDays: 7 },
  /** reply to a 质疑: 政府采购法 53 */
  challengeReply: { workingDays: 7 },
  /** 投诉, from the end of the reply period: 政府采购法 55 */
  complaint: { workingDays: 15 },
  /** decision on a 投诉: 政府采购法 56 */
  complaintDecision: { workingDays: 30 },
} as const satisfies Record<string, Period>;

/**
 * The last day of a period that starts with an event on `start`: that day is not counted, and calendar days that end on
 * a rest day run on to the next working day. It serves "at least n days" too, where it is the earliest day allowed.
 * Rule: 民法典 201, 203; 87号令 85; rulebook F3. @throws DomainError `calendar-year-missing`
 */
export function lastDay(start: DateText, period: Period, calendar: WorkingCalendar): DateText {
  if ('workingDays' in period) return calendar.addWorkingDays(start, period.workingDays);
  return calendar.rollForward(addDays(start, period.days));
}

/**
 * The deadline after the procurement document was changed on `changedOn`: bidders keep at least `notice` from the change,
 * and a deadline that leaves them more stays. Rule: 条例 31; 214号 10; rulebook A14.
 */
export function extendedDeadline(
  change: { readonly deadline: DateText; readonly changedOn: DateText; readonly notice: Period },
  calendar: WorkingCalendar,
): DateText {
  const earliest = lastDay(change.changedOn, change.notice, calendar);
  return earliest > change.deadline ? earliest : change.deadline;
}

/** The latest day on which the intent may be published for a procurement that starts on `start`. Rule: rulebook A5. */
export function latestIntentDay(start: DateText): DateText {
  return addDays(start, -STATUTORY_PERIODS.intent.days);
}

/**
 * The last day of a contract term of whole years that includes `start`: the day before its anniversary, or the end of the
 * month where the year has no such day (29 February). Rule: 民法典 202.
 */
export function lastDayOfTerm(start: DateText, years: number): DateText {
  const anniversary = addYears(start, years);
  return anniversary.slice(8) === start.slice(8) ? addDays(anniversary, -1) : anniversary;
}

/** The first day on which records kept since `from` may be destroyed. Rule: 政府采购法 42; 网络安全法; rulebook D42, G3. */
export function retentionEnd(
  from: DateText,
  period: { readonly years: number } | { readonly months: number },
): DateText {
  return 'years' in period ? addYears(from, period.years) : addMonths(from, period.months);
}
