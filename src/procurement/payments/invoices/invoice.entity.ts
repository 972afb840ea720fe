import { Column, Entity } from 'typeorm';
import type { DateText } from '#src/kernel/dates.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import type { Fen } from '#src/kernel/money.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Milestone } from '#src/procurement/contracts/index.js';
import { type EInvoice, invoiceFaults, type InvoicedPayment } from '../calc/e-invoice.js';
import { isHeldBy, type Payee } from '../calc/payee.js';
import { invoiceAccess } from '../payment.access.js';
import { invoiceLifecycle, type InvoiceAction, type InvoiceStatus } from './invoice.lifecycle.js';

/** What a vendor hands in: the e-invoice, its file, the account to pay to, and the proof of wages where the contract asks for it. */
export interface InvoiceContent extends EInvoice {
  readonly issuedOn: DateText;
  readonly fileId: string;
  readonly wageFileIds: readonly string[];
  readonly payee: Payee;
}

/** What an invoice is held against. */
export interface InvoiceGround {
  readonly milestone: Milestone;
  /** of the contract: decimal ratio text, and the vendor as the contract names it */
  readonly taxRate: string;
  readonly vendorName: string;
  /** what the milestone would pay now; none of it before the grade is known */
  readonly netFen: Fen;
  readonly receivedOn: DateText;
  /** last day of the check */
  readonly checkDueOn: DateText;
}

/** 发票: asks for the payment of one milestone, and names the account that it goes to. */
@Entity()
export class Invoice extends Aggregate<InvoiceStatus, InvoiceAction> implements InvoiceContent {
  static readonly subject = 'invoice';
  static readonly collection = 'invoices';
  static readonly access = invoiceAccess;
  protected readonly lifecycle = invoiceLifecycle;

  @Column('uuid') milestoneId: string;
  @Column('uuid') contractId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid') vendorId: string;
  @Column('text') regionCode: string;
  /** 20 digits, once in the whole system */
  @Column('text') number: string;
  @Column('text') rate: string;
  @Column('bigint') amountFen: Fen;
  @Column('bigint') taxFen: Fen;
  @Column('bigint') totalFen: Fen;
  @Column('date') issuedOn: DateText;
  @Column('uuid') fileId: string;
  @Column('jsonb') wageFileIds: readonly string[];
  @Column('jsonb') payee: Payee;
  @Column('date') receivedOn: DateText;
  @Column('date') checkDueOn: DateText;
  @Column('date', { nullable: true }) acceptedOn: DateText | null = null;
  @Column('text', { nullable: true }) returnReason: string | null = null;

  /**
   * An invoice that fits its milestone.
   * @throws DomainError `milestone-not-due`, `invoice-faulty` naming every field, `date-in-future`, `payee-not-vendor`, `wage-evidence-missing`
   */
  static submitted(content: InvoiceContent, ground: InvoiceGround): Invoice {
    const { milestone, receivedOn, checkDueOn } = ground;
    const { id: milestoneId, contractId, purchaserId, vendorId, regionCode, status } = milestone;
    if (!INVOICED.includes(status)) throw new DomainError('milestone-not-due', { code: milestone.code, status });
    checkContent(content, ground);
    const { number, rate, amountFen, taxFen, totalFen, issuedOn, fileId, wageFileIds, payee } = content;
    const kept = { number, rate, amountFen, taxFen, totalFen, issuedOn, fileId, wageFileIds, payee };
    const place = { milestoneId, contractId, purchaserId, vendorId, regionCode };
    return Object.assign(new Invoice(), place, kept, { receivedOn, checkDueOn });
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  /** It is right: the period for the payment begins. */
  accept(by: string, today: DateText): void {
    this.take('accept', by);
    this.acceptedOn = today;
  }

  /** It is wrong, and why. */
  return(by: string, reason: string): void {
    this.take('return', by);
    Object.assign(this, { acceptedOn: null, returnReason: reason });
  }
}

/** Milestones whose turn has come, whether or not all their conditions are met yet. */
const INVOICED: readonly Milestone['status'][] = ['due', 'accepted', 'payable'];

/** All that is wrong with an invoice for this payment, as one problem. Rules: B31, D30. @throws DomainError `invoice-faulty` */
export function requireFaultless(invoice: EInvoice, payment: InvoicedPayment): void {
  const faults = invoiceFaults(invoice, payment);
  const [first] = faults;
  if (!first) return;
  const params = ({ code, expected = '' }: typeof first) => ({ rule: 'D30', fault: code, expected });
  throw new DomainError(
    'invoice-faulty',
    { ...params(first), field: first.path },
    faults.map((fault) => ({ path: fault.path, code: 'rule', params: params(fault) })),
  );
}

function checkContent(content: InvoiceContent, { milestone, taxRate, vendorName, netFen, receivedOn }: InvoiceGround) {
  requireFaultless(content, { taxRate, netFen, mostFen: milestone.grossFen });
  if (content.issuedOn > receivedOn)
    throw fieldError('issuedOn', 'date-in-future', { date: content.issuedOn, today: receivedOn });
  if (!isHeldBy(content.payee, vendorName)) throw fieldError('payee.name', 'payee-not-vendor', { vendor: vendorName });
  if (milestone.conditions.includes('wage-evidence') && content.wageFileIds.length === 0)
    throw fieldError('wageEvidence', 'wage-evidence-missing', { code: milestone.code });
}
