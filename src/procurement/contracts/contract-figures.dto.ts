import type { DateText } from '#src/kernel/dates.js';
import {
  BOND_FORMS,
  type BondForm,
  PAYMENT_CONDITIONS,
  PAYMENT_KINDS,
  type PaymentCondition,
  type PaymentKind,
} from '#src/procurement/tenders/index.js';
import { DateOnly, DecimalText, Integer, ListOf, ListOfTexts, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import type {
  ContractContent,
  ContractInstalment,
  ContractPost,
  ContractPriceRow,
  ContractService,
} from './calc/contract-content.js';

/** The clauses of a contract that are figures. A draft may have gaps, so that texts may be empty; what must not be, the submission says. */

export const words = (doc?: string, max = 500) => Text({ min: 0, max, doc });
export const days = (doc?: string) => Integer({ max: 365, doc });
export const ratio = (doc?: string) => DecimalText({ decimals: 10, max: 1, doc, example: '0.05' });
/** Yuan, or nothing yet. */
const amount = (doc?: string) =>
  Text({ min: 0, max: 16, doc, pattern: String.raw`^((0|[1-9]\d{0,12})(\.\d{1,2})?)?$`, example: '96000.00' });
const due = (doc: string) =>
  Text({ max: 16, doc, pattern: String.raw`^(0|[1-9]\d{0,12})(\.\d{1,2})?$`, example: '1780000.00' });

class ContractServiceInput implements ContractService {
  @Text({ max: 40, doc: 'of the catalogue' }) code: string;
  @words('', 200) name: string;
  @words('', 40) unit: string;
  @DecimalText({ decimals: 6 }) quantity: string;
  @amount('yuan with tax; empty where the offer prices no services') unitPrice: string;
  @amount('yuan with tax') amount: string;
  @words('', 2000) standard: string;
}

export class SubjectClause {
  @words('the published catalogue that the services come from') catalogue: string;
  @ListOf(() => ContractServiceInput) serviceLines: ContractServiceInput[];
}

class ContractPostInput implements ContractPost {
  @Text({ max: 20 }) code: string;
  @words('', 200) name: string;
  @Integer({ max: 1000 }) count: number;
  @Text({ nullable: true, max: 16, doc: 'yuan a year, as offered; null when the price form does not price this post' })
  annual: string | null;
}

export class StaffingClause {
  @ListOf(() => ContractPostInput) posts: ContractPostInput[];
  @Integer({ max: 10_000, doc: 'of them with a certificate' }) certified: number;
  @days('before a replacement') replacementDays: number;
  @days('of each vacancy that cost nothing') graceDays: number;
}

class ContractPriceRowInput implements ContractPriceRow {
  @Text({ max: 20 }) code: string;
  @words('', 200) name: string;
  @Integer({ nullable: true, max: 10_000 }) count: number | null;
  @Text({ nullable: true, max: 16, pattern: String.raw`^(0|[1-9]\d{0,12})(\.\d{1,2})?$`, example: '138672.00' })
  annual: string | null;
  @due('yuan with tax') amount: string;
}

export class PriceClause {
  @due('yuan with tax') total: string;
  @words('大写') capitals: string;
  @ratio('of the VAT in the price (B31)') taxRate: string;
  @due('without VAT') exclusive: string;
  @due('VAT') tax: string;
  @ListOf(() => ContractPriceRowInput) priceForm: ContractPriceRowInput[];
}

class ContractInstalmentInput implements ContractInstalment {
  @Text({ max: 20 }) code: string;
  @words('', 100) name: string;
  @OneOf(PAYMENT_KINDS) kind: PaymentKind;
  @ratio('of the price') share: string;
  @due('yuan (D20)') amount: string;
  @Integer({ min: 2000, max: 2199, doc: 'whose budget pays it' }) year: number;
  @ListOfTexts({ maxItems: PAYMENT_CONDITIONS.length, doc: PAYMENT_CONDITIONS.join(', ') })
  conditions: PaymentCondition[];
  @words('the conditions in words') condition: string;
}

export class PaymentClause {
  @words() method: string;
  @days('working days from the compliant invoice (D30)') workingDays: number;
  @days('working days in which a faulty invoice is returned') invoiceReturnWorkingDays: number;
  @days('working days in which the vendor answers a deduction') replyWorkingDays: number;
  @ListOf(() => ContractInstalmentInput) instalments: ContractInstalmentInput[];
}

export class BondClause implements NonNullable<ContractContent['performanceBond']> {
  @ratio('of the price (A32)') share: string;
  @OneOf(BOND_FORMS) form: BondForm;
  @days('working days from the signature') submitWorkingDays: number;
  @days('working days from the final acceptance') returnWorkingDays: number;
  @due('yuan') amount: string;
  @words('大写') capitals: string;
}

export class BreachClause {
  @ratio('of what is due, a day (D10)') lateDailyRate: string;
  @ratio('of the price, for all lateness together (D10)') lateCapShare: string;
  @ratio('of the price, a false record (D11)') falseRecordShare: string;
}

export class ContractPartyInput {
  @words('', 200) name: string;
  @words('', 18) uscc: string;
}

export class ContractPurchaserInput extends ContractPartyInput {
  @Text({ nullable: true, min: 0, max: 200 }) usingOffice: string | null;
}

export class ContractProjectInput {
  @words('', 60) number: string;
  @words() name: string;
  @words('', 60) planNumber: string;
  @words('', 40) method: ContractContent['parties']['project']['method'];
}

export class PartiesClause {
  @Nested(() => ContractPurchaserInput) purchaser: ContractPurchaserInput;
  @Nested(() => ContractPartyInput) vendor: ContractPartyInput;
  @ListOf(() => ContractPartyInput, { doc: 'service sites' }) sites: ContractPartyInput[];
  @words('policy documents; the parties’ own words') basis: string;
  @Nested(() => ContractProjectInput) project: ContractProjectInput;
  @words('number of the award notice', 80) awardNotice: string;
  @DateOnly() awardedOn: DateText;
}
