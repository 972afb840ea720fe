import { describe, expect, it } from '@jest/globals';
import { parseYuan } from '#src/kernel/money.js';
import { aPayableMilestone, PAYEE } from '#test/builders/a-payment.js';
import { paymentSum } from '../calc/payment-sum.js';
import type { Invoice } from '../invoices/invoice.entity.js';
import { CONTRACT_ENDED, PaymentRequest } from './payment-request.entity.js';
import {
  paymentRequestLifecycle,
  type PaymentRequestAction as Action,
  type PaymentRequestStatus as Status,
} from './payment-request.lifecycle.js';

const milestone = aPayableMilestone();
const deduction = { id: 'vacancy', amountFen: parseYuan('1899.62') };
const { code, grossFen } = milestone;
const sum = paymentSum({ kind: 'progress', code, grossFen }, { deductions: [deduction] });
const nothing = paymentSum(
  { kind: 'progress', code, grossFen },
  { deductions: [{ ...deduction, amountFen: parseYuan('800000') }] },
);
const invoice = { id: 'invoice', payee: PAYEE } as Invoice;
const period = { invoice, startedOn: '2026-04-15', dueOn: '2026-04-29' } as const;
const refusal = (name: string, params: object = {}): Error =>
  expect.objectContaining({ code: name, params: expect.objectContaining(params) as object }) as unknown as Error;

function drafted(of = sum): PaymentRequest {
  const request = PaymentRequest.drafted('request', milestone, of, of === sum ? period : null);
  request.begin('draft', 'manager');
  return request;
}
/** As far as the finance bureau has approved it, each step in another hand. */
function approved(of = sum): PaymentRequest {
  const request = drafted(of);
  request.submit('manager');
  request.verify('accountant');
  request.endorse('head');
  request.review('reviewer');
  request.approve('approver');
  return request;
}
function released(): PaymentRequest {
  const request = approved();
  request.release('approver', 'ZF-1', '2026-04-20');
  return request;
}
function bounced(): PaymentRequest {
  const request = released();
  request.bounce('reviewer', '账号户名不符', '2026-04-21');
  return request;
}

/** Where each command leads for a sum that pays something; what is not here is refused. */
const LEADS_TO: Record<Status, Partial<Record<Action, Status>>> = {
  draft: { submit: 'submitted', return: 'returned' },
  submitted: { verify: 'verified', return: 'returned' },
  verified: { endorse: 'endorsed', return: 'returned' },
  endorsed: { review: 'reviewed', return: 'returned' },
  reviewed: { approve: 'approved', return: 'returned' },
  approved: { release: 'released', return: 'returned' },
  released: { settle: 'settled', bounce: 'bounced' },
  bounced: { release: 'released', 'correct-payee': 'bounced', 'confirm-payee': 'bounced', return: 'returned' },
  settled: {},
  returned: {},
};

describe('a payment request', () => {
  it.each(paymentRequestLifecycle.states)('goes from %s where its table says, and nowhere else', (status) => {
    const subject = { status, facts: ['something-to-pay'] };
    expect(paymentRequestLifecycle.allowed(subject).toSorted()).toEqual(Object.keys(LEADS_TO[status]).toSorted());
    for (const [action, to] of Object.entries(LEADS_TO[status]))
      expect(paymentRequestLifecycle.next(subject, action as Action)).toBe(to);
  });

  it('is built of the sum, with the account of the invoice and the period that it started', () => {
    expect(drafted()).toMatchObject({
      id: 'request',
      status: 'draft',
      milestoneId: 'M2',
      ownerId: 'purchaser',
      grossFen: 71200000,
      netFen: 71010038,
      returnedFen: 189962,
      retainedFen: 0,
      lines: sum.lines,
      carried: [],
      invoiceId: 'invoice',
      payee: PAYEE,
      payeeState: 'sound',
      startedOn: '2026-04-15',
      dueOn: '2026-04-29',
    });
  });

  it.each(['planned', 'due', 'accepted', 'paid', 'cancelled'] as const)('is of no milestone that is %s', (status) => {
    const other = aPayableMilestone({ status });
    expect(() => PaymentRequest.drafted('request', other, sum, period)).toThrow(
      refusal('milestone-not-payable', { status }),
    );
  });

  it('goes through five hands to the bank, and is settled by its receipt', () => {
    const request = released();
    expect(request).toMatchObject({ status: 'released', instructionNumber: 'ZF-1', releasedOn: '2026-04-20' });
    request.settle('reviewer', { receiptNumber: 'HD-1', paidOn: '2026-04-21', today: '2026-04-22' });
    expect(request).toMatchObject({ status: 'settled', receiptNumber: 'HD-1', settledOn: '2026-04-21' });
  });

  it('is settled on a day between the order and today', () => {
    const settle = (paidOn: '2026-04-19' | '2026-04-23') => () =>
      released().settle('reviewer', { receiptNumber: 'HD-1', paidOn, today: '2026-04-22' });
    expect(settle('2026-04-19')).toThrow(refusal('dates-out-of-order', { first: '2026-04-20', second: '2026-04-19' }));
    expect(settle('2026-04-23')).toThrow(refusal('date-in-future', { date: '2026-04-23', today: '2026-04-22' }));
  });

  it('of nothing is closed without a bank, and is never released', () => {
    const request = approved(nothing);
    expect(request).toMatchObject({ netFen: 0, invoiceId: null, payee: null, dueOn: null });
    expect(request.carried).toEqual([{ id: 'vacancy', amountFen: parseYuan('88000') }]);
    expect(() => request.release('approver', 'ZF-1', '2026-04-20')).toThrow(refusal('illegal-transition'));
    expect(request.allowed('approver')).toEqual(['close', 'return']);
    request.close('approver', '2026-04-20');
    expect(request).toMatchObject({ status: 'settled', settledOn: '2026-04-20', receiptNumber: null });
  });

  it('of something is not closed', () => {
    expect(() => approved().close('approver', '2026-04-20')).toThrow(refusal('illegal-transition'));
  });
});

describe('the hands of a payment request', () => {
  const ORDER: Action[] = ['draft', 'submit', 'verify', 'endorse', 'review', 'approve'];
  const AT: Partial<Record<Action, Status>> = {
    verify: 'submitted',
    endorse: 'verified',
    review: 'endorsed',
    approve: 'reviewed',
    release: 'approved',
    close: 'approved',
    settle: 'released',
    bounce: 'released',
    'confirm-payee': 'bounced',
  };
  const before = (action: Action) => ORDER.slice(0, ORDER.indexOf(action));
  const CHECKED = before('approve');
  const FORBIDDEN: [Action, Action[]][] = [
    ...(['verify', 'endorse', 'review', 'approve'] as const).map((action): [Action, Action[]] => [
      action,
      before(action),
    ]),
    ['release', CHECKED],
    ['close', CHECKED],
    ['settle', ['approve', 'release']],
    ['bounce', ['approve', 'release']],
    ['confirm-payee', ['correct-payee']],
  ];

  it.each(FORBIDDEN.flatMap(([action, earlier]) => earlier.map((by) => ({ action, by }))))(
    'keep $action from whoever took $by',
    ({ action, by }) => {
      const subject = {
        status: AT[action]!,
        facts: ['something-to-pay', 'nothing-to-pay'],
        takenBy: { [by]: ['somebody'] },
      };
      const next = () => paymentRequestLifecycle.next(subject, action, 'somebody');
      expect(next).toThrow(refusal('four-eyes', { subject: 'payment-request', action, earlier: by }));
      expect(paymentRequestLifecycle.next(subject, action, 'somebody else')).toBeDefined();
    },
  );

  it('let the approver release what they approved', () => {
    expect(released().status).toBe('released');
  });
});

describe('a payment that bounced', () => {
  it('says why, and is not paid again before its account is confirmed', () => {
    const request = bounced();
    expect(request).toMatchObject({
      status: 'bounced',
      payeeState: 'doubtful',
      bounces: [{ instructionNumber: 'ZF-1', on: '2026-04-21', reason: '账号户名不符' }],
    });
    expect(() => request.release('approver', 'ZF-2', '2026-04-22')).toThrow(refusal('payee-unconfirmed'));
  });

  const OTHER = { ...PAYEE, account: '9900019900000000456' };
  const corrected = () => {
    const request = bounced();
    request.correctPayee('finance of the vendor', OTHER, PAYEE.name);
    return request;
  };

  it('is not paid to a corrected account that nobody but its vendor has looked at', () => {
    expect(corrected()).toMatchObject({ payee: OTHER, payeeState: 'corrected' });
    expect(() => corrected().release('approver', 'ZF-2', '2026-04-22')).toThrow(refusal('payee-unconfirmed'));
    expect(() => corrected().confirmPayee('finance of the vendor')).toThrow(refusal('four-eyes'));
  });

  it('is paid to the account that its vendor corrected and the accountant confirmed', () => {
    const request = corrected();
    request.confirmPayee('accountant');
    request.release('approver', 'ZF-2', '2026-04-22');
    expect(request).toMatchObject({
      status: 'released',
      instructionNumber: 'ZF-2',
      releasedOn: '2026-04-22',
      payee: OTHER,
    });
  });

  it('may go to the same account, once it is confirmed', () => {
    const request = bounced();
    request.confirmPayee('accountant');
    request.release('approver', 'ZF-2', '2026-04-22');
    request.bounce('reviewer', '系统故障', '2026-04-23');
    expect(request.bounces.map(({ instructionNumber }) => instructionNumber)).toEqual(['ZF-1', 'ZF-2']);
  });

  it('goes to no account of anybody else', () => {
    const stranger = { ...PAYEE, name: '示例同渡社会服务有限公司' };
    expect(() => bounced().correctPayee('finance of the vendor', stranger, PAYEE.name)).toThrow(
      refusal('payee-not-vendor', { vendor: PAYEE.name }),
    );
  });

  it('of a contract that ended meanwhile lapses', () => {
    const request = bounced();
    request.lapse(CONTRACT_ENDED);
    expect(request).toMatchObject({ status: 'returned', returnReason: CONTRACT_ENDED });
    expect(() => released().lapse(CONTRACT_ENDED)).toThrow(refusal('illegal-transition'));
  });

  it('can be sent back too', () => {
    const request = bounced();
    request.return('accountant', '承接主体账户已销户');
    expect(request).toMatchObject({ status: 'returned', returnReason: '承接主体账户已销户' });
    expect(() => released().return('accountant', '无')).toThrow(refusal('illegal-transition'));
  });
});
