import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { AuditEntryView } from '#src/platform/audit/audit.view.js';
import { Lists, Shows } from '#src/platform/http/answers.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { ArchiveQueries } from './archive/archive.queries.js';
import { ArchiveIndexView } from './archive/archive.view.js';
import { CaseView } from './cases/case.view.js';
import { CasesQueries } from './cases/cases.queries.js';
import { ChainQueries } from './chain/chain.queries.js';
import { CaseChainsView } from './chain/chain.view.js';

/** A purchase from outside of its modules: as a whole, as an archive, as a log. */
@ApiTags('cases')
@Controller('projects/:id')
export class CasesController {
  constructor(
    private readonly cases: CasesQueries,
    private readonly archive: ArchiveQueries,
    private readonly chain: ChainQueries,
  ) {}

  @Get('case')
  @Requires('case.read')
  @Shows(CaseView, { versioned: false })
  show(@Param('id', IdPipe) id: string) {
    return this.cases.show(id);
  }

  @Get('archive-index')
  @Requires('case.read')
  @Shows(ArchiveIndexView, { versioned: false })
  archiveIndex(@Param('id', IdPipe) id: string) {
    return this.archive.index(id);
  }

  @Get('chain')
  @Requires('case.read-chain')
  @Lists(AuditEntryView)
  entries(@Param('id', IdPipe) id: string, @Query() query: PageQuery) {
    return this.chain.entries(id, query);
  }

  @Get('chain/proof')
  @Requires('case.read-chain')
  @Shows(CaseChainsView, { versioned: false })
  proof(@Param('id', IdPipe) id: string) {
    return this.chain.proof(id);
  }
}
