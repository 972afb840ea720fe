export { CalendarModule } from './calendar.module.js';
export { CalendarYear as CalendarYearEntity } from './calendar-year.entity.js';
export { CalendarYearsService } from './calendar-years.service.js';
export { Calendars } from './calendars.js';
export type { HolidayNotice } from './holiday-notice.js';
export { shippedNotices } from './seed.js';
export { workingDaysLeft } from './working-days-left.js';
