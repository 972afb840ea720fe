import { Injectable } from '@nestjs/common';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { type Contract, ContractsService } from '#src/procurement/contracts/index.js';
import type { GroupMember } from '#src/procurement/delivery/calc/acceptance-rules.js';
import { ContractParts } from '#src/procurement/delivery/contract-parts.js';
import { refusePersonalData } from '#src/procurement/delivery/refuse-personal-data.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { AcceptanceGroups } from './acceptance-groups.js';
import type { HoldAcceptance, PlanAcceptance, ReplanAcceptance } from './acceptance.dto.js';
import { Acceptance, type AcceptanceFindings, type AcceptancePlan } from './acceptance.entity.js';
import type { AcceptanceView } from './acceptance.view.js';
import { AcceptancesQueries } from './acceptances.queries.js';
import { UnacceptedReports } from './unaccepted-reports.js';

/** 履约验收: what the officer does who runs it. */
@Injectable()
export class AcceptancesService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: AcceptancesQueries,
    private readonly contracts: ContractsService,
    private readonly parts: ContractParts,
    private readonly groups: AcceptanceGroups,
    private readonly reports: UnacceptedReports,
  ) {}

  /**
   * The acceptance of a stage, with its group.
   * @throws DomainError `personal-data-found`, `contract-not-effective`, `acceptance-under-way`, `acceptance-group-incomplete`,
   *   `acceptance-member-not-eligible`, `four-eyes`, and those of `Acceptance.planned`
   */
  plan(contractId: string, { stage, ...input }: PlanAcceptance): Promise<AcceptanceView> {
    return this.aggregates.run(async () => {
      const contract = await this.contracts.lockEffective(contractId);
      const plan = planOf(input);
      const acceptance = Acceptance.planned(contract, stage, plan, this.parts.today);
      await this.requireIndependent(contract, plan.members, 'plan');
      await this.aggregates.create(Acceptance, acceptance, 'plan');
      return this.queries.show(acceptance.id);
    });
  }

  /** Another day or another group, before it is held. @throws as `plan` */
  replan(id: string, input: ReplanAcceptance): Promise<AcceptanceView> {
    return this.aggregates.run(async () => {
      await this.parts.change(Acceptance, id, async (acceptance, contract, by) => {
        contract.requireEffective();
        const plan = planOf(input);
        acceptance.replan(by, contract, plan, this.parts.today);
        await this.requireIndependent(contract, plan.members, 'replan');
      });
      return this.queries.show(id);
    });
  }

  /** The group has met today. @throws DomainError `personal-data-found`, `contract-not-effective`, `four-eyes`, and those of `Acceptance.hold` */
  hold(id: string, input: HoldAcceptance): Promise<void> {
    return this.parts.change(Acceptance, id, async (acceptance, contract, by) => {
      const findings = findingsOf(input);
      contract.requireEffective();
      const unaccepted = await this.reports.of(contract, acceptance.stage, this.parts.today);
      acceptance.hold(by, contract, findings, { today: this.parts.today, unaccepted });
      await this.requireIndependent(contract, acceptance.members, 'hold');
    });
  }

  /** Neither the group nor whoever runs the acceptance has bought. Rule: G6 */
  private async requireIndependent(contract: Contract, members: readonly GroupMember[], action: string): Promise<void> {
    await this.groups.requireNotBuyers(contract, [currentActor().userId], action);
    await this.groups.requireEligible(contract, members, action);
  }
}

function planOf({ plannedFor, members }: ReplanAcceptance): AcceptancePlan {
  refusePersonalData({ members: members.map(({ code = '' }) => ({ code })) });
  return {
    plannedFor,
    members: members.map(({ kind, userId = null, code = null }) => ({ kind, userId, code })),
  };
}

function findingsOf({ items, users }: HoldAcceptance): AcceptanceFindings {
  const texts = items.map(({ code, finding = '' }) => ({ code, finding }));
  refusePersonalData({ items: texts, users: { summary: users.summary } });
  return {
    items: items.map(({ finding = null, ...item }) => ({ ...item, finding })),
    users: { ...users },
  };
}
