import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, ListOf, OneOf, RegionCode, Text, Uscc } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { debarmentLifecycle } from './debarment.lifecycle.js';

export class ScopeRegionInput {
  @RegionCode({ doc: 'the debarment holds in it and below it; 000000 for the whole country' }) regionCode: string;
}

export class ImposeDebarment {
  @Text({ max: 30, doc: '统一社会信用代码 of the supplier, known here or not', example: '52310104MJE000187R' })
  uscc: string;
  @Text({ max: 100, doc: 'the supplier, as the decision names it' }) name: string;
  @Text({ max: 60, doc: '处理决定文号' }) decisionNumber: string;
  @DateOnly() decidedOn: DateText;
  @Text({ max: 500 }) reason: string;
  @ListOf(() => ScopeRegionInput, { minItems: 1, maxItems: 40 }) scope: ScopeRegionInput[];
  @DateOnly({ doc: 'first day' }) fromOn: DateText;
  @DateOnly({ doc: 'last day: one to three years (政府采购法 77)' }) untilOn: DateText;
}

export class RevokeDebarment {
  @Text({ max: 500 }) reason: string;
}

export class DebarmentsQuery extends PageQuery {
  @Uscc({ optional: true, doc: 'of one supplier' }) uscc?: string;
  @OneOf(debarmentLifecycle.states, { optional: true }) status?: string;
}
