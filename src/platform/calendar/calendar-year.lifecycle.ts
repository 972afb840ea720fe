import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type CalendarYearStatus = 'proposed' | 'active' | 'superseded';
export type CalendarYearAction = 'import' | 'approve' | 'supersede';

/**
 * One year of the calendar: imported by one person, mended by the same command until another approves it (G6), in force
 * until a later notice takes its place.
 */
export const calendarYearLifecycle = defineLifecycle<CalendarYearStatus, CalendarYearAction>('calendar', 'proposed', {
  import: { from: ['proposed'], stay: true },
  approve: { from: ['proposed'], to: 'active', notBy: ['import'], emits: 'calendar.approved' },
  supersede: { from: ['active'], to: 'superseded', when: ['successor'] },
});
