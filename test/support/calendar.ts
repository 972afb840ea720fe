import { WorkingCalendar, type CalendarYear } from '#src/kernel/calendar.js';
import { addDays, dateText, type DateText } from '#src/kernel/dates.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };

interface NoticeOfYear {
  source: string;
  off_ranges: { from: string; to: string }[];
  makeup_workdays: string[];
}

/** The official calendar of 2025 and 2026, from the worked examples. */
export function officialCalendar(): WorkingCalendar {
  return new WorkingCalendar([2025, 2026].map(officialYear));
}

/** One year of it as rows. */
export function officialYear(year: number): CalendarYear {
  const calendar = vectors.parameters.calendar as unknown as Record<string, NoticeOfYear>;
  const festivals = vectors.parameters.statutoryFestivalDays as unknown as Record<string, string[]>;
  const { source, off_ranges, makeup_workdays } = calendar[year]!;
  return {
    year,
    status: 'official',
    source,
    daysOff: off_ranges.flatMap(({ from, to }) => daysOf(dateText(from), dateText(to))),
    makeupWorkdays: makeup_workdays.map(dateText),
    festivalDays: festivals[year]!.map(dateText),
  };
}

function daysOf(from: DateText, to: DateText): DateText[] {
  return from > to ? [] : [from, ...daysOf(addDays(from, 1), to)];
}
