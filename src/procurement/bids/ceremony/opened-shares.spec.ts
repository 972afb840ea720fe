import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { PostShares } from './ceremony.view.js';
import { checkShares, PostedShares } from './opened-shares.js';
import type { LyingBid } from './sealed-bids.js';

const SEAT = { openingId: 'an-opening', seatId: 'agent' };
const shareOf = (vendorId: string, seatId = 'agent') =>
  Buffer.from(`share of ${vendorId} for ${seatId}`).toString('base64url');
const posted = (vendorId: string, seatId = 'agent') => ({ vendorId, seatId, share: shareOf(vendorId, seatId) });
const hash = (share: string) => createHash('sha256').update(Buffer.from(share, 'base64url')).digest('hex');
/** A and B have dealt to the agent and the notary, C to the notary alone. */
const commitments = new Map(
  Object.entries({ A: ['agent', 'notary'], B: ['agent', 'notary'], C: ['notary'] }).map(([vendor, seats]) => [
    vendor,
    new Map(seats.map((seat) => [seat, hash(shareOf(vendor, seat))])),
  ]),
);
const check = (shares: PostShares['shares'], unopenable?: string[]) => () =>
  checkShares(SEAT, commitments, { shares, unopenable: unopenable?.map((vendorId) => ({ vendorId })) });
const refused = (vendorId: string) =>
  expect.objectContaining({ code: 'share-invalid', params: { seatId: 'agent', vendorId } });

describe('the shares of a seat', () => {
  it('are one of every bid that was dealt to it, in any order', () => {
    expect(check([posted('B'), posted('A')])).not.toThrow();
  });

  it('may be said not to open', () => {
    expect(check([posted('B')], ['A'])).not.toThrow();
    expect(check([], ['A', 'B'])).not.toThrow();
  });

  it.each<[what: string, shares: PostShares['shares'], unopenable: string[], of: string]>([
    ['one is missing', [posted('A')], [], 'B'],
    ['one is there twice', [posted('A'), posted('A'), posted('B')], [], 'A'],
    ['one is there and said not to be', [posted('A'), posted('B')], ['A'], 'A'],
    ['one was not dealt to the seat', [posted('A'), posted('B'), posted('C')], [], 'C'],
    ['one is of nobody', [posted('A'), posted('B'), posted('X')], [], 'X'],
    ['one is another seat’s', [posted('A', 'notary'), posted('B')], [], 'A'],
    ['one is another bid’s', [posted('A'), { ...posted('B'), share: shareOf('A') }], [], 'B'],
    ['one is spelled otherwise', [posted('A'), { ...posted('B'), share: `${shareOf('B')}=` }], [], 'B'],
    ['one is nothing', [posted('A'), { ...posted('B'), share: '' }], [], 'B'],
  ])('are refused when %s', (_, shares, unopenable, of) => {
    expect(check(shares, unopenable)).toThrow(refused(of));
  });
});

describe('the shares of all seats', () => {
  const bids = ['A', 'B'].map((vendorId) => ({ vendorId }) as LyingBid);
  const of = (...seats: [seat: string, ...vendors: string[]][]) =>
    new PostedShares(
      seats.flatMap(([seatId, ...vendors]) =>
        bids.map(({ vendorId }) => ({ vendorId, seatId, share: vendors.includes(vendorId) ? 'x' : '' })),
      ),
    );

  it('do not suffice before k custodians have posted', () => {
    expect(of(['agent', 'A', 'B']).suffices(2, 3, bids)).toBe(false);
    expect(of(['agent', 'A', 'B'], ['notary', 'A', 'B']).suffices(3, 3, bids)).toBe(false);
  });

  it('suffice when every bid has k of them', () => {
    expect(of(['agent', 'A', 'B'], ['notary', 'A', 'B']).suffices(2, 3, bids)).toBe(true);
  });

  it('wait for another custodian where a bid lacks one, until everybody has come', () => {
    const two = of(['agent', 'A', 'B'], ['notary', 'A']);
    expect(two.suffices(2, 3, bids)).toBe(false);
    expect(two.suffices(2, 2, bids)).toBe(true);
    expect(of(['agent', 'A', 'B'], ['notary', 'A'], ['finance', 'A', 'B']).suffices(2, 3, bids)).toBe(true);
    expect(of(['agent', 'A'], ['notary', 'A'], ['finance', 'A']).suffices(2, 3, bids)).toBe(true);
  });
});
