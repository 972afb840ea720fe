import { Module } from '@nestjs/common';
import { CalendarYearsController } from './calendar-years.controller.js';
import { CalendarYearsQueries } from './calendar-years.queries.js';
import { CalendarYearsService } from './calendar-years.service.js';
import { Calendars } from './calendars.js';
import { DeadlinesController } from './deadlines.controller.js';
import { DeadlinesService } from './deadlines.service.js';

/** The working-day calendar: notices, four eyes, and the calculator of deadlines. */
@Module({
  controllers: [CalendarYearsController, DeadlinesController],
  providers: [CalendarYearsQueries, CalendarYearsService, Calendars, DeadlinesService],
  exports: [CalendarYearsService, Calendars],
})
export class CalendarModule {}
