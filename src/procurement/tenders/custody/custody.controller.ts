import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Creates, Edits, Lists, Shows } from '#src/platform/http/answers.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { NameCustodians, SetCustodianKey } from './custody.dto.js';
import { CustodyQueries } from './custody.queries.js';
import { CustodyService } from './custody.service.js';
import { CandidateRow, CustodianKeyView, CustodyView } from './custody.view.js';

@ApiTags('custody')
@Controller()
export class CustodyController {
  constructor(
    private readonly custody: CustodyService,
    private readonly queries: CustodyQueries,
  ) {}

  @Get('custodian-candidates')
  @Requires('tender.name-custodians')
  @Lists(CandidateRow)
  candidates(@Query() page: PageQuery) {
    return this.queries.listCandidates(page);
  }

  @Get('tenders/:id/custodians')
  @Requires('tender.read')
  @Shows(CustodyView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Put('tenders/:id/custodians')
  @Requires('tender.name-custodians')
  @Edits(CustodyView)
  name(@Param('id', IdPipe) id: string, @Body() input: NameCustodians) {
    return this.custody.name(id, input);
  }

  @Post('tenders/:id/custodian-key')
  @Requires('custody.set-key')
  @Creates(CustodianKeyView, { versioned: false })
  setKey(@Param('id', IdPipe) id: string, @Body() input: SetCustodianKey) {
    return this.custody.setKey(id, input);
  }
}
