import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { readNoticeFilters } from '../notices/notice-filters.js';
import { NoticesReads } from '../notices/notices.reads.js';
import { type Asset, asset } from '../serving/assets.js';
import { EVERYTHING } from '../serving/page-cache.js';
import { Pages } from '../serving/pages.js';
import { type Asked, inPath, type Routes } from '../serving/route.js';
import { AskedFor } from '../shell/asked-for.js';
import { ATOM, feedAddress, feedOf } from './feed.js';
import { MachinesReads } from './machines.reads.js';
import { robotsOf, siteMapOf } from './site-map.js';

/** A year, in seconds: an address whose content never changes. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
const A_DAY = 'public, max-age=86400';

/** What programs ask a site for. */
@Injectable()
export class MachinesPages implements Routes {
  readonly routes: Routes['routes'] = [
    { path: '/feed.atom', answer: (asked) => this.feed(asked) },
    { path: '/sitemap.xml', isFile: true, answer: (asked) => this.siteMap(asked) },
    { path: '/robots.txt', isFile: true, answer: (asked) => this.robots(asked) },
    { path: '/favicon.svg', isFile: true, answer: (asked) => this.icon(asked) },
    { path: '/favicon.ico', isFile: true, answer: (asked) => this.icon(asked) },
    { path: '/portal/:version/:name', isFile: true, answer: (asked) => this.asset(asked) },
  ];

  constructor(
    private readonly pages: Pages,
    private readonly machines: MachinesReads,
    private readonly notices: NoticesReads,
  ) {}

  feed(asked: Asked) {
    const { kind, q, region } = readNoticeFilters(new AskedFor(asked.request));
    const filters = { kind, q, region };
    return this.pages.made(asked, feedAddress(filters), async (site) => {
      const { rows } = await this.notices.find(filters);
      const [instants, now] = await Promise.all([
        this.machines.instants(rows.map(({ id }) => id)),
        this.machines.now(),
      ]);
      const entries = rows.map((row) => ({ ...row, at: instants.get(row.id)! }));
      return { type: ATOM, text: feedOf(site, entries, filters, now), about: [EVERYTHING] };
    });
  }

  siteMap(asked: Asked) {
    return this.pages.made(asked, '/sitemap.xml', async (site) => {
      const places = site.isSandbox ? [] : await this.machines.places();
      return { type: 'application/xml; charset=utf-8', text: siteMapOf(site, places), about: [EVERYTHING] };
    });
  }

  robots(asked: Asked) {
    return this.pages.made(asked, '/robots.txt', (site) =>
      Promise.resolve({ type: 'text/plain; charset=utf-8', text: robotsOf(site), about: [] }),
    );
  }

  /** Old browsers ask for this one by themselves; all that ask know the picture by its type, not by its name. */
  icon({ reply }: Asked) {
    return this.send(reply, asset('favicon.svg')!, A_DAY);
  }

  /** @throws DomainError `not-found`, also for what another release had: a copy of it must not be kept for good */
  asset(asked: Asked) {
    const found = asset(inPath(asked, 'name'));
    if (found?.version !== inPath(asked, 'version')) throw new DomainError('not-found', { subject: 'file' });
    return this.send(asked.reply, found, FOR_GOOD);
  }

  private send(reply: Asked['reply'], { type, body }: Asset, caching: string): string {
    void reply.header('cache-control', caching).removeHeader('content-language').type(type);
    return body;
  }
}
