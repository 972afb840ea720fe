import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Id, Integer, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { MONTH } from '#src/procurement/delivery/reports/service-report.dto.js';
import { DEDUCTION_KINDS, type DeductionKind } from './deduction.entity.js';
import { deductionLifecycle } from './deduction.lifecycle.js';

export class VacancyBasisInput {
  @Text({ max: 20 }) postCode: string;
  @Integer({ min: 1, max: 1000 }) slot: number;
  @DateOnly({ doc: 'first day of the vacancy' }) from: DateText;
}

export class LateReportBasisInput {
  @Text(MONTH) month: string;
}

export class FalseRecordBasisInput {
  @Text({ ...MONTH, doc: 'the month whose report counts it' }) month: string;
  @Text({ max: 20, doc: 'service line that it was counted for' }) lineCode: string;
  @Text({ max: 60, doc: 'number of the record, which names nobody', example: 'LH-0031-07' }) record: string;
}

/** What is deducted for; how much, the system computes from the contract. */
export class ProposeDeduction {
  @OneOf(DEDUCTION_KINDS) kind: DeductionKind;
  @Nested(() => VacancyBasisInput, { optional: true, doc: 'of a vacancy' }) vacancy?: VacancyBasisInput;
  @Nested(() => LateReportBasisInput, { optional: true, doc: 'of a late report' }) lateReport?: LateReportBasisInput;
  @Nested(() => FalseRecordBasisInput, { optional: true, doc: 'of a false record' })
  falseRecord?: FalseRecordBasisInput;
  @Text({ max: 1000, doc: '事实与依据 of the notice (违约处理通知书)' }) reason: string;
}

export class ReplyToDeduction {
  @Text({ max: 2000, doc: '书面说明' }) statement: string;
}

export class ConfirmDeduction {
  @Text({ max: 1000 }) opinion: string;
}

export class WaiveDeduction {
  @Text({ max: 1000 }) reason: string;
}

export class DeductionsQuery extends PageQuery {
  @Id({ optional: true, doc: 'of one contract' }) contract?: string;
  @OneOf(deductionLifecycle.states, { optional: true }) status?: string;
}
