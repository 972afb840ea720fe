import { divRate, formatYuan, parseYuan, subtractFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import type { Milestone } from '#src/procurement/contracts/index.js';
import type { Payee } from '#src/procurement/payments/calc/payee.js';
import type { SubmitInvoice } from '#src/procurement/payments/invoices/invoice.dto.js';

/** The account of vendor A of the demo; fictitious. */
export const PAYEE: Payee = {
  name: '清源区汀禾渡社会工作服务中心',
  bank: '示例银行清源支行',
  account: '9900019900000000123',
};

const RATE = '0.01';

/** An e-invoice over a total in yuan with tax, split as it must be; files and payee included. */
export function anInvoice(total: string, over: Partial<SubmitInvoice> & Pick<SubmitInvoice, 'fileId'>): SubmitInvoice {
  const totalFen = parseYuan(total);
  const rate = over.rate ?? RATE;
  const amountFen = divRate(totalFen, Rate.ONE.plus(Rate.parse(rate)));
  return {
    number: '26990000000000000018',
    rate,
    amount: formatYuan(amountFen),
    tax: formatYuan(subtractFen(totalFen, amountFen)),
    total,
    issuedOn: '2026-09-16',
    payee: { ...PAYEE },
    ...over,
  };
}

/** A milestone of the demo contract whose conditions are all met: the mid-term payment. */
export function aPayableMilestone(over: Partial<Milestone> = {}): Milestone {
  return {
    id: 'M2',
    contractId: 'contract',
    purchaserId: 'purchaser',
    vendorId: 'vendor',
    regionCode: '310199',
    code: 'M2',
    name: '中期款',
    kind: 'progress',
    status: 'payable',
    grossFen: parseYuan('712000.00'),
    conditions: ['acceptance', 'wage-evidence'],
    outcome: null,
    payableOn: '2026-04-10',
    ...over,
  } as Milestone;
}
