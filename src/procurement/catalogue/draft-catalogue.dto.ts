import { DecimalText, Integer, ListOf, MoneyText, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import { DUTY_GROUPS, type DutyGroup, type OfferedIndicator, type ProcessSteps } from './service-item.entity.js';

export class ProcessStepsInput implements ProcessSteps {
  @Text({ max: 200, doc: '需求发现: the record it must leave' }) discovery: string;
  @Text({ max: 200, doc: '服务承接' }) intake: string;
  @Text({ max: 200, doc: '服务转介' }) referral: string;
  @Text({ max: 200, doc: '服务评估' }) appraisal: string;
}

export class OfferedIndicatorInput implements OfferedIndicator {
  @Text({ max: 20 }) code: string;
  @Text({ max: 100 }) name: string;
  @Text({ max: 20, doc: 'what the target counts, such as 小时 or 比率' }) unit: string;
  @DecimalText({ decimals: 4, doc: 'default target in the unit; 0.95 for 95 %' }) target: string;
}

export class ServiceItemInput {
  @Text({ max: 20, doc: 'unique within the catalogue' }) code: string;
  @OneOf(DUTY_GROUPS) dutyGroup: DutyGroup;
  @Text({ max: 100 }) name: string;
  @Text({ max: 20, doc: 'what is counted, such as 人次' }) unit: string;
  @Text({ max: 300 }) qualityStandard: string;
  @Integer({ optional: true, min: 1, max: 1000, doc: 'staffing ratio: clients for one social worker' })
  clientsPerWorker?: number;
  @Nested(() => ProcessStepsInput) processSteps: ProcessStepsInput;
  @MoneyText({ optional: true, doc: 'reference price of one unit, yuan with tax' }) referencePrice?: string;
  @ListOf(() => OfferedIndicatorInput, { maxItems: 30 }) indicators: OfferedIndicatorInput[];
}

export class CatalogueDraft {
  @Text({ max: 120 }) title: string;
  @Text({ max: 200, doc: 'place in the guidance catalogue (政府购买服务指导性目录), A3' }) guidance: string;
  @Text({ optional: true, max: 20, pattern: '^[A-Z]\\d{2,}$', doc: '政府采购品目, A4', example: 'C05' })
  procurementItemCode?: string;
  @ListOf(() => ServiceItemInput, { minItems: 1, maxItems: 300 }) items: ServiceItemInput[];
}

export class DraftCatalogue extends CatalogueDraft {
  @Integer({ min: 2000, max: 2199 }) year: number;
}
