import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, DecimalText, Id, Instant, Integer, ListOf, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import type { Criterion } from './calc/document-rules.js';
import { ContractTermsInput } from './contract-terms.dto.js';
import {
  type AbnormalLowShares,
  PAYMENT_CONDITIONS,
  PAYMENT_KINDS,
  type PaymentCondition,
  type PaymentKind,
  type PaymentTerm,
  type ProcurementDocument,
  type Requirement,
  type ServiceLine,
  type ServiceTerm,
  TIE_BREAKS,
  type TieBreak,
} from './calc/procurement-document.js';

export class ServiceLineInput implements ServiceLine {
  @Text({ max: 20, doc: 'code of the catalogue item' }) itemCode: string;
  @DecimalText({ decimals: 2, min: 0.01, doc: "in the item's unit" }) quantity: string;
  @Text({ max: 300, doc: 'quality standard' }) standard: string;
}

export class RequirementInput implements Requirement {
  @Text({ max: 20 }) code: string;
  @OneOf(['qualification', 'substantive']) kind: Requirement['kind'];
  @Text({ max: 500 }) text: string;
}

export class CriterionInput implements Criterion {
  @Text({ max: 20 }) code: string;
  @Text({ max: 100 }) name: string;
  @DecimalText({ decimals: 2, max: 100, doc: 'points of 100' }) weight: string;
  @OneOf(['objective', 'judgement']) kind: Criterion['kind'];
  @OneOf(['price', 'quality']) basis: Criterion['basis'];
  @Text({ max: 500, doc: 'how points are given' }) rule: string;
  @DecimalText({
    optional: true,
    decimals: 2,
    min: 0.01,
    max: 100,
    doc: 'scores are multiples of it; it divides the weight',
  })
  step?: string;
}

const share = (min: number, doc: string) => DecimalText({ decimals: 4, min, max: 0.65, doc, example: '0.5' });

export class AbnormalLowInput implements AbnormalLowShares {
  @share(0.5, 'of the mean of the conforming bids') average: string;
  @share(0.5, 'of the second lowest bid') secondLowest: string;
  @share(0.45, 'of the ceiling') ceiling: string;
}

export class ServiceTermInput implements ServiceTerm {
  @DateOnly() startsOn: DateText;
  @DateOnly() endsOn: DateText;
  @Text({ max: 200 }) place: string;
  @Integer({ min: 1, max: 1_000_000, doc: 'about how many clients' }) clients: number;
  @Integer({ max: 2, doc: 'how often the contract may be renewed (A56)' }) renewals: number;
}

export class PaymentConditionInput {
  @OneOf(PAYMENT_CONDITIONS) condition: PaymentCondition;
}

export class PaymentTermInput implements PaymentTerm {
  @Text({ max: 20 }) code: string;
  @Text({ max: 100 }) name: string;
  @DecimalText({ decimals: 4, max: 1, doc: 'ratio of the contract price' }) share: string;
  @OneOf(PAYMENT_KINDS) kind: PaymentKind;
  @ListOf(() => PaymentConditionInput, { maxItems: 5 }) conditions: PaymentConditionInput[];
  @Integer({ min: 2000, max: 2199, doc: 'whose budget pays it' }) year: number;
}

export class ProcurementDocumentInput implements ProcurementDocument {
  @Id({ doc: 'a published catalogue' }) catalogueId: string;
  @ListOf(() => ServiceLineInput, { minItems: 1, maxItems: 200 }) serviceLines: ServiceLineInput[];
  @ListOf(() => RequirementInput, { minItems: 1, maxItems: 100 }) requirements: RequirementInput[];
  @ListOf(() => CriterionInput, { minItems: 1, maxItems: 60 }) criteria: CriterionInput[];
  @Nested(() => ServiceTermInput) service: ServiceTermInput;
  @ListOf(() => PaymentTermInput, { minItems: 1, maxItems: 24 }) payments: PaymentTermInput[];
  @Nested(() => ContractTermsInput, { doc: 'the contract to be signed, as data (22号 23)' })
  contract: ContractTermsInput;
  @DecimalText({
    optional: true,
    decimals: 4,
    min: 0.04,
    max: 0.06,
    example: '0.05',
    doc: 'for larger enterprises that share with small ones (A43)',
  })
  smeSharedDeduction?: string;
  @Nested(() => AbnormalLowInput, { optional: true, doc: 'below which a price is explained (A45)' })
  abnormalLow?: AbnormalLowInput;
  @OneOf(TIE_BREAKS, { optional: true, doc: 'of bids that are still tied (A46)' }) tieBreak?: TieBreak;
  @DecimalText({
    optional: true,
    decimals: 2,
    min: 0.01,
    max: 1,
    example: '0.3',
    doc: 'from the panel’s average, before a member is asked (A48)',
  })
  outlierShare?: string;
}

export class TenderDraft {
  @Text({ max: 150 }) title: string;
  @DateOnly({ doc: 'last day on which the documents are available (A10)' }) documentsUntil: DateText;
  @Instant({ doc: 'deadline for bids, exclusive' }) bidDeadline: string;
  @Nested(() => ProcurementDocumentInput) document: ProcurementDocumentInput;
}

export class DraftTender extends TenderDraft {
  @Id() projectId: string;
  @Text({ max: 40, doc: '采购编号, unique within the purchaser' }) number: string;
}

export class ReasonGiven {
  @Text({ max: 500 }) reason: string;
}
