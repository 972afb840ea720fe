import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type CatalogueStatus = 'draft' | 'published' | 'retired';
export type CatalogueAction = 'draft' | 'redraft' | 'publish' | 'retire';

/** One version of a region's catalogue. Whoever worked on it does not publish it (G6). */
export const catalogueLifecycle = defineLifecycle<CatalogueStatus, CatalogueAction>('catalogue', 'draft', {
  draft: { from: [], to: 'draft' },
  redraft: { from: ['draft'], stay: true },
  publish: { from: ['draft'], to: 'published', notBy: ['draft', 'redraft'], emits: 'catalogue.published' },
  retire: { from: ['published'], to: 'retired' },
});
