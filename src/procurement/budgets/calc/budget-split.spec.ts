import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { fen, type Fen, formatYuan, parseYuan, sumFen } from '#src/kernel/money.js';
import { commitmentPlan, type LinePart, splitOverLines } from './budget-split.js';

const line = (budgetLineId: string, year: number, left: string) => ({ budgetLineId, year, leftFen: parseYuan(left) });
const told = (parts: readonly LinePart[]) =>
  parts.map(({ budgetLineId, amountFen }) => [budgetLineId, formatYuan(amountFen)]);
const someFunds = fc
  .array(fc.record({ year: fc.integer({ min: 2024, max: 2028 }), leftFen: fc.nat().map(fen) }), { maxLength: 6 })
  .map((of) => of.map((funds, index) => ({ ...funds, budgetLineId: String(index) })));
const leftOn = (lines: readonly { leftFen: Fen }[], { budgetLineId }: LinePart) => lines[Number(budgetLineId)]!.leftFen;
const committed = [line('L2026', 2026, '534000.00'), line('L2027', 2027, '1246000.00')];

describe('an amount over yearly lines', () => {
  it('takes the oldest year first, and tells what no line could give', () => {
    const lines = committed.toReversed();
    expect(told(splitOverLines(parseYuan('534000'), lines).parts)).toEqual([['L2026', '534000.00']]);
    expect(told(splitOverLines(parseYuan('600000'), lines).parts)).toEqual([
      ['L2026', '534000.00'],
      ['L2027', '66000.00'],
    ]);
    expect(splitOverLines(parseYuan('1780000.01'), lines).shortFen).toBe(1);
  });

  it('takes lines of one year by their ids, in whatever order they are listed', () => {
    const lines = [line('b', 2026, '5'), line('a', 2026, '3'), line('c', 2025, '1')];
    const parts = [
      ['c', '1.00'],
      ['a', '3.00'],
      ['b', '2.00'],
    ];
    expect(told(splitOverLines(parseYuan('6'), lines).parts)).toEqual(parts);
    expect(told(splitOverLines(parseYuan('6'), lines.toReversed()).parts)).toEqual(parts);
  });

  it('has no parts of nothing', () => {
    expect(splitOverLines(fen(0), committed)).toEqual({ parts: [], shortFen: 0 });
    expect(splitOverLines(fen(5), [])).toEqual({ parts: [], shortFen: 5 });
    expect(() => splitOverLines(fen(-1), committed)).toThrow(RangeError);
  });

  it('always sums to the amount and takes no more than a line holds', () => {
    fc.assert(
      fc.property(fc.nat(), someFunds, (amount, lines) => {
        const { parts, shortFen } = splitOverLines(fen(amount), lines);
        expect(sumFen(parts.map(({ amountFen }) => amountFen)) + shortFen).toBe(amount);
        for (const part of parts) expect(part.amountFen).toBeLessThanOrEqual(leftOn(lines, part));
      }),
    );
  });
});

describe('the commitments of a contract', () => {
  const reserved = [line('L2026', 2026, '543675.50'), line('L2027', 2027, '1268576.18')];
  const instalment = (milestoneId: string, year: number, amount: string) => ({
    milestoneId,
    year,
    amountFen: parseYuan(amount),
  });
  const shortOf = (...plan: Parameters<typeof commitmentPlan>) =>
    commitmentPlan(...plan).short.map(({ year, amountFen }) => [year, formatYuan(amountFen)]);

  it('of the sample are 534000.00 and 1246000.00; what was reserved above the price is released', () => {
    const plan = commitmentPlan(
      [instalment('M1', 2026, '534000.00'), instalment('M2', 2027, '712000.00'), instalment('M3', 2027, '534000.00')],
      reserved,
    );
    expect(
      plan.committed.map(({ instalment: { milestoneId }, ...part }) => [milestoneId, ...told([part])[0]!]),
    ).toEqual([
      ['M1', 'L2026', '534000.00'],
      ['M2', 'L2027', '712000.00'],
      ['M3', 'L2027', '534000.00'],
    ]);
    expect(told(plan.released)).toEqual([
      ['L2026', '9675.50'],
      ['L2027', '22576.18'],
    ]);
    expect(plan.short).toEqual([]);
  });

  it('of a milestone lie on several lines of its year when one does not hold enough', () => {
    const lines = [line('b', 2026, '5'), line('a', 2026, '3')];
    const plan = commitmentPlan([instalment('M1', 2026, '4'), instalment('M2', 2026, '4')], lines);
    expect(
      plan.committed.map(({ instalment: { milestoneId }, ...part }) => [milestoneId, ...told([part])[0]!]),
    ).toEqual([
      ['M1', 'a', '3.00'],
      ['M1', 'b', '1.00'],
      ['M2', 'b', '4.00'],
    ]);
    expect(plan.released).toEqual([]);
  });

  it('do not borrow from another year, earlier or later', () => {
    expect(shortOf([instalment('M1', 2026, '600000.00')], reserved)).toEqual([[2026, '56324.50']]);
    expect(shortOf([instalment('M1', 2027, '1300000.00')], reserved)).toEqual([[2027, '31423.82']]);
    expect(shortOf([instalment('M1', 2028, '0.01')], reserved)).toEqual([[2028, '0.01']]);
  });

  it('tell of every year what it lacks, the first one first', () => {
    const instalments = [instalment('M1', 2028, '1'), instalment('M2', 2026, '543675.51'), instalment('M3', 2028, '2')];
    expect(shortOf(instalments, reserved)).toEqual([
      [2026, '0.01'],
      [2028, '3.00'],
    ]);
  });

  it('and the release, with what is lacking, account for every fen of instalments and reservations', () => {
    const instalments = fc.array(
      fc.record({ year: fc.integer({ min: 2024, max: 2028 }), amountFen: fc.nat().map(fen) }),
      { maxLength: 6 },
    );
    const sum = (parts: readonly { amountFen: Fen }[]) => sumFen(parts.map(({ amountFen }) => amountFen));
    fc.assert(
      fc.property(instalments, someFunds, (given, lines) => {
        const { committed: parts, released, short } = commitmentPlan(given, lines);
        expect(sum(parts) + sum(short)).toBe(sum(given));
        expect(sum(parts) + sum(released)).toBe(sumFen(lines.map(({ leftFen }) => leftFen)));
        for (const part of parts) expect(lines[Number(part.budgetLineId)]!.year).toBe(part.instalment.year);
      }),
    );
  });
});
