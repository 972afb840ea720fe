import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { AwardView, CandidatesView } from './award.view.js';
import { AwardsQueries } from './awards.queries.js';
import { DeterminationQueries } from './determination.queries.js';
import { DeterminationsService } from './determinations.service.js';
import { AnnounceResult, AnnulAward, DetermineTender } from './determine-tender.dto.js';
import { ResultsService } from './results.service.js';

@ApiTags('awards')
@Controller()
export class AwardsController {
  constructor(
    private readonly awards: AwardsQueries,
    private readonly determination: DeterminationQueries,
    private readonly determinations: DeterminationsService,
    private readonly results: ResultsService,
  ) {}

  @Get('awards/:id')
  @Requires('award.read')
  @Shows(AwardView)
  show(@Param('id', IdPipe) id: string) {
    return this.awards.show(id);
  }

  @Get('tenders/:id/award')
  @Requires('award.read')
  @Shows(AwardView)
  ofTender(@Param('id', IdPipe) id: string) {
    return this.awards.ofTender(id);
  }

  @Get('tenders/:id/candidates')
  @Requires('award.read-candidates')
  @Shows(CandidatesView, { versioned: false })
  candidates(@Param('id', IdPipe) id: string) {
    return this.determination.show(id);
  }

  @Post('tenders/:id/determine')
  @Requires('tender.determine')
  @Commands()
  determine(@Param('id', IdPipe) id: string, @Body() input: DetermineTender) {
    return this.determinations.determine(id, input);
  }

  @Post('tenders/:id/announce')
  @Requires('tender.announce')
  @Commands()
  announce(@Param('id', IdPipe) id: string, @Body() input: AnnounceResult) {
    return this.results.announce(id, input);
  }

  @Post('tenders/:id/annul-award')
  @Requires('tender.annul-award')
  @Commands()
  annulAward(@Param('id', IdPipe) id: string, @Body() input: AnnulAward) {
    return this.results.annulAward(id, input);
  }
}
