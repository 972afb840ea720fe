import { Module, type OnModuleInit } from '@nestjs/common';
import { CalendarModule } from '#src/platform/calendar/index.js';
import { IdentityModule } from '#src/platform/identity/index.js';
import { ParameterKinds, ParametersModule } from '#src/platform/parameters/index.js';
import { registerDue } from '#src/platform/jobs/index.js';
import { NotificationsModule } from '#src/platform/notifications/index.js';
import { RegionsModule } from '#src/platform/regions/index.js';
import { registerWork } from '#src/platform/work/index.js';
import { BudgetsModule } from '#src/procurement/budgets/index.js';
import { CatalogueModule } from '#src/procurement/catalogue/index.js';
import { CostingModule } from '#src/procurement/costing/index.js';
import { AmendmentsService } from './amendments.service.js';
import { CustodyController } from './custody/custody.controller.js';
import { CustodyQueries } from './custody/custody.queries.js';
import { CustodyService } from './custody/custody.service.js';
import { InquiriesController } from './inquiries/inquiries.controller.js';
import { InquiriesQueries } from './inquiries/inquiries.queries.js';
import { InquiriesService } from './inquiries/inquiries.service.js';
import { inquiryWork } from './inquiries/inquiry.work.js';
import { UnsealInquiriesWhenTenderIsOpened } from './inquiries/unseal-inquiries-when-tender-is-opened.js';
import { NoticesController } from './notices.controller.js';
import { NoticesQueries } from './notices.queries.js';
import { NoticesService } from './notices.service.js';
import { Opening } from './openings/opening.entity.js';
import { OpeningsController } from './openings/openings.controller.js';
import { OpeningsQueries } from './openings/openings.queries.js';
import { OpeningsService } from './openings/openings.service.js';
import { SeatsService } from './openings/seats.service.js';
import { OPEN_TENDER_THRESHOLD, OpenTenderThreshold } from './open-tender-threshold.js';
import { projectWork } from './project.work.js';
import { ProjectsController } from './projects.controller.js';
import { ProjectsQueries } from './projects.queries.js';
import { ProjectsService } from './projects.service.js';
import { PublicationsService } from './publications.service.js';
import { SuspensionsService } from './suspensions.service.js';
import './tender.constraints.js';
import { TenderContents } from './tender-content.js';
import { DocumentIssues } from './tender-document.js';
import { Tender } from './tender.entity.js';
import { TenderNews } from './tender.news.js';
import { custodyWork, tenderWork } from './tender.work.js';
import { TendersController } from './tenders.controller.js';
import { TendersQueries } from './tenders.queries.js';
import { TendersService } from './tenders.service.js';

registerDue(Tender);
registerDue(Opening);

registerWork(projectWork, tenderWork, custodyWork, inquiryWork);

@Module({
  imports: [
    NotificationsModule,
    RegionsModule,
    IdentityModule,
    ParametersModule,
    CalendarModule,
    CatalogueModule,
    CostingModule,
    BudgetsModule,
  ],
  controllers: [
    ProjectsController,
    TendersController,
    CustodyController,
    OpeningsController,
    InquiriesController,
    NoticesController,
  ],
  providers: [
    TenderNews,
    ProjectsService,
    ProjectsQueries,
    OpenTenderThreshold,
    TendersService,
    TendersQueries,
    TenderContents,
    PublicationsService,
    SuspensionsService,
    AmendmentsService,
    NoticesService,
    NoticesQueries,
    DocumentIssues,
    SeatsService,
    OpeningsService,
    OpeningsQueries,
    CustodyService,
    CustodyQueries,
    InquiriesService,
    InquiriesQueries,
    UnsealInquiriesWhenTenderIsOpened,
  ],
  exports: [SeatsService, OpeningsService, NoticesService, SuspensionsService, PublicationsService],
})
export class TendersModule implements OnModuleInit {
  constructor(private readonly kinds: ParameterKinds) {}

  onModuleInit(): void {
    this.kinds.register(OPEN_TENDER_THRESHOLD);
  }
}
