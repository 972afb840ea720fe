import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import type { PaymentCondition, PaymentKind } from '#src/procurement/tenders/index.js';
import { whichMeet } from '../calc/milestone-turns.js';
import { Contract } from '../contract.entity.js';
import { type GradeOutcome, Milestone, type Settlement } from './milestone.entity.js';

const writable = new ScopedStatement(
  'milestone.writable',
  Milestone.access,
  1,
  ({ write }) => `select t.contract_id as "contractId" from milestone t where t.id = $1 and (${write})`,
);
const CONTRACT_OF = {
  name: 'milestone.contract',
  text: 'select contract_id as "contractId" from milestone where id = $1',
};

/**
 * The payments of a contract, as other modules move them on: called inside the transaction of the command that needs it. Whoever touches a milestone
 * has its contract locked first, and then every milestone of it in their order, so that no two commands cross.
 */
@Injectable()
export class MilestonesService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
    private readonly calendars: Calendars,
  ) {}

  /** The plan of a contract that takes effect, whose lock is held: the signature is met, the first payment falls due. */
  async plan(contract: Contract): Promise<Milestone[]> {
    const plan = contract.content.payment.instalments.map((instalment, index) =>
      Milestone.planned(contract, instalment, index + 1),
    );
    const { answer } = currentContext(); // the command's answer is about its contract
    for (const milestone of plan) await this.aggregates.create(Milestone, milestone, 'plan');
    currentContext().answer = answer;
    for (const milestone of whichMeet(plan, null, 'signature')) milestone.meet('signature', contract.signedOn!);
    // what is not asked for holds nothing up
    if (contract.content.performanceBond === null)
      for (const milestone of whichMeet(plan, null, 'bond')) milestone.meet('bond', contract.signedOn!);
    await this.advance(plan);
    return plan;
  }

  /**
   * A condition of payment has come about today: for the first payment of the kind that still waits for it or, with `null` and for signature and
   * bond, for all that do. Nothing happens where none does. An acceptance of the final kind ends the service: the bond is due back. Rules: D32, D33, E7
   * @param outcome grade and factor of an assessment, kept for the payment
   * @throws DomainError `contract-not-effective` when the contract has ended, `calendar-year-missing`
   */
  async meet(
    contractId: string,
    kind: PaymentKind | null,
    condition: PaymentCondition,
    outcome?: GradeOutcome,
  ): Promise<void> {
    const contract = await this.aggregates.lockForSystem(Contract, contractId);
    contract.requireLive();
    const today = shanghaiDate(this.aggregates.now);
    if (kind === 'final' && condition === 'acceptance') {
      contract.acceptFinally(today, await this.calendars.current());
      await this.aggregates.keep(Contract, contract);
    }
    const plan = await this.lockPlan(contractId);
    for (const milestone of whichMeet(plan, kind, condition)) milestone.meet(condition, today, outcome);
    await this.advance(plan);
  }

  /** A bond came in, on a contract whose lock the caller holds and keeps. */
  async meetBond({ id }: Contract): Promise<void> {
    const plan = await this.lockPlan(id);
    const today = shanghaiDate(this.aggregates.now);
    for (const milestone of whichMeet(plan, null, 'bond')) milestone.meet('bond', today);
    await this.advance(plan);
  }

  /** A payment is settled, and the next one's turn has come. @throws DomainError `illegal-transition`, `payment-exceeds-commitment` */
  async pay(milestoneId: string, settlement: Settlement): Promise<void> {
    const { contractId } = await this.reads.one<{ contractId: string }>(CONTRACT_OF, [milestoneId], 'milestone');
    await this.aggregates.lockForSystem(Contract, contractId);
    const plan = await this.lockPlan(contractId);
    plan.find(({ id }) => id === milestoneId)!.pay(settlement, shanghaiDate(this.aggregates.now));
    await this.advance(plan);
  }

  /** A milestone of the caller's, locked with its contract. @throws DomainError `not-found` */
  async lock(milestoneId: string): Promise<Milestone> {
    const statement = writable.for(currentActor(), [milestoneId]);
    const { contractId } = await this.reads.one<{ contractId: string }>(...statement, 'milestone');
    await this.aggregates.lockForSystem(Contract, contractId);
    return (await this.lockPlan(contractId)).find(({ id }) => id === milestoneId)!;
  }

  /** Nothing more is paid of a contract that ends early; its lock is held. */
  async cancelOpen({ id }: Contract): Promise<void> {
    const plan = await this.lockPlan(id);
    for (const milestone of plan) if (milestone.isOpen) milestone.cancel();
    await this.aggregates.keepAll(Milestone, plan);
  }

  /** Codes of the payments that are still to be made, in their order, and `assessment` where one waits for it. */
  async open({ id }: Contract): Promise<string[]> {
    const open = (await this.lockPlan(id)).filter(({ isOpen }) => isOpen);
    const isUnassessed = open.some((milestone) => milestone.waitsFor.includes('assessment'));
    return [...(isUnassessed ? ['assessment'] : []), ...open.map(({ code }) => code)];
  }

  private async lockPlan(contractId: string): Promise<Milestone[]> {
    const plan = await this.aggregates.lockAllForSystem(Milestone, 'contractId', contractId);
    return plan.sort((a, b) => a.position - b.position);
  }

  private async advance(plan: readonly Milestone[]): Promise<void> {
    const today = shanghaiDate(this.aggregates.now);
    plan.forEach((milestone, index) => milestone.advance(!plan.slice(0, index).some(({ isOpen }) => isOpen), today));
    await this.aggregates.keepAll(Milestone, plan);
  }
}
