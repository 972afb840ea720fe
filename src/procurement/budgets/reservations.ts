import { DomainError, fieldError } from '#src/kernel/errors.js';
import { formatYuan, sumFen, type Fen } from '#src/kernel/money.js';
import type { BudgetLineStatus } from './budget-line.lifecycle.js';
import type { LinePart } from './calc/budget-split.js';

/** Money set aside for a project on one line; on condition while the line waits for its year's budget. */
export interface Reservation extends LinePart {
  readonly isConditional: boolean;
}

/** A line as it is when it is locked for a reservation. */
export interface LockedLine {
  readonly id: string;
  readonly title: string;
  readonly status: BudgetLineStatus;
  readonly availableFen: Fen;
}

/**
 * The parts, each above zero and on a line of its own, sum to the total.
 * @throws DomainError `invalid-shape`, `reservation-not-total`
 */
export function checkParts(totalFen: Fen, parts: readonly LinePart[]): void {
  const lines = parts.map(({ budgetLineId }) => budgetLineId);
  const twice = lines.findIndex((line, index) => lines.indexOf(line) !== index);
  if (twice >= 0)
    throw new DomainError('invalid-shape', {}, [{ path: `parts.${twice}.budgetLineId`, code: 'duplicate' }]);
  const empty = parts.findIndex(({ amountFen }) => amountFen <= 0);
  if (empty >= 0)
    throw new DomainError('invalid-shape', {}, [
      { path: `parts.${empty}.amount`, code: 'out-of-range', params: { min: '0.01' } },
    ]);
  const sum = sumFen(parts.map(({ amountFen }) => amountFen));
  if (sum !== totalFen)
    throw fieldError('parts', 'reservation-not-total', { total: formatYuan(totalFen), sum: formatYuan(sum) });
}

/**
 * What each part becomes on its line.
 * @param lines those of the parts that the purchaser has
 * @throws DomainError `invalid-shape` for a line that is not among them, `budget-line-exceeded` with what is left of it
 */
export function reservationsOn(lines: readonly LockedLine[], parts: readonly LinePart[]): Reservation[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return parts.map((part, index) => {
    const line = byId.get(part.budgetLineId);
    if (!line)
      throw new DomainError('invalid-shape', {}, [{ path: `parts.${index}.budgetLineId`, code: 'unknown-reference' }]);
    if (part.amountFen > line.availableFen)
      throw fieldError(`parts.${index}.amount`, 'budget-line-exceeded', {
        budgetLineId: line.id,
        line: line.title,
        left: formatYuan(line.availableFen),
      });
    return { ...part, isConditional: line.status === 'pending' };
  });
}
