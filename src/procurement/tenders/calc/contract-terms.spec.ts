import { describe, expect, it } from '@jest/globals';
import type { DomainError } from '#src/kernel/errors.js';
import { contractTerms } from '#src/demo/contract-terms.js';
import { checkContractTerms, type ContractTerms } from './contract-terms.js';

const refusal = (change: Partial<ContractTerms>) => {
  try {
    checkContractTerms({ ...contractTerms(), ...change });
  } catch (error) {
    const { code, fields } = error as DomainError;
    return [code, fields?.[0]?.path];
  }
  return undefined;
};
const { staffing, assessment, bond, payment } = contractTerms();

describe('what the document says of the contract', () => {
  it('holds together in the demo', () => {
    expect(refusal({})).toBeUndefined();
    expect(refusal({ bond: null })).toBeUndefined();
  });

  it('names each post once, by code and by name, and asks for no more certificates than posts', () => {
    const [first, second] = staffing.posts;
    const posts = (...list: typeof staffing.posts) => ({ staffing: { ...staffing, posts: list } });
    expect(refusal(posts(first!, { ...second!, code: 'lead' }))).toEqual([
      'duplicate-code',
      'document.contract.staffing.posts.1.code',
    ]);
    expect(refusal(posts(first!, { ...second!, name: first!.name }))).toEqual([
      'duplicate-code',
      'document.contract.staffing.posts.1.name',
    ]);
    expect(refusal({ staffing: { ...staffing, certified: 10 } })).toBeUndefined();
    expect(refusal({ staffing: { ...staffing, certified: 11 } })?.[0]).toBe('certified-above-posts');
  });

  it('has indicators of exactly 100 points that can be scored (E1, E4)', () => {
    const [first, ...rest] = assessment.indicators;
    const heavier = { ...assessment, indicators: [{ ...first!, weight: '5.01' }, ...rest] };
    expect(refusal({ assessment: heavier })).toEqual([
      'indicator-framework-faulty',
      'document.contract.assessment.indicators',
    ]);
    const impossible = {
      ...assessment,
      indicators: [{ ...first!, rule: { kind: 'ratio', target: '0' } as const }, ...rest],
    };
    expect(refusal({ assessment: impossible })?.[1]).toBe('document.contract.assessment.indicators.0.rule');
  });

  it('treats no grade better than the one above it (E7)', () => {
    const grades = { ...assessment.grades, fair: { ...assessment.grades.fair, factor: '0.96' } };
    expect(refusal({ assessment: { ...assessment, grades } })).toEqual([
      'grade-terms-faulty',
      'document.contract.assessment.grades.fair',
    ]);
  });

  it('asks for a bond of a tenth at most (A32) and pays within ten working days (D30)', () => {
    expect(refusal({ bond: { ...bond!, share: '0.1' } })).toBeUndefined();
    expect(refusal({ bond: { ...bond!, share: '0.1001' } })?.[0]).toBe('bond-above-cap');
    expect(refusal({ payment: { ...payment, workingDays: 11 } })?.[0]).toBe('payment-term-too-long');
  });
});
