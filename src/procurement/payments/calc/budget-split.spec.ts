import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { fen, type Fen, formatYuan, parseYuan, sumFen } from '#src/kernel/money.js';
import { commitmentPlan, type LinePart, splitOverLines, splitSettlement } from './budget-split.js';

const line = (budgetLineId: string, year: number, left: string) => ({ budgetLineId, year, leftFen: parseYuan(left) });
const told = (parts: readonly LinePart[]) =>
  parts.map(({ budgetLineId, amountFen }) => [budgetLineId, formatYuan(amountFen)]);
const committed = [line('L2026', 2026, '534000.00'), line('L2027', 2027, '1246000.00')];

describe('an amount over yearly lines', () => {
  it('takes the oldest year first and none of a later year', () => {
    expect(splitOverLines(parseYuan('534000'), committed, 2026)).toEqual({
      parts: [{ budgetLineId: 'L2026', amountFen: parseYuan('534000') }],
      shortFen: 0,
    });
    expect(splitOverLines(parseYuan('600000'), committed, 2026).shortFen).toBe(parseYuan('66000'));
    expect(told(splitOverLines(parseYuan('600000'), committed, 2027).parts)).toEqual([
      ['L2026', '534000.00'],
      ['L2027', '66000.00'],
    ]);
  });

  it('takes lines of one year by their ids, in whatever order they are listed', () => {
    const lines = [line('b', 2026, '5'), line('a', 2026, '3'), line('c', 2025, '1')];
    const parts = [
      ['c', '1.00'],
      ['a', '3.00'],
      ['b', '2.00'],
    ];
    expect(told(splitOverLines(parseYuan('6'), lines, 2026).parts)).toEqual(parts);
    expect(told(splitOverLines(parseYuan('6'), lines.toReversed(), 2026).parts)).toEqual(parts);
  });

  it('has no parts of nothing', () => {
    expect(splitOverLines(fen(0), committed, 2026)).toEqual({ parts: [], shortFen: 0 });
    expect(splitOverLines(fen(5), [], 2026)).toEqual({ parts: [], shortFen: 5 });
    expect(() => splitOverLines(fen(-1), committed, 2026)).toThrow(RangeError);
  });

  it('always sums to the amount and takes no more than a line holds', () => {
    const funds = fc.array(fc.record({ year: fc.integer({ min: 2024, max: 2028 }), left: fc.nat() }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.nat(), funds, (amount, of) => {
        const lines = of.map(({ year, left }, index) => ({ budgetLineId: String(index), year, leftFen: left as Fen }));
        const { parts, shortFen } = splitOverLines(amount as Fen, lines, 2026);
        expect(sumFen(parts.map(({ amountFen }) => amountFen)) + shortFen).toBe(amount);
        for (const { budgetLineId, amountFen } of parts) {
          const { year, leftFen } = lines[Number(budgetLineId)]!;
          expect([amountFen <= leftFen, year <= 2026]).toEqual([true, true]);
        }
      }),
    );
  });
});

describe('a settlement over yearly lines', () => {
  const settle = (net: string, returned: string, lines = committed, year = 2027) =>
    splitSettlement({ netFen: parseYuan(net), returnedFen: parseYuan(returned) }, lines, year);

  it('of the sample pays the prepayment from 2026 and the rest from 2027, where the deductions return', () => {
    expect(told(settle('534000.00', '0', committed, 2026).paid)).toEqual([['L2026', '534000.00']]);
    const midTerm = settle('710100.38', '1899.62', [line('L2026', 2026, '0'), line('L2027', 2027, '1246000.00')]);
    expect([told(midTerm.paid), told(midTerm.returned)]).toEqual([[['L2027', '710100.38']], [['L2027', '1899.62']]]);
    const last = settle('507300.00', '26700.00', [line('L2027', 2027, '534000.00')]);
    expect([told(last.paid), told(last.returned), last.shortFen]).toEqual([
      [['L2027', '507300.00']],
      [['L2027', '26700.00']],
      0,
    ]);
  });

  it('returns to the line on which the payment ended', () => {
    const across = settle('600000.00', '1000.00');
    expect([told(across.paid), told(across.returned)]).toEqual([
      [
        ['L2026', '534000.00'],
        ['L2027', '66000.00'],
      ],
      [['L2027', '1000.00']],
    ]);
  });

  it('tells what the commitments do not cover, the return included', () => {
    expect(settle('533999.99', '0.02', committed, 2026).shortFen).toBe(1);
  });
});

describe('the commitments of a contract', () => {
  const reserved = [line('L2026', 2026, '543675.50'), line('L2027', 2027, '1268576.18')];
  const instalments = [
    { year: 2026, amountFen: parseYuan('534000.00') },
    { year: 2027, amountFen: parseYuan('712000.00') },
    { year: 2027, amountFen: parseYuan('534000.00') },
  ];

  it('of the sample are 534000.00 and 1246000.00; what was reserved above the price is released', () => {
    const plan = commitmentPlan(instalments, reserved);
    expect(told(plan.committed)).toEqual([
      ['L2026', '534000.00'],
      ['L2027', '1246000.00'],
    ]);
    expect(told(plan.released)).toEqual([
      ['L2026', '9675.50'],
      ['L2027', '22576.18'],
    ]);
    expect(plan.shortFen).toBe(0);
  });

  it('do not borrow from another year, earlier or later', () => {
    const early = [{ year: 2026, amountFen: parseYuan('600000.00') }];
    expect(commitmentPlan(early, reserved).shortFen).toBe(parseYuan('56324.50'));
    const late = [{ year: 2027, amountFen: parseYuan('1300000.00') }];
    expect(commitmentPlan(late, reserved).shortFen).toBe(parseYuan('31423.82'));
    expect(commitmentPlan([{ year: 2028, amountFen: fen(1) }], reserved).shortFen).toBe(1);
  });

  it('release nothing where all is committed', () => {
    expect(commitmentPlan([{ year: 2026, amountFen: parseYuan('543675.50') }], reserved.slice(0, 1)).released).toEqual(
      [],
    );
  });
});
