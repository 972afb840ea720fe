import { describe, expect, it } from '@jest/globals';
import { aDossier, declarations } from '#test/builders/a-vendor.js';
import { STATUTORY_CONDITIONS } from './dossier.js';
import { dossierStandsUntil, inspectionYearOwed, undeclared } from './validity.js';

describe('the inspection that is owed', () => {
  it.each([
    ['2026-06-30', 2024],
    ['2026-07-01', 2025],
    ['2026-12-31', 2025],
    ['2027-01-01', 2025],
  ] as const)('on %s is that of %i', (on, year) => {
    expect(inspectionYearOwed(on)).toBe(year);
  });
});

describe('a declaration', () => {
  it('stands for a year, its day included', () => {
    expect(undeclared(declarations({ signedOn: '2026-07-08' }), '2027-07-07')).toEqual([]);
    expect(undeclared(declarations({ signedOn: '2026-07-08' }), '2027-07-08')).toEqual(STATUTORY_CONDITIONS);
  });

  it('is missed in the order of the law', () => {
    const [first, , third, ...others] = declarations();
    expect(undeclared([...others, third!, first!], '2026-07-08')).toEqual(['credit-and-accounts']);
  });
});

describe('a dossier stands', () => {
  const file = { fileId: 'f' };
  const inspected = (...years: number[]) =>
    aDossier({ inspections: years.map((year) => ({ year, result: 'passed', ...file })) });

  it('until the next inspection is owed', () => {
    expect(dossierStandsUntil(inspected(2023, 2025, 2024), declarations({ signedOn: '2026-09-01' }))).toBe(
      '2027-06-30',
    );
  });

  it('until the oldest declaration is a year old', () => {
    const [first, ...others] = declarations({ signedOn: '2026-12-01' });
    expect(dossierStandsUntil(inspected(2025), [{ ...first!, signedOn: '2026-02-01' }, ...others])).toBe('2027-01-31');
  });

  it('until its certificate ends', () => {
    const certificate = { ...aDossier().certificate, expiresOn: '2026-08-31' as const };
    expect(dossierStandsUntil({ ...inspected(2025), certificate }, declarations())).toBe('2026-08-31');
  });

  it('without inspections where nobody inspects', () => {
    expect(dossierStandsUntil({ ...inspected(), legalForm: 'enterprise' }, declarations())).toBe('2027-07-07');
  });
});
