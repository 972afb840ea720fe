import { newsDesk, people } from '#src/platform/notifications/index.js';

/** Whoever imported a notice learns that it is in force. */
export const CalendarYearNews = newsDesk({
  subject: 'calendar-year',
  from: 'calendar_year t',
  params: `'year', t.year, 'source', t.source_document`,
  news: [
    {
      event: 'calendar.approved',
      to: [
        people(
          `select u::uuid from jsonb_array_elements_text(t.taken_by -> 'import') u`,
          'm.organisation_id',
          'system_admin',
        ),
      ],
    },
  ],
});
