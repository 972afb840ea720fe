import type { INestApplicationContext } from '@nestjs/common';
import type { JobName } from '#src/kernel/jobs.js';
import { Reads } from '#src/platform/db/reads.js';
import { JobRunner } from '#src/platform/jobs/job-runner.js';

const OPEN = {
  name: 'demo.open-jobs',
  text: `select id from outbox where name = $1 and done_at is null and dead_at is null order by id`,
};

/** Runs the jobs of this name that are still to be done, as a worker would; one of them may do so at the same time. */
export async function runJobs(app: INestApplicationContext, name: JobName): Promise<void> {
  for (const { id } of await app.get(Reads).all<{ id: string }>(OPEN, [name])) await app.get(JobRunner).run(id);
}
