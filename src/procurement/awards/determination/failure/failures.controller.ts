import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { CompetitionQueries } from './competition.queries.js';
import { CompetitionView, FailTender } from './failure.dto.js';
import { FailuresService } from './failures.service.js';

@ApiTags('awards')
@Controller('tenders')
export class FailuresController {
  constructor(
    private readonly failures: FailuresService,
    private readonly queries: CompetitionQueries,
  ) {}

  @Get(':id/competition')
  @Requires('tender.count-bidders')
  @Shows(CompetitionView, { versioned: false })
  competition(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post(':id/fail')
  @Requires('tender.fail')
  @Commands()
  fail(@Param('id', IdPipe) id: string, @Body() input: FailTender) {
    return this.failures.fail(id, input);
  }
}
