import { DomainError } from '#src/kernel/errors.js';
import { formatYuan, subtractFen, sumFen, type Fen } from '#src/kernel/money.js';
import type { BudgetLineStatus } from './budget-line.lifecycle.js';
import {
  commitmentPlan,
  splitOverLines,
  type LineFunds,
  type LinePart,
  type YearlyInstalment,
} from './calc/budget-split.js';
import type { Movement, Purpose } from './calc/postings.js';

/** Money that is reserved for a project on one line, as it is when the line is locked. */
export interface ReservedPart extends LineFunds {
  readonly purchaserId: string;
}

/** What a milestone holds of one line, as it is when the line is locked; amounts in fen. */
export interface HeldPart {
  readonly milestoneId: string;
  readonly contractId: string;
  readonly budgetLineId: string;
  readonly committedFen: Fen;
  readonly inPaymentFen: Fen;
  readonly year: number;
  readonly title: string;
  readonly status: BudgetLineStatus;
  readonly purchaserId: string;
}

/** A milestone's share of the contract price, in fen, and the budget year it falls due in. */
export interface MilestoneInstalment extends YearlyInstalment {
  readonly milestoneId: string;
}

/** All that is reserved for a project goes back. */
export function releasing(projectId: string, reserved: readonly ReservedPart[]): Movement[] {
  const parts = reserved.map(({ budgetLineId, leftFen }) => ({ budgetLineId, amountFen: leftFen }));
  return moving('release', parts, { projectId });
}

/** What is reserved for a project is committed to the milestones of its contract, and the rest goes back. @throws DomainError `reservation-short` */
export function committing(
  { projectId, contractId }: { readonly projectId: string; readonly contractId: string },
  instalments: readonly MilestoneInstalment[],
  reserved: readonly ReservedPart[],
): Movement[] {
  const { committed, released, short } = commitmentPlan(instalments, reserved);
  requireCovered(short);
  return [
    ...committed.flatMap(({ instalment: { milestoneId }, budgetLineId, amountFen }) =>
      moving('commit', [{ budgetLineId, amountFen }], { projectId, contractId, milestoneId }),
    ),
    ...moving('release', released, { projectId }),
  ];
}

/** @param short what the reservations lack, by year. @throws DomainError `reservation-short` with the first year that lacks anything */
export function requireCovered([first]: readonly YearlyInstalment[]): void {
  if (first)
    throw new DomainError('reservation-short', { year: String(first.year), short: formatYuan(first.amountFen) });
}

/**
 * A payment of one milestone sets out. A line whose year's budget is not approved pays nothing.
 * @throws DomainError `payment-exceeds-commitment`, `budget-line-pending` with the line that keeps the money back
 */
export function payingOut(netFen: Fen, held: readonly HeldPart[]): Movement[] {
  requireCommitted(netFen, held);
  const { parts, shortFen } = splitOverLines(netFen, held.filter(({ status }) => status === 'available').map(fundsOf));
  if (shortFen > 0) {
    const { budgetLineId, title, year } = held.find(
      ({ status, committedFen }) => status !== 'available' && committedFen > 0,
    )!;
    throw new DomainError('budget-line-pending', { budgetLineId, line: title, year: String(year) });
  }
  return movingOf('pay-out', parts, held);
}

/** Everything that is under way for a milestone is paid, or comes back. */
export function endingPayment(kind: 'settle' | 'bounce', held: readonly HeldPart[]): Movement[] {
  return movingAll(kind, held, ({ inPaymentFen }) => inPaymentFen);
}

/** One milestone gives back what it costs less; also to a line that is pending. @throws DomainError `payment-exceeds-commitment` */
export function returning(amountFen: Fen, held: readonly HeldPart[]): Movement[] {
  requireCommitted(amountFen, held);
  return movingOf('return', splitOverLines(amountFen, held.map(fundsOf)).parts, held);
}

/** Every milestone gives back all that it still has committed. */
export function returningAll(held: readonly HeldPart[]): Movement[] {
  return movingAll('return', held, ({ committedFen }) => committedFen);
}

function requireCommitted(amountFen: Fen, held: readonly HeldPart[]): void {
  const left = sumFen(held.map(({ committedFen }) => committedFen));
  if (subtractFen(amountFen, left) > 0)
    throw new DomainError('payment-exceeds-commitment', { amount: formatYuan(amountFen), left: formatYuan(left) });
}

function movingAll(kind: Movement['kind'], held: readonly HeldPart[], amountOf: (part: HeldPart) => Fen): Movement[] {
  return held
    .filter((part) => amountOf(part) > 0)
    .flatMap((part) => movingOf(kind, [{ budgetLineId: part.budgetLineId, amountFen: amountOf(part) }], [part]));
}

/** Parts of one milestone, which what it holds names. */
function movingOf(kind: Movement['kind'], parts: readonly LinePart[], [held]: readonly HeldPart[]): Movement[] {
  if (!held) return [];
  return moving(kind, parts, { contractId: held.contractId, milestoneId: held.milestoneId });
}

function moving(kind: Movement['kind'], parts: readonly LinePart[], purpose: Purpose): Movement[] {
  return parts.map(({ budgetLineId, amountFen }) => ({ kind, budgetLineId, amountFen, purpose }));
}

function fundsOf({ budgetLineId, year, committedFen }: HeldPart): LineFunds {
  return { budgetLineId, year, leftFen: committedFen };
}
