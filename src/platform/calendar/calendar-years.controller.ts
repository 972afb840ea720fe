import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Edits, Lists, Shows } from '#src/platform/http/answers.js';
import type { Page } from '#src/platform/http/keyset.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { CalendarYearRow, CalendarYearView, ListCalendarYears } from './calendar-year.view.js';
import { CalendarYearsQueries } from './calendar-years.queries.js';
import { CalendarYearsService } from './calendar-years.service.js';
import { ImportCalendarYear } from './import-calendar-year.dto.js';
import { YearOrIdPipe } from './year-or-id.pipe.js';

@Controller('calendar-years')
export class CalendarYearsController {
  constructor(
    private readonly queries: CalendarYearsQueries,
    private readonly years: CalendarYearsService,
  ) {}

  @Get()
  @Requires('calendar.read')
  @Lists(CalendarYearRow)
  list(@Query() query: ListCalendarYears): Promise<Page<CalendarYearRow>> {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('calendar.read')
  @ApiParam({ name: 'id', description: 'a year, for the notice in force; or the id of any notice', example: '2026' })
  @Shows(CalendarYearView)
  show(@Param('id', YearOrIdPipe) yearOrId: string | number): Promise<CalendarYearView> {
    return this.queries.show(yearOrId);
  }

  @Post()
  @Requires('calendar.import')
  @Creates(CalendarYearView)
  import(@Body() notice: ImportCalendarYear): Promise<CalendarYearView> {
    return this.years.import(notice);
  }

  @Put(':id')
  @Requires('calendar.import')
  @Edits(CalendarYearView)
  reimport(@Param('id', IdPipe) id: string, @Body() notice: ImportCalendarYear): Promise<CalendarYearView> {
    return this.years.reimport(id, notice);
  }

  @Post(':id/approve')
  @Requires('calendar.approve')
  @Commands()
  approve(@Param('id', IdPipe) id: string): Promise<void> {
    return this.years.approve(id);
  }
}
