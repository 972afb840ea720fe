import { EVERYTHING } from '#src/platform/access/access-rule.js';
import { jobLifecycle } from '#src/platform/jobs/job.lifecycle.js';
import { defineWork } from '#src/platform/work/work-source.js';

/** A job that nobody tries again by itself. Its time is real time, as everything of the queue. */
export const jobWork = defineWork({
  lifecycle: jobLifecycle,
  mine: (kind) => (kind === 'operator' ? [`${EVERYTHING} and t.dead_at is not null`] : []),
  from: 'outbox t',
  status: `(case when t.done_at is not null then 'done' when t.dead_at is not null then 'dead' else 'open' end)`,
  number: 't.handler',
  title: 't.name',
  since: 't.dead_at',
  duties: [{ take: 'retry' }],
});
