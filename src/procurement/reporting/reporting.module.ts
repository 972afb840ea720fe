import { Module } from '@nestjs/common';
import { ArchiveQueries } from './archive/archive.queries.js';
import { CaseFactsQueries } from './case-facts.queries.js';
import { CasesController } from './cases.controller.js';
import { CasesQueries } from './cases/cases.queries.js';
import { ChainQueries } from './chain/chain.queries.js';

/** Reads over all modules; it writes nothing, and knows their tables, not their code. */
@Module({
  controllers: [CasesController],
  providers: [CaseFactsQueries, CasesQueries, ArchiveQueries, ChainQueries],
})
export class ReportingModule {}
