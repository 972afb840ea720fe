import { subtractFen, fen, type Fen } from '#src/kernel/money.js';

/** Where the money of a line stands; `appropriation` is the counter side and holds what was loaded as a negative figure. */
export const ACCOUNTS = ['appropriation', 'available', 'reserved', 'committed', 'in_payment', 'paid'] as const;
export type Account = (typeof ACCOUNTS)[number];
export type Balances = Readonly<Record<Account, Fen>>;

/** Every kind of entry is one movement of money, from an account of a line to another of the same line. */
export const MOVEMENTS = {
  load: { from: 'appropriation', to: 'available' },
  recall: { from: 'available', to: 'appropriation' },
  reserve: { from: 'available', to: 'reserved' },
  release: { from: 'reserved', to: 'available' },
  /** the contract takes effect */
  commit: { from: 'reserved', to: 'committed' },
  /** the order to pay goes to the bank (支付在途) */
  'pay-out': { from: 'committed', to: 'in_payment' },
  /** the bank has paid */
  settle: { from: 'in_payment', to: 'paid' },
  /** the bank sent the payment back (退票) */
  bounce: { from: 'in_payment', to: 'committed' },
  /** the milestone costs less than it could: grade and deductions; or the contract has ended */
  return: { from: 'committed', to: 'available' },
} as const satisfies Record<string, { readonly from: Account; readonly to: Account }>;
export type EntryKind = keyof typeof MOVEMENTS;

/** Whose money moves: a project's, a contract's, or, when a contract takes over what was reserved, both of them. */
export type Purpose =
  | Readonly<Record<'projectId', string>>
  | Readonly<Record<'contractId' | 'milestoneId', string>>
  | Readonly<Record<'projectId' | 'contractId' | 'milestoneId', string>>;

/** An amount of a line's money that moves; above zero. */
export interface Movement {
  readonly kind: EntryKind;
  readonly budgetLineId: string;
  readonly amountFen: Fen;
  /** none where the line itself is loaded or recalled */
  readonly purpose?: Purpose;
}

/** One side of an entry; in fen, below zero where the money leaves. */
export interface Posting {
  readonly account: Account;
  readonly amountFen: Fen;
}

/** Both sides of a movement, first the one that gives; they sum to zero. @throws RangeError when the amount is not above zero */
export function postingsOf({ kind, amountFen }: Pick<Movement, 'kind' | 'amountFen'>): readonly [Posting, Posting] {
  if (amountFen <= 0) throw new RangeError('an entry moves more than nothing');
  const { from, to } = MOVEMENTS[kind];
  return [
    { account: from, amountFen: subtractFen(fen(0), amountFen) },
    { account: to, amountFen },
  ];
}
