import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Edits, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { AcceptanceCandidatesQueries } from './acceptance-candidates.queries.js';
import { AcceptanceResultsService } from './acceptance-results.service.js';
import {
  AcceptancesQuery,
  AnnounceAcceptance,
  HoldAcceptance,
  PlanAcceptance,
  ReplanAcceptance,
  SignAcceptance,
} from './acceptance.dto.js';
import { AcceptanceCandidatesView, AcceptanceRow, AcceptanceView } from './acceptance.view.js';
import { AcceptancesQueries } from './acceptances.queries.js';
import { AcceptancesService } from './acceptances.service.js';

@ApiTags('delivery')
@Controller()
export class AcceptancesController {
  constructor(
    private readonly acceptances: AcceptancesService,
    private readonly results: AcceptanceResultsService,
    private readonly queries: AcceptancesQueries,
    private readonly people: AcceptanceCandidatesQueries,
  ) {}

  @Post('contracts/:id/acceptances')
  @Requires('acceptance.plan')
  @Creates(AcceptanceView)
  plan(@Param('id', IdPipe) id: string, @Body() input: PlanAcceptance) {
    return this.acceptances.plan(id, input);
  }

  @Get('contracts/:id/acceptance-candidates')
  @Requires('acceptance.plan')
  @Shows(AcceptanceCandidatesView, { versioned: false })
  candidates(@Param('id', IdPipe) id: string) {
    return this.people.of(id);
  }

  @Get('acceptances')
  @Requires('acceptance.read')
  @Lists(AcceptanceRow)
  list(@Query() query: AcceptancesQuery) {
    return this.queries.list(query);
  }

  @Get('acceptances/:id')
  @Requires('acceptance.read')
  @Shows(AcceptanceView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Put('acceptances/:id')
  @Requires('acceptance.replan')
  @Edits(AcceptanceView)
  replan(@Param('id', IdPipe) id: string, @Body() input: ReplanAcceptance) {
    return this.acceptances.replan(id, input);
  }

  @Post('acceptances/:id/hold')
  @Requires('acceptance.hold')
  @Commands()
  hold(@Param('id', IdPipe) id: string, @Body() input: HoldAcceptance) {
    return this.acceptances.hold(id, input);
  }

  @Post('acceptances/:id/sign')
  @Requires('acceptance.sign')
  @Commands()
  sign(@Param('id', IdPipe) id: string, @Body() input: SignAcceptance) {
    return this.results.sign(id, input);
  }

  @Post('acceptances/:id/announce')
  @Requires('acceptance.announce')
  @Commands()
  announce(@Param('id', IdPipe) id: string, @Body() input: AnnounceAcceptance) {
    return this.results.announce(id, input);
  }
}
