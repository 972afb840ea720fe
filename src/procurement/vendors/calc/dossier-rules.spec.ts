import { describe, expect, it } from '@jest/globals';
import { aDossier, aUscc } from '#test/builders/a-vendor.js';
import { type Dossier, evidenceOf } from './dossier.js';
import { checkDossier } from './dossier-rules.js';

const OWN = aUscc(1);
const TODAY = '2026-07-08';
const file = { fileId: 'f' };
const check = (over: Partial<Dossier> = {}, own = OWN) => checkDossier({ ...aDossier(), ...over }, own, TODAY);

describe('a dossier', () => {
  it('may be as bare as can be', () => {
    expect(() => check({ inspections: [], creditChecks: [], proofs: [] })).not.toThrow();
  });

  it.each<[string, Partial<Dossier>, string, string]>([
    ['a code that is none', { uscc: OWN.replace('52', '5I') }, 'uscc-invalid', 'uscc'],
    ['the code of another', { uscc: aUscc(2) }, 'uscc-of-another', 'uscc'],
    ['a legal form of another class', { legalForm: 'enterprise' }, 'legal-form-not-of-uscc', 'legalForm'],
    [
      'a certificate of tomorrow',
      { certificate: { ...aDossier().certificate, issuedOn: '2026-07-09' } },
      'date-in-future',
      'certificate.issuedOn',
    ],
    [
      'a certificate that ends before it begins',
      { certificate: { ...aDossier().certificate, expiresOn: '2019-04-09' } },
      'dates-out-of-order',
      'certificate.expiresOn',
    ],
    [
      'a grade of tomorrow',
      { grade: { level: '4A', ratedOn: '2026-07-09', ...file } },
      'date-in-future',
      'grade.ratedOn',
    ],
    [
      'an inspection of the year under way',
      { inspections: [{ year: 2026, result: 'passed', ...file }] },
      'date-in-future',
      'inspections.0.year',
    ],
    [
      'a look at a list tomorrow',
      { creditChecks: [{ list: 'major-tax-violators', checkedOn: '2026-07-09', isListed: false, ...file }] },
      'date-in-future',
      'creditChecks.0.checkedOn',
    ],
    [
      'two conclusions for a year',
      {
        inspections: [2024, 2025, 2024].map((year) => ({ year, result: 'passed', ...file })),
      },
      'invalid-shape',
      'inspections.2.year',
    ],
    [
      'two looks at a list',
      {
        creditChecks: ['2026-07-01', '2026-07-02'].map((checkedOn) => ({
          list: 'major-tax-violators',
          checkedOn: checkedOn as '2026-07-01',
          isListed: false,
          ...file,
        })),
      },
      'invalid-shape',
      'creditChecks.1.list',
    ],
  ])('is refused with %s', (_, over, code, path) => {
    expect(() => check(over)).toThrow(expect.objectContaining({ code, fields: [expect.objectContaining({ path })] }));
  });

  it('has a code of the class of its legal form, where the form has a class', () => {
    expect(() => check({ legalForm: 'other' })).not.toThrow();
    const uscc = aUscc(1, '91310199');
    expect(() => check({ uscc, legalForm: 'enterprise' }, uscc)).not.toThrow();
    expect(() => check({ uscc, legalForm: 'private-non-enterprise' }, uscc)).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ wanted: '52', found: '91' }) }),
    );
  });

  it('names every upload by its field', () => {
    const paths = evidenceOf(aDossier({ grade: { level: '3A', ratedOn: '2024-01-01', ...file } })).map(
      ({ path }) => path,
    );
    expect(paths).toEqual([
      'certificate.fileId',
      'grade.fileId',
      'inspections.0.fileId',
      ...[0, 1, 2].map((index) => `creditChecks.${index}.fileId`),
      ...[0, 1, 2, 3].map((index) => `proofs.${index}.fileId`),
    ]);
  });
});
