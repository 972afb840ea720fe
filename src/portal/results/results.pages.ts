import { Injectable } from '@nestjs/common';
import { GRADES } from '#src/procurement/tenders/index.js';
import { EVERYTHING } from '../serving/page-cache.js';
import { Pages } from '../serving/pages.js';
import { type Asked, type Routes } from '../serving/route.js';
import { AskedFor } from '../shell/asked-for.js';
import { listAddress, readListFilters } from '../shell/list-filters.js';
import { Places } from '../shell/places.js';
import { resultsPage } from './results.page.js';
import { ResultsReads } from './results.reads.js';

/** Results of assessments. */
@Injectable()
export class ResultsPages implements Routes {
  readonly routes: Routes['routes'] = [{ path: '/results', answer: (asked) => this.list(asked) }];

  constructor(
    private readonly pages: Pages,
    private readonly results: ResultsReads,
    private readonly places: Places,
  ) {}

  list(asked: Asked) {
    const given = new AskedFor(asked.request);
    const filters = { grade: given.oneOf('grade', GRADES), ...readListFilters(given) };
    return this.pages.page(asked, listAddress('/results', filters), async (site) => {
      const [found, choices] = await Promise.all([this.results.list(filters), this.places.choices()]);
      return { page: resultsPage(site, { filters, found, choices }), about: [EVERYTHING] };
    });
  }
}
