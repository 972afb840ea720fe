import { defineWork } from '#src/platform/work/work-source.js';
import { parameterAccess } from './parameter.access.js';
import { parameterLifecycle } from './parameter.lifecycle.js';

/** A row of law waits for whoever did not propose it. Rule: G6. */
export const parameterWork = defineWork({
  lifecycle: parameterLifecycle,
  mine: parameterAccess.write,
  from: 'parameter t',
  number: `t.kind || ' ' || t.region_code || ' ' || t.effective_from`,
  title: 't.source_document',
  duties: [{ take: 'activate' }],
});
