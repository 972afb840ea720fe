import { defineLifecycle } from '#src/kernel/lifecycle.js';
import type { JobState } from '#src/platform/jobs/job.view.js';

/** A job as those see it who keep the system running: done or, after its last attempt, dead until it is tried again. */
export const jobLifecycle = defineLifecycle<JobState, 'complete' | 'give-up' | 'retry'>('job', 'open', {
  complete: { from: ['open'], to: 'done', due: true },
  'give-up': { from: ['open'], to: 'dead', due: true },
  retry: { from: ['dead'], to: 'open' },
});
