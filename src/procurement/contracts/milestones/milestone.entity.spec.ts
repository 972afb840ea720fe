import { describe, expect, it } from '@jest/globals';
import { fen } from '#src/kernel/money.js';
import { aContract } from '#test/builders/a-contract.js';
import { Milestone } from './milestone.entity.js';
import { milestoneLifecycle, type MilestoneAction, type MilestoneStatus } from './milestone.lifecycle.js';

const LEADS_TO: Record<MilestoneStatus, Partial<Record<MilestoneAction, MilestoneStatus>>> = {
  planned: { 'fall-due': 'due', cancel: 'cancelled' },
  due: { accept: 'accepted', clear: 'payable', cancel: 'cancelled' },
  accepted: { clear: 'payable', cancel: 'cancelled' },
  payable: { pay: 'paid', cancel: 'cancelled' },
  paid: {},
  cancelled: {},
};
const today = '2026-09-14';
const contract = aContract().effective();
/** A payment of the sample: 0 the prepayment, 1 the progress payment, 2 the last. */
function planned(index: number): Milestone {
  const milestone = Milestone.planned(contract, contract.content.payment.instalments[index]!, index + 1);
  milestone.begin('plan', null);
  return milestone;
}
const steps = (milestone: Milestone) => milestone.drainSteps().map(({ action, by }) => `${action} by ${by}`);

describe('the lifecycle of a payment', () => {
  it.each(
    milestoneLifecycle.states.flatMap((status) =>
      (Object.keys(milestoneLifecycle.steps) as MilestoneAction[]).map((action) => ({
        ...{ status, action, to: LEADS_TO[status][action] ?? 'nowhere' },
      })),
    ),
  )('leads from $status by $action to $to', ({ status, action, to }) => {
    const step = () => milestoneLifecycle.next({ status }, action);
    if (to !== 'nowhere') expect(step()).toBe(to);
    else expect(step).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
    expect(milestoneLifecycle.allowed({ status })).toEqual([]); // nobody's by hand
  });
});

describe('a payment of the plan', () => {
  it('is as the contract plans it', () => {
    expect(planned(1)).toMatchObject({
      ...{
        status: 'planned',
        code: 'M2',
        kind: 'progress',
        position: 2,
        share: '0.4',
        grossFen: 71_200_000,
        year: 2027,
      },
      ...{ purchaserId: contract.purchaserId, vendorId: contract.vendorId, contractId: contract.id, met: {} },
    });
  });

  it('falls due in its turn, and is payable when signature and bond are there', () => {
    const milestone = planned(0);
    milestone.advance(false, today);
    expect([milestone.status, milestone.waitsFor]).toEqual(['planned', ['signature', 'bond']]);
    milestone.meet('signature', today);
    milestone.advance(true, today);
    expect([milestone.status, milestone.waitsFor]).toEqual(['due', ['bond']]);
    milestone.meet('bond', '2026-09-15');
    milestone.advance(true, '2026-09-15');
    expect(milestone).toMatchObject({
      status: 'payable',
      payableOn: '2026-09-15',
      met: { signature: today, bond: '2026-09-15' },
    });
    expect(steps(milestone)).toEqual(['fall-due by system', 'clear by system']);
  });

  it('is accepted with its service; what was accepted before its turn waits for the turn', () => {
    const milestone = planned(2);
    milestone.meet('acceptance', today);
    milestone.advance(false, today);
    expect(milestone.status).toBe('planned');
    milestone.advance(true, today);
    expect([milestone.status, milestone.waitsFor]).toEqual(['accepted', ['assessment']]);
    milestone.meet('assessment', today, { grade: 'good', factor: '0.95' });
    milestone.advance(true, today);
    expect(milestone).toMatchObject({ status: 'payable', outcome: { grade: 'good', factor: '0.95' } });
    expect(steps(milestone)).toEqual(['fall-due by system', 'accept by system', 'clear by system']);
  });

  it('is not held up by evidence that comes with the invoice', () => {
    const milestone = planned(1);
    milestone.meet('acceptance', today);
    milestone.advance(true, today);
    expect(milestone.status).toBe('payable');
  });

  it('is settled up to its gross amount, and not a fen above it', () => {
    const payable = () => {
      const milestone = planned(2);
      milestone.meet('acceptance', today);
      milestone.meet('assessment', today, { grade: 'good', factor: '0.95' });
      milestone.advance(true, today);
      return milestone;
    };
    const milestone = payable();
    milestone.pay({ paidFen: fen(50_730_000), returnedFen: fen(2_670_000) }, '2026-11-15');
    expect(milestone).toMatchObject({ status: 'paid', paidOn: '2026-11-15', paidFen: 50_730_000, isOpen: false });
    expect(() => payable().pay({ paidFen: fen(50_730_000), returnedFen: fen(2_670_001) }, today)).toThrow(
      expect.objectContaining({
        code: 'payment-exceeds-commitment',
        params: { amount: '534000.01', left: '534000.00' },
      }),
    );
    expect(() => planned(0).pay({ paidFen: fen(1), returnedFen: fen(0) }, today)).toThrow(
      expect.objectContaining({ code: 'illegal-transition' }),
    );
  });

  it('is cancelled as long as it is not paid', () => {
    const milestone = planned(1);
    expect(milestone.isOpen).toBe(true);
    milestone.cancel();
    milestone.advance(true, today);
    expect([milestone.status, milestone.isOpen]).toEqual(['cancelled', false]);
  });
});
