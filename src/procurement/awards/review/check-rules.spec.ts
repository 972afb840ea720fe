import { describe, expect, it } from '@jest/globals';
import type { Tender } from '#src/procurement/tenders/index.js';
import { type CheckOutcome, confirmedStanding, decidedBy, requireSound } from './check-rules.js';

const DOCUMENT = {
  requirements: [
    { code: 'Q1', kind: 'qualification', text: '' },
    { code: 'Q2', kind: 'qualification', text: '' },
    { code: 'X1', kind: 'substantive', text: '' },
  ],
} as unknown as Tender['document'];
const met = (requirement: string) => ({ requirement, passed: true });
const missed = (requirement: string, reason?: string) => ({ requirement, passed: false, reason });
const check = (over: Partial<CheckOutcome>): CheckOutcome => ({
  ...{ kind: 'qualification', passed: true, findings: [met('Q1'), met('Q2')], ...over },
});
const refusal = (over: Partial<CheckOutcome>) => {
  try {
    requireSound(check(over), DOCUMENT);
    return undefined;
  } catch (error) {
    const { code, params, fields } = error as { code: string; params: object; fields: { path: string }[] };
    return { code, params, paths: fields.map(({ path }) => path) };
  }
};

describe('a check', () => {
  it('answers every requirement of its kind', () => {
    expect(refusal({})).toBeUndefined();
    expect(refusal({ kind: 'conformity', findings: [met('X1')] })).toBeUndefined();
    expect(refusal({ findings: [met('Q1')] })).toMatchObject({
      code: 'check-incomplete',
      params: { requirements: ['Q2'] },
    });
  });

  it('answers no other, and none twice', () => {
    const odd = (...codes: string[]) =>
      (refusal({ findings: codes.map(met) })?.params as { requirements: string[] }).requirements;
    expect(odd('Q1', 'Q2', 'X1')).toEqual(['X1']);
    expect(odd('Q1', 'Q2', 'Q2')).toEqual(['Q2']);
  });

  it('says why something is not met', () => {
    expect(refusal({ passed: false, findings: [met('Q1'), missed('Q2')] })).toMatchObject({
      code: 'check-reason-missing',
      paths: ['findings.1.reason'],
    });
    expect(refusal({ passed: false, findings: [met('Q1'), missed('Q2', '过期')] })).toBeUndefined();
  });

  it('fails for something that is no requirement with a reason of its own', () => {
    expect(refusal({ passed: false })).toMatchObject({ code: 'check-reason-missing', paths: ['reason'] });
    expect(refusal({ passed: false, reason: '未按要求签章' })).toBeUndefined();
  });

  it('does not pass what is not met', () => {
    expect(refusal({ findings: [met('Q1'), missed('Q2', '过期')] })).toMatchObject({
      code: 'check-contradicted',
      params: { requirements: ['Q2'] },
    });
  });

  it('is decided by the panel, but for the qualification in an open tender (87号令 44)', () => {
    const [open, consultation] = [{ method: 'open_tender' as const }, { method: 'competitive_consultation' as const }];
    expect(decidedBy(open, 'qualification', 'procurement_agent')).toBe('procurement_agent');
    expect(decidedBy(open, 'qualification', 'purchaser')).toBe('purchaser');
    expect(decidedBy(open, 'conformity', 'purchaser')).toBe('panel');
    expect(decidedBy(consultation, 'qualification', 'purchaser')).toBe('panel');
  });
});

describe('the standing that counts (A43, T2)', () => {
  const ENTERPRISE = '91310199MA0QY201X1';
  const CENTRE = '52310199MJ0QY101XB';
  const small = { kind: 'small' } as const;
  const confirmed = (...of: Parameters<typeof confirmedStanding>) => confirmedStanding(...of).confirmed;

  it('is what was declared, of an enterprise', () => {
    expect(confirmedStanding(small, ENTERPRISE)).toEqual({ declared: small, confirmed: small });
    const shared = { kind: 'consortium', smallShare: '0.4' } as const;
    expect(confirmed(shared, ENTERPRISE)).toEqual(shared);
  });

  it('is none for a body that is no enterprise, whatever it claims', () => {
    expect(confirmedStanding(small, CENTRE)).toEqual({ declared: small, confirmed: { kind: 'none' } });
    expect(() => confirmedStanding(small, CENTRE, small)).toThrow(
      expect.objectContaining({ code: 'sme-not-claimable', params: expect.objectContaining({ rule: 'T2' }) as object }),
    );
  });

  it('may be less than was declared, never more', () => {
    expect(confirmed(small, ENTERPRISE, { kind: 'none' })).toEqual({ kind: 'none' });
    expect(() => confirmedStanding({ kind: 'none' }, ENTERPRISE, small)).toThrow(
      expect.objectContaining({
        code: 'sme-not-claimable',
        params: expect.objectContaining({ rule: 'A43' }) as object,
      }),
    );
  });

  it('has its share where the contract is shared', () => {
    const declared = { kind: 'subcontract', smallShare: '0.4' } as const;
    expect(confirmed(declared, ENTERPRISE, { kind: 'subcontract', smallShare: '0.3' })).toEqual({
      ...{ kind: 'subcontract', smallShare: '0.3' },
    });
    expect(confirmed(declared, ENTERPRISE, { kind: 'subcontract', smallShare: '0.40' })).toMatchObject({
      smallShare: '0.40',
    });
    expect(() => confirmedStanding(declared, ENTERPRISE, { kind: 'subcontract', smallShare: '0.400001' })).toThrow(
      expect.objectContaining({
        code: 'sme-not-claimable',
        fields: [expect.objectContaining({ path: 'sme.smallShare' })],
      }),
    );
    expect(() => confirmedStanding(declared, ENTERPRISE, { kind: 'subcontract' })).toThrow(
      expect.objectContaining({ code: 'invalid-shape' }),
    );
  });
});
