import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Lists, Shows } from '#src/platform/http/answers.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { WorkItemsQueries } from '#src/platform/work/work-items.queries.js';
import { WorkItemRow, WorkSummaryView } from '#src/platform/work/work-items.view.js';

@ApiTags('work')
@Controller('work-items')
export class WorkItemsController {
  constructor(private readonly queries: WorkItemsQueries) {}

  @Get()
  @Requires('work-item.read')
  @Lists(WorkItemRow)
  list(@Query() page: PageQuery) {
    return this.queries.list(page);
  }

  @Get('summary')
  @Requires('work-item.read')
  @Shows(WorkSummaryView, { versioned: false })
  summary() {
    return this.queries.summary();
  }
}
