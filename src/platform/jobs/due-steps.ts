import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { inContext } from '#src/platform/context/request-context.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import { Aggregates, type AggregateClass } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { failureReason } from '#src/platform/jobs/failure-reason.js';
import { JOB_SETTINGS, type JobSettings } from '#src/platform/jobs/job-settings.js';
import { Ticker } from '#src/platform/outbox/ticker.js';

/** An aggregate that says itself when its next time step is due. */
type DueAggregate = Aggregate<string, string> & { nextDueAt: Date | null };

/** The classes whose time steps the scheduler takes; each module adds its own. */
export const dueAggregates = new Set<AggregateClass<DueAggregate>>();

/** Has the time steps of `type` taken when they are due, also when nobody asks for the aggregate. */
export function registerDue(type: AggregateClass<DueAggregate>): void {
  dueAggregates.add(type);
}

/** The most that one round settles of one class: more than falls due at once, and those that fail cannot fill it. */
const ROUND = 5_000;

/**
 * Takes due time steps every few seconds of real time; what is due, business time says. No deadline hangs on it: a command
 * settles what is due before it acts, and so may a second process at the same time; the row lock lets one go first and the other
 * finds nothing to do.
 */
@Injectable()
export class DueSteps implements OnModuleInit {
  private readonly logger = new Logger('due-steps');
  private readonly ticker: Ticker;

  constructor(
    private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly aggregates: Aggregates,
    @Inject(JOB_SETTINGS) settings: JobSettings,
  ) {
    this.ticker = new Ticker('due-steps', settings.dueStepsMs, () => this.settleAll());
  }

  /** @throws Error when a registered class has no column `nextDueAt` or settles nothing */
  onModuleInit(): void {
    for (const type of dueAggregates) {
      const column = this.dataSource.getMetadata(type).findColumnWithPropertyName('nextDueAt');
      if (!column) throw new Error(`${type.name} is registered as due and has no column nextDueAt`);
      if ((type.prototype as DueAggregate).settleDue === Aggregate.prototype.settleDue)
        throw new Error(`${type.name} is registered as due and does not override settleDue`);
    }
  }

  start(): void {
    this.ticker.start();
  }

  /** Looks at once, because business time has jumped. */
  wake(): void {
    this.ticker.wake();
  }

  stop(): Promise<void> {
    return this.ticker.stop();
  }

  private async settleAll(): Promise<void> {
    for (const type of dueAggregates) for (const id of await this.dueIds(type)) await this.settle(type, id);
  }

  private async dueIds(type: AggregateClass<DueAggregate>): Promise<string[]> {
    const rows = await this.dataSource
      .createQueryBuilder(type, 't')
      .select('t.id', 'id')
      .where('t.nextDueAt <= app.now()')
      .orderBy('t.nextDueAt')
      .limit(ROUND)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** One that cannot be settled must not keep the others waiting. */
  private async settle(type: AggregateClass<DueAggregate>, id: string): Promise<void> {
    try {
      await inContext({ traceId: randomBytes(16).toString('hex'), locale: 'zh-CN', answer: {} }, () =>
        this.uow.run(async () => {
          const root = await this.aggregates.lockForSystem(type, id);
          root.settleDue(this.uow.now);
          await this.aggregates.keep(type, root);
        }),
      );
    } catch (error) {
      const what = { message: 'a due step failed', subject: type.subject, id, reason: failureReason(error) };
      this.logger.error(what, error instanceof Error ? error.stack : undefined);
    }
  }
}
