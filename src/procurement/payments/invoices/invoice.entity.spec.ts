import { describe, expect, it } from '@jest/globals';
import { fen, parseYuan } from '#src/kernel/money.js';
import { aPayableMilestone, PAYEE } from '#test/builders/a-payment.js';
import { Invoice, type InvoiceContent, type InvoiceGround } from './invoice.entity.js';
import { invoiceLifecycle, type InvoiceAction, type InvoiceStatus } from './invoice.lifecycle.js';

const CONTENT: InvoiceContent = {
  number: '26990000000000000018',
  rate: '0.01',
  amountFen: parseYuan('528712.87'),
  taxFen: parseYuan('5287.13'),
  totalFen: parseYuan('534000.00'),
  issuedOn: '2026-09-15',
  fileId: 'file',
  wageFileIds: [],
  payee: PAYEE,
};
const GROUND: InvoiceGround = {
  milestone: aPayableMilestone({
    code: 'M1',
    kind: 'prepayment',
    grossFen: parseYuan('534000.00'),
    conditions: ['signature', 'bond'],
  }),
  taxRate: '0.01',
  vendorName: PAYEE.name,
  netFen: parseYuan('534000.00'),
  receivedOn: '2026-09-16',
  checkDueOn: '2026-09-20',
};
const submitted = (content: Partial<InvoiceContent> = {}, ground: Partial<InvoiceGround> = {}): Invoice => {
  const invoice = Invoice.submitted({ ...CONTENT, ...content }, { ...GROUND, ...ground });
  invoice.begin('submit', 'finance of the vendor');
  return invoice;
};
const refusal = (code: string, more: object = {}): Error =>
  expect.objectContaining({ code, ...more }) as unknown as Error;

const LEADS_TO: Record<InvoiceStatus, Partial<Record<InvoiceAction, InvoiceStatus>>> = {
  submitted: { accept: 'accepted', return: 'returned' },
  accepted: { return: 'returned' },
  returned: {},
};

describe('an invoice', () => {
  it.each(invoiceLifecycle.states)('goes from %s where its table says, and nowhere else', (status) => {
    expect(invoiceLifecycle.allowed({ status })).toEqual(Object.keys(LEADS_TO[status]));
    for (const [action, to] of Object.entries(LEADS_TO[status]))
      expect(invoiceLifecycle.next({ status }, action as InvoiceAction)).toBe(to);
  });

  it('stands for its milestone, with the account that is paid to', () => {
    expect(submitted()).toMatchObject({
      ...CONTENT,
      status: 'submitted',
      milestoneId: 'M2',
      contractId: 'contract',
      vendorId: 'vendor',
      ownerId: 'purchaser',
      receivedOn: '2026-09-16',
      checkDueOn: '2026-09-20',
      acceptedOn: null,
    });
  });

  it.each(['due', 'accepted', 'payable'] as const)('may come while the milestone is %s', (status) => {
    expect(submitted({}, { milestone: { ...GROUND.milestone, status } as InvoiceGround['milestone'] }).status).toBe(
      'submitted',
    );
  });

  it.each(['planned', 'paid', 'cancelled'] as const)('does not come while the milestone is %s', (status) => {
    const milestone = { ...GROUND.milestone, status } as InvoiceGround['milestone'];
    expect(() => submitted({}, { milestone })).toThrow(
      refusal('milestone-not-due', { params: { code: 'M1', status } }),
    );
  });

  it('is refused with everything that is wrong with it at once', () => {
    const wrong = { number: '123', rate: '0.03', totalFen: parseYuan('534000.01') };
    expect(() => submitted(wrong)).toThrow(
      refusal('invoice-faulty', {
        params: { rule: 'D30', fault: 'not-20-digits', expected: '', field: 'number' },
        fields: [
          { path: 'number', code: 'rule', params: { rule: 'D30', fault: 'not-20-digits', expected: '' } },
          { path: 'rate', code: 'rule', params: { rule: 'D30', fault: 'not-the-contract-rate', expected: '0.01' } },
          { path: 'total', code: 'rule', params: { rule: 'D30', fault: 'not-the-sum', expected: '534000.00' } },
          { path: 'amount', code: 'rule', params: { rule: 'D30', fault: 'not-the-split', expected: '518446.61' } },
          { path: 'total', code: 'rule', params: { rule: 'D30', fault: 'above-milestone', expected: '534000.00' } },
        ],
      }),
    );
  });

  it('covers what is paid, one fen and all', () => {
    expect(() => submitted({}, { netFen: fen(53_400_001) })).toThrow(
      refusal('invoice-faulty', { params: expect.objectContaining({ fault: 'below-payment' }) as object }),
    );
    expect(submitted({}, { netFen: parseYuan('532100.38') }).status).toBe('submitted');
  });

  it('is not of tomorrow, and pays nobody but the vendor', () => {
    expect(() => submitted({ issuedOn: '2026-09-17' })).toThrow(
      refusal('date-in-future', { params: { date: '2026-09-17', today: '2026-09-16', field: 'issuedOn' } }),
    );
    expect(() => submitted({ payee: { ...PAYEE, name: '示例同渡社会服务有限公司' } })).toThrow(
      refusal('payee-not-vendor', { params: { vendor: PAYEE.name, field: 'payee.name' } }),
    );
  });

  it('comes with proof of wages where the contract asks for it', () => {
    const milestone = aPayableMilestone({ grossFen: GROUND.milestone.grossFen });
    expect(() => submitted({}, { milestone })).toThrow(
      refusal('wage-evidence-missing', { params: { code: 'M2', field: 'wageEvidence' } }),
    );
    expect(submitted({ wageFileIds: ['wages'] }, { milestone }).wageFileIds).toEqual(['wages']);
  });

  it('is accepted on a day, by nobody of those who handed it in', () => {
    const invoice = submitted();
    expect(() => invoice.accept('finance of the vendor', '2026-09-17')).toThrow(refusal('four-eyes'));
    invoice.accept('accountant', '2026-09-17');
    expect(invoice).toMatchObject({ status: 'accepted', acceptedOn: '2026-09-17' });
    expect(() => invoice.accept('accountant', '2026-09-18')).toThrow(refusal('illegal-transition'));
  });

  it('is returned with the reason, also after it was accepted, and for good', () => {
    const invoice = submitted();
    invoice.accept('accountant', '2026-09-17');
    invoice.return('accountant', '税率有误');
    expect(invoice).toMatchObject({ status: 'returned', acceptedOn: null, returnReason: '税率有误' });
    expect(() => invoice.accept('accountant', '2026-09-18')).toThrow(refusal('illegal-transition'));
  });
});
