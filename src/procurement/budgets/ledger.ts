import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Fen } from '#src/kernel/money.js';
import { currentContext } from '#src/platform/context/request-context.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { postingsOf, type Account, type Balances, type Movement } from './calc/postings.js';

/** Entries with both their postings, in one statement; the side that gives comes first, so that an account is refused before another gains. */
const POST = `
  with entry as (
    select * from jsonb_to_recordset($1) as e(
      id uuid, "budgetLineId" uuid, kind text, "projectId" uuid, "contractId" uuid, "milestoneId" uuid, postings jsonb)
  ), booked as (
    insert into ledger_entry (id, budget_line_id, kind, project_id, contract_id, milestone_id, recorded_by)
    select id, "budgetLineId", kind, "projectId", "contractId", "milestoneId", $2 from entry
  )
  insert into ledger_posting (entry_id, budget_line_id, account, amount_fen)
  select id, "budgetLineId", account, "amountFen"
  from entry cross join lateral jsonb_to_recordset(postings) as p(account text, "amountFen" bigint)`;

/**
 * The double-entry ledger of the budget lines. The database applies each posting to its account and to the commitment of its milestone, and
 * refuses an entry that does not balance, an account below zero and a milestone that would cost more than it was given; callers lock the lines
 * first, in the order of their ids.
 */
@Injectable()
export class Ledger {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Books one entry for each movement.
   * @throws RangeError for a movement of nothing
   * @throws DomainError `budget-line-exceeded`, `payment-exceeds-commitment` when the account it comes from does not hold so much
   */
  async post(movements: readonly Movement[]): Promise<void> {
    const entries = movements.map(({ kind, budgetLineId, amountFen, purpose }) => ({
      id: uuidv7(),
      budgetLineId,
      kind,
      ...purpose,
      postings: postingsOf({ kind, amountFen }),
    }));
    const recordedBy = currentContext().actor?.userId ?? null;
    await this.uow.execute({ text: POST, values: [JSON.stringify(entries), recordedBy] });
  }

  /** What stands on each account of a line. */
  async balances(budgetLineId: string): Promise<Balances> {
    const rows: { account: Account; balanceFen: Fen }[] = await this.uow.em.query(
      `select account, balance_fen as "balanceFen" from ledger_account where budget_line_id = $1`,
      [budgetLineId],
    );
    return Object.fromEntries(rows.map(({ account, balanceFen }) => [account, balanceFen])) as Balances;
  }
}
