import { Injectable, Logger } from '@nestjs/common';
import { UnrecoverableError } from 'bullmq';
import { DomainError } from '#src/kernel/errors.js';
import { inContext, type RequestContext } from '#src/platform/context/request-context.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import type { Complete } from '#src/platform/jobs/decorators.js';
import { failureReason } from '#src/platform/jobs/failure-reason.js';
import { Handlers } from '#src/platform/jobs/handlers.js';
import { kindOf } from '#src/platform/jobs/job-queues.js';
import type { JobState } from '#src/platform/jobs/job.view.js';
import { Outbox, type Attempt } from '#src/platform/outbox/outbox.js';

/** What came of an attempt at a job that somebody asked for; `open` when it will be tried again. */
export interface EndedAttempt extends Pick<Attempt, 'id' | 'name' | 'payload'> {
  readonly state: JobState;
  readonly userId: string;
}

/** Runs the handler of one outbox row: its effect happens once, however often the queue calls. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger('jobs');
  private readonly listeners: ((ended: EndedAttempt) => void)[] = [];

  constructor(
    private readonly outbox: Outbox,
    private readonly handlers: Handlers,
    private readonly uow: UnitOfWork,
  ) {}

  /** Calls `listener` after each attempt at a job that somebody asked for; it must not throw, nor take long. */
  onEnded(listener: (ended: EndedAttempt) => void): void {
    this.listeners.push(listener);
  }

  /** @throws Error with the reason when the attempt failed; UnrecoverableError when there will be no further one */
  async run(outboxId: string): Promise<void> {
    const attempt = await this.outbox.begin(outboxId);
    if (!attempt) return;
    const left = kindOf(attempt).attempts - attempt.attempts;
    // The last attempt was counted and never ended: the job takes its worker down.
    if (left < 0) throw await this.failed(attempt, 'worker-lost', true);
    try {
      await inContext(contextOf(attempt), () => this.perform(attempt));
      this.tell(attempt, 'done');
    } catch (error) {
      if (!(error instanceof DomainError)) this.logger.error(error);
      throw await this.failed(attempt, failureReason(error), left === 0);
    }
  }

  private tell({ kind, id, name, payload, actorUserId: userId }: Attempt, state: JobState): void {
    if (kind !== 'job' || userId === null) return;
    for (const listener of this.listeners) listener({ id, name, payload, state, userId });
  }

  private async perform(attempt: Attempt): Promise<void> {
    const { id, payload, actorUserId, locale, traceId } = attempt;
    const origin = { actorUserId, locale, traceId };
    const handler = this.handlers.find(attempt);
    const complete: Complete = (work) =>
      this.uow.run(async () => {
        const mine = await this.outbox.complete(this.uow.em, id);
        if (mine) await work();
        return mine;
      });
    if (handler.transactional) {
      await complete(() => handler.run(payload, origin));
      return;
    }
    let ended = false;
    const completing: Complete = async (work) => {
      const mine = await complete(work);
      ended = true;
      return mine;
    };
    await handler.run(payload, completing, origin);
    if (!ended) throw new Error(`${attempt.handler} returned without calling complete`);
  }

  /** What the queue is told holds the reason only: it keeps messages and stacks where no one guards personal data. */
  private async failed(attempt: Attempt, reason: string, dead: boolean): Promise<Error> {
    await this.outbox.fail(attempt.id, reason, dead);
    this.tell(attempt, dead ? 'dead' : 'open');
    const { name, handler, attempts, traceId } = attempt;
    this.logger.warn({ message: dead ? 'job is dead' : 'job failed', name, handler, attempts, reason, traceId });
    return dead ? new UnrecoverableError(reason) : new Error(reason);
  }
}

function contextOf({ traceId, locale, actorUserId }: Attempt): RequestContext {
  return { traceId, locale, onBehalfOf: actorUserId ?? undefined, answer: {} };
}
