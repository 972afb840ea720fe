import { defineWork } from '#src/platform/work/index.js';
import { catalogueAccess } from './catalogue.access.js';
import { catalogueLifecycle } from './catalogue.lifecycle.js';

/** A draft waits to be published by somebody who did not write it. */
export const catalogueWork = defineWork({
  lifecycle: catalogueLifecycle,
  mine: catalogueAccess.write,
  from: 'catalogue t',
  number: `t.region_code || '-' || t.year || '-' || t.ordinal`,
  title: 't.title',
  duties: [{ take: 'publish' }],
});
