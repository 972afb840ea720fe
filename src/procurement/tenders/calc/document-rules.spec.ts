import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shanghaiInstant, type DateText } from '#src/kernel/dates.js';
import type { DomainError } from '#src/kernel/errors.js';
import { contractTerms } from '#src/demo/contract-terms.js';
import { checkCriteria, checkDocument, checkSmeTerms, type Criterion } from './document-rules.js';
import { METHOD_GROUNDS, METHODS, PROCUREMENT_METHODS } from './methods.js';
import type { ProcurementDocument } from './procurement-document.js';

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
    expect(
      consultation(criterion('S1', '20', 'price'), criterion('S2', '79.5'), criterion('S3', '0.5')),
    ).toBeUndefined();
  });

  it('are refused when they weigh a hundredth too little, telling the sum', () => {
    expect(consultation(criterion('S1', '20', 'price'), criterion('S2', '79.99'))).toEqual({
      code: 'weights-not-100',
      params: { rule: 'A41', total: '99.99', field: 'document.criteria' },
    });
  });

  it('are refused when two share a code', () => {
    expect(consultation(criterion('S1', '20', 'price'), criterion('S1', '80'))).toMatchObject({
      code: 'duplicate-code',
      params: { field: 'document.criteria.1', code: 'S1' },
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
        const text = (hundredths: number) =>
          `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
        const criteria = [...parts, rest].map((part, index) => criterion(`Q${index}`, text(part)));
        expect(consultation(criterion('P', '20', 'price'), ...criteria)).toBeUndefined();
      }),
    );
  });
});

describe('the deduction for small enterprises', () => {
  it.each(['0', '0.1', '0.15', '0.2'])('may be %s', (rate) => {
    expect(refusal(() => checkSmeTerms({ smeReservation: 'none', smeDeduction: rate }))).toBeUndefined();
  });
  it.each(['0.09', '0.2001', '1'])('may not be %s (A43)', (rate) => {
    expect(refusal(() => checkSmeTerms({ smeReservation: 'none', smeDeduction: rate }))).toMatchObject({
      code: 'sme-deduction-out-of-bounds',
    });
  });
});

it('a project reserved for small enterprises grants no deduction', () => {
  const reserved = (smeDeduction: string) => refusal(() => checkSmeTerms({ smeReservation: 'whole', smeDeduction }));
  expect(reserved('0')).toBeUndefined();
  expect(reserved('0.1')).toMatchObject({ code: 'deduction-in-reserved-project', params: { rule: 'A43' } });
});

describe('the document as a whole', () => {
  const dates = { documentsUntil: '2026-08-20' as DateText, bidDeadline: shanghaiInstant('2026-08-26', '10:00') };
  const document: ProcurementDocument = {
    catalogueId: 'c',
    serviceLines: [{ itemCode: 'R01', quantity: '300', standard: 'as the catalogue says' }],
    requirements: [{ code: 'Q1', kind: 'qualification', text: 'as the law says' }],
    criteria: [criterion('S1', '20', 'price'), criterion('S2', '80')],
    service: { startsOn: '2026-10-01', endsOn: '2027-09-30', place: 'here', clients: 300, renewals: 2 },
    payments: [
      { code: 'M1', name: 'first', share: '0.3', kind: 'prepayment', conditions: [], year: 2026 },
      { code: 'M2', name: 'last', share: '0.7', kind: 'final', conditions: [], year: 2027 },
    ],
    contract: contractTerms(),
  };
  const problem = (change: Partial<ProcurementDocument>, by = dates) =>
    refusal(() => checkDocument('competitive_consultation', { ...document, ...change }, by))?.code;
  const service = (change: Partial<ProcurementDocument['service']>) => ({
    service: { ...document.service, ...change },
  });

  it('holds together', () => {
    expect(problem({})).toBeUndefined();
  });

  it('pays the whole price, neither more nor less (D20)', () => {
    expect(problem({ payments: [{ ...document.payments[1]!, share: '0.9999' }] })).toBe('shares-not-whole');
  });

  it('has one final payment, the last, after prepayments and in budget years that do not run backwards (D20)', () => {
    const [first, last] = document.payments;
    const payments = (...list: ProcurementDocument['payments'][number][]) => problem({ payments: list });
    expect(payments({ ...last!, share: '1' })).toBeUndefined();
    expect(payments(last!, first!)).toBe('payment-order-wrong');
    expect(payments(first!, { ...last!, kind: 'progress' })).toBe('payment-order-wrong');
    expect(payments({ ...first!, kind: 'final' }, last!)).toBe('payment-order-wrong');
    expect(payments(first!, { ...last!, year: 2025 })).toBe('payment-order-wrong');
  });

  it('names nothing twice', () => {
    expect(problem({ serviceLines: [...document.serviceLines, ...document.serviceLines] })).toBe('duplicate-code');
    expect(problem({ requirements: [...document.requirements, ...document.requirements] })).toBe('duplicate-code');
  });

  it('has a service that begins after the deadline and lasts three years at most (A56)', () => {
    expect(problem(service({ startsOn: '2026-08-26' }))).toBe('service-term-invalid');
    expect(problem(service({ endsOn: '2026-09-30' }))).toBe('service-term-invalid');
    expect(problem(service({ endsOn: '2029-09-30' }))).toBeUndefined();
    expect(problem(service({ endsOn: '2029-10-01' }))).toBe('service-term-invalid');
  });

  it.each<[step: string | undefined, basis: Criterion['basis'], code: string | undefined]>([
    [undefined, 'quality', undefined],
    ['2', 'quality', undefined],
    ['0.5', 'quality', undefined],
    ['80', 'quality', undefined],
    ['3', 'quality', 'step-not-of-weight'],
    ['0', 'quality', 'step-not-of-weight'],
    ['160', 'quality', 'step-not-of-weight'],
    ['1', 'price', 'step-not-of-weight'],
  ])('gives points in steps that reach the weight: steps of %s for %s', (step, basis, code) => {
    const criteria = document.criteria.map((each) => (each.basis === basis ? { ...each, step } : each));
    expect(problem({ criteria })).toBe(code);
  });

  it('is available until the deadline at the latest', () => {
    expect(problem({}, { ...dates, documentsUntil: '2026-08-27' })).toBe('deadline-before-documents-end');
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
