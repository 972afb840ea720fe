import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Lists, Shows } from '#src/platform/http/answers.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { OpeningRow, OpeningView } from './opening.view.js';
import { OpeningsQueries } from './openings.queries.js';

@ApiTags('openings')
@Controller()
export class OpeningsController {
  constructor(private readonly queries: OpeningsQueries) {}

  @Get('tenders/:id/openings')
  @Requires('opening.read')
  @Lists(OpeningRow)
  list(@Param('id', IdPipe) id: string, @Query() page: PageQuery) {
    return this.queries.list(id, page);
  }

  @Get('openings/:id')
  @Requires('opening.read')
  @Shows(OpeningView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }
}
