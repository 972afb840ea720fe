import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AccessCheck } from '#src/platform/access/access-check.js';
import { AccessGuard } from '#src/platform/access/access.guard.js';
import { AuditModule } from '#src/platform/audit/audit.module.js';
import { CalendarModule } from '#src/platform/calendar/index.js';
import { ClockModule, SandboxState } from '#src/platform/clock/index.js';
import { ConfigModule } from '#src/platform/config/config.module.js';
import type { Env } from '#src/platform/config/env.js';
import { DbModule } from '#src/platform/db/db.module.js';
import { DraftsModule } from '#src/platform/drafts/index.js';
import { ListExport } from '#src/platform/exports/list-export.interceptor.js';
import { FilesModule } from '#src/platform/files/index.js';
import { HealthController } from '#src/platform/health/health.controller.js';
import { IdentityModule } from '#src/platform/identity/index.js';
import { DueSteps, JobsModule } from '#src/platform/jobs/index.js';
import { type Metrics, ObservabilityModule } from '#src/platform/observability/index.js';
import { LiveModule } from '#src/platform/live/live.module.js';
import type { LiveSettings } from '#src/platform/live/live-settings.js';
import { NotificationsModule } from '#src/platform/notifications/index.js';
import { ParametersModule } from '#src/platform/parameters/index.js';
import { RegionsModule } from '#src/platform/regions/index.js';
import { SecretsModule } from '#src/platform/secrets/secrets.module.js';
import { Upkeep } from '#src/platform/upkeep/upkeep.js';
import { WorkModule } from '#src/platform/work/index.js';
import { DemoModule } from '#src/demo/demo.module.js';
import { ENTITIES } from '#src/entities.js';
import { AssessmentsModule } from '#src/procurement/assessments/index.js';
import { AwardsModule } from '#src/procurement/awards/index.js';
import { BidsModule } from '#src/procurement/bids/index.js';
import { BudgetsModule } from '#src/procurement/budgets/index.js';
import { CalculatorsModule } from '#src/procurement/calculators/index.js';
import { CatalogueModule } from '#src/procurement/catalogue/index.js';
import { ContractsModule } from '#src/procurement/contracts/index.js';
import { CostingModule } from '#src/procurement/costing/index.js';
import { DeliveryModule } from '#src/procurement/delivery/index.js';
import { PaymentsModule } from '#src/procurement/payments/index.js';
import { ReportingModule } from '#src/procurement/reporting/index.js';
import { TendersModule } from '#src/procurement/tenders/index.js';
import { VendorsModule } from '#src/procurement/vendors/index.js';
import { PortalModule } from '#src/portal/index.js';
import type { JobSettings } from '#src/platform/jobs/job-settings.js';

export interface AppOptions {
  readonly env: Env;
  /** address of the database for the role `qingyuan_app` */
  readonly databaseUrl: string;
  /** address of the database for the role `qingyuan_queue` */
  readonly queueUrl: string;
  readonly metrics: Metrics;
  readonly poolSize?: number;
  readonly jobs?: Partial<JobSettings>;
  readonly live?: Partial<LiveSettings>;
}

/** The whole product: the platform it stands on, then the modules of the purchase in the order of its lifecycle. */
@Module({})
export class AppModule {
  constructor(sandbox: SandboxState, dueSteps: DueSteps) {
    sandbox.onMoved(() => dueSteps.wake());
  }

  static with({ env, databaseUrl, queueUrl, metrics, poolSize, jobs, live }: AppOptions): DynamicModule {
    const platform = [
      ConfigModule.with(env),
      SecretsModule,
      ObservabilityModule.with(metrics),
      DbModule.connect(databaseUrl, ENTITIES, poolSize),
      DiscoveryModule,
      JobsModule.connect(queueUrl, jobs),
      AuditModule,
      RegionsModule,
      IdentityModule,
      FilesModule,
      DraftsModule,
      ClockModule,
      CalendarModule,
      ParametersModule,
      NotificationsModule,
      WorkModule,
      LiveModule.with(live),
    ];
    const procurement = [
      CatalogueModule,
      VendorsModule,
      CostingModule,
      BudgetsModule,
      TendersModule,
      BidsModule,
      AwardsModule,
      ContractsModule,
      DeliveryModule,
      AssessmentsModule,
      PaymentsModule,
      ReportingModule,
      CalculatorsModule,
    ];
    return {
      module: AppModule,
      imports: [...platform, DemoModule, ...procurement, PortalModule],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: ListExport },
        AccessCheck,
        Upkeep,
      ],
    };
  }
}
