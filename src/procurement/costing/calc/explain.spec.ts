import { describe, expect, it } from '@jest/globals';

import { fen, parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { anEstimateInput, shippedParameters } from '#test/builders/an-estimate.js';

import { computeEstimate } from './estimate.js';
import { computedLine, type Line, recheckLine, sumLine, walk } from './explain.js';

const wages = computedLine({ code: 'wages', label: 'wages', rule: 'B34' }, 'monthly-amount', {
  monthly: parseYuan('9500'),
  months: 12,
});
const fund = computedLine({ code: 'fund', label: 'union-fund', rule: 'B9' }, 'share', {
  base: wages,
  rate: Rate.parse('0.02'),
});
const both = sumLine({ code: 'both', label: 'per-head', rule: 'B34' }, [wages, fund]);

/** A stored estimate, with one of its lines changed. */
function changed(code: string, change: (line: Line) => void): Line {
  const total = JSON.parse(JSON.stringify(computeEstimate(anEstimateInput(), shippedParameters()).total)) as Line;
  for (const line of walk(total)) if (line.code === code) change(line);
  return total;
}

describe('a line', () => {
  it('is computed from the inputs it tells', () => {
    expect(wages).toEqual({
      code: 'wages',
      labelKey: 'costing.line.wages',
      amountFen: 11_400_000,
      formula: 'monthly-amount',
      inputs: { monthly: { value: '9500.00', unit: 'yuan' }, months: { value: '12', unit: 'months' } },
      rule: 'B34',
      parameters: [],
    });
  });

  it('names the line that an input is taken from', () => {
    expect(fund.inputs.base).toEqual({ value: '114000.00', unit: 'yuan', line: 'wages' });
    expect(fund.amountFen).toBe(228_000);
  });

  it('is the sum of its children when it says so', () => {
    expect(both).toMatchObject({ formula: 'sum', amountFen: 11_628_000, inputs: {} });
    expect(sumLine({ code: 'none', label: 'direct', rule: 'B34' }, []).amountFen).toBe(0);
  });

  it('is the same after a trip through JSON', () => {
    expect(JSON.parse(JSON.stringify(both))).toEqual(both);
  });
});

describe('checking a stored line again', () => {
  it('finds nothing in what was computed', () => {
    expect(recheckLine(both)).toEqual([]);
  });

  it('finds an amount that is not what its inputs give, and the sums that no longer hold it', () => {
    const total = changed('direct.training', (line) => (line.amountFen = fen(line.amountFen + 1)));
    expect(recheckLine(total)).toEqual(['direct', 'direct.training']);
  });

  it('finds an input that differs from the line it was taken from', () => {
    const total = changed('vat', (line) => (line.inputs.base!.value = '1794308.60'));
    expect(recheckLine(total)).toEqual(['vat']);
  });

  it('finds a changed rate, a missing input, a broken number and an unknown formula', () => {
    expect(recheckLine(changed('vat', (line) => (line.inputs.rate!.value = '0.03')))).toEqual(['vat']);
    expect(recheckLine(changed('vat', (line) => delete line.inputs.rate))).toEqual(['vat']);
    expect(recheckLine(changed('personnel.lead', (line) => (line.inputs.count!.value = '1.5')))).toEqual([
      'personnel.lead',
    ]);
    const unknown = changed('vat', (line) => Object.assign(line, { formula: 'guess' }));
    expect(recheckLine(unknown)).toEqual(['vat']);
  });

  it('checks a line alone by its own inputs', () => {
    expect(recheckLine(fund)).toEqual([]);
  });

  it('takes no name of a built-in for a formula', () => {
    expect(recheckLine({ ...fund, formula: 'constructor' as 'share' })).toEqual(['fund']);
  });
});
