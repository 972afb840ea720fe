import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addFen, type Fen, fen, formatYuan, parseYuan, subtractFen, sumFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { bonusTax, bracketOf, labourFeeTax, taxOn, withheld } from './income-tax.js';
import type { TaxBracket } from './parameter-kinds.js';

const tableOf = (rows: readonly { upto: number | null; rate: string; quick_deduction: number }[]): TaxBracket[] =>
  rows.map(({ upto, rate, quick_deduction: quick }) => ({
    ...(upto !== null && { upTo: fen(upto * 100) }),
    rate: Rate.parse(rate),
    quick: fen(quick * 100),
  }));
const { iitBracketsAnnual, iitBracketsMonthly } = vectors.parameters;
const annual = tableOf(iitBracketsAnnual);
const monthly = tableOf(iitBracketsMonthly);
const fees = {
  allowance: parseYuan('800'),
  until: parseYuan('4000'),
  share: Rate.parse('0.2'),
  brackets: tableOf([
    { upto: 20_000, rate: '0.2', quick_deduction: 0 },
    { upto: 50_000, rate: '0.3', quick_deduction: 2_000 },
    { upto: null, rate: '0.4', quick_deduction: 7_000 },
  ]),
};
const amounts = fc.integer({ min: 0, max: 500_000_000 }).map(fen);

describe('income tax of a year', () => {
  it.each(vectors.groups['iit-annual'])('on $in.taxable is $out.result', ({ in: { taxable }, out }) => {
    expect(formatYuan(taxOn(parseYuan(taxable), annual))).toBe(out.result);
  });

  it('is the same from both sides of every edge, but for what is above it', () => {
    for (const { upTo, rate } of annual.slice(0, -1)) {
      const next = annual[annual.findIndex((one) => one.upTo === upTo) + 1]!;
      expect(taxOn(addFen(upTo!, fen(10_000)), annual) - taxOn(upTo!, annual)).toBe(next.rate.timesInteger(10_000));
      expect(rate.compare(next.rate)).toBe(-1);
    }
  });

  it('never falls when more is taxed', () => {
    fc.assert(
      fc.property(
        amounts,
        amounts,
        (a, b) => taxOn(a, annual) <= taxOn(b, annual) === a <= b || taxOn(a, annual) === taxOn(b, annual),
      ),
    );
  });

  it('refuses a table without a last bracket', () => {
    expect(() => bracketOf(parseYuan('1000000'), annual.slice(0, 2))).toThrow(RangeError);
  });
});

describe('tax withheld month by month', () => {
  const yearOf = ({ monthlyGross, employeeSiHf, specialAdditionalMonthly, standardMonthly }: Record<string, string>) =>
    Array.from({ length: 12 }, () => ({
      gross: parseYuan(monthlyGross!),
      contributions: parseYuan(employeeSiHf!),
      special: parseYuan(specialAdditionalMonthly!),
      standard: parseYuan(standardMonthly!),
    }));

  it.each(vectors.groups['iit-cumulative-withholding'])(
    'of $in.monthlyGross comes to $out.annualTax',
    ({ in: given, out }) => {
      const months = withheld(yearOf(given), annual);
      expect({
        monthlyTax: months.map(({ tax }) => formatYuan(tax)),
        annualTax: formatYuan(sumFen(months.map(({ tax }) => tax))),
        netMonth1: formatYuan(months[0]!.net),
        netMonth12: formatYuan(months[11]!.net),
      }).toEqual(out);
    },
  );

  it('leaves of the gross what is neither contributions nor tax, and gives nothing back', () => {
    const month = fc.record({
      gross: fc.integer({ min: 0, max: 20_000_000 }).map(fen),
      contributions: fc.integer({ min: 0, max: 1_000_000 }).map(fen),
      special: fc.integer({ min: 0, max: 800_000 }).map(fen),
      standard: fc.constant(parseYuan('5000')),
    });
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 12 }), (months) => {
        for (const [index, { tax, net }] of withheld(months, annual).entries()) {
          const { gross, contributions } = months[index]!;
          expect(tax).toBeGreaterThanOrEqual(0);
          expect(subtractFen(gross, contributions)).toBe(addFen(net, tax));
        }
      }),
    );
  });

  it('comes to the tax of the whole year when no month takes anything back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 600_000, max: 20_000_000 }).map(fen), { minLength: 12, maxLength: 12 }),
        (wages) => {
          const months = wages.map((gross) => ({
            gross,
            contributions: fen(0),
            special: fen(0),
            standard: parseYuan('5000'),
          }));
          const taxable = subtractFen(sumFen(wages), parseYuan('60000'));
          expect(sumFen(withheld(months, annual).map(({ tax }) => tax))).toBe(taxOn(taxable, annual));
        },
      ),
    );
  });
});

describe('tax on a bonus by itself', () => {
  it.each(vectors.groups['iit-annual-bonus-separate'])('of $in.bonus is $out.result', ({ in: { bonus }, out }) => {
    expect(formatYuan(bonusTax(parseYuan(bonus), monthly))).toBe(out.result);
  });

  it('jumps at the edge of a bracket, to the fen', () => {
    expect(formatYuan(bonusTax(parseYuan('36000'), monthly))).toBe('1080.00');
    expect(formatYuan(bonusTax(parseYuan('36000.01'), monthly))).toBe('3390.00');
  });
});

describe('tax on a fee', () => {
  it.each(vectors.groups['iit-labour-remuneration-prewithhold'])(
    'of $in.income is $out.result',
    ({ in: { income }, out }) => {
      expect(formatYuan(labourFeeTax(parseYuan(income), fees))).toBe(out.result);
    },
  );

  it('leaves more of a larger fee', () => {
    const left = (fee: Fen) => subtractFen(fee, labourFeeTax(fee, fees));
    fc.assert(fc.property(amounts, (fee) => left(addFen(fee, fen(100))) >= left(fee)));
  });
});
