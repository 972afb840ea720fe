import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, DecimalText, Id, ListOf, MoneyText, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { invoiceLifecycle, type InvoiceStatus } from './invoice.lifecycle.js';

export class WageEvidence {
  @Id({ doc: 'an upload of the caller: proof of wages, social insurance or housing fund paid' }) fileId: string;
}

/** The account that is paid to. */
export class PayeeAccount {
  @Text({ max: 100, doc: '户名: the vendor' }) name: string;
  @Text({ max: 100, doc: '开户银行' }) bank: string;
  @Text({ min: 8, max: 32, pattern: '^\\d{8,32}$', example: '1001234509006789012', doc: '账号' }) account: string;
}

/** 数电发票. Rules: B31, D30. */
export class SubmitInvoice {
  @Text({ max: 40, example: '26990000000000000018', doc: '20 digits' }) number: string;
  @DecimalText({ max: 1, example: '0.01', doc: 'tax rate of the contract' }) rate: string;
  @MoneyText({ doc: '金额: without tax' }) amount: string;
  @MoneyText({ doc: '税额' }) tax: string;
  @MoneyText({ doc: '价税合计' }) total: string;
  @DateOnly() issuedOn: DateText;
  @Id({ doc: 'an upload of the caller: the invoice itself' }) fileId: string;
  @Nested(() => PayeeAccount) payee: PayeeAccount;
  @ListOf(() => WageEvidence, { optional: true, maxItems: 20, doc: 'where the contract asks for it with this payment' })
  wageEvidence?: WageEvidence[];
}

export class ReturnInvoice {
  @Text({ max: 500, doc: 'what is wrong with it' }) reason: string;
}

export class InvoicesQuery extends PageQuery {
  @Id({ optional: true, doc: 'of one contract' }) contract?: string;
  @OneOf(invoiceLifecycle.states, { optional: true }) status?: InvoiceStatus;
}
