import { describe, expect, it } from '@jest/globals';
import { aDossier, declarations } from '#test/builders/a-vendor.js';
import { registrationGaps, type RosterFacts } from './gaps.js';
import type { Dossier } from './dossier.js';

const ON = '2026-07-15';
const WHOLE: RosterFacts = { employed: 12, certified: 8, withoutContract: 0, withoutInsurance: 0 };

const gapsOf = (over: Partial<Dossier> = {}, roster: Partial<RosterFacts> = {}, signed = declarations()) =>
  registrationGaps({ dossier: { ...aDossier(), ...over }, declarations: signed }, { ...WHOLE, ...roster }, ON);

describe('the gaps of a registration', () => {
  it('are none when everything is there', () => {
    expect(gapsOf()).toEqual([]);
  });

  it('are an inspection and three people, as of the fourth vendor of the demo', () => {
    expect(gapsOf({ inspections: [{ year: 2024, result: 'passed', fileId: 'f' }] }, { withoutInsurance: 3 })).toEqual([
      { item: 'inspections', code: 'inspection-missing', params: { year: 2025 } },
      { item: 'social-insurance', code: 'social-insurance-missing', params: { count: 3 } },
    ]);
  });

  it('name everything that a bare dossier lacks', () => {
    const bare = { inspections: [], creditChecks: [], proofs: [] };
    expect(gapsOf(bare, { employed: 0 }, []).map(({ code }) => code)).toEqual([
      'inspection-missing',
      'declarations-missing',
      'credit-checks-missing',
      'proofs-missing',
      'roster-empty',
    ]);
  });

  it('name what of a list is missing', () => {
    const { creditChecks, proofs } = aDossier();
    expect(gapsOf({ creditChecks: creditChecks.slice(0, 2), proofs: proofs.slice(1) })).toEqual([
      { item: 'credit-checks', code: 'credit-checks-missing', params: { lists: ['procurement-violators'] } },
      { item: 'proofs', code: 'proofs-missing', params: { kinds: ['financial-report'] } },
    ]);
    expect(gapsOf({}, {}, declarations().slice(1))).toEqual([
      { item: 'declarations', code: 'declarations-missing', params: { conditions: ['civil-liability'] } },
    ]);
  });

  it('are a certificate from the day after its last', () => {
    const until = (expiresOn: Dossier['certificate']['expiresOn']) =>
      gapsOf({ certificate: { ...aDossier().certificate, expiresOn } });
    expect(until('2026-07-15')).toEqual([]);
    expect(until('2026-07-14')).toEqual([
      { item: 'certificate', code: 'certificate-expired', params: { expiresOn: '2026-07-14' } },
    ]);
  });

  it('ask nobody for an inspection whom nobody inspects', () => {
    expect(gapsOf({ legalForm: 'enterprise', inspections: [] })).toEqual([]);
  });

  it('say nothing of what is there but bad: each tender judges that', () => {
    const creditChecks = aDossier().creditChecks.map((check) => ({ ...check, isListed: true }));
    expect(gapsOf({ creditChecks, inspections: [{ year: 2025, result: 'failed', fileId: 'f' }] })).toEqual([]);
  });

  it('count labour contracts apart from insurance', () => {
    expect(gapsOf({}, { withoutContract: 2, withoutInsurance: 1 }).map(({ item, params }) => [item, params])).toEqual([
      ['labour-contracts', { count: 2 }],
      ['social-insurance', { count: 1 }],
    ]);
  });
});
