import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { JobQueues } from '#src/platform/jobs/job-queues.js';
import { JOB_SETTINGS, type JobSettings } from '#src/platform/jobs/job-settings.js';
import { Outbox } from '#src/platform/outbox/outbox.js';
import { Ticker } from '#src/platform/outbox/ticker.js';

const BATCH = 500;

/**
 * Gives committed outbox rows to the queue, right after a commit of this process and every second for those of others. It
 * marks first and adds then, outside of any transaction: a slow queue holds no locks, and a row lost in between is the
 * reconciler's.
 */
@Injectable()
export class OutboxDispatcher {
  private readonly ticker: Ticker;

  constructor(
    private readonly outbox: Outbox,
    private readonly queues: JobQueues,
    uow: UnitOfWork,
    @Inject(JOB_SETTINGS) settings: JobSettings,
  ) {
    this.ticker = new Ticker('outbox', settings.pollMs, () => this.dispatch());
    uow.afterCommit(() => this.ticker.wake());
  }

  start(): void {
    this.ticker.start();
  }

  /** Looks for undispatched rows now instead of at the next poll. */
  wake(): void {
    this.ticker.wake();
  }

  stop(): Promise<void> {
    return this.ticker.stop();
  }

  /** Dispatches whatever there is. @throws what the queue threw; its rows are then undispatched again */
  private async dispatch(): Promise<void> {
    for (let full = true; full;) {
      const rows = await this.outbox.take(BATCH);
      full = rows.length === BATCH;
      try {
        await this.queues.add(rows);
      } catch (error) {
        await this.outbox.handBack(rows.map((row) => row.id));
        throw error;
      }
    }
  }
}
