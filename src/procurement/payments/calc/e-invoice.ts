import { addFen, divRate, type Fen, formatYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

/** A fully digital e-invoice (数电发票) as it is entered; amounts in fen, the rate as decimal ratio text. */
export interface EInvoice {
  readonly number: string;
  readonly rate: string;
  /** without tax (金额) */
  readonly amountFen: Fen;
  /** 税额 */
  readonly taxFen: Fen;
  /** 价税合计 */
  readonly totalFen: Fen;
}

/** What the invoice is for. */
export interface InvoicedPayment {
  /** tax rate of the contract, decimal ratio text */
  readonly taxRate: string;
  /** what is to be paid: less than this is not covered */
  readonly netFen: Fen;
  /** what the milestone has room for: more than this may not be invoiced */
  readonly mostFen: Fen;
}

/** What is wrong with an invoice; amounts in yuan, as text. */
export interface InvoiceFault {
  readonly path: 'number' | 'rate' | 'amount' | 'total';
  readonly code:
    'not-20-digits' | 'not-the-contract-rate' | 'not-the-split' | 'not-the-sum' | 'below-payment' | 'above-milestone';
  readonly expected?: string;
}

const NUMBER = /^\d{20}$/;

/**
 * Everything by which an invoice is refused: a number that is not 20 digits; amount + tax other than the total; an amount
 * that is not total ÷ (1 + rate), half-up; another rate than the contract's; less than is paid, or more than the milestone.
 * Whether the number was used before is the database's to say. Rules: rulebook B31, D30. @throws RangeError when a rate is no decimal
 */
export function invoiceFaults(invoice: EInvoice, { taxRate, netFen, mostFen }: InvoicedPayment): InvoiceFault[] {
  const { number, rate, amountFen, taxFen, totalFen } = invoice;
  const sum = addFen(amountFen, taxFen);
  const split = divRate(totalFen, Rate.ONE.plus(Rate.parse(rate)));
  const checks: readonly (InvoiceFault & { readonly holds: boolean })[] = [
    { path: 'number', code: 'not-20-digits', holds: NUMBER.test(number) },
    {
      path: 'rate',
      code: 'not-the-contract-rate',
      expected: taxRate,
      holds: Rate.parse(rate).equals(Rate.parse(taxRate)),
    },
    { path: 'total', code: 'not-the-sum', expected: formatYuan(sum), holds: totalFen === sum },
    { path: 'amount', code: 'not-the-split', expected: formatYuan(split), holds: amountFen === split },
    { path: 'total', code: 'below-payment', expected: formatYuan(netFen), holds: totalFen >= netFen },
    { path: 'total', code: 'above-milestone', expected: formatYuan(mostFen), holds: totalFen <= mostFen },
  ];
  return checks.filter(({ holds }) => !holds).map(({ holds: _, ...fault }) => fault);
}
