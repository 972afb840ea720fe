import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { SandboxState } from '#src/platform/clock/index.js';
import { isId } from '#src/platform/http/fields.js';
import { ContractsReads } from '../contracts/contracts.reads.js';
import { NoticesReads } from '../notices/notices.reads.js';
import { EVERYTHING } from '../serving/page-cache.js';
import { Pages } from '../serving/pages.js';
import { type Asked, inPath, type Routes } from '../serving/route.js';
import { AskedFor } from '../shell/asked-for.js';
import { listAddress, readListFilters } from '../shell/list-filters.js';
import { Places } from '../shell/places.js';
import { tenderPage } from './tender.page.js';
import { tendersPage } from './tenders.page.js';
import { TendersReads } from './tenders.reads.js';
import { timelineOf } from './timeline.js';

/** Procedures: the list, and each of them. */
@Injectable()
export class TendersPages implements Routes {
  readonly routes: Routes['routes'] = [
    { path: '/tenders', answer: (asked) => this.list(asked) },
    { path: '/tenders/:id', answer: (asked) => this.show(asked) },
  ];

  constructor(
    private readonly pages: Pages,
    private readonly tenders: TendersReads,
    private readonly contracts: ContractsReads,
    private readonly notices: NoticesReads,
    private readonly places: Places,
    private readonly clock: SandboxState,
  ) {}

  list(asked: Asked) {
    const given = new AskedFor(asked.request);
    const filters = { stage: given.oneOf('stage', ['open']), ...readListFilters(given) };
    return this.pages.page(asked, listAddress('/tenders', filters), async (site) => {
      const [found, choices] = await Promise.all([this.tenders.list(filters), this.places.choices()]);
      return { page: tendersPage(site, { filters, found, choices }), about: [EVERYTHING] };
    });
  }

  async show(asked: Asked) {
    const id = inPath(asked, 'id');
    if (!isId(id)) throw new DomainError('not-found', { subject: 'tender' });
    return this.pages.page(asked, `/tenders/${id}`, async (site) => {
      const tender = await this.tenders.one(id);
      const [place, documents, award, contract, notices] = await Promise.all([
        this.places.name(tender.regionCode),
        this.tenders.documents(id),
        this.tenders.award(id),
        this.contracts.ofTender(id),
        this.notices.ofCase(tender.projectId, id),
      ]);
      const matter = { tender, award, contract, notices, payments: await this.payments(contract?.id) };
      const timeline = timelineOf(matter, shanghaiDate(this.clock.businessNow()));
      return {
        page: tenderPage(site, { ...matter, place, documents, timeline }),
        about: [id, tender.projectId, ...(contract ? [contract.id] : [])],
      };
    });
  }

  private async payments(contractId: string | undefined) {
    return contractId === undefined ? [] : this.contracts.payments(contractId);
  }
}
