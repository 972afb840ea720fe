import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Fen } from '#src/kernel/money.js';
import { currentContext } from '#src/platform/context/request-context.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';

/** Where the money of a line stands; `appropriation` is the counter side and holds what was loaded as a negative figure. */
export const ACCOUNTS = ['appropriation', 'available', 'reserved', 'committed', 'paid'] as const;
export type Account = (typeof ACCOUNTS)[number];
export type Balances = Readonly<Record<Account, Fen>>;

/** Every kind of entry is one movement of money, from an account of a line to another of the same line. */
export const MOVEMENTS = {
  load: { from: 'appropriation', to: 'available' },
  recall: { from: 'available', to: 'appropriation' },
  reserve: { from: 'available', to: 'reserved' },
  release: { from: 'reserved', to: 'available' },
} as const satisfies Record<string, { from: Account; to: Account }>;
export type EntryKind = keyof typeof MOVEMENTS;

/** An amount of a line's money; above zero. */
export interface LineAmount {
  readonly budgetLineId: string;
  readonly amountFen: Fen;
}

/** Entries with both their postings, in one statement. */
const POST = `
  with movement as (select * from unnest($1::uuid[], $2::uuid[], $3::bigint[]) as m(entry_id, budget_line_id, amount_fen)),
       entry as (
         insert into ledger_entry (id, budget_line_id, kind, project_id, recorded_by)
         select entry_id, budget_line_id, $4, $5, $6 from movement
       )
  insert into ledger_posting (entry_id, budget_line_id, account, amount_fen)
  select entry_id, budget_line_id, side.account, side.sign * amount_fen
  from movement cross join (values ($7::text, -1), ($8::text, 1)) as side(account, sign)`;

/**
 * The double-entry ledger of the budget lines. The database applies each posting to its account, and refuses an entry that does not balance
 * and an account below zero; callers lock the lines first, in the order of their ids.
 */
@Injectable()
export class Ledger {
  constructor(private readonly uow: UnitOfWork) {}

  /** Books one entry for each line. @throws DomainError `budget-line-exceeded` when the account it comes from does not hold so much */
  async post(kind: EntryKind, projectId: string | null, amounts: readonly LineAmount[]): Promise<void> {
    const { from, to } = MOVEMENTS[kind];
    await this.uow.em.query(POST, [
      amounts.map(() => uuidv7()),
      amounts.map(({ budgetLineId }) => budgetLineId),
      amounts.map(({ amountFen }) => amountFen),
      kind,
      projectId,
      currentContext().actor?.userId ?? null,
      from,
      to,
    ]);
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
