import { Module } from '@nestjs/common';
import { CalendarModule } from '#src/platform/calendar/index.js';
import { IdentityModule } from '#src/platform/identity/index.js';
import { registerDue } from '#src/platform/jobs/index.js';
import { BudgetsModule } from '#src/procurement/budgets/index.js';
import { CatalogueModule } from '#src/procurement/catalogue/index.js';
import { CostingModule } from '#src/procurement/costing/index.js';
import { NoticesController } from './notices.controller.js';
import { NoticesQueries } from './notices.queries.js';
import { NoticesService } from './notices.service.js';
import { ProjectsController } from './projects.controller.js';
import { ProjectsQueries } from './projects.queries.js';
import { ProjectsService } from './projects.service.js';
import './tender.constraints.js';
import { DocumentIssues } from './tender-document.js';
import { Tender } from './tender.entity.js';
import { TendersController } from './tenders.controller.js';
import { TendersQueries } from './tenders.queries.js';
import { TendersService } from './tenders.service.js';

registerDue(Tender);

@Module({
  imports: [IdentityModule, CalendarModule, CatalogueModule, CostingModule, BudgetsModule],
  controllers: [ProjectsController, TendersController, NoticesController],
  providers: [
    ProjectsService,
    ProjectsQueries,
    TendersService,
    TendersQueries,
    NoticesService,
    NoticesQueries,
    DocumentIssues,
  ],
})
export class TendersModule {}
