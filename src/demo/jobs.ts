import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { EventName } from '#src/kernel/events.js';
import type { JobName } from '#src/kernel/jobs.js';
import { ENV } from '#src/platform/config/config.module.js';
import type { Env } from '#src/platform/config/env.js';
import { Reads } from '#src/platform/db/reads.js';
import { JobRunner } from '#src/platform/jobs/job-runner.js';

const OPEN = {
  name: 'demo.open-jobs',
  text: `select id from outbox where name = $1 and done_at is null and dead_at is null order by id`,
};
/** Between two looks at what a worker has done, in milliseconds. */
const PATIENCE = 20;

/** Sees to it that the jobs of this name are done: by the worker of this process where it has one, by itself where it has none. */
export async function finishJobs(app: INestApplicationContext, name: EventName | JobName): Promise<void> {
  if (!app.get<Env>(ENV).WORKER) return runJobs(app, name);
  while ((await openJobs(app, name)).length > 0) await sleep(PATIENCE);
}

/** Runs the jobs of this name, or the handlers of this event, that are still to be done, as a worker would; one of them may do so at the same time. */
export async function runJobs(app: INestApplicationContext, name: EventName | JobName): Promise<void> {
  for (const { id } of await openJobs(app, name)) await app.get(JobRunner).run(id);
}

function openJobs(app: INestApplicationContext, name: EventName | JobName): Promise<{ id: string }[]> {
  return app.get(Reads).all<{ id: string }>(OPEN, [name]);
}
