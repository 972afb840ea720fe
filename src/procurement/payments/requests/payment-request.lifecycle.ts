import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type PaymentRequestStatus =
  | 'draft'
  | 'submitted'
  | 'verified'
  | 'endorsed'
  | 'reviewed'
  | 'approved'
  | 'released'
  | 'settled'
  | 'bounced'
  | 'returned';

export type PaymentRequestAction =
  | 'draft'
  | 'submit'
  | 'verify'
  | 'endorse'
  | 'review'
  | 'approve'
  | 'release'
  | 'settle'
  | 'close'
  | 'bounce'
  | 'correct-payee'
  | 'confirm-payee'
  | 'return'
  | 'lapse';

/** Nothing of its money is on the way. */
const HELD: readonly PaymentRequestStatus[] = [
  ...(['draft', 'submitted', 'verified', 'endorsed', 'reviewed', 'approved', 'bounced'] as const),
];
const DRAFTING: readonly PaymentRequestAction[] = ['draft', 'submit'];
const CHECKING: readonly PaymentRequestAction[] = [...DRAFTING, 'verify', 'endorse'];

/**
 * A payment request through its hands: contract manager, accountant, head of the unit, the finance bureau's reviewer, its approver, who also
 * releases the order to the bank. Nobody takes a step who took an earlier one, and who reviewed neither approves nor releases (G6). A request
 * of nothing goes through the same hands and is closed without a bank. A contract that ends lets what is not on its way lapse.
 */
export const paymentRequestLifecycle = defineLifecycle<PaymentRequestStatus, PaymentRequestAction>(
  'payment-request',
  'draft',
  {
    draft: { from: [], to: 'draft' },
    submit: { from: ['draft'], to: 'submitted' },
    verify: { from: ['submitted'], to: 'verified', notBy: DRAFTING },
    endorse: { from: ['verified'], to: 'endorsed', notBy: [...DRAFTING, 'verify'] },
    review: { from: ['endorsed'], to: 'reviewed', notBy: CHECKING },
    approve: { from: ['reviewed'], to: 'approved', notBy: [...CHECKING, 'review'] },
    release: {
      from: ['approved', 'bounced'],
      to: 'released',
      when: ['something-to-pay'],
      notBy: [...CHECKING, 'review'],
      emits: 'payment-request.released',
    },
    settle: {
      from: ['released'],
      to: 'settled',
      notBy: ['approve', 'release'],
      emits: 'payment-request.settled',
    },
    close: {
      from: ['approved'],
      to: 'settled',
      when: ['nothing-to-pay'],
      notBy: [...CHECKING, 'review'],
      emits: 'payment-request.settled',
    },
    bounce: { from: ['released'], to: 'bounced', notBy: ['approve', 'release'], emits: 'payment-request.bounced' },
    'correct-payee': { from: ['bounced'], stay: true },
    'confirm-payee': { from: ['bounced'], stay: true, notBy: ['correct-payee'] },
    return: { from: HELD, to: 'returned', emits: 'payment-request.returned' },
    lapse: { from: HELD, to: 'returned', due: true },
  },
);

/** Posts whose turn it is to go on with a request. */
export const TURNS = [
  ...([
    'contract_manager',
    'accountant',
    'unit_head',
    'payment_reviewer',
    'payment_approver',
    'vendor_finance',
  ] as const),
] as const;
export type Turn = (typeof TURNS)[number];
