import { addDays, type DateText } from '#src/kernel/dates.js';

/** Days from one to another, both in it; without an end when `effectiveTo` is null. */
export interface Period {
  readonly effectiveFrom: DateText;
  readonly effectiveTo: DateText | null;
}

/** What is left of a period when another takes its own days out of it: nothing, one piece or two. */
export function remainders(whole: Period, taken: Period): Period[] {
  const { effectiveFrom: from, effectiveTo: to } = whole;
  if (from > endOf(taken) || taken.effectiveFrom > endOf(whole)) return [{ effectiveFrom: from, effectiveTo: to }];
  const pieces: Period[] = [];
  if (from < taken.effectiveFrom) pieces.push({ effectiveFrom: from, effectiveTo: addDays(taken.effectiveFrom, -1) });
  if (endOf(taken) < endOf(whole)) pieces.push({ effectiveFrom: addDays(endOf(taken), 1), effectiveTo: to });
  return pieces;
}

/** Sorts after every day that can be written as the end of a period. */
const NO_END: DateText = '9999-12-31';

function endOf({ effectiveTo }: Period): DateText {
  return effectiveTo ?? NO_END;
}
