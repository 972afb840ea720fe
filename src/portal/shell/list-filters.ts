import type { AskedFor } from './asked-for.js';
import { addressOf } from './site.js';

const REGION = /^[1-9]\d{5}$/;
const YEAR = /^[12]\d{3}$/;
const PLACE = /^\d{4}-\d{2}-\d{2}\.[0-9a-f-]{36}$/;

/** What every list may be narrowed down by; a part of its address. */
export type ListFilters = {
  readonly region?: string;
  readonly year?: string;
  /** where the page begins */
  readonly after?: string;
};

export const readListFilters = (asked: AskedFor): ListFilters => ({
  region: asked.matching('region', REGION),
  year: asked.matching('year', YEAR),
  after: asked.matching('after', PLACE),
});

/** The one address of a list that is narrowed down so. */
export function listAddress(path: string, filters: ListFilters & Readonly<Record<string, string | undefined>>): string {
  const { region, year, after, ...own } = filters;
  return addressOf(path, { ...own, region, year, after });
}

/** A region with everything below it. */
export const inRegion = (column: string): string =>
  `${column} = any(array(select code from region where lineage @> array[?::text]))`;

export const inYear = (column: string): string =>
  `${column} between make_date(?::int, 1, 1) and make_date(?::int, 12, 31)`;

/** The values of those two. */
export const listValues = ({ region, year }: ListFilters) => ({
  ...(region && { region: [region] }),
  ...(year && { year: [year, year] }),
});
