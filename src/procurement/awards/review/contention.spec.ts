import { describe, expect, it } from '@jest/globals';
import type { Fen } from '#src/kernel/money.js';
import { type ContentionRules, contentionOf, type ReviewedBid } from './contention.js';

const RULES: ContentionRules = { method: 'competitive_consultation', isGovernmentService: true, hasFinalOffers: false };
const bid = (vendor: string, status: ReviewedBid['status'], over: Partial<ReviewedBid> = {}): ReviewedBid => ({
  ...{ id: `${vendor}1`, kind: 'response', vendorId: vendor, vendor, uscc: '', status, offerFen: 100 as Fen },
  ...{ refusal: null, declared: { kind: 'none' }, ...over },
});
const final = (vendor: string, status: ReviewedBid['status'] = 'opened', offer = 90) =>
  bid(vendor, status, { id: `${vendor}2`, kind: 'final_offer', offerFen: offer as Fen });
const admitted = ['A', 'B', 'C'].map((vendor) => bid(vendor, 'admitted'));

describe('who is left (A30)', () => {
  it('are those who passed both checks; the others still count while they are unchecked', () => {
    const { unchecked, contenders, competition } = contentionOf(
      [bid('A', 'admitted'), bid('B', 'opened'), bid('C', 'rejected'), bid('D', 'invalid')],
      RULES,
    );
    expect([unchecked, contenders.map(({ bidId }) => bidId)]).toEqual([1, ['A1']]);
    expect(competition).toMatchObject({ bidders: 2, outcome: 'goes-on-by-exception' });
  });

  it('end the procedure when they are too few', () => {
    const two = admitted.slice(0, 2);
    expect(contentionOf(two, { ...RULES, isGovernmentService: false }).competition.outcome).toBe('ends');
    expect(contentionOf(two, { ...RULES, method: 'open_tender' }).competition).toMatchObject({
      ...{ outcome: 'ends', mayNegotiate: true },
    });
    expect(contentionOf(admitted.slice(0, 1), RULES).competition.outcome).toBe('ends');
  });

  it('offer their final prices once those are open', () => {
    const { contenders, dropOuts } = contentionOf([...admitted, ...['A', 'B', 'C'].map((vendor) => final(vendor))], {
      ...RULES,
      hasFinalOffers: true,
    });
    expect(dropOuts).toEqual([]);
    expect(contenders[0]).toEqual({ bidId: 'A1', vendorId: 'A', vendor: 'A', offerFen: 90, finalBidId: 'A2' });
  });

  it('drop out without a valid final offer, and are counted no more', () => {
    const { contenders, dropOuts, competition } = contentionOf([...admitted, final('A'), final('B', 'invalid')], {
      ...RULES,
      hasFinalOffers: true,
    });
    expect(contenders.map(({ bidId }) => bidId)).toEqual(['A1']);
    expect(dropOuts).toEqual([
      { bidId: 'B1', vendor: 'B', refusal: { code: 'final-offer-invalid' } },
      { bidId: 'C1', vendor: 'C', refusal: { code: 'final-offer-missing' } },
    ]);
    expect(competition).toMatchObject({ bidders: 1, outcome: 'ends' });
  });

  it('are still known when they have been ranked', () => {
    const ranked = ['A', 'B', 'C'].map((vendor) => bid(vendor, 'ranked'));
    expect(contentionOf(ranked, { ...RULES, method: 'open_tender' }).contenders).toHaveLength(3);
  });
});
