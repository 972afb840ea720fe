import { describe, expect, it } from '@jest/globals';
import { CALCULATORS, EXAMPLES } from '#src/procurement/calculators/index.js';
import { askedBy, typedIn, typedOf } from './asked-tool.js';

const fieldsOf = (group: string) => CALCULATORS.find((one) => one.group === group)!.fields;
const asked = (group: string, query: string) =>
  askedBy(fieldsOf(group), typedIn(fieldsOf(group), new URLSearchParams(query)) ?? {});

describe('what is typed into the form of a calculator', () => {
  it.each(CALCULATORS)('is for $group the example again when that is typed', ({ group, fields }) => {
    const sent = new URLSearchParams(typedOf(EXAMPLES[group]!));
    expect(askedBy(fields, typedIn(fields, sent)!)).toEqual(EXAMPLES[group]);
  });

  it('leaves out what the calculator does not ask for, and is nothing when nothing of it is there', () => {
    expect(typedIn(fieldsOf('vat-split'), new URLSearchParams('utm=1&rate=0.01'))).toEqual({ rate: '0.01' });
    expect(typedIn(fieldsOf('vat-split'), new URLSearchParams('utm=1'))).toBeUndefined();
  });

  it('takes amounts with their groups of three, in half and full width', () => {
    expect(asked('vat-split', 'taxInclusive=515,000.00&rate=0.01')).toEqual({
      taxInclusive: '515000.00',
      rate: '0.01',
    });
    expect(asked('vat-split', 'taxInclusive=515\uFF0C000&rate=0.01')).toMatchObject({ taxInclusive: '515000' });
  });

  it('takes lists by lines, spaces and the commas of lists', () => {
    expect(asked('committee-average', 'scores=82.5%0A85+80\u300188')).toEqual({ scores: ['82.5', '85', '80', '88'] });
  });

  it('takes names with spaces before their values', () => {
    expect(asked('price-score', 'weight=10&evaluatedPrices=A+B\uFF1A100%0AC%09200%0A%0A')).toEqual({
      weight: '10',
      evaluatedPrices: { 'A B': '100', C: '200' },
    });
  });

  it('keeps what cannot be read, for the rule to refuse it', () => {
    expect(asked('staffing', 'clients=many&ratio=30')).toEqual({ clients: 'many', ratio: 30 });
    expect(asked('cit', 'taxableIncome=1&smallProfit=maybe')).toEqual({ taxableIncome: '1', smallProfit: 'maybe' });
    expect(asked('price-score', 'weight=10&evaluatedPrices=alone')).toMatchObject({ evaluatedPrices: { alone: '' } });
  });

  it('leaves out what was left empty', () => {
    expect(asked('retention', 'from=2026-11-23&years=15&months=')).toEqual({ from: '2026-11-23', years: 15 });
  });
});
