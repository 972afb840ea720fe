import { Module } from '@nestjs/common';
import { ClockModule } from '#src/platform/clock/index.js';
import { RegionsModule } from '#src/platform/regions/index.js';
import { CalculatorsModule } from '#src/procurement/calculators/index.js';
import { ContractsModule } from '#src/procurement/contracts/index.js';
import { ContractsPages } from './contracts/contracts.pages.js';
import { ContractsReads } from './contracts/contracts.reads.js';
import { HomePages } from './home/home.pages.js';
import { HomeReads } from './home/home.reads.js';
import { MachinesPages } from './machines/machines.pages.js';
import { MachinesReads } from './machines/machines.reads.js';
import { NoticesPages } from './notices/notices.pages.js';
import { NoticesReads } from './notices/notices.reads.js';
import { ResultsPages } from './results/results.pages.js';
import { ResultsReads } from './results/results.reads.js';
import { Pages } from './serving/pages.js';
import { PublicChanges } from './serving/public-changes.js';
import { Places } from './shell/places.js';
import { TendersPages } from './tenders/tenders.pages.js';
import { TendersReads } from './tenders/tenders.reads.js';
import { ToolsPages } from './tools/tools.pages.js';
import { VerifyPages } from './verify/verify.pages.js';

/** What everybody may read, as pages. */
@Module({
  imports: [ClockModule, RegionsModule, ContractsModule, CalculatorsModule],
  providers: [
    ...[Pages, PublicChanges, Places],
    ...[HomePages, NoticesPages, TendersPages, ContractsPages, ResultsPages, VerifyPages, ToolsPages, MachinesPages],
    ...[HomeReads, NoticesReads, TendersReads, ContractsReads, ResultsReads, MachinesReads],
  ],
})
export class PortalModule {}
