import { Inject, Injectable, Logger } from '@nestjs/common';
import { JobQueues } from '#src/platform/jobs/job-queues.js';
import { JOB_SETTINGS, type JobSettings } from '#src/platform/jobs/job-settings.js';
import { Outbox } from '#src/platform/outbox/outbox.js';
import { OutboxDispatcher } from '#src/platform/outbox/outbox-dispatcher.js';
import { Ticker } from '#src/platform/outbox/ticker.js';

const BATCH = 1_000;
const KEEP_DONE_DAYS = 30;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Compares the outbox with the queue: what was given to the queue, is not done and is not there any more (Redis was emptied, a process
 * died between marking and adding) is dispatched again. A round looks at a batch and the next one goes on behind it.
 */
@Injectable()
export class Reconciler {
  private readonly logger = new Logger('jobs');
  private readonly ticker: Ticker;
  private after = FIRST_ID;

  constructor(
    private readonly outbox: Outbox,
    private readonly queues: JobQueues,
    private readonly dispatcher: OutboxDispatcher,
    @Inject(JOB_SETTINGS) private readonly settings: JobSettings,
  ) {
    this.ticker = new Ticker('reconciler', settings.reconcileMs, () => this.reconcile());
  }

  start(): void {
    this.ticker.start();
  }

  stop(): Promise<void> {
    return this.ticker.stop();
  }

  private async reconcile(): Promise<void> {
    const rows = await this.outbox.overdue(this.settings.graceMs, this.after, BATCH);
    this.after = rows.length === BATCH ? rows.at(-1)!.id : FIRST_ID;
    const held = await Promise.all(rows.map((row) => this.queues.holds(row)));
    const lost = rows.filter((_, index) => !held[index]).map((row) => row.id);
    if (lost.length > 0) {
      this.logger.warn(`${lost.length} jobs were lost by the queue and are given to it again`);
      await this.outbox.handBack(lost);
      this.dispatcher.wake();
    }
    await this.outbox.sweep(KEEP_DONE_DAYS, BATCH);
  }
}
