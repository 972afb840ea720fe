import { divRate, formatYuan, parseYuan, subtractFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import type { SubmitInvoice } from '#src/procurement/payments/invoices/invoice.dto.js';
import { DEMO_ORGANISATIONS } from '#src/demo/organisations.js';
import type { PaymentHours } from '#src/demo/performance-dates.js';
import { dayOf } from '#src/demo/schedule.js';

/** One payment of a contract of the demo. */
export interface CasePayment {
  /** of the milestone */
  readonly code: string;
  /** what is invoiced and paid, yuan with tax */
  readonly total: string;
  /** twenty digits */
  readonly invoiceNumber: string;
  /** 支付令编号, and the number of the bank's receipt */
  readonly instructionNumber: string;
  readonly receiptNumber: string;
  readonly needsWageEvidence: boolean;
  readonly hours: PaymentHours;
}

/** VAT of small-scale taxpayers. */
const RATE = '0.01';

/** The account of a vendor of the demo; fictitious, as the bank. */
export function accountOf(vendor: string): SubmitInvoice['payee'] {
  const { name } = DEMO_ORGANISATIONS.find(({ key }) => key === vendor)!;
  const place = 'ABCDEF'.indexOf(vendor) + 1;
  return { name, bank: '示例银行清源支行', account: `99000199${String(place).padStart(11, '0')}` };
}

/** The e-invoice of a payment, split into price and tax. @param upload of what is said by its title, which gives the id of the file */
export async function invoiceOf(
  { total, invoiceNumber: number, needsWageEvidence, hours }: CasePayment,
  vendor: string,
  upload: (title: string) => Promise<string>,
): Promise<SubmitInvoice> {
  const totalFen = parseYuan(total);
  const amountFen = divRate(totalFen, Rate.ONE.plus(Rate.parse(RATE)));
  return {
    ...{ number, rate: RATE, total },
    amount: formatYuan(amountFen),
    tax: formatYuan(subtractFen(totalFen, amountFen)),
    issuedOn: dayOf(hours.invoiced),
    fileId: await upload(`电子发票 ${number}`),
    payee: accountOf(vendor),
    ...(needsWageEvidence && { wageEvidence: [{ fileId: await upload('工资发放与社会保险、公积金缴纳证明') }] }),
  };
}
