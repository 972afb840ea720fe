import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { dateText } from '#src/kernel/dates.js';
import { fen, formatYuan, parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { anEstimateInput, shippedParameters } from '#test/builders/an-estimate.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };

import { computeEstimate, type Estimate } from './estimate.js';
import { DIRECT_COSTS, type EstimateInput, LIMITS } from './estimate-input.js';
import { type Line, recheckLine, walk } from './explain.js';
import { LINE_LABELS } from './labels.js';

const example = vectors.examples.price_build[0]!;
const rows = shippedParameters();
const estimateOf = (over: Partial<EstimateInput> = {}) => computeEstimate(anEstimateInput(over), rows);

function lineOf({ total }: Estimate, code: string): Line {
  const line = walk(total).find((each) => each.code === code);
  if (!line) throw new Error(`no line ${code}`);
  return line;
}
const yuanOf = (estimate: Estimate, code: string) => formatYuan(lineOf(estimate, code).amountFen);
const amountsOf = ({ amounts }: Estimate) =>
  Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, formatYuan(amount)]));

/** A year that begins in 2025, with the lower bounds of 2025H2 and then those of 2026H2. */
const earlier = { start: dateText('2025-10-01'), months: 12 };

const wages = fc.integer({ min: 0, max: 6_000_000 }).map(fen);
const randomInput = fc
  .record({
    gross: fc.array(wages, { minLength: 1, maxLength: 4 }),
    count: fc.integer({ min: 1, max: 40 }),
    months: fc.integer({ min: 1, max: 36 }),
    thirteenthMonth: fc.boolean(),
    activities: wages,
    rate: fc.integer({ min: 0, max: 2000 }),
  })
  .map(({ gross, count, months, thirteenthMonth, activities, rate }) =>
    anEstimateInput({
      period: { start: dateText('2026-02-15'), months },
      thirteenthMonth,
      posts: gross.map((each, index) => ({
        code: `p${index}`,
        title: '社会工作师',
        level: 'social-worker',
        count,
        gross: each,
      })),
      directCosts: [{ code: 'activities', unitPrice: activities, quantity: 3, months }],
      managementRate: Rate.of(rate, 10_000),
    }),
  );

describe('the worked example PB1', () => {
  const estimate = estimateOf();

  it('costs what the rulebook says, for a small-scale taxpayer', () => {
    const price = example.small_scale_1pct_surcharge_halved_6pct_of_vat;
    expect(amountsOf(estimate)).toEqual({
      personnel: example.personnel,
      direct: example.direct_cost,
      management: example.management,
      cost: example.cost_ex_tax,
      surcharges: price.surcharges,
      priceExclusive: price.price_exclusive,
      vat: price.vat,
      priceInclusive: price.price_inclusive,
    });
  });

  it('costs what the rulebook says, for a general taxpayer', () => {
    const price = example.general_6pct_no_input_surcharge_12pct_of_vat;
    expect(amountsOf(estimateOf({ taxpayer: 'general' }))).toMatchObject({
      surcharges: price.surcharges,
      priceExclusive: price.price_exclusive,
      vat: price.vat,
      priceInclusive: price.price_inclusive,
    });
  });

  it.each(['lead', 'worker', 'assistant'].map((code, index) => ({ code, row: example.rows[index]! })))(
    'costs $row.annual_per_head a head for the post $code',
    ({ code, row }) => {
      const perHead = `personnel.${code}.per-head`;
      expect(yuanOf(estimate, perHead)).toBe(row.annual_per_head);
      expect(yuanOf(estimate, `personnel.${code}`)).toBe(row.annual);
      expect(yuanOf(estimate, `${perHead}.contributions.2026-10.monthly`)).toBe(row.employer_si_hf_month);
    },
  );

  it('breaks a head down into wages, contributions, 13th month, union fund and heat allowance', () => {
    const perHead = lineOf(estimate, 'personnel.lead.per-head');
    expect(perHead.children!.map((child) => [child.labelKey, formatYuan(child.amountFen)])).toEqual([
      ['costing.line.wages', '132000.00'],
      ['costing.line.contributions', '43164.00'],
      ['costing.line.thirteenth-month', '11000.00'],
      ['costing.line.union-fund', '2860.00'],
      ['costing.line.heat-allowance', '1200.00'],
    ]);
  });

  it.each([
    ['direct.supervision', '28800.00'],
    ['direct.training', '20000.00'],
    ['direct.activities', '60000.00'],
    ['direct.office-transport', '36000.00'],
  ])('has %s of %s', (code, amount) => {
    expect(yuanOf(estimate, code)).toBe(amount);
  });

  it('tells the share of personnel in the cost', () => {
    expect(estimate.personnelShare).toBe('0.8452');
  });

  it('explains the pension of a lead with the row it follows', () => {
    expect(lineOf(estimate, 'personnel.lead.per-head.contributions.2026-10.monthly.pension')).toEqual({
      code: 'personnel.lead.per-head.contributions.2026-10.monthly.pension',
      labelKey: 'costing.line.pension',
      amountFen: 176_000,
      formula: 'contribution',
      inputs: {
        wage: { value: '11000.00', unit: 'yuan' },
        floor: { value: '7546.00', unit: 'yuan' },
        cap: { value: '37731.00', unit: 'yuan' },
        rate: { value: '0.16', unit: 'rate' },
      },
      rule: 'B2',
      parameters: [
        {
          kind: 'contribution-scheme',
          id: '310000 contribution-scheme 2026-07-01',
          version: 1,
          region: '310000',
          effectiveFrom: '2026-07-01',
          effectiveTo: '2027-06-30',
          source: '沪人社规〔2026〕2号、沪医保规〔2026〕2号、沪公积金管委会〔2026〕3号',
          url: 'https://rsj.sh.gov.cn/tgsgg_17341/20260818/t0035_1443203.html',
          certainty: 'C2',
        },
      ],
    });
  });

  it('says that the months after June 2027 follow the last known scheme', () => {
    const after = lineOf(estimate, 'personnel.lead.per-head.contributions.2027-07');
    expect(after.labelParams).toEqual({ from: '2027-07', to: '2027-09' });
    expect(after.parameters).toMatchObject([{ effectiveFrom: '2026-07-01', extrapolated: true }]);
  });

  it('names every input that is the amount of another line', () => {
    expect(lineOf(estimate, 'management').inputs).toEqual({
      base: { value: '1660400.00', unit: 'yuan', line: 'direct' },
      rate: { value: '0.08', unit: 'rate' },
    });
  });
});

describe('an estimate', () => {
  it('over two schemes takes each month by its own, and gives the same when wages lie within both', () => {
    const estimate = estimateOf({ period: earlier });
    const { personnel, priceInclusive } = amountsOf(estimate);
    expect([personnel, priceInclusive]).toEqual(['1515600.00', '1812251.68']);
    const spans = lineOf(estimate, 'personnel.assistant.per-head.contributions').children!;
    expect(spans.map(({ labelParams, parameters }) => [labelParams, parameters[0]!.effectiveFrom])).toEqual([
      [{ from: '2025-10', to: '2026-06' }, '2025-07-01'],
      [{ from: '2026-07', to: '2026-09' }, '2026-07-01'],
    ]);
  });

  it('over two schemes takes a wage below both floors at either floor', () => {
    const [post] = anEstimateInput().posts;
    const estimate = estimateOf({ period: earlier, posts: [{ ...post!, gross: parseYuan('7000') }] });
    const monthly = (from: string) => yuanOf(estimate, `personnel.lead.per-head.contributions.${from}.monthly`);
    // (16 + 9 + 0.5 + 0.2) % of the floor, and the housing fund of 490 on the wage
    expect([monthly('2025-10'), monthly('2026-07')]).toEqual(['2407.22', '2429.32']);
  });

  it('without a 13th month has no such line and pays the union fund on twelve', () => {
    const estimate = estimateOf({ thirteenthMonth: false });
    expect(yuanOf(estimate, 'personnel.lead.per-head')).toBe('179004.00');
    expect(yuanOf(estimate, 'personnel.lead.per-head.union-fund')).toBe('2640.00');
    expect(walk(estimate.total).some(({ code }) => code.endsWith('thirteenth-month'))).toBe(false);
  });

  it('pays heat allowance for the hot months of the service alone', () => {
    const winter = estimateOf({ period: { start: dateText('2026-10-01'), months: 8 } });
    const spring = estimateOf({ period: { start: dateText('2026-10-01'), months: 9 } });
    expect(yuanOf(winter, 'personnel.lead.per-head.heat-allowance')).toBe('0.00');
    expect(yuanOf(spring, 'personnel.lead.per-head.heat-allowance')).toBe('300.00');
  });

  it('of a town bears the lower urban construction tax', () => {
    const rate = (taxLocation: 'city' | 'town' | 'other') =>
      lineOf(estimateOf({ taxLocation }), 'surcharges').inputs.surchargeRate?.value;
    expect([rate('city'), rate('town'), rate('other')]).toEqual(['0.06', '0.05', '0.03']);
  });

  it('of a year that begins before the VAT law of 2026 costs what PB1 costs, under both regimes', () => {
    for (const taxpayer of ['small-scale', 'general'] as const)
      expect(amountsOf(estimateOf({ taxpayer, period: earlier }))).toEqual(amountsOf(estimateOf({ taxpayer })));
  });

  it('takes base law after the reliefs have ended, and says so on the figure', () => {
    const estimate = estimateOf({ period: { start: dateText('2028-01-01'), months: 12 } });
    expect(lineOf(estimate, 'vat')).toMatchObject({
      inputs: { rate: { value: '0.03', unit: 'rate' } },
      parameters: [{ id: '000000 vat-rate-small-scale 2026-01-01', reliefEnded: true }],
    });
    expect(lineOf(estimate, 'surcharges').inputs).toMatchObject({ surchargeRate: { value: '0.12' } });
  });

  it('is refused when a base row is missing, with its kind, region and month', () => {
    const withoutVat = rows.filter(({ kind }) => kind !== 'vat-rate-general');
    expect(() => computeEstimate(anEstimateInput({ taxpayer: 'general', period: earlier }), withoutVat)).toThrow(
      expect.objectContaining({
        code: 'parameter-missing',
        params: { kind: 'vat-rate-general', region: '310199', month: '2025-10' },
      }),
    );
    expect(() => estimateOf({ region: '510100' })).toThrow(
      expect.objectContaining({ params: { kind: 'contribution-scheme', region: '510100', month: '2026-10' } }),
    );
  });

  it('of nothing but idle posts costs nothing and has no personnel share', () => {
    const [post] = anEstimateInput().posts;
    const noHeat = rows.map((row) =>
      row.kind === 'heat-allowance' ? { ...row, value: { monthly: '0', months: [] } } : row,
    );
    const noFloor = noHeat.map((row) =>
      row.kind === 'contribution-scheme'
        ? {
            ...row,
            value: {
              ...(row.value as object),
              socialInsurance: { floor: '0', cap: '1' },
              housingFund: { floor: '0', cap: '1' },
            },
          }
        : row,
    );
    const input = anEstimateInput({ posts: [{ ...post!, gross: fen(0) }], directCosts: [] });
    expect(computeEstimate(input, noFloor)).toMatchObject({ amounts: { priceInclusive: 0 }, personnelShare: '0.0000' });
  });

  it('has lines that add up to its total and can be checked again', () => {
    fc.assert(
      fc.property(randomInput, (input) => {
        const { total, amounts } = computeEstimate(input, rows);
        const { personnel, management, cost, surcharges, priceExclusive, vat, priceInclusive } = amounts;
        const others = walk(total).filter((line) => /^direct\./.test(line.code));
        const direct = others.reduce<number>((sum, line) => sum + line.amountFen, personnel);
        expect([direct, direct + management]).toEqual([amounts.direct, cost]);
        expect([cost + surcharges, priceExclusive + vat]).toEqual([priceExclusive, priceInclusive]);
        expect(recheckLine(JSON.parse(JSON.stringify(total)) as Line)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('stays within the safe integers for the largest input there can be', () => {
    const { months, posts, workers, quantity, price } = LIMITS;
    const post = { title: '社会工作师', level: 'worker', count: workers, gross: parseYuan(price) } as const;
    const largest = anEstimateInput({
      period: { start: dateText('2026-02-01'), months },
      taxpayer: 'general',
      posts: Array.from({ length: posts }, (_, index) => ({ ...post, code: `p${index}` })),
      directCosts: DIRECT_COSTS.map((code) => ({ code, unitPrice: parseYuan(price), quantity, months })),
      managementRate: Rate.ONE,
    });
    expect(computeEstimate(largest, rows).amounts.priceInclusive).toBeGreaterThan(parseYuan(price));
  });

  it('never costs less when a wage rises', () => {
    fc.assert(
      fc.property(randomInput, wages, (input, raise) => {
        const [post, ...posts] = input.posts;
        const raised = { ...input, posts: [{ ...post!, gross: fen(post!.gross + raise) }, ...posts] };
        const before = computeEstimate(input, rows).amounts;
        const after = computeEstimate(raised, rows).amounts;
        for (const name of Object.keys(before) as (keyof typeof before)[])
          expect(after[name]).toBeGreaterThanOrEqual(before[name]);
      }),
      { numRuns: 50 },
    );
  });

  it('gives every line a code of its own and a label that is listed', () => {
    fc.assert(
      fc.property(randomInput, (input) => {
        const lines = walk(computeEstimate(input, rows).total);
        expect(new Set(lines.map(({ code }) => code)).size).toBe(lines.length);
        const labels = new Set(LINE_LABELS.map((label) => `costing.line.${label}`));
        expect(lines.filter(({ labelKey }) => !labels.has(labelKey))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
