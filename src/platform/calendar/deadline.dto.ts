import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Flag, Integer, OneOf } from '#src/platform/http/fields.js';

/** How a period counts: working days alone, or calendar days that roll on from a rest day to the next working day (F3). */
const DEADLINE_OPS = ['add-working-days', 'add-days'] as const;

export class ComputeDeadline {
  @OneOf(DEADLINE_OPS) op: (typeof DEADLINE_OPS)[number];
  @DateOnly({ doc: 'day of the event; it is not counted itself' }) start: DateText;
  @Integer({ min: 1, max: 1000, doc: 'days' }) n: number;
}

export class DeadlineView {
  @DateOnly({ doc: 'the last day of the period' }) lastDay: DateText;
  @DateOnly({ doc: 'where the count ended, before it rolled on from a rest day' }) counted: DateText;
  @Flag({ doc: 'a year it touches has no official notice yet' }) provisional: boolean;
}
