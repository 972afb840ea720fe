import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { MilestoneRow, MilestonesQuery, MilestoneView, PaymentPlanView } from './milestone.view.js';
import { MilestonesQueries } from './milestones.queries.js';

@ApiTags('contracts')
@Controller()
export class MilestonesController {
  constructor(private readonly queries: MilestonesQueries) {}

  @Get('milestones')
  @Requires('milestone.read')
  @Lists(MilestoneRow)
  list(@Query() query: MilestonesQuery) {
    return this.queries.list(query);
  }

  @Get('milestones/:id')
  @Requires('milestone.read')
  @Shows(MilestoneView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Get('contracts/:id/milestones')
  @Requires('milestone.read')
  @Shows(PaymentPlanView, { versioned: false })
  plan(@Param('id', IdPipe) id: string) {
    return this.queries.plan(id);
  }
}
