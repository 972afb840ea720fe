import {
  Inject,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ENV } from '#src/platform/config/config.module.js';
import type { Env } from '#src/platform/config/env.js';
import { DueSteps } from '#src/platform/jobs/due-steps.js';
import { Handlers } from '#src/platform/jobs/handlers.js';
import { JobQueues } from '#src/platform/jobs/job-queues.js';
import { JobRunner } from '#src/platform/jobs/job-runner.js';
import { DEFAULT_JOB_SETTINGS, JOB_SETTINGS, type JobSettings } from '#src/platform/jobs/job-settings.js';
import { JobWorkers } from '#src/platform/jobs/job-workers.js';
import { jobWork } from '#src/platform/jobs/job.work.js';
import { JobsController } from '#src/platform/jobs/jobs.controller.js';
import { JobsQueries } from '#src/platform/jobs/jobs.queries.js';
import { JobsService } from '#src/platform/jobs/jobs.service.js';
import { Reconciler } from '#src/platform/jobs/reconciler.js';
import { Outbox } from '#src/platform/outbox/outbox.js';
import { OutboxDispatcher } from '#src/platform/outbox/outbox-dispatcher.js';
import { registerWork } from '#src/platform/work/work-source.js';

registerWork(jobWork);

/** Background work: every process dispatches what it commits, those with `WORKER=on` also run jobs and take due time steps. */
@Module({
  imports: [DiscoveryModule],
  controllers: [JobsController],
  providers: [
    Outbox,
    JobQueues,
    OutboxDispatcher,
    Handlers,
    JobRunner,
    JobWorkers,
    Reconciler,
    DueSteps,
    JobsQueries,
    JobsService,
  ],
  exports: [DueSteps, JobRunner, JobsQueries, JobsService],
})
export class JobsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly queues: JobQueues,
    private readonly dispatcher: OutboxDispatcher,
    private readonly workers: JobWorkers,
  ) {}

  /** `queueUrl` belongs to the queue's role; with `REDIS_URL` it is not used. */
  static connect(queueUrl: string, settings: Partial<JobSettings> = {}): DynamicModule {
    const provider = {
      provide: JOB_SETTINGS,
      useFactory: (env: Env): JobSettings => ({
        ...DEFAULT_JOB_SETTINGS,
        queueUrl,
        redisUrl: env.REDIS_URL,
        ...settings,
      }),
      inject: [ENV],
    };
    return { module: JobsModule, global: true, providers: [provider] };
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.open();
    this.dispatcher.start();
    if (this.env.WORKER) this.workers.start();
  }

  /** Before the other modules shut down, because handlers and time steps need the database until they end. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.workers.stop();
    await this.dispatcher.stop();
    await this.queues.close();
  }
}
