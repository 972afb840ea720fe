import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  DecimalText,
  Flag,
  Id,
  Integer,
  JsonObject,
  ListOf,
  MoneyText,
  Nested,
  OneOf,
  RegionCode,
  Text,
} from '#src/platform/http/fields.js';
import { FORMULAS, SUMS, UNITS, type Unit } from './calc/formulas.js';
import { PARAMETER_KINDS } from './calc/parameter-kinds.js';
import { CERTAINTIES, type Certainty } from './calc/parameter-rows.js';
import { WARNING_CODES, type WarningCode } from './calc/warnings.js';

/** One value that a formula takes. */
export class LineInputView {
  @Text() name: string;
  @OneOf(UNITS) unit: Unit;
  @Text({ doc: 'yuan and rates as decimal text, counts and months as digits' }) value: string;
  @Text({ optional: true, doc: 'code of the line whose amount this is' }) line?: string;
}

/** The parameter behind a figure, in the version that was used. */
export class ParameterUseView {
  @OneOf(Object.keys(PARAMETER_KINDS)) kind: string;
  @Text({ doc: 'the kind in words' }) name: string;
  @Id() id: string;
  @Integer() version: number;
  @RegionCode() region: string;
  @DateOnly() effectiveFrom: DateText;
  @DateOnly({ nullable: true }) effectiveTo: DateText | null;
  @Text({ max: 500, doc: 'document and article' }) source: string;
  @Text({ optional: true, max: 500 }) url?: string;
  @OneOf(CERTAINTIES) certainty: Certainty;
  @Flag({ doc: 'a relief lies over the base row' }) relief: boolean;
  @Flag({ doc: 'the month lies beyond the end: the last known set holds on' }) extrapolated: boolean;
  @Flag({ doc: 'a relief has ended: base law applies' }) reliefEnded: boolean;
}

/** One figure and how it came about; its children add up to it or explain the input that names them. */
export class LineView {
  @Text({ doc: 'unique in its tree' }) code: string;
  @Text() label: string;
  @MoneyText() amount: string;
  @OneOf([...Object.keys(FORMULAS), ...SUMS]) formula: string;
  @Text({ max: 500, doc: 'the formula in words, with its values' }) explanation: string;
  @Text({ doc: 'paragraph of the rulebook' }) rule: string;
  @ListOf(() => LineInputView) inputs: LineInputView[];
  @ListOf(() => ParameterUseView) parameters: ParameterUseView[];
  @ListOf(() => LineView) children: LineView[];
}

/** Something a person should look at; never a refusal. */
export class WarningView {
  @OneOf(WARNING_CODES) code: WarningCode;
  @JsonObject() params: Record<string, string | number>;
  @Text({ max: 500 }) message: string;
}

export class EstimateAmountsView {
  @MoneyText() personnel: string;
  @MoneyText() direct: string;
  @MoneyText() management: string;
  @MoneyText() cost: string;
  @MoneyText() surcharges: string;
  @MoneyText() priceExclusive: string;
  @MoneyText() vat: string;
  @MoneyText() priceInclusive: string;
}

/** What a service should cost, and why. */
export class ComputedEstimate {
  @Nested(() => EstimateAmountsView) amounts: EstimateAmountsView;
  @DecimalText({ decimals: 4, doc: 'personnel as a share of the cost (B35)' }) personnelShare: string;
  @Nested(() => LineView, { doc: 'the price inclusive of VAT and, below it, how every figure came about' })
  total: LineView;
  @ListOf(() => WarningView) warnings: WarningView[];
}
