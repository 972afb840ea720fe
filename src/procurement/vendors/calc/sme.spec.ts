import { describe, expect, it } from '@jest/globals';
import { LEGAL_FORM_CODES, LEGAL_FORMS } from './legal-form.js';
import { smeOf } from './sme.js';

const INDUSTRY = '其他未列明行业';

describe('the size of an enterprise', () => {
  it.each([
    [0, 'micro'],
    [9, 'micro'],
    [10, 'small'],
    [99, 'small'],
    [100, 'medium'],
    [299, 'medium'],
  ] as const)('of %i people is %s', (employees, size) => {
    expect(smeOf({ legalForm: 'enterprise', industry: INDUSTRY, employees })).toEqual({
      isSme: true,
      size,
      ground: 'employees',
      rule: 'A43',
    });
  });

  it('is large from 300 people on, and no preference applies', () => {
    expect(smeOf({ legalForm: 'enterprise', industry: INDUSTRY, employees: 300 })).toMatchObject({
      isSme: false,
      size: 'large',
    });
  });

  it('is small too for somebody self-employed', () => {
    expect(smeOf({ legalForm: 'self-employed', industry: INDUSTRY, employees: 3 })).toMatchObject({ size: 'micro' });
  });

  it('cannot be told for an industry whose limits are not known here', () => {
    expect(smeOf({ legalForm: 'enterprise', industry: '建筑业', employees: 3 })).toEqual({
      isSme: null,
      size: null,
      ground: 'industry-not-covered',
      rule: 'A43',
    });
  });

  it('is none of a body that is no enterprise, however few its people are', () => {
    for (const legalForm of LEGAL_FORM_CODES.filter((form) => !LEGAL_FORMS[form].isEnterprise))
      expect([legalForm, smeOf({ legalForm, industry: INDUSTRY, employees: 5 })]).toEqual([
        legalForm,
        { isSme: false, size: null, ground: 'not-an-enterprise', rule: 'T2' },
      ]);
  });
});
