import type { DateText } from '#src/kernel/dates.js';
import type { Hour } from '#src/demo/schedule.js';

/** What the law makes of the hours of a schedule, worked out by hand on the official calendars of 2025 and 2026. */
export interface LawfulDates {
  /** thirty days after the intent. Rule: A5 */
  readonly earliestNotice: DateText;
  /** three working days. Rule: A17 */
  readonly noticeEnds: DateText;
  /** three working days after the question. Rule: A19 */
  readonly answerDue: DateText;
  /** the letter of defects: five working days */
  readonly mendBy: DateText;
  /** five working days after the report. Rule: A20 */
  readonly determineBy: DateText;
  /** one working day. Rule: A21 */
  readonly resultEnds: DateText;
  /** seven working days after that. Rule: A26 */
  readonly challengesUntil: DateText;
  /** two working days after the signature. Rule: A23 */
  readonly announceBy: DateText;
  /** seven working days after it. Rule: A24 */
  readonly fileBy: DateText;
  /** too early for the notice */
  readonly eve: Hour;
  /** too late for a change that leaves the deadline. Rule: A14 */
  readonly lateChange: Hour;
}

export const LAWFUL: Readonly<Record<number, LawfulDates>> = {
  2026: {
    earliestNotice: '2026-08-13',
    noticeEnds: '2026-08-18',
    answerDue: '2026-08-20',
    mendBy: '2026-07-22',
    determineBy: '2026-09-02',
    resultEnds: '2026-09-02',
    challengesUntil: '2026-09-11',
    announceBy: '2026-09-16',
    fileBy: '2026-09-22', // Sunday, 20 September, is worked
    eve: '2026-08-12 23:00',
    lateChange: '2026-08-22 10:00',
  },
  2025: {
    earliestNotice: '2025-08-14',
    noticeEnds: '2025-08-19',
    answerDue: '2025-08-21',
    mendBy: '2025-07-23',
    determineBy: '2025-09-03',
    resultEnds: '2025-09-03',
    challengesUntil: '2025-09-12',
    announceBy: '2025-09-17',
    fileBy: '2025-09-24',
    eve: '2025-08-13 23:00',
    lateChange: '2025-08-23 10:00',
  },
};
