import { describe, expect, it } from '@jest/globals';
import { aDebarment } from '#test/builders/a-vendor.js';
import { Debarment, type DebarmentDecision } from './debarment.entity.js';

const TODAY = '2026-07-08';

function imposed(over: Partial<DebarmentDecision> = {}): Debarment {
  const { scope, ...decision } = aDebarment();
  const scopeRegions = scope.map(({ regionCode }) => regionCode);
  const debarment = Debarment.imposed('finance', { ...decision, scopeRegions, ...over }, TODAY);
  debarment.begin('impose', 'regulator');
  return debarment;
}
const refusal = (code: string): Error => expect.objectContaining({ code }) as unknown as Error;

describe('a debarment', () => {
  it('is in force as decided', () => {
    expect(imposed()).toMatchObject({
      financeId: 'finance',
      ownerId: 'finance',
      status: 'in_force',
      scopeRegions: ['000000'],
      revokedOn: null,
    });
  });

  it.each([
    ['2027-06-29', false],
    ['2027-06-30', true],
    ['2029-06-30', true],
    ['2029-07-01', false],
  ] as const)('of one to three years may last until %s: %s', (untilOn, isLawful) => {
    if (isLawful) expect(imposed({ untilOn }).untilOn).toBe(untilOn);
    else expect(() => imposed({ untilOn })).toThrow(refusal('debarment-period-invalid'));
  });

  it('is refused for a code that is none, a decision of tomorrow or a region twice', () => {
    expect(() => imposed({ uscc: '52310199MJ0QY101XC' })).toThrow(refusal('uscc-invalid'));
    expect(() => imposed({ decidedOn: '2026-07-09' })).toThrow(refusal('date-in-future'));
    expect(() => imposed({ scopeRegions: ['310199', '310199'] })).toThrow(refusal('invalid-shape'));
  });

  it('ends with its last day, by the clock', () => {
    const debarment = imposed();
    debarment.settleDue(new Date('2027-06-30T15:59:59Z'));
    expect(debarment.status).toBe('in_force');
    debarment.settleDue(new Date('2027-06-30T16:00:00Z'));
    expect(debarment).toMatchObject({ status: 'ended', nextDueAt: null });
    expect(() => debarment.revoke('regulator', 'late', new Date())).toThrow(refusal('illegal-transition'));
  });

  it('is revoked with a reason, and then does not end any more', () => {
    const debarment = imposed();
    debarment.revoke('regulator', '行政复议撤销', new Date('2026-08-01T01:00:00Z'));
    debarment.settleDue(new Date('2030-01-01T00:00:00Z'));
    expect(debarment).toMatchObject({ status: 'revoked', revokedOn: '2026-08-01', revokeReason: '行政复议撤销' });
  });
});
