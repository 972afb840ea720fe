import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { JobsQueries } from '#src/platform/jobs/jobs.queries.js';

/** Commands on jobs. */
@Injectable()
export class JobsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: JobsQueries,
  ) {}

  /**
   * Gives a dead job all its attempts once more.
   * @throws DomainError `not-found`, `illegal-transition` when the job is not dead
   */
  retry(id: string): Promise<void> {
    return this.uow.run(async () => {
      const { state, name, handler } = await this.queries.find(id);
      const [, count] = await this.uow.em.query<[unknown[], number]>(
        'update outbox set dead_at = null, dispatched_at = null, attempts = 0 where id = $1 and dead_at is not null',
        [id],
      );
      if (count === 0) throw new DomainError('illegal-transition', { subject: 'job', action: 'retry', status: state });
      this.uow.record({
        action: 'job.retry',
        subjectType: 'job',
        subjectId: id,
        organisationId: null,
        details: { name, handler },
      });
    });
  }
}
