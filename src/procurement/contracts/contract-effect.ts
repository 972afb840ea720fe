import { Injectable } from '@nestjs/common';
import { Calendars } from '#src/platform/calendar/index.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { BudgetsService } from '#src/procurement/budgets/index.js';
import { Tender } from '#src/procurement/tenders/index.js';
import { Consents } from './consents.js';
import { Contract } from './contract.entity.js';
import { MilestonesService } from './milestones/milestones.service.js';

const ADD_SITES = `
  insert into contract_party (contract_id, organisation_id, role, since)
  select $1, o.id, 'site', $3 from organisation o where o.kind = 'service_site' and o.uscc = any($2) on conflict do nothing`;

/** 生效: everything that a signed contract sets going, in one transaction. */
@Injectable()
export class ContractEffect {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly aggregates: Aggregates,
    private readonly calendars: Calendars,
    private readonly consents: Consents,
    private readonly milestones: MilestonesService,
    private readonly budgets: BudgetsService,
  ) {}

  /**
   * The contract takes effect if both sides have agreed to its document, the seals are registered and the scan of the sealed original is matched;
   * while its tender is suspended it waits. The caller holds the contract's lock and keeps it.
   * @throws DomainError `reservation-short`, `calendar-year-missing`. Rules: A3, A22–A24, 实施条例 54
   */
  async tryOn(contract: Contract): Promise<void> {
    if (contract.status !== 'awaiting_signature' || !contract.isSealed) return;
    if (!(await this.consents.areBoth(contract))) return;
    const tender = await this.aggregates.lockForSystem(Tender, contract.tenderId);
    if (tender.status !== 'announced') return;
    contract.takeEffect(this.aggregates.now, await this.calendars.current());
    tender.contract();
    await this.aggregates.keep(Tender, tender);
    await this.commit(contract);
    const sites = contract.content.parties.sites.map(({ uscc }) => uscc);
    await this.uow.execute({ text: ADD_SITES, values: [contract.id, sites, this.aggregates.now.toISOString()] });
  }

  /** A tender goes on that was suspended: its contract has waited for that. */
  async tryOnTender(tenderId: string): Promise<void> {
    for (const contract of await this.aggregates.lockAllForSystem(Contract, 'tenderId', tenderId)) {
      await this.tryOn(contract);
      await this.aggregates.keep(Contract, contract);
    }
  }

  private async commit(contract: Contract): Promise<void> {
    const plan = await this.milestones.plan(contract);
    await this.budgets.commit(
      { projectId: contract.projectId, contractId: contract.id },
      plan.map(({ id: milestoneId, year, grossFen: amountFen }) => ({ milestoneId, year, amountFen })),
    );
  }
}
