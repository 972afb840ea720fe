import { Module } from '@nestjs/common';
import { NotificationsModule } from '#src/platform/notifications/index.js';
import { registerWork } from '#src/platform/work/work-source.js';
import { CalendarYearNews } from './calendar-year.news.js';
import { calendarYearWork } from './calendar-year.work.js';
import { CalendarYearsController } from './calendar-years.controller.js';
import { CalendarYearsQueries } from './calendar-years.queries.js';
import { CalendarYearsService } from './calendar-years.service.js';
import { Calendars } from './calendars.js';
import { DeadlinesController } from './deadlines.controller.js';
import { DeadlinesService } from './deadlines.service.js';

registerWork(calendarYearWork);

/** The working-day calendar: notices, four eyes, and the calculator of deadlines. */
@Module({
  imports: [NotificationsModule],
  controllers: [CalendarYearsController, DeadlinesController],
  providers: [CalendarYearNews, CalendarYearsQueries, CalendarYearsService, Calendars, DeadlinesService],
  exports: [CalendarYearsService, Calendars],
})
export class CalendarModule {}
