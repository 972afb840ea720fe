import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { addDays, type DateText } from '#src/kernel/dates.js';
import { lastDay } from '#src/kernel/deadlines.js';
import { Calendars } from './calendars.js';
import type { ComputeDeadline, DeadlineView } from './deadline.dto.js';

/** The calculator of deadlines: answers and keeps nothing. */
@Injectable()
export class DeadlinesService {
  constructor(private readonly calendars: Calendars) {}

  /** @throws DomainError `calendar-year-missing` */
  async compute(question: ComputeDeadline): Promise<DeadlineView> {
    return deadline(question, await this.calendars.current());
  }
}

/** Counts a period as procurement law does. Rule: 民法典 201, 203; rulebook F3. @throws DomainError `calendar-year-missing` */
export function deadline({ op, start, n }: ComputeDeadline, calendar: WorkingCalendar): DeadlineView {
  const last = lastDay(start, op === 'add-days' ? { days: n } : { workingDays: n }, calendar);
  const counted = op === 'add-days' ? addDays(start, n) : last;
  // calendar days pass without asking the calendar: it speaks only where they end
  const asked = yearsOf(op === 'add-days' ? counted : addDays(start, 1), last);
  return { lastDay: last, counted, provisional: asked.some((day) => calendar.yearOf(day).status === 'provisional') };
}

/** A day of every year from one date to another. */
function yearsOf(from: DateText, to: DateText): DateText[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index): DateText => `${first + index}-01-01` as DateText);
}
