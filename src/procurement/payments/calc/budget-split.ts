import { fen, type Fen, subtractFen, sumFen } from '#src/kernel/money.js';

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
 * Splits an amount over lines: the oldest year first, then by id, never a year later than `year`. Money of an earlier year that was
 * carried over (结转) goes first, for it lapses first. Rule: rulebook A3; one budget, one year.
 * @param lines no line twice. @throws RangeError when the amount is negative
 */
export function splitOverLines(amountFen: Fen, lines: readonly LineFunds[], year: number): Split {
  if (amountFen < 0) throw new RangeError('a negative amount is not split');
  let left: Fen = amountFen;
  const parts = usable(lines, year).flatMap(({ budgetLineId, leftFen }): LinePart[] => {
    const part = leftFen < left ? leftFen : left;
    left = subtractFen(left, part);
    return part > 0 ? [{ budgetLineId, amountFen: part }] : [];
  });
  return { parts, shortFen: left };
}

/** What a payment does to the commitments of its contract. */
export interface SettlementSplit {
  readonly paid: readonly LinePart[];
  /** what the milestone no longer costs, given back to the lines it was committed on */
  readonly returned: readonly LinePart[];
  readonly shortFen: Fen;
}

/**
 * Splits a payment and what it returns over the committed money: together they free the milestone's gross, the payment first.
 * @param lines with `leftFen` what is committed on each. @throws RangeError when an amount is negative
 */
export function splitSettlement(
  { netFen, returnedFen }: { readonly netFen: Fen; readonly returnedFen: Fen },
  lines: readonly LineFunds[],
  year: number,
): SettlementSplit {
  const paid = splitOverLines(netFen, lines, year);
  const returned = splitOverLines(returnedFen, without(lines, paid.parts), year);
  return { paid: paid.parts, returned: returned.parts, shortFen: sumFen([paid.shortFen, returned.shortFen]) };
}

/** An instalment and the budget year it falls due in. */
export interface YearlyInstalment {
  readonly year: number;
  readonly amountFen: Fen;
}

/** What a signed contract makes of its project's reservations. */
export interface CommitmentPlan {
  readonly committed: readonly LinePart[];
  /** the rest of the reservation, above zero, which is free again */
  readonly released: readonly LinePart[];
  /** instalments that the reservations of their year do not cover; 0 when all are */
  readonly shortFen: Fen;
}

/**
 * Commits each year's instalments on that year's reserved lines and releases the rest: a contract over several years is
 * committed by year. Rule: rulebook A3.
 * @param lines with `leftFen` what is reserved on each. @throws RangeError when an amount is negative
 */
export function commitmentPlan(instalments: readonly YearlyInstalment[], lines: readonly LineFunds[]): CommitmentPlan {
  const years = [...new Set(instalments.map(({ year }) => year))].sort((a, b) => a - b);
  const splits = years.map((year) => {
    const due = sumFen(instalments.filter((each) => each.year === year).map(({ amountFen }) => amountFen));
    const ofYear = lines.filter((line) => line.year === year);
    return splitOverLines(due, ofYear, year);
  });
  const committed = splits.flatMap(({ parts }) => parts);
  const released = without(lines, committed).map(({ budgetLineId, leftFen }) => ({ budgetLineId, amountFen: leftFen }));
  return {
    committed,
    released: released.filter(({ amountFen }) => amountFen > 0),
    shortFen: sumFen(splits.map(({ shortFen }) => shortFen)),
  };
}

function usable(lines: readonly LineFunds[], year: number): LineFunds[] {
  return lines
    .filter((line) => line.year <= year)
    .toSorted((a, b) => a.year - b.year || (a.budgetLineId < b.budgetLineId ? -1 : 1));
}

function without(lines: readonly LineFunds[], parts: readonly LinePart[]): LineFunds[] {
  const taken = new Map(parts.map(({ budgetLineId, amountFen }) => [budgetLineId, amountFen]));
  return lines.map((line) => ({ ...line, leftFen: subtractFen(line.leftFen, taken.get(line.budgetLineId) ?? fen(0)) }));
}
