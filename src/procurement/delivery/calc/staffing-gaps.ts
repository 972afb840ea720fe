import { addDays, type DateText } from '#src/kernel/dates.js';
import type { Vacancy } from './vacancy.js';

/** Somebody in a place, first and last day part of it; without an end as long as nothing ends it. */
export interface Occupancy {
  readonly startsOn: DateText;
  readonly endsOn: DateText | null;
}

/** A vacancy of one place; an open one still goes on, so that its last day is only that of today. */
export interface Gap extends Vacancy {
  readonly isOpen: boolean;
}

/**
 * When a place was vacant within a term: up to today, or to the day before the next one came.
 * @param occupancies in any order, without overlaps; one that ends before it starts counts as none. Rule: rulebook D11
 */
export function gapsOf(
  term: { readonly startsOn: DateText; readonly endsOn: DateText },
  occupancies: readonly Occupancy[],
  today: DateText,
): Gap[] {
  const until = today < term.endsOn ? today : term.endsOn;
  const held = occupancies
    .filter(({ startsOn, endsOn }) => startsOn <= until && (endsOn === null || endsOn >= startsOn))
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const gaps: Gap[] = [];
  let next: DateText = term.startsOn;
  for (const { startsOn, endsOn } of held) {
    if (startsOn > next) gaps.push({ from: next, to: addDays(startsOn, -1), isOpen: false });
    if (endsOn === null) return gaps;
    if (endsOn >= next) next = addDays(endsOn, 1);
  }
  if (next <= until) gaps.push({ from: next, to: until, isOpen: today <= term.endsOn });
  return gaps;
}
