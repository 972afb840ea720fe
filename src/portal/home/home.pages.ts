import { Injectable } from '@nestjs/common';
import type { NoticeGroup } from '../notices/notice-groups.js';
import { NoticesReads } from '../notices/notices.reads.js';
import { EVERYTHING } from '../serving/page-cache.js';
import { Pages } from '../serving/pages.js';
import { type Asked, type Routes } from '../serving/route.js';
import { homePage } from './home.page.js';
import { HomeReads } from './home.reads.js';

/** What people come for first, in the order of a purchase. */
const SHOWN: readonly NoticeGroup[] = ['tender', 'intent', 'result', 'contract', 'acceptance', 'assessment'];
const EACH = 5;

/** The first page. */
@Injectable()
export class HomePages implements Routes {
  readonly routes: Routes['routes'] = [{ path: '/', answer: (asked) => this.show(asked) }];

  constructor(
    private readonly pages: Pages,
    private readonly home: HomeReads,
    private readonly notices: NoticesReads,
  ) {}

  show(asked: Asked) {
    return this.pages.page(asked, '/', async (site) => {
      const [figures, newest] = await Promise.all([this.home.figures(), this.notices.newest(SHOWN, EACH)]);
      return { page: homePage(site, { figures, newest }), about: [EVERYTHING] };
    });
  }
}
