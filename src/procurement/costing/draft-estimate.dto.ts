import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  DecimalText,
  Flag,
  Id,
  Integer,
  ListOf,
  MoneyText,
  Nested,
  OneOf,
  RegionCode,
  Text,
  Unchecked,
} from '#src/platform/http/fields.js';
import { DIRECT_COSTS, type DirectCostCode, type EstimateInputJson, LIMITS, POST_CODE } from './calc/estimate-input.js';
import type { ServicePeriod } from './calc/months.js';
import {
  POST_LEVELS,
  type PostLevel,
  TAX_LOCATIONS,
  TAXPAYERS,
  type TaxLocation,
  type Taxpayer,
} from './calc/parameter-kinds.js';

const { months, posts, workers, townships, clients, quantity } = LIMITS;

/** Numbers of clients: described here, checked by `readEstimateInput`, which reads the whole input again anyway. */
const ClientCounts = (): PropertyDecorator =>
  Unchecked({
    type: 'array',
    items: { type: 'integer', minimum: 0, maximum: clients },
    maxItems: townships,
    description: 'persons served, per township',
    example: [170, 130],
  });

export class ServicePeriodInput implements ServicePeriod {
  @DateOnly() start: DateText;
  @Integer({ min: 1, max: months }) months: number;
}

export class PostInput {
  @Text({ max: 40, pattern: POST_CODE, doc: 'unique within the estimate', example: 'lead' }) code: string;
  @Text({ max: 100, example: '项目主管' }) title: string;
  @OneOf(POST_LEVELS) level: PostLevel;
  @Integer({ min: 1, max: workers }) count: number;
  @MoneyText({ doc: 'monthly wage of each, yuan before own contributions and tax' }) gross: string;
}

export class DirectCostInput {
  @OneOf(DIRECT_COSTS) code: DirectCostCode;
  @MoneyText() unitPrice: string;
  @Integer({ max: quantity }) quantity: number;
  @Integer({ min: 1, max: months, doc: '1 for what is not monthly' }) months: number;
}

/** What an estimate is computed from, besides the parameters. Rules: B12, B34, B35, B40. */
export class EstimateInputFields implements EstimateInputJson {
  @RegionCode({ doc: 'where the service is rendered: whose parameters apply' }) region: string;
  @Nested(() => ServicePeriodInput) period: ServicePeriodInput;
  @OneOf(TAXPAYERS, { doc: 'VAT status of the vendor to be expected' }) taxpayer: Taxpayer;
  @OneOf(TAX_LOCATIONS, { doc: 'where it pays the urban construction tax' }) taxLocation: TaxLocation;
  @ClientCounts() clients: number[];
  @Flag({ doc: 'whether a thirteenth month is paid' }) thirteenthMonth: boolean;
  @ListOf(() => PostInput, { minItems: 1, maxItems: posts }) posts: PostInput[];
  @ListOf(() => DirectCostInput, { maxItems: DIRECT_COSTS.length }) directCosts: DirectCostInput[];
  @DecimalText({ max: 1, doc: 'management fee as a share of the direct cost' }) managementRate: string;
}

export class EstimateDraft {
  @Text({ max: 150 }) title: string;
  @Text({ max: 500, doc: 'why a vendor of this VAT status is to be expected' }) regimeReason: string;
  @Nested(() => EstimateInputFields) input: EstimateInputFields;
}

export class DraftEstimate extends EstimateDraft {
  @Text({ max: 40, doc: '测算编号, unique within the purchaser' }) number: string;

  @Id({ optional: true, doc: 'an approved estimate that this one supersedes when it is approved' })
  replaces?: string;
}
