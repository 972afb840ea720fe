import type { WorkingCalendar } from '#src/kernel/calendar.js';
import type { DateText } from '#src/kernel/dates.js';
import { lastDay, STATUTORY_PERIODS } from '#src/kernel/deadlines.js';
import { DomainError } from '#src/kernel/errors.js';

/** What is challenged: the procurement document, a step of the procedure, or its result. Rule: rulebook A26. */
export const CHALLENGE_SUBJECTS = ['document', 'procedure', 'result'] as const;
export type ChallengeSubject = (typeof CHALLENGE_SUBJECTS)[number];

/** The steps of a procedure that can be challenged by themselves. */
export const CHALLENGED_STEPS = ['opening', 'review'] as const;
export type ChallengedStep = (typeof CHALLENGED_STEPS)[number];

/** The days from which the windows of a tender run; null where that has not come yet. */
export interface WindowStarts {
  /** end of the notice, or the last change of the document */
  readonly document: DateText;
  readonly opening: DateText | null;
  readonly review: DateText | null;
  /** end of the announcement of the result, or of the failure */
  readonly result: DateText | null;
}

/**
 * The last day of the challenge window, seven working days after its start; null for a step that is still under way.
 * Rule: rulebook A26, 政府采购法 52, 实施条例 53.
 * @throws DomainError `result-not-announced`, `bids-still-sealed`, `challenge-too-late` naming the last day, `calendar-year-missing`
 */
export function challengeUntil(
  { subject, step = 'opening' }: { readonly subject: ChallengeSubject; readonly step?: ChallengedStep },
  starts: WindowStarts,
  today: DateText,
  calendar: WorkingCalendar,
): DateText | null {
  const start = starts[subject === 'procedure' ? step : subject];
  if (start === null && subject === 'result') throw new DomainError('result-not-announced', { rule: 'A26' });
  // before the opening only bidders could challenge it, and who bids is a secret
  if (subject === 'procedure' && starts.opening === null) throw new DomainError('bids-still-sealed', { rule: 'A26' });
  if (start === null) return null;
  const until = lastDay(start, STATUTORY_PERIODS.challenge, calendar);
  if (today > until) throw new DomainError('challenge-too-late', { rule: 'A26', lastDay: until });
  return until;
}
