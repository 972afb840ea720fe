import { Injectable } from '@nestjs/common';
import { formatYuan, type Fen } from '#src/kernel/money.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { Ledger, type EntryKind, type LineAmount } from './ledger.js';
import { checkParts, reservationsOn, type LockedLine, type Reservation } from './reservations.js';

/** In the order of their ids, so that two commands on the same lines cannot wait for each other. */
const LOCK_LINES = `
  select id from budget_line where id = any ($1::uuid[]) and purchaser_id = $2 order by id for no key update`;
/** After the lock, in a statement of its own: what it sees includes the command that held the lock before. */
const LOCKED_LINES = `
  select l.id, l.title, l.status, a.balance_fen as "availableFen"
  from budget_line l join ledger_account a on a.budget_line_id = l.id and a.account = 'available'
  where l.id = any ($1::uuid[])`;
const RESERVE = `
  insert into reservation (project_id, budget_line_id, amount_fen)
  select $1, * from unnest($2::uuid[], $3::bigint[])`;
const RELEASE = `
  with gone as (delete from reservation where project_id = $1 returning budget_line_id, amount_fen)
  select budget_line_id as "budgetLineId", amount_fen as "amountFen" from gone`;
const LOCK_LINES_OF_PROJECT = `
  select l.purchaser_id as "purchaserId" from budget_line l join reservation r on r.budget_line_id = l.id
  where r.project_id = $1 order by l.id for no key update of l`;

/** The money of projects, for the modules downstream: called inside the transaction of the command that needs it. */
@Injectable()
export class BudgetsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Sets the whole price of a project aside, on lines of the caller's organisation. A line that still waits for its year's budget gives it
   * on condition. Rule: A3, budget first.
   * @param parts amounts in fen; they sum to the total
   * @throws DomainError `invalid-shape`, `reservation-not-total`, `budget-line-exceeded`, `already-reserved`
   */
  reserve(
    { projectId, totalFen }: { projectId: string; totalFen: Fen },
    parts: readonly LineAmount[],
  ): Promise<Reservation[]> {
    return this.uow.run(async () => {
      checkParts(totalFen, parts);
      const { organisationId } = currentActor();
      const lineIds = parts.map(({ budgetLineId }) => budgetLineId);
      const reservations = reservationsOn(await this.lock(lineIds, organisationId), parts);
      await this.uow.em.query(RESERVE, [projectId, lineIds, parts.map(({ amountFen }) => amountFen)]);
      await this.book('reserve', projectId, parts, organisationId);
      return reservations;
    });
  }

  /** Gives back whatever is reserved for a project; nothing, when nothing is. */
  release(projectId: string): Promise<void> {
    return this.uow.run(async () => {
      const [line]: { purchaserId: string }[] = await this.uow.em.query(LOCK_LINES_OF_PROJECT, [projectId]);
      if (!line) return;
      const amounts: LineAmount[] = await this.uow.em.query(RELEASE, [projectId]);
      await this.book('release', projectId, amounts, line.purchaserId);
    });
  }

  private async lock(lineIds: readonly string[], purchaserId: string): Promise<LockedLine[]> {
    const own: { id: string }[] = await this.uow.em.query(LOCK_LINES, [lineIds, purchaserId]);
    return this.uow.em.query(LOCKED_LINES, [own.map(({ id }) => id)]);
  }

  /** The entries, and an audit entry in the chain of each line. */
  private async book(
    kind: EntryKind,
    projectId: string,
    amounts: readonly LineAmount[],
    organisationId: string,
  ): Promise<void> {
    await this.ledger.post(kind, projectId, amounts);
    for (const { budgetLineId, amountFen } of amounts)
      this.uow.record({
        action: `budget-line.${kind}`,
        subjectType: 'budget-line',
        subjectId: budgetLineId,
        organisationId,
        details: { projectId, amount: formatYuan(amountFen) },
      });
  }
}
