import { describe, expect, it } from '@jest/globals';
import '#src/procurement/contracts/contracts.module.js';
import '#src/platform/parameters/parameters.module.js';
import { concerns, EVERYTHING_CHANGED, GatheredHints, type Hint } from './hint.js';

const gathered = (...touched: Parameters<GatheredHints['add']>[0]): Hint => {
  const hints = new GatheredHints();
  hints.add(touched);
  return JSON.parse(hints.toText()) as Hint;
};
const head = {
  ...{
    organisationId: 'purchaser',
    organisationKind: 'purchaser' as const,
    post: 'unit_head' as const,
    membershipId: 'm',
  },
} as const;
const admin = {
  ...{
    organisationId: 'operator',
    organisationKind: 'operator' as const,
    post: 'security_admin' as const,
    membershipId: 'a',
  },
} as const;

describe('a hint', () => {
  it('gathers subjects of work with the organisations that their rows name, each once', () => {
    const one = { subject: 'contract', id: '1', organisations: ['purchaser', 'vendor'] };
    const other = { subject: 'contract', id: '2', organisations: ['purchaser', null] };
    expect(gathered(one, other).work).toEqual({ contract: ['purchaser', 'vendor'] });
  });

  it('is anybody’s of whom nobody says whose it is, unless the same command says so', () => {
    expect(gathered({ subject: 'contract', id: '1' }).work).toEqual({ contract: null });
    const touched = { subject: 'contract', id: '1', organisations: ['purchaser'] };
    expect(gathered(touched, { subject: 'contract', id: '1' }).work).toEqual({ contract: ['purchaser'] });
    expect(gathered(touched, { subject: 'contract', id: '2' }).work).toEqual({ contract: null });
  });

  it('says nothing of what gives nobody work: of bids, and of what people only read', () => {
    const hints = new GatheredHints();
    hints.add([
      { subject: 'bid', id: '1', organisations: ['vendor'] },
      { subject: 'user', id: '2' },
    ]);
    expect(hints.isEmpty).toBe(true);
  });

  it('carries who was told something, and which sessions may have ended', () => {
    const hint = gathered({ subject: 'notification', memberships: ['m', 'n', 'm'] }, { subject: 'session', id: 's' });
    expect([hint.told, hint.sessions, hint.work]).toEqual([['m', 'n'], ['s'], {}]);
  });

  it('says that everything has changed where it would be longer than the database carries', () => {
    const organisations = Array.from({ length: 300 }, (_, index) => `00000000-0000-7000-8000-${index}`.padEnd(36, '0'));
    expect(gathered({ subject: 'contract', id: '1', organisations })).toEqual(EVERYTHING_CHANGED);
  });
});

describe('whom a hint concerns', () => {
  it('is whoever has work of the subject and is named by it', () => {
    expect(concerns(gathered({ subject: 'contract', id: '1', organisations: ['purchaser'] }), head)).toBe(true);
    expect(concerns(gathered({ subject: 'contract', id: '1', organisations: ['another'] }), head)).toBe(false);
    expect(concerns(gathered({ subject: 'contract', id: '1', organisations: ['purchaser'] }), admin)).toBe(false);
  });

  it('is everybody with such work where the row names no organisation, or the work is no organisation’s', () => {
    expect(concerns(gathered({ subject: 'contract', id: '1' }), head)).toBe(true);
    expect(concerns(gathered({ subject: 'parameter', id: '1', organisations: [] }), admin)).toBe(true);
  });

  it('is whoever was told something, and everybody when everything may have changed', () => {
    expect(concerns(gathered({ subject: 'notification', memberships: ['m'] }), head)).toBe(true);
    expect(concerns(gathered({ subject: 'notification', memberships: ['x'] }), head)).toBe(false);
    expect(concerns(EVERYTHING_CHANGED, admin)).toBe(true);
  });
});
