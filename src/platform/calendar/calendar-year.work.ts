import { defineWork } from '#src/platform/work/work-source.js';
import { CalendarYear } from './calendar-year.entity.js';
import { calendarYearLifecycle } from './calendar-year.lifecycle.js';

/** A notice waits for whoever did not import it. Rule: G6. */
export const calendarYearWork = defineWork({
  of: 'calendar-year',
  lifecycle: calendarYearLifecycle,
  mine: CalendarYear.access.write,
  from: 'calendar_year t',
  number: 't.year::text',
  title: 't.source_document',
  duties: [{ take: 'approve' }],
});
