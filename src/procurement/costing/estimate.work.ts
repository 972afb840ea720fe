import { defineWork } from '#src/platform/work/index.js';
import { estimateAccess } from './estimate.access.js';
import { estimateLifecycle } from './estimate.lifecycle.js';

/** An estimate on its way to its approval. */
export const estimateWork = defineWork({
  lifecycle: estimateLifecycle,
  mine: estimateAccess.write,
  from: 'cost_estimate t',
  number: 't.number',
  title: 't.title',
  duties: [{ take: 'redraft', in: ['returned'] }, { take: 'submit' }, { take: 'approve' }],
});
