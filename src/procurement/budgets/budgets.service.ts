import { Injectable } from '@nestjs/common';
import { formatYuan, sumFen, type Fen } from '#src/kernel/money.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { commitmentPlan, type LinePart, type YearlyInstalment } from './calc/budget-split.js';
import type { Movement } from './calc/postings.js';
import {
  committing,
  endingPayment,
  payingOut,
  releasing,
  requireCovered,
  returning,
  returningAll,
  type MilestoneInstalment,
} from './commitments.js';
import { Ledger } from './ledger.js';
import { LineLocks } from './line-locks.js';
import { checkParts, reservationsOn, type Reservation } from './reservations.js';

const RESERVE = `
  insert into reservation (project_id, budget_line_id, amount_fen)
  select $1, * from unnest($2::uuid[], $3::bigint[])`;
const UNRESERVE = `delete from reservation where project_id = $1`;

/**
 * The money of projects and contracts, for the modules downstream: called inside the transaction of the command that needs it. Each call locks
 * the lines in the order of their ids, and leaves an audit entry in the chain of each line on which money moves.
 */
@Injectable()
export class BudgetsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly locks: LineLocks,
  ) {}

  /**
   * Sets the whole price of a project aside, on lines of the caller's organisation. A line that still waits for its year's budget gives it
   * on condition. Rule: A3, budget first.
   * @param parts amounts in fen; they sum to the total
   * @throws DomainError `invalid-shape`, `reservation-not-total`, `budget-line-exceeded`, `already-reserved`
   */
  reserve(
    { projectId, totalFen }: { projectId: string; totalFen: Fen },
    parts: readonly LinePart[],
  ): Promise<Reservation[]> {
    return this.uow.run(async () => {
      checkParts(totalFen, parts);
      const { organisationId } = currentActor();
      const lineIds = parts.map(({ budgetLineId }) => budgetLineId);
      const reservations = reservationsOn(await this.locks.own(lineIds, organisationId), parts);
      const amounts = parts.map(({ amountFen }) => amountFen);
      await this.uow.execute({ text: RESERVE, values: [projectId, lineIds, amounts] });
      await this.book(
        organisationId,
        parts.map((part) => ({ kind: 'reserve', ...part, purpose: { projectId } })),
      );
      return reservations;
    });
  }

  /** Gives back whatever is reserved for a project; nothing, when nothing is. */
  release(projectId: string): Promise<void> {
    return this.uow.run(async () => {
      const reserved = await this.locks.reservedFor(projectId);
      await this.unreserve(projectId, reserved, releasing(projectId, reserved));
    });
  }

  /**
   * Whether the reservations of a project cover the instalments of its contract, year by year: what `commit` would say, before anything is booked.
   * @throws DomainError `reservation-short`
   */
  requireReserved(projectId: string, instalments: readonly YearlyInstalment[]): Promise<void> {
    return this.uow.run(async () => {
      requireCovered(commitmentPlan(instalments, await this.locks.reservedFor(projectId)).short);
    });
  }

  /**
   * Turns the reservations of a project into commitments of its contract, each milestone on the lines of its year; what is reserved above that
   * is available again. Rule: A3, one budget, one year.
   * @param instalments one for each milestone
   * @throws DomainError `reservation-short` when the reservations of a year do not cover its instalments, so also the second time
   */
  commit(
    { projectId, contractId }: { projectId: string; contractId: string },
    instalments: readonly MilestoneInstalment[],
  ): Promise<void> {
    return this.uow.run(async () => {
      const reserved = await this.locks.reservedFor(projectId);
      await this.unreserve(projectId, reserved, committing({ projectId, contractId }, instalments, reserved));
    });
  }

  /**
   * Sends a payment of a milestone on its way (支付在途): the first of its two phases.
   * @param netFen in fen; of 0 nothing moves
   * @throws DomainError `payment-exceeds-commitment`, `budget-line-pending` when a line must pay whose year's budget is not approved
   */
  async payOut(milestoneId: string, netFen: Fen): Promise<void> {
    await this.move(
      () => this.locks.heldByMilestone(milestoneId),
      (held) => payingOut(netFen, held),
    );
  }

  /** The bank has paid everything that is under way for a milestone. @returns how much, in fen; 0 when nothing was under way */
  settle(milestoneId: string): Promise<Fen> {
    return this.move(
      () => this.locks.heldByMilestone(milestoneId),
      (held) => endingPayment('settle', held),
    );
  }

  /** The bank sent everything back that was under way for a milestone (退票); it is committed as before. @returns how much, in fen; 0 when nothing was under way */
  bounce(milestoneId: string): Promise<Fen> {
    return this.move(
      () => this.locks.heldByMilestone(milestoneId),
      (held) => endingPayment('bounce', held),
    );
  }

  /**
   * Gives back what a milestone costs less than it could: grade and deductions.
   * @param amountFen in fen; of 0 nothing moves
   * @throws DomainError `payment-exceeds-commitment` when the milestone does not have so much left
   */
  async returnCommitted(milestoneId: string, amountFen: Fen): Promise<void> {
    await this.move(
      () => this.locks.heldByMilestone(milestoneId),
      (held) => returning(amountFen, held),
    );
  }

  /** Gives back what a contract that has ended still has committed; a payment that is under way stays so. @returns how much, in fen */
  returnAll(contractId: string): Promise<Fen> {
    return this.move(() => this.locks.heldByContract(contractId), returningAll);
  }

  /** Locks, decides, books. */
  private move<T extends Owned>(
    lock: () => Promise<T[]>,
    movementsOf: (locked: readonly T[]) => readonly Movement[],
  ): Promise<Fen> {
    return this.uow.run(async () => {
      const locked = await lock();
      const movements = movementsOf(locked);
      if (movements.length > 0) await this.book(locked[0]!.purchaserId, movements);
      return sumFen(movements.map(({ amountFen }) => amountFen));
    });
  }

  /** Ends the reservations of a project: their money goes where the movements say. */
  private async unreserve(projectId: string, [owned]: readonly Owned[], movements: readonly Movement[]): Promise<void> {
    if (!owned) return;
    await this.uow.execute({ text: UNRESERVE, values: [projectId] });
    await this.book(owned.purchaserId, movements);
  }

  /** The entries, and an audit entry for each in the chain of its line. */
  private async book(organisationId: string, movements: readonly Movement[]): Promise<void> {
    await this.ledger.post(movements);
    for (const { kind, budgetLineId, amountFen, purpose } of movements)
      this.uow.record({
        action: `budget-line.${kind}`,
        subjectType: 'budget-line',
        subjectId: budgetLineId,
        organisationId,
        details: { ...purpose, amount: formatYuan(amountFen) },
      });
  }
}

/** A project or a contract has its money on lines of one purchaser. */
interface Owned {
  readonly purchaserId: string;
}
