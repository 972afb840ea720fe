import { addFen, fen, type Fen, subtractFen } from '#src/kernel/money.js';

/** Money of one yearly budget line that may be used; `leftFen` is what the account in question still holds. */
export interface LineFunds {
  readonly budgetLineId: string;
  readonly year: number;
  readonly leftFen: Fen;
}

/** A part of an amount on one line, above zero. */
export interface LinePart {
  readonly budgetLineId: string;
  readonly amountFen: Fen;
}

/** The parts on lines, and what no line could give: 0 when the amount is covered. */
export interface Split {
  readonly parts: readonly LinePart[];
  readonly shortFen: Fen;
}

/**
 * Splits an amount over lines: the oldest year first, then by id. Money of an earlier year that was carried over (结转) goes first, for it
 * lapses first. Rule: rulebook A3; one budget, one year.
 * @param lines no line twice. @throws RangeError when the amount is negative
 */
export function splitOverLines(amountFen: Fen, lines: readonly LineFunds[]): Split {
  if (amountFen < 0) throw new RangeError('a negative amount is not split');
  let left: Fen = amountFen;
  const parts = lines.toSorted(oldestFirst).flatMap(({ budgetLineId, leftFen }): LinePart[] => {
    const part = leftFen < left ? leftFen : left;
    left = subtractFen(left, part);
    return part > 0 ? [{ budgetLineId, amountFen: part }] : [];
  });
  return { parts, shortFen: left };
}

/** An instalment and the budget year it falls due in. */
export interface YearlyInstalment {
  readonly year: number;
  readonly amountFen: Fen;
}

/** What a contract that takes effect makes of its project's reservations. */
export interface CommitmentPlan<T extends YearlyInstalment> {
  /** each part with the instalment it is for */
  readonly committed: readonly (LinePart & { readonly instalment: T })[];
  /** the rest of the reservation, above zero, which is free again */
  readonly released: readonly LinePart[];
  /** what the reservations of a year lack to cover its instalments, by year; none when all are covered */
  readonly short: readonly YearlyInstalment[];
}

/**
 * Commits each instalment, in the order given, on the reserved lines of its year, and releases the rest: a contract over several years is
 * committed by year. Rule: rulebook A3.
 * @param lines with `leftFen` what is reserved on each. @throws RangeError when an amount is negative
 */
export function commitmentPlan<T extends YearlyInstalment>(
  instalments: readonly T[],
  lines: readonly LineFunds[],
): CommitmentPlan<T> {
  const committed: (LinePart & { instalment: T })[] = [];
  const short = new Map<number, Fen>();
  let left = lines;
  for (const instalment of instalments) {
    const { year, amountFen } = instalment;
    const { parts, shortFen } = splitOverLines(
      amountFen,
      left.filter((line) => line.year === year),
    );
    committed.push(...parts.map((part) => ({ ...part, instalment })));
    left = without(left, parts);
    if (shortFen > 0) short.set(year, addFen(short.get(year) ?? fen(0), shortFen));
  }
  const released = left.map(({ budgetLineId, leftFen }) => ({ budgetLineId, amountFen: leftFen }));
  return {
    committed,
    released: released.filter(({ amountFen }) => amountFen > 0),
    short: [...short].map(([year, amountFen]) => ({ year, amountFen })).toSorted((a, b) => a.year - b.year),
  };
}

function oldestFirst(a: LineFunds, b: LineFunds): number {
  return a.year - b.year || (a.budgetLineId < b.budgetLineId ? -1 : 1);
}

function without(lines: readonly LineFunds[], parts: readonly LinePart[]): LineFunds[] {
  const taken = new Map(parts.map(({ budgetLineId, amountFen }) => [budgetLineId, amountFen]));
  return lines.map((line) => ({ ...line, leftFen: subtractFen(line.leftFen, taken.get(line.budgetLineId) ?? fen(0)) }));
}
