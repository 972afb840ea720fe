import { Injectable } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import { RegionTree } from '#src/platform/regions/index.js';
import type { Choices } from './filter-bar.js';

/** A region by its name, and the ones above it. */
export interface Place {
  readonly code: string;
  readonly name: string;
}

const WITH_NOTICES = {
  name: 'portal.regions',
  text: `
    select distinct above.code
    from region r cross join lateral unnest(r.lineage) above (code)
    where exists (select from notice n where n.region_code = r.code) order by 1`,
};
const YEARS = {
  name: 'portal.years',
  text: "select extract(year from min(published_on))::int as first, extract(year from app.now() at time zone 'Asia/Shanghai')::int as last from notice",
};

/** What lists can be narrowed down by: where and when there is something at all. */
@Injectable()
export class Places {
  constructor(
    private readonly reads: Reads,
    private readonly regions: RegionTree,
  ) {}

  /** The full name of a region, from the province down. */
  async name(code: string): Promise<string> {
    const region = await this.regions.find(code);
    if (!region) return code;
    const names = await Promise.all(
      region.lineage.slice(1).map(async (above) => (await this.regions.find(above))?.name),
    );
    return names.filter(Boolean).join(' ');
  }

  /** Where and when there are public notices: their regions with those above them, and the years, the newest first. */
  async choices(): Promise<Choices> {
    const [codes, years] = await Promise.all([
      this.reads.all<{ code: string }>(WITH_NOTICES),
      this.reads.all<{ first: number | null; last: number }>(YEARS),
    ]);
    const places = await Promise.all(codes.map(async ({ code }) => ({ code, name: await this.name(code) })));
    const { first, last } = years[0]!;
    return {
      places: places.filter(({ name }) => name !== ''),
      years: Array.from({ length: last - (first ?? last) + 1 }, (_, index) => last - index),
    };
  }
}
