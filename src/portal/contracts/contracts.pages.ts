import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { isId } from '#src/platform/http/fields.js';
import { NoticesReads } from '../notices/notices.reads.js';
import { EVERYTHING } from '../serving/page-cache.js';
import { Pages } from '../serving/pages.js';
import { type Asked, inPath, type Routes } from '../serving/route.js';
import { AskedFor } from '../shell/asked-for.js';
import { listAddress, readListFilters } from '../shell/list-filters.js';
import { Places } from '../shell/places.js';
import { contractPage } from './contract.page.js';
import { contractsPage } from './contracts.page.js';
import { ContractsReads } from './contracts.reads.js';

/** Notices that are about a contract and what came of it. */
const OF_CONTRACT: readonly string[] = ['contract', 'acceptance', 'assessment'];

/** Contracts: the list, and each of them. */
@Injectable()
export class ContractsPages implements Routes {
  readonly routes: Routes['routes'] = [
    { path: '/contracts', answer: (asked) => this.list(asked) },
    { path: '/contracts/:id', answer: (asked) => this.show(asked) },
  ];

  constructor(
    private readonly pages: Pages,
    private readonly contracts: ContractsReads,
    private readonly notices: NoticesReads,
    private readonly places: Places,
  ) {}

  list(asked: Asked) {
    const filters = readListFilters(new AskedFor(asked.request));
    return this.pages.page(asked, listAddress('/contracts', filters), async (site) => {
      const [found, choices] = await Promise.all([this.contracts.list(filters), this.places.choices()]);
      return { page: contractsPage(site, { filters, found, choices }), about: [EVERYTHING] };
    });
  }

  async show(asked: Asked) {
    const id = inPath(asked, 'id');
    if (!isId(id)) throw new DomainError('not-found', { subject: 'contract' });
    return this.pages.page(asked, `/contracts/${id}`, async (site) => {
      const contract = await this.contracts.one(id);
      const [place, payments, ofCase] = await Promise.all([
        this.places.name(contract.regionCode),
        this.contracts.payments(id),
        this.notices.ofCase(contract.projectId, contract.tenderId),
      ]);
      const notices = ofCase.filter(({ kind }) => OF_CONTRACT.includes(kind));
      return { page: contractPage(site, { contract, place, payments, notices }), about: [id, contract.tenderId] };
    });
  }
}
