import { describe, expect, it } from '@jest/globals';
import { aDossier, aUscc } from '#test/builders/a-vendor.js';
import { STATUTORY_CONDITIONS } from '#src/procurement/vendors/calc/dossier.js';
import type { Gap } from '#src/procurement/vendors/calc/gaps.js';
import { VendorRegistration } from './registration.entity.js';

const USCC = aUscc(1);
const VENDOR = { id: 'vendor', regionCode: '310199', uscc: USCC };
const NOW = new Date('2026-07-08T01:00:00Z');
const TODAY = '2026-07-08';
const GAPS: Gap[] = [
  { item: 'inspections', code: 'inspection-missing', params: { year: 2025 } },
  { item: 'social-insurance', code: 'social-insurance-missing', params: { count: 3 } },
];
const letterOn = (...items: Gap['item'][]) => ({
  returnedOn: '2026-07-15' as const,
  mendBy: '2026-07-22' as const,
  defects: items.map((item) => ({ item, reason: 'missing' })),
});

function aDraft(): VendorRegistration {
  const registration = VendorRegistration.drafted(VENDOR, aDossier(), TODAY);
  registration.begin('draft', 'manager');
  registration.declare('signatory', STATUTORY_CONDITIONS, TODAY);
  return registration;
}
function aSubmitted(): VendorRegistration {
  const registration = aDraft();
  registration.submit('manager', NOW);
  return registration;
}

describe('a registration', () => {
  it('is the vendor’s own, from the first draft on', () => {
    expect(aDraft()).toMatchObject({ vendorId: 'vendor', regionCode: '310199', status: 'draft', ownerId: 'vendor' });
    const stranger = { ...VENDOR, uscc: aUscc(2) };
    expect(() => VendorRegistration.drafted(stranger, aDossier(), TODAY)).toThrow(
      expect.objectContaining({ code: 'uscc-of-another' }),
    );
    expect(() => aDraft().redraft('manager', aDossier(), { uscc: aUscc(2), today: TODAY })).toThrow(
      expect.objectContaining({ code: 'uscc-of-another' }),
    );
  });

  it('is declared condition by condition, and a declaration made again counts anew', () => {
    const registration = aDraft();
    registration.declare('deputy', ['no-major-violation'], '2026-09-01');
    expect(registration.declarations).toHaveLength(6);
    expect(registration.declarations.filter(({ signedBy }) => signedBy === 'deputy')).toEqual([
      { condition: 'no-major-violation', signedBy: 'deputy', signedOn: '2026-09-01' },
    ]);
    expect(() => registration.declare('deputy', ['civil-liability', 'civil-liability'], TODAY)).toThrow(
      expect.objectContaining({ fields: [{ path: 'conditions.1.condition', code: 'duplicate' }] }),
    );
  });

  it('is handed in as it is', () => {
    expect(aSubmitted()).toMatchObject({ status: 'submitted', submittedAt: NOW, nextDueAt: null });
  });

  it('is verified for as long as what it rests on stands, and then lapses by the clock', () => {
    const registration = aSubmitted();
    registration.verify('regulator', NOW, []);
    expect(registration).toMatchObject({ status: 'verified', verifiedOn: '2026-07-08', validUntil: '2027-06-30' });
    registration.settleDue(new Date('2027-06-30T15:59:59Z'));
    expect(registration.status).toBe('verified');
    registration.settleDue(new Date('2027-06-30T16:00:00Z'));
    expect(registration).toMatchObject({ status: 'lapsed', nextDueAt: null });
    expect(registration.drainSteps().at(-1)).toMatchObject({ action: 'lapse', by: 'system' });
  });

  it('is not verified while something is missing', () => {
    expect(() => aSubmitted().verify('regulator', NOW, GAPS)).toThrow(
      expect.objectContaining({
        code: 'registration-has-gaps',
        params: { items: ['inspections', 'social-insurance'] },
      }),
    );
  });

  it('is returned with one letter that names everything, and more if need be', () => {
    const refused = () => aSubmitted().return('regulator', letterOn('social-insurance', 'grade'), GAPS);
    expect(refused).toThrow(
      expect.objectContaining({ code: 'letter-incomplete', params: { items: ['inspections'], field: 'defects' } }),
    );
    const registration = aSubmitted();
    registration.return('regulator', letterOn('inspections', 'social-insurance', 'grade'), GAPS);
    expect(registration).toMatchObject({
      status: 'returned',
      letters: [{ mendBy: '2026-07-22' }],
      nextDueAt: new Date('2026-07-22T16:00:00Z'),
    });
  });

  it('is mended until the end of the letter’s last day', () => {
    const mended = aSubmitted();
    mended.return('regulator', letterOn('inspections'), []);
    mended.settleDue(new Date('2026-07-22T15:59:59Z'));
    mended.submit('manager', NOW);
    expect(mended).toMatchObject({ status: 'submitted', nextDueAt: null });

    const late = aSubmitted();
    late.return('regulator', letterOn('inspections'), []);
    late.settleDue(new Date('2026-07-22T16:00:00Z'));
    expect(() => late.submit('manager', NOW)).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
  });

  it('keeps every letter', () => {
    const registration = aSubmitted();
    for (let round = 0; round < 2; round++) {
      registration.return('regulator', letterOn('grade'), []);
      registration.submit('manager', NOW);
    }
    expect(registration.letters).toHaveLength(2);
  });

  it('is opened again, and is not verified meanwhile', () => {
    const registration = aSubmitted();
    registration.verify('regulator', NOW, []);
    registration.reopen('manager');
    expect(registration).toMatchObject({ status: 'draft', verifiedOn: null, validUntil: null, nextDueAt: null });
  });

  it('is withdrawn at any time, for good', () => {
    const registration = aSubmitted();
    registration.return('regulator', letterOn('grade'), []);
    registration.withdraw('manager');
    registration.settleDue(new Date('2030-01-01T00:00:00Z'));
    expect(registration).toMatchObject({ status: 'withdrawn', nextDueAt: null });
  });
});
