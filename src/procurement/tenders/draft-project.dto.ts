import {
  DateOnly,
  DecimalText,
  Id,
  ListOf,
  ListOfTexts,
  MoneyText,
  Nested,
  OneOf,
  Text,
} from '#src/platform/http/fields.js';
import { METHOD_GROUNDS, PROCUREMENT_METHODS, type ProcurementMethod } from './calc/methods.js';
import type { DateText } from '#src/kernel/dates.js';

const GROUNDS = [...new Set(Object.values(METHOD_GROUNDS).flat())];

export class MethodApprovalInput {
  @Text({ max: 60, doc: '批准文号' }) number: string;
  @DateOnly() date: DateText;
}

export class DraftProject {
  @Text({ max: 40, doc: '采购项目编号, unique within the purchaser' }) number: string;
  @Text({ max: 120 }) name: string;
  @Id({ doc: 'the approved cost estimate; its price becomes the ceiling' }) estimateId: string;
  @OneOf(PROCUREMENT_METHODS) method: ProcurementMethod;
  @OneOf(GROUNDS, { doc: 'statutory ground for the method (A2)' }) methodGround: string;
  @Nested(() => MethodApprovalInput, {
    optional: true,
    doc: 'by the finance bureau, for another method than the open tender from the threshold on (A8)',
  })
  methodApproval?: MethodApprovalInput;
  @Text({ max: 60, doc: '所属行业, decides who is a small enterprise (A43)' }) industry: string;
  @OneOf(['none', 'whole'], { doc: 'reservation for small enterprises (A43)' }) smeReservation: 'none' | 'whole';
  @Text({ max: 200, doc: 'ground for the reservation or for none' }) smeGround: string;
  @DecimalText({ decimals: 4, max: 1, doc: 'price deduction for small enterprises, ratio' }) smeDeduction: string;
}

export class ReservationPart {
  @Id() budgetLineId: string;
  @MoneyText() amount: string;
}

export class ReserveBudget {
  @ListOf(() => ReservationPart, {
    minItems: 1,
    maxItems: 10,
    doc: 'parts by yearly budget line; they sum to the ceiling',
  })
  parts: ReservationPart[];
}

export class FilePlan {
  @Text({ max: 40, doc: '采购计划备案编号' }) planNumber: string;
}

export class CancelProject {
  @Text({ max: 500 }) reason: string;
}

export class PublishIntent {
  @DateOnly({ doc: 'when the procurement is expected to start' }) expectedOn: DateText;
  @Text({ max: 500, doc: 'what is needed, in words for the market' }) summary: string;
}

export class EntrustAgent {
  @Id({ doc: 'the procurement agent' }) agentId: string;
  @Text({ max: 60, doc: 'number of the agency agreement' }) agreementNumber: string;
  @DateOnly() agreementDate: DateText;
  @ListOfTexts({ maxItems: 20, doc: 'what the agent may do' }) scope: string[];
}
