import { describe, expect, it } from '@jest/globals';
import { isReady, type Readiness } from './contract-readiness.js';

const UNSIGNED: Readiness = {
  purchaser: { id: 'buyer' },
  consents: [],
  legalCheck: null,
  budgetCheck: null,
  announcedOn: null,
  filedOn: null,
  bond: null,
  finallyAcceptedOn: null,
  endedOn: null,
  isPaidOff: false,
};
const FULFILLED: Readiness = {
  ...UNSIGNED,
  announcedOn: '2026-09-16',
  filedOn: '2026-09-22',
  bond: { returnedOn: '2027-10-20' },
  finallyAcceptedOn: '2027-09-14',
  isPaidOff: true,
};
const ready = (changes: Partial<Readiness>, organisationId = 'buyer') =>
  isReady({ ...UNSIGNED, ...changes }, { organisationId });

describe('a contract', () => {
  it('is agreed to by each side once', () => {
    const consents = [{ side: 'vendor' }] as const;
    expect([ready({ consents })('consent'), ready({ consents }, 'seller')('consent')]).toEqual([true, false]);
    expect(ready({ consents: [{ side: 'purchaser' }] })('consent')).toBe(false);
  });

  it('is approved when both checks are there (G6)', () => {
    expect(ready({ legalCheck: {} })('approve')).toBe(false);
    expect(ready({ budgetCheck: {} })('approve')).toBe(false);
    expect(ready({ legalCheck: {}, budgetCheck: {} })('approve')).toBe(true);
  });

  it('gives its bond back after the final acceptance or its end (D32)', () => {
    const held = { bond: { returnedOn: null } };
    expect(ready(held)('return-bond')).toBe(false);
    expect(ready({ ...held, finallyAcceptedOn: '2027-09-14' })('return-bond')).toBe(true);
    expect(ready({ ...held, endedOn: '2026-12-01' })('return-bond')).toBe(true);
  });

  it.each<[what: string, lack: Partial<Readiness>]>([
    ['announced', { announcedOn: null }],
    ['filed', { filedOn: null }],
    ['accepted', { finallyAcceptedOn: null }],
    ['without the bond', { bond: { returnedOn: null } }],
    ['paid', { isPaidOff: false }],
  ])('is not closed before it is %s', (_, lack) => {
    expect(ready({ ...FULFILLED, ...lack })('complete')).toBe(false);
  });

  it('is closed when all is done, with a bond or without one', () => {
    expect(ready(FULFILLED)('complete')).toBe(true);
    expect(ready({ ...FULFILLED, bond: null })('complete')).toBe(true);
  });

  it('leaves every other command to its lifecycle', () => {
    expect((['announce', 'file', 'suspend', 'redraft'] as const).map(ready({}))).toEqual([true, true, true, true]);
  });
});
