import { Injectable } from '@nestjs/common';
import { QUEUES } from '#src/kernel/jobs.js';
import { DueSteps } from '#src/platform/jobs/due-steps.js';
import { JobQueues } from '#src/platform/jobs/job-queues.js';
import { JobRunner } from '#src/platform/jobs/job-runner.js';
import type { JobWorker } from '#src/platform/jobs/queue-backend.js';
import { Reconciler } from '#src/platform/jobs/reconciler.js';

/** What a worker process does: it runs the jobs of every queue, looks after those that were lost, and takes due time steps. */
@Injectable()
export class JobWorkers {
  private workers: JobWorker[] = [];

  constructor(
    private readonly queues: JobQueues,
    private readonly runner: JobRunner,
    private readonly reconciler: Reconciler,
    private readonly dueSteps: DueSteps,
  ) {}

  start(): void {
    this.workers = QUEUES.map((name) => this.queues.worker(name, ({ data }) => this.runner.run(data.outboxId)));
    this.reconciler.start();
    this.dueSteps.start();
  }

  /** Takes no more jobs and waits for those that run. */
  async stop(): Promise<void> {
    await Promise.all([...this.workers.map((worker) => worker.close()), this.reconciler.stop(), this.dueSteps.stop()]);
  }
}
