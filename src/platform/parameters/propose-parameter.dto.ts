import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Flag, JsonObject, OneOf, RegionCode, Text } from '#src/platform/http/fields.js';
import { CERTAINTIES, type Certainty, type ParameterContent } from './parameter-content.js';

/** One row of law with its source. */
export class ProposeParameter implements ParameterContent {
  @Text({ max: 60, example: 'contribution-scheme' }) kind: string;
  @RegionCode({ doc: '000000 is the whole country' }) region: string;
  @DateOnly() effectiveFrom: DateText;
  @DateOnly({ nullable: true, doc: 'the last day in force; null when the source names none' })
  effectiveTo: DateText | null;
  @Flag({ doc: 'whether this set, being the last, holds on after its end' }) extrapolate: boolean;
  @Flag({ doc: 'lies over a base row for as long as it is in force' }) relief: boolean;
  @JsonObject({ doc: 'the value, of the shape of its kind; money and rates as decimal strings' }) value: object;
  @Text({ max: 300, doc: 'number of the document it comes from', example: '沪人社规〔2026〕2号' })
  sourceDocument: string;
  @Text({ optional: true, max: 100 }) article?: string;
  @Text({ optional: true, max: 500, pattern: '^https?://\\S+$', example: 'https://www.gov.cn/notice.htm' })
  url?: string;

  @OneOf(CERTAINTIES, { doc: 'C text read, C2 read in a secondary source, K knowledge not yet checked' })
  certainty: Certainty;

  @Text({ optional: true, max: 500 }) note?: string;
}
