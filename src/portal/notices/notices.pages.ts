import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { isId } from '#src/platform/http/fields.js';
import { EVERYTHING } from '../serving/page-cache.js';
import { Pages } from '../serving/pages.js';
import { type Asked, inPath, type Routes } from '../serving/route.js';
import { AskedFor } from '../shell/asked-for.js';
import { listAddress } from '../shell/list-filters.js';
import { Places } from '../shell/places.js';
import { readNoticeFilters } from './notice-filters.js';
import { noticePage } from './notice.page.js';
import { noticesPage } from './notices.page.js';
import { NoticesReads } from './notices.reads.js';

/** Notices: the list, and each of them. */
@Injectable()
export class NoticesPages implements Routes {
  readonly routes: Routes['routes'] = [
    { path: '/notices', answer: (asked) => this.list(asked) },
    { path: '/notices/:id', answer: (asked) => this.show(asked) },
  ];

  constructor(
    private readonly pages: Pages,
    private readonly notices: NoticesReads,
    private readonly places: Places,
  ) {}

  list(asked: Asked) {
    const filters = readNoticeFilters(new AskedFor(asked.request));
    return this.pages.page(asked, listAddress('/notices', filters), async (site) => {
      const [found, choices] = await Promise.all([this.notices.find(filters), this.places.choices()]);
      return { page: noticesPage(site, { filters, found, choices }), about: [EVERYTHING] };
    });
  }

  async show(asked: Asked) {
    const id = inPath(asked, 'id');
    if (!isId(id)) throw new DomainError('not-found', { subject: 'notice' });
    return this.pages.page(asked, `/notices/${id}`, async (site) => {
      const notice = await this.notices.one(id);
      const { projectId, tenderId } = notice;
      const [place, others] = await Promise.all([
        this.places.name(notice.regionCode),
        this.notices.ofCase(projectId, tenderId),
      ]);
      return { page: noticePage(site, { notice, place, others }), about: [projectId, ...(tenderId ? [tenderId] : [])] };
    });
  }
}
