import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { DomainError } from '#src/kernel/errors.js';
import { formatYuan, parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

import { STATUTORY_RATIOS } from './abnormal-low.js';
import { type BidEvaluation, evaluate, holds } from './bid-evaluation.js';
import type { EvaluationInput } from './evaluation-input.js';
import { explainTotal, type PointsLine } from './explain-total.js';
import { OUTLIER_SHARE } from './outliers.js';
import type { MemberSheet } from './score-sheet.js';

/** The scoring table of the demo purchase: criterion, weight, step, then the three members' scores for A, B and C. */
const SCORING = [
  ['S2', '12', '2', '10/12/10', '10/10/8', '8/10/10'],
  ['S3', '12', '2', '12/10/12', '10/8/10', '10/10/8'],
  ['S4', '8', '2', '8/6/8', '6/6/6', '6/8/6'],
  ['S5', '6', '2', '4/6/4', '6/4/6', '6/6/4'],
  ['S6', '6', '2', '6/6/6', '4/6/4', '6/4/6'],
  ['S7', '6', '2', '6/4/6', '4/4/6', '6/4/4'],
  ['S8', '6', '2', '6/6/4', '6/4/4', '4/6/6'],
  ['S9', '5', '1', '5/5/5', '4/4/4', '5/5/5'],
  ['S10', '8', '2', '8/8/8', '6/6/6', '8/8/8'],
  ['S11', '5', '1', '4/5/4', '4/4/3', '5/4/4'],
  ['S12', '6', '2', '4/4/4', '6/6/6', '4/4/4'],
] as const;
const OBJECTIVE: readonly string[] = ['S9', 'S10', 'S12'];
const BIDDERS = ['A', 'B', 'C'] as const;

function demoSheet(member: string, index: number): MemberSheet {
  const scoresOf = (column: 3 | 4 | 5) =>
    Object.fromEntries(SCORING.map((row) => [row[0], row[column].split('/')[index]!]));
  return { member, scores: { A: scoresOf(3), B: scoresOf(4), C: scoresOf(5) } };
}

const demo: EvaluationInput = {
  method: 'competitive_consultation',
  isGovernmentService: true,
  tieBreak: 'draw',
  criteria: [
    { code: 'S1', weight: '20', kind: 'objective', basis: 'price' },
    ...SCORING.map(([code, weight, step]) => {
      const kind = OBJECTIVE.includes(code) ? ('objective' as const) : ('judgement' as const);
      return { code, weight, kind, basis: 'quality' as const, step };
    }),
  ],
  sme: { smeReservation: 'none', smeDeduction: '0.10' },
  abnormalLow: { ceilingFen: parseYuan('1812251.68'), ratios: STATUTORY_RATIOS },
  outlierShare: OUTLIER_SHARE,
  bids: [
    { bidder: 'A', offerFen: parseYuan('1780000.00'), standing: { kind: 'none' } },
    { bidder: 'B', offerFen: parseYuan('1755000.00'), standing: { kind: 'small' } },
    { bidder: 'C', offerFen: parseYuan('1798000.00'), standing: { kind: 'none' } },
  ],
  sheets: ['评审专家一', '评审专家二', '采购人代表'].map(demoSheet),
};
const demoEvaluation = evaluate(demo);
const column = <K extends keyof BidEvaluation['bids'][number]>(evaluation: BidEvaluation, name: K) =>
  Object.fromEntries(evaluation.bids.map((bid) => [bid.bidder, bid[name]]));
const refusal = (change: Partial<EvaluationInput>) => {
  try {
    evaluate({ ...demo, ...change });
    return undefined;
  } catch (error) {
    const { code, fields } = error as DomainError;
    return { code, paths: fields.map((field) => `${field.path} ${field.code}`) };
  }
};
/** The demo's sheets with one score changed, or taken away. */
const rescored = (member: number, bidder: string, criterion: string, score?: string): MemberSheet[] =>
  demo.sheets.map((sheet, index) => {
    const { [criterion]: _, ...others } = sheet.scores[bidder]!;
    const scores = score === undefined ? others : { ...others, [criterion]: score };
    return index === member ? { ...sheet, scores: { ...sheet.scores, [bidder]: scores } } : sheet;
  });

describe('the evaluation of the demo purchase', () => {
  it('lowers the price of the small enterprise only', () => {
    const evaluated = demoEvaluation.bids.map((bid) => [bid.bidder, formatYuan(bid.evaluatedFen)]);
    expect(Object.fromEntries(evaluated)).toEqual({ A: '1780000.00', B: '1579500.00', C: '1798000.00' });
    expect(column(demoEvaluation, 'deduction')).toEqual({ A: '0', B: '0.1', C: '0' });
    expect(formatYuan(demoEvaluation.benchmarkFen)).toBe('1579500.00');
  });

  it('gives the points of its scoring table', () => {
    expect(column(demoEvaluation, 'price')).toEqual({ A: '17.75', B: '20.00', C: '17.57' });
    expect(column(demoEvaluation, 'quality')).toEqual({ A: '72.00', B: '63.67', C: '67.33' });
    expect(column(demoEvaluation, 'total')).toEqual({ A: '89.75', B: '83.67', C: '84.90' });
    expect(column(demoEvaluation, 'byMember')).toEqual({
      A: { 评审专家一: '73.00', 评审专家二: '72.00', 采购人代表: '71.00' },
      B: { 评审专家一: '66.00', 评审专家二: '62.00', 采购人代表: '63.00' },
      C: { 评审专家一: '68.00', 评审专家二: '69.00', 采购人代表: '65.00' },
    });
  });

  it('ranks A, C, B and recommends all three', () => {
    expect(demoEvaluation.bids.map(({ bidder, rank }) => [bidder, rank])).toEqual([
      ['A', 1],
      ['C', 2],
      ['B', 3],
    ]);
    expect(demoEvaluation.candidates).toEqual(['A', 'C', 'B']);
    expect(demoEvaluation.ties).toEqual([]);
  });

  it('flags nothing', () => {
    expect(demoEvaluation.flags).toEqual({ abnormallyLow: [], outliers: [], pricePatterns: [] });
  });
});

describe('an evaluation', () => {
  it('is JSON, and gives the same digits again from the input it keeps', () => {
    const stored = JSON.parse(JSON.stringify(demoEvaluation)) as BidEvaluation;
    expect(stored).toEqual(demoEvaluation);
    expect(evaluate(stored.input)).toEqual(demoEvaluation);
    expect(holds(stored)).toBe(true);
  });

  it('does not hold when one digit was changed', () => {
    const [first, ...others] = demoEvaluation.bids;
    expect(holds({ ...demoEvaluation, bids: [{ ...first!, total: '89.76' }, ...others] })).toBe(false);
  });

  it('does not depend on the order of the bids and the members', () => {
    const { bids, candidates, flags } = evaluate({
      ...demo,
      bids: demo.bids.toReversed(),
      sheets: demo.sheets.toReversed(),
    });
    expect({ bids, candidates, flags }).toEqual({
      bids: demoEvaluation.bids,
      candidates: demoEvaluation.candidates,
      flags: demoEvaluation.flags,
    });
  });

  it('goes on with two by the exception for services, and recommends both', () => {
    const two = (change: Partial<EvaluationInput>) =>
      evaluate({
        ...demo,
        ...change,
        bids: demo.bids.slice(0, 2),
        sheets: demo.sheets.map(({ member, scores }) => ({ member, scores: { A: scores.A!, B: scores.B! } })),
      });
    expect(two({})).toMatchObject({ competition: { outcome: 'goes-on-by-exception' }, candidates: ['A', 'B'] });
    expect(two({ isGovernmentService: false })).toMatchObject({ competition: { outcome: 'ends' }, candidates: [] });
  });

  it('flags a doubtful price, an outlier and a pattern without changing a rank', () => {
    const offers = ['1700000', '850000', '850000'].map(parseYuan);
    const bids = demo.bids.map((bid, index) => ({ ...bid, offerFen: offers[index]! }));
    const low = evaluate({ ...demo, bids, doubted: ['A'] });
    expect(low.flags.abnormallyLow).toEqual([{ bidder: 'A', offerFen: offers[0], triggers: ['panel-judgement'] }]);
    expect(low.bids).toHaveLength(3);

    const harsh = demo.sheets.map((sheet, index) => {
      const zeros = Object.fromEntries(
        SCORING.map(([code]) => [code, OBJECTIVE.includes(code) ? sheet.scores.A![code]! : '0']),
      );
      return index === 0 ? { ...sheet, scores: { ...sheet.scores, A: zeros } } : sheet;
    });
    expect(evaluate({ ...demo, sheets: harsh }).flags.outliers).toContainEqual({
      member: '评审专家一',
      bidder: 'A',
      direction: 'low',
      points: '0.00',
      average: '36.33',
    });
  });

  it('refuses sheets with faults, naming each score', () => {
    expect(refusal({ sheets: rescored(1, 'B', 'S2') })).toEqual({
      code: 'invalid-shape',
      paths: ['sheets.1.scores.B.S2 required'],
    });
    expect(refusal({ sheets: rescored(0, 'A', 'S2', '12.5') })?.paths).toEqual(['sheets.0.scores.A.S2 out-of-range']);
    expect(refusal({ sheets: rescored(0, 'A', 'S2', '11') })?.paths).toEqual(['sheets.0.scores.A.S2 rule']);
    expect(refusal({ sheets: rescored(2, 'C', 'S9', '4') })?.paths).toEqual(['sheets.0.scores.C.S9 rule']);
    expect(refusal({ sheets: rescored(2, 'C', 'S1', '20') })?.paths).toEqual(['sheets.2.scores.C.S1 unknown-field']);
  });

  it.each([
    ['no bids', { bids: [] }, 'invalid-shape'],
    ['no members', { sheets: [] }, 'invalid-shape'],
    ['a doubt about a stranger', { doubted: ['Z'] }, 'unknown-reference'],
    ['a bidder twice', { bids: [...demo.bids, ...demo.bids] }, 'duplicate-code'],
    ['a member twice', { sheets: [...demo.sheets, ...demo.sheets] }, 'duplicate-code'],
    ['a criterion twice', { criteria: [...demo.criteria, demo.criteria[3]!] }, 'duplicate-code'],
    ['no price criterion', { criteria: demo.criteria.slice(1) }, 'price-criterion-missing'],
    ['a deduction outside the law', { sme: { ...demo.sme, smeDeduction: '0.3' } }, 'sme-deduction-out-of-bounds'],
  ] as const)('refuses %s', (_, change, code) => {
    expect(refusal(change)?.code).toBe(code);
  });

  it('gives full price points to the benchmark, and totals that are the sums of their parts', () => {
    const offers = fc.array(fc.integer({ min: 100, max: 10 ** 12 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(offers, (prices) => {
        const bids = demo.bids.map((bid, index) => ({ ...bid, offerFen: prices[index] as typeof bid.offerFen }));
        const evaluation = evaluate({ ...demo, bids });
        for (const bid of evaluation.bids) {
          if (bid.evaluatedFen === evaluation.benchmarkFen) expect(bid.price).toBe('20.00');
          const sum = Rate.parse(bid.objective).plus(Rate.parse(bid.judgement)).plus(Rate.parse(bid.price));
          expect(sum.toDecimal(2)).toBe(bid.total);
        }
      }),
    );
  });
});

describe('the explanation of a total', () => {
  const walk = (line: PointsLine): PointsLine[] => [line, ...line.children.flatMap(walk)];
  const total = (values: string[]) => values.reduce((sum, value) => sum.plus(Rate.parse(value)), Rate.ZERO);
  const recomputed = ({ formula, inputs, children }: PointsLine): string => {
    const parts = children.length > 0 ? children.map(({ value }) => value) : Object.values(inputs);
    const input = (name: string) => Rate.parse(inputs[name]!);
    switch (formula) {
      case 'sum':
        return total(parts).toDecimal(2);
      case 'average':
        return total(parts).dividedBy(Rate.of(parts.length)).toDecimal(2);
      case 'agreed':
        return total([parts[0]!]).toDecimal(2);
      case 'benchmark-over-price':
        return input('benchmark').times(input('weight')).dividedBy(input('evaluated')).toDecimal(2);
      case 'less-deduction':
        return input('offer')
          .times(Rate.ONE.minus(input('deduction')))
          .toDecimal(2);
    }
  };

  it.each(BIDDERS)('of %s computes every figure from its own inputs', (bidder) => {
    const tree = explainTotal(demoEvaluation, bidder);
    expect(tree.value).toBe(demoEvaluation.bids.find((bid) => bid.bidder === bidder)!.total);
    for (const line of walk(tree)) expect([line.code, line.value]).toEqual([line.code, recomputed(line)]);
  });

  it('shows the price score with benchmark, evaluated price, weight and deduction', () => {
    const lines = walk(explainTotal(demoEvaluation, 'B'));
    expect(lines.find(({ code }) => code === 'price')).toMatchObject({
      value: '20.00',
      inputs: { benchmark: '1579500.00', evaluated: '1579500.00', weight: '20' },
    });
    expect(lines.find(({ code }) => code === 'price.evaluated')).toMatchObject({
      unit: 'yuan',
      inputs: { offer: '1755000.00', deduction: '0.1' },
    });
  });

  it('has a code of its own for every line', () => {
    const codes = walk(explainTotal(demoEvaluation, 'A')).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('exists for evaluated bids only', () => {
    expect(() => explainTotal(demoEvaluation, 'D')).toThrow(RangeError);
  });
});
