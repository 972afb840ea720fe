import type { Page } from '#web/app/feature.js';

/** The pages of a collection that needs nothing but its schema: its list and its record. */
export function genericPages(
  collection: string,
  permission: Page['permission'],
  nav?: Omit<NonNullable<Page['nav']>, 'collection' | 'title'>,
): Page[] {
  return [
    {
      ...{ path: collection, permission, ...(nav && { nav: { ...nav, collection } }) },
      load: async () => ({ default: (await import('./collection-page.js')).AnyCollectionPage }),
    },
    {
      path: `${collection}/:id`,
      permission,
      load: async () => ({ default: (await import('./record-page.js')).AnyRecordPage }),
    },
  ];
}
