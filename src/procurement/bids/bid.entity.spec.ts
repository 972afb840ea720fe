import { describe, expect, it } from '@jest/globals';
import { fen } from '#src/kernel/money.js';
import { Bid } from './bid.entity.js';
import { bidLifecycle, type BidAction, type BidStatus } from './bid.lifecycle.js';

const EARLY = new Date('2026-08-24T02:00:00Z');
const LATER = new Date('2026-08-25T02:00:00Z');
const PLACE = { id: 'an-opening', tenderId: 'a-tender', purchaserId: 'purchaser', agentId: null, regionCode: '310199' };

function aBid(): Bid {
  const bid = Bid.submitted(PLACE, 'vendor', 'first', EARLY);
  bid.begin('submit', 'manager');
  return bid;
}

describe('a bid', () => {
  it('is its vendor’s matter, and takes its place from its opening', () => {
    expect(aBid()).toMatchObject({
      status: 'sealed',
      openingId: 'an-opening',
      tenderId: 'a-tender',
      ownerId: 'vendor',
      envelopeId: 'first',
      receivedAt: EARLY,
      openedAt: null,
      offerFen: null,
    });
  });

  it('counts by its last envelope', () => {
    const bid = aBid();
    bid.replace('signatory', 'second', LATER);
    expect(bid).toMatchObject({ status: 'sealed', envelopeId: 'second', receivedAt: LATER });
    bid.withdraw('manager');
    expect(bid.status).toBe('withdrawn');
    bid.replace('manager', 'third', LATER);
    expect(bid).toMatchObject({ status: 'sealed', envelopeId: 'third' });
    expect(bid.drainSteps().map(({ action }) => action)).toEqual(['replace', 'withdraw', 'resubmit']);
  });

  it('has a price once it is open, an invalid one too where it can be read', () => {
    const [opened, invalid, unreadable] = [aBid(), aBid(), aBid()];
    opened.open('custodian', LATER, fen(1));
    invalid.findUnreadable('custodian', LATER, { code: 'price-above-ceiling' }, fen(2));
    unreadable.findUnreadable('custodian', LATER, { code: 'envelope-damaged' });
    expect([opened, invalid, unreadable].map(({ status, offerFen }) => [status, offerFen])).toEqual([
      ['opened', 1],
      ['invalid', 2],
      ['invalid', null],
    ]);
    for (const bid of [opened, invalid, unreadable]) expect(bid.openedAt).toBe(LATER);
  });

  it('is left unopened by the product itself, or by whoever ended the procedure', () => {
    const [cancelled, failed] = [aBid(), aBid()];
    cancelled.leaveUnopened(null);
    failed.leaveUnopened('officer');
    expect([...cancelled.drainSteps(), ...failed.drainSteps()].map(({ by }) => by)).toEqual(['system', 'user']);
  });
});

describe('the life of a bid', () => {
  const table: Readonly<Record<BidStatus, Partial<Record<BidAction, BidStatus>>>> = {
    sealed: {
      replace: 'sealed',
      withdraw: 'withdrawn',
      'leave-unopened': 'unopened',
      open: 'opened',
      'find-unreadable': 'invalid',
    },
    withdrawn: { resubmit: 'sealed' },
    unopened: {},
    invalid: {},
    opened: { admit: 'admitted', reject: 'rejected' },
    admitted: { reject: 'rejected', rank: 'ranked' },
    rejected: {},
    ranked: { award: 'awarded', lose: 'unsuccessful' },
    awarded: { 'lose-award': 'unsuccessful' },
    unsuccessful: { award: 'awarded' },
  };

  it.each(bidLifecycle.states)('goes on from %s as the table says, and no other way', (status) => {
    for (const action of Object.keys(bidLifecycle.steps) as BidAction[]) {
      const to = table[status][action];
      const next = () => bidLifecycle.next({ status }, action, 'somebody');
      if (to) expect([action, next()]).toEqual([action, to]);
      else expect(next).toThrow('illegal-transition');
    }
  });

  it('never opens what was withdrawn', () => {
    const bid = aBid();
    bid.withdraw('manager');
    expect(() => bid.open('custodian', LATER, fen(1))).toThrow('illegal-transition');
    expect(() => bid.findUnreadable('custodian', LATER, { code: 'x' })).toThrow('illegal-transition');
  });
});
