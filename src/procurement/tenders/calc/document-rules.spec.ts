import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DomainError } from '#src/kernel/errors.js';
import { checkCriteria, checkSmeDeduction, type Criterion } from './document-rules.js';
import { METHOD_GROUNDS, METHODS, PROCUREMENT_METHODS } from './methods.js';

const criterion = (code: string, weight: string, basis: Criterion['basis'] = 'quality'): Criterion => ({
  code,
  name: code,
  weight,
  kind: basis === 'price' ? 'objective' : 'judgement',
  basis,
  rule: 'as described',
});
const refusal = (work: () => void) => {
  try {
    work();
  } catch (error) {
    return { code: (error as DomainError).code, params: (error as DomainError).params };
  }
  return undefined;
};
const consultation = (...criteria: Criterion[]) => refusal(() => checkCriteria('competitive_consultation', criteria));

describe('the criteria of a procurement document', () => {
  it('are accepted when they weigh exactly 100 and the price weighs what the method allows', () => {
    expect(consultation(criterion('S1', '20', 'price'), criterion('S2', '79.5'), criterion('S3', '0.5'))).toBeUndefined();
  });

  it('are refused when they weigh a hundredth too little, telling the sum', () => {
    expect(consultation(criterion('S1', '20', 'price'), criterion('S2', '79.99'))).toEqual({
      code: 'weights-not-100',
      params: { rule: 'A41', total: '99.99', field: 'criteria' },
    });
  });

  it('are refused when two share a code', () => {
    expect(consultation(criterion('S1', '20', 'price'), criterion('S1', '80'))).toMatchObject({
      code: 'duplicate-criterion',
      params: { field: 'criteria.1.code' },
    });
  });

  it('need one price criterion, neither none nor two', () => {
    expect(consultation(criterion('S1', '100'))).toMatchObject({ code: 'price-criterion-missing' });
    expect(consultation(criterion('S1', '50', 'price'), criterion('S2', '50', 'price'))).toMatchObject({
      code: 'price-criterion-missing',
      params: { found: 2 },
    });
  });

  it.each([
    ['9.99', 'price-weight-out-of-bounds'],
    ['10', undefined],
    ['30', undefined],
    ['30.01', 'price-weight-out-of-bounds'],
  ])('of a consultation give the price 10 to 30 points: %s', (weight, code) => {
    const rest = (100 - Number(weight)).toFixed(2);
    expect(consultation(criterion('S1', weight, 'price'), criterion('S2', rest))?.code).toBe(code);
  });

  it('of an open tender know a floor for the price but no cap (T1)', () => {
    const open = (weight: string, rest: string) =>
      refusal(() => checkCriteria('open_tender', [criterion('S1', weight, 'price'), criterion('S2', rest)]))?.code;
    expect(open('60', '40')).toBeUndefined();
    expect(open('9', '91')).toBe('price-weight-out-of-bounds');
  });

  it('are summed exactly, however many decimals they have', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 10 }), (parts) => {
        const rest = 8000 - parts.reduce((sum, part) => sum + part, 0);
        const text = (hundredths: number) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
        const criteria = [...parts, rest].map((part, index) => criterion(`Q${index}`, text(part)));
        expect(consultation(criterion('P', '20', 'price'), ...criteria)).toBeUndefined();
      }),
    );
  });
});

describe('the deduction for small enterprises', () => {
  it.each(['0', '0.1', '0.15', '0.2'])('may be %s', (rate) => {
    expect(refusal(() => checkSmeDeduction(rate))).toBeUndefined();
  });
  it.each(['0.09', '0.2001', '1'])('may not be %s (A43)', (rate) => {
    expect(refusal(() => checkSmeDeduction(rate))).toMatchObject({ code: 'sme-deduction-out-of-bounds' });
  });
});

describe('the methods', () => {
  it('each name their grounds, and no ground serves two methods by accident of spelling', () => {
    for (const method of PROCUREMENT_METHODS) expect(METHOD_GROUNDS[method].length).toBeGreaterThan(0);
    expect(METHOD_GROUNDS.competitive_consultation).toContain('government-purchased-services');
  });

  it('use the legal words of their own kind', () => {
    expect(METHODS.open_tender.words).toMatchObject({ document: '招标文件', award: '中标', failed: '废标' });
    expect(METHODS.competitive_consultation.words).toMatchObject({ document: '磋商文件', award: '成交' });
  });
});
