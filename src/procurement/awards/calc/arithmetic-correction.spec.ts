import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { capitals } from '#src/kernel/capitals.js';
import { type Fen, formatYuan, parseYuan } from '#src/kernel/money.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };

import { correctArithmetic, type PricedLine, type StatedPrice } from './arithmetic-correction.js';

const [sum, upper, form, slip] = vectors.examples.bid_error_correction;
const total = (figures: string, words?: string) => ({ figuresFen: parseYuan(figures), capitals: words });
const line = (quantity: string, unitPrice: string, code = 'L1'): PricedLine => ({
  code,
  quantity,
  unitPriceFen: parseYuan(unitPrice),
});

function corrected(price: StatedPrice) {
  const { statedFen, correctedFen, corrections, linesDisagree, lines } = correctArithmetic(price);
  const rules = corrections.map(({ rule }) => rule);
  return { stated: formatYuan(statedFen), price: formatYuan(correctedFen), rules, linesDisagree, lines };
}

describe('the correction of a price (A47)', () => {
  it('adds up the lines where the total does not: worked example', () => {
    const lines = sum!.lines!.map(({ qty, unit }, index) => line(qty, unit, `L${index}`));
    expect(corrected({ body: total(sum!.stated_total!), lines })).toMatchObject({
      stated: sum!.stated_total,
      price: sum!.corrected_total,
      rules: ['sum-of-lines'],
      linesDisagree: false,
    });
  });

  it('takes capitals over figures: worked example', () => {
    expect(corrected({ body: total(upper!.lower!, upper!.upper) })).toMatchObject({
      price: upper!.corrected,
      rules: ['capitals'],
    });
  });

  it('takes the opening form over the body: worked example', () => {
    const price = { openingForm: total(form!.opening_form!), body: total(form!.body!) };
    expect(corrected(price)).toMatchObject({ stated: form!.body, price: form!.corrected, rules: ['opening-form'] });
  });

  it('mends a unit price whose point slipped and keeps the total of the opening form: worked example', () => {
    const price = { openingForm: total(slip!.opening_form_total!), lines: [line(slip!.qty!, slip!.unit_stated!)] };
    expect(corrected(price)).toMatchObject({
      price: slip!.opening_form_total,
      rules: ['decimal-slip'],
      lines: [line(slip!.qty!, slip!.unit_corrected!)],
      linesDisagree: false,
    });
  });

  it('applies several in the order of the law', () => {
    const price = {
      openingForm: total('1090000', '人民币壹佰玖拾万元整'),
      body: total('1905000'),
      lines: [line('10', '18000.00'), line('1', '100000.00', 'L2')],
    };
    expect(corrected(price)).toMatchObject({
      price: '1900000.00',
      rules: ['opening-form', 'capitals', 'decimal-slip'],
      lines: [{ unitPriceFen: parseYuan('180000') }, { unitPriceFen: parseYuan('100000') }],
    });
  });

  it('lets the lines override the opening form when nothing else disagrees', () => {
    const price = { openingForm: total('988000'), body: total('988000'), lines: [line('10', '98880.00')] };
    expect(corrected(price)).toMatchObject({ price: '988800.00', rules: ['sum-of-lines'] });
  });

  it('does not let lines override an opening form that their own total gave way to', () => {
    const price = { openingForm: total('1950000'), body: total('1905000'), lines: [line('1', '1905000')] };
    expect(corrected(price)).toMatchObject({ price: '1950000.00', rules: ['opening-form'], linesDisagree: true });
  });

  it('keeps the total and asks, where more than one unit price may have slipped', () => {
    const lines = [line('1', '10.00'), line('1', '10.00', 'L2')];
    expect(corrected({ openingForm: total('110'), lines })).toMatchObject({
      price: '110.00',
      rules: [],
      linesDisagree: true,
    });
  });

  it('sees no slip without an opening form, whose total would prevail', () => {
    expect(corrected({ body: total('960000'), lines: [line('10', '9600')] })).toMatchObject({
      price: '96000.00',
      rules: ['sum-of-lines'],
    });
  });

  it('finds nothing in the price form of the demo', () => {
    const lines = [
      line('1', '190224.00', '项目主管'),
      line('3', '164448.00', '社会工作师'),
      line('6', '138672.00', '助理社会工作师'),
      ...['28800.00', '18000.00', '57000.00', '32400.00', '109518.81', '1057.43', '17623.76'].map((amount) =>
        line('1', amount, amount),
      ),
    ];
    const price = { openingForm: total('1780000.00', '人民币壹佰柒拾捌万元整'), body: total('1780000.00'), lines };
    expect(corrected(price)).toMatchObject({ price: '1780000.00', rules: [], linesDisagree: false });
  });

  it('changes nothing in a price that agrees with itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 11 }), fc.integer({ min: 1, max: 100 }), (unit, quantity) => {
        const amount = (unit * quantity) as Fen;
        const stated = { figuresFen: amount, capitals: capitals(amount) };
        const lines = [{ code: 'L1', quantity: String(quantity), unitPriceFen: unit as Fen }];
        const { correctedFen, corrections } = correctArithmetic({ openingForm: stated, body: stated, lines });
        expect([correctedFen, corrections]).toEqual([amount, []]);
      }),
    );
  });

  it('refuses a price without a total, and capitals that cannot be read', () => {
    expect(() => correctArithmetic({ lines: [line('1', '1')] })).toThrow(RangeError);
    expect(() => correctArithmetic({ body: total('1', 'one yuan') })).toThrow(RangeError);
  });
});
