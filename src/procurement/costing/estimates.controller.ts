import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Computes, Creates, Edits, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { ComputedEstimate } from './computed-estimate.view.js';
import { ApproveEstimate, ReturnEstimate } from './decide-estimate.dto.js';
import { DraftEstimate, EstimateDraft, EstimateInputFields } from './draft-estimate.dto.js';
import { EstimateRow, EstimateView, ReplayView } from './estimate.view.js';
import { EstimatesQueries } from './estimates.queries.js';
import { EstimatesService } from './estimates.service.js';
import { EstimatesQuery } from './lists.dto.js';

@ApiTags('estimates')
@Controller('estimates')
export class EstimatesController {
  constructor(
    private readonly estimates: EstimatesService,
    private readonly queries: EstimatesQueries,
  ) {}

  @Get()
  @Requires('estimate.read')
  @Lists(EstimateRow)
  list(@Query() query: EstimatesQuery) {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('estimate.read')
  @Shows(EstimateView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post()
  @Requires('estimate.draft')
  @Creates(EstimateView)
  draft(@Body() input: DraftEstimate) {
    return this.estimates.draft(input);
  }

  @Post('compute')
  @Requires('estimate.draft')
  @Computes(ComputedEstimate)
  compute(@Body() input: EstimateInputFields) {
    return this.estimates.compute(input);
  }

  @Put(':id')
  @Requires('estimate.redraft')
  @Edits(EstimateView)
  redraft(@Param('id', IdPipe) id: string, @Body() input: EstimateDraft) {
    return this.estimates.redraft(id, input);
  }

  @Post(':id/submit')
  @Requires('estimate.submit')
  @Commands()
  submit(@Param('id', IdPipe) id: string) {
    return this.estimates.submit(id);
  }

  @Post(':id/return')
  @Requires('estimate.return')
  @Commands()
  return(@Param('id', IdPipe) id: string, @Body() input: ReturnEstimate) {
    return this.estimates.return(id, input);
  }

  @Post(':id/approve')
  @Requires('estimate.approve')
  @Commands()
  approve(@Param('id', IdPipe) id: string, @Body() input: ApproveEstimate) {
    return this.estimates.approve(id, input);
  }

  @Post(':id/replay')
  @Requires('estimate.read')
  @Computes(ReplayView)
  replay(@Param('id', IdPipe) id: string) {
    return this.queries.replay(id);
  }
}
