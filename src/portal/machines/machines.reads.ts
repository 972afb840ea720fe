import { Injectable } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import type { SitePlace } from './site-map.js';

/** So many of each, in each language: a site map may name 50,000 addresses. */
const MOST = 8_000;
const PLACES = {
  name: 'portal.site-map',
  text: `
    (select '/notices/' || id as path, published_on as "on" from notice order by published_on desc, id desc limit $1)
    union all (select '/tenders/' || id, notice_on from tender where notice_on is not null order by notice_on desc, id desc limit $1)
    union all (select '/contracts/' || id, announced_on from contract where announced_on is not null order by announced_on desc, id desc limit $1)`,
};
const INSTANTS = {
  name: 'portal.instants',
  text: 'select id, published_at as at from notice where id = any($1::uuid[])',
};

@Injectable()
export class MachinesReads {
  constructor(private readonly reads: Reads) {}

  /** Pages of what is public, the newest of each kind first. */
  places(): Promise<SitePlace[]> {
    return this.reads.all<SitePlace>(PLACES, [MOST]);
  }

  /** When these notices became public. */
  async instants(ids: readonly string[]): Promise<Map<string, Date>> {
    const rows = await this.reads.all<{ id: string; at: Date }>(INSTANTS, [ids]);
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  now(): Promise<Date> {
    return this.reads.now();
  }
}
