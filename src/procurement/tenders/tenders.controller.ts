import { Body, Controller, Get, Header, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Edits, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { AmendTender } from './amend-tender.dto.js';
import { AmendmentsService } from './amendments.service.js';
import { DraftTender, ReasonGiven, TenderDraft } from './draft-tender.dto.js';
import { PublicationsService } from './publications.service.js';
import { TendersQuery } from './lists.dto.js';
import { TenderRow, TenderView } from './tender.view.js';
import { TendersQueries } from './tenders.queries.js';
import { TendersService } from './tenders.service.js';

@ApiTags('tenders')
@Controller('tenders')
export class TendersController {
  constructor(
    private readonly tenders: TendersService,
    private readonly publications: PublicationsService,
    private readonly amendments: AmendmentsService,
    private readonly queries: TendersQueries,
  ) {}

  @Get()
  @Requires('tender.read')
  @Lists(TenderRow)
  list(@Query() query: TendersQuery) {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('tender.read')
  @Shows(TenderView)
  @Header('content-type', 'application/json; charset=utf-8')
  show(@Param('id', IdPipe) id: string) {
    return this.queries.showJson(id);
  }

  @Post()
  @Requires('tender.draft')
  @Creates(TenderView)
  draft(@Body() input: DraftTender) {
    return this.tenders.draft(input);
  }

  @Put(':id')
  @Requires('tender.redraft')
  @Edits(TenderView)
  redraft(@Param('id', IdPipe) id: string, @Body() input: TenderDraft) {
    return this.tenders.redraft(id, input);
  }

  @Post(':id/submit')
  @Requires('tender.submit')
  @Commands()
  submit(@Param('id', IdPipe) id: string) {
    return this.tenders.submit(id);
  }

  @Post(':id/return')
  @Requires('tender.return')
  @Commands()
  return(@Param('id', IdPipe) id: string, @Body() input: ReasonGiven) {
    return this.tenders.return(id, input);
  }

  @Post(':id/approve')
  @Requires('tender.approve')
  @Commands()
  approve(@Param('id', IdPipe) id: string) {
    return this.tenders.approve(id);
  }

  @Post(':id/publish')
  @Requires('tender.publish')
  @Commands()
  publish(@Param('id', IdPipe) id: string) {
    return this.publications.publish(id);
  }

  @Post(':id/amend')
  @Requires('tender.amend')
  @Commands()
  amend(@Param('id', IdPipe) id: string, @Body() input: AmendTender) {
    return this.amendments.amend(id, input);
  }

  @Post(':id/cancel')
  @Requires('tender.cancel')
  @Commands()
  cancel(@Param('id', IdPipe) id: string, @Body() input: ReasonGiven) {
    return this.publications.cancel(id, input);
  }
}
