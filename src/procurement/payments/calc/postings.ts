import { fen, type Fen, subtractFen } from '#src/kernel/money.js';
import type { LinePart } from './budget-split.js';

/** Where money of a budget line stands, from the reservation on. The names are those of the ledger. */
export type LedgerAccount = 'available' | 'reserved' | 'committed' | 'paid';

/** Every entry of a contract's money is one movement between two accounts of the same line. */
export const CONTRACT_MOVEMENTS = {
  /** the contract is signed */
  commit: { from: 'reserved', to: 'committed' },
  /** the bank has paid */
  pay: { from: 'committed', to: 'paid' },
  /** the milestone costs less than it could: grade and deductions */
  return: { from: 'committed', to: 'available' },
  /** the bank sent the payment back (退票) */
  bounce: { from: 'paid', to: 'committed' },
} as const satisfies Record<string, { readonly from: LedgerAccount; readonly to: LedgerAccount }>;
export type ContractMovement = keyof typeof CONTRACT_MOVEMENTS;

/** One side of an entry; in fen, below zero where the money leaves. */
export interface Posting {
  readonly budgetLineId: string;
  readonly account: LedgerAccount;
  readonly amountFen: Fen;
}

/** An entry: its postings sum to zero. */
export interface LedgerEntry {
  readonly kind: ContractMovement;
  readonly postings: readonly [Posting, Posting];
}

/** One balanced entry for each line. @throws RangeError when an amount is not above zero, or a line is given twice */
export function entriesFor(kind: ContractMovement, parts: readonly LinePart[]): LedgerEntry[] {
  const { from, to } = CONTRACT_MOVEMENTS[kind];
  if (parts.some(({ amountFen }) => amountFen <= 0)) throw new RangeError('an entry moves more than nothing');
  if (new Set(parts.map(({ budgetLineId }) => budgetLineId)).size < parts.length)
    throw new RangeError('a line is given twice');
  return parts.map(({ budgetLineId, amountFen }) => ({
    kind,
    postings: [
      { budgetLineId, account: from, amountFen: subtractFen(fen(0), amountFen) },
      { budgetLineId, account: to, amountFen },
    ],
  }));
}
