import { Module } from '@nestjs/common';
import { CalendarModule } from '#src/platform/calendar/index.js';
import { WorkItemsController } from '#src/platform/work/work-items.controller.js';
import { WorkItemsQueries } from '#src/platform/work/work-items.queries.js';

/** What waits for whom, found in the states of the aggregates themselves: nothing of it is kept. */
@Module({
  imports: [CalendarModule],
  controllers: [WorkItemsController],
  providers: [WorkItemsQueries],
  exports: [WorkItemsQueries],
})
export class WorkModule {}
