import { Module } from '@nestjs/common';
import { CalendarModule } from '#src/platform/calendar/index.js';
import { ClockModule } from '#src/platform/clock/index.js';
import { FilesModule, registerFileOwner } from '#src/platform/files/index.js';
import { NotificationsModule } from '#src/platform/notifications/index.js';
import { registerWork } from '#src/platform/work/index.js';
import { BudgetsModule } from '#src/procurement/budgets/index.js';
import { TendersModule } from '#src/procurement/tenders/index.js';
import { ApprovalsService } from './approvals.service.js';
import { AwardStanding } from './award-standing.js';
import { Consents } from './consents.js';
import { ContractActsController } from './contract-acts.controller.js';
import { ContractCompiler } from './contract-compiler.js';
import './contract.constraints.js';
import { ContractEffect } from './contract-effect.js';
import { Contract } from './contract.entity.js';
import { ContractNotices } from './contract-notices.js';
import { ContractNumbers } from './contract-numbers.js';
import { ContractNews } from './contract.news.js';
import { contractWork, uncontractedAwardWork } from './contract.work.js';
import { ContractsController } from './contracts.controller.js';
import { ContractsQueries } from './contracts.queries.js';
import { ContractsService } from './contracts.service.js';
import { ContractDocumentsQueries } from './documents/contract-documents.queries.js';
import { DOCUMENT_CONTROLLERS, DOCUMENT_PROVIDERS } from './documents/providers.js';
import { LapseWhenAwardIsAnnulled } from './lapse-when-award-is-annulled.js';
import { MilestonesController } from './milestones/milestones.controller.js';
import { MilestonesQueries } from './milestones/milestones.queries.js';
import { MilestonesService } from './milestones/milestones.service.js';
import { PerformanceService } from './performance.service.js';
import { SignaturesService } from './signatures.service.js';
import { TakeEffectWhenTenderIsResumed } from './take-effect-when-tender-is-resumed.js';

registerFileOwner(Contract, 'contract');

registerWork(uncontractedAwardWork, contractWork);

@Module({
  imports: [NotificationsModule, CalendarModule, ClockModule, FilesModule, BudgetsModule, TendersModule],
  controllers: [ContractsController, ContractActsController, MilestonesController, ...DOCUMENT_CONTROLLERS],
  providers: [
    ContractNews,
    ...[AwardStanding, ContractCompiler, ContractNumbers, ContractsService, ContractsQueries, ApprovalsService],
    ...[Consents, ContractEffect, SignaturesService, TakeEffectWhenTenderIsResumed, LapseWhenAwardIsAnnulled],
    ...[ContractNotices, PerformanceService, MilestonesService, MilestonesQueries],
    ...DOCUMENT_PROVIDERS,
  ],
  exports: [ContractsService, ContractDocumentsQueries, MilestonesService],
})
export class ContractsModule {}
