import type { AskedFor } from '../shell/asked-for.js';
import { type ListFilters, readListFilters } from '../shell/list-filters.js';
import { GROUPS, type NoticeGroup } from './notice-groups.js';

/** What a list of notices is narrowed down by. */
export type NoticeFilters = ListFilters & { readonly kind?: NoticeGroup; readonly q?: string };

export const readNoticeFilters = (asked: AskedFor): NoticeFilters => ({
  kind: asked.oneOf('kind', GROUPS),
  q: asked.text('q'),
  ...readListFilters(asked),
});

const MOST_TERMS = 8;

/** The words that are looked for: each must be found somewhere. Undefined when there is nothing in them that can be looked for. */
export function termsOf(q: string): string[] | undefined {
  const terms = q.split(/\s+/).filter((term) => /[\p{L}\p{N}]/u.test(term));
  return terms.length > 0 ? terms.slice(0, MOST_TERMS) : undefined;
}
