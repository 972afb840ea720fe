import { Flag, Id, Instant, ListOf, ListOfTexts, OneOf, Text } from '#src/platform/http/fields.js';
import { SAMPLE_KINDS, type SampleKind } from '../calc/sample-plan.js';

/** A sample with all that it was drawn from. */
export class SampleView {
  @OneOf(SAMPLE_KINDS) kind: SampleKind;
  @Text({ doc: 'the order follows from it alone; made when the sample was drawn' }) seed: string;
  @ListOfTexts({ max: 40, maxItems: 20_000, doc: 'anonymous codes' }) population: string[];
  @ListOfTexts({ max: 40, maxItems: 20_000, doc: 'in the order drawn' }) drawn: string[];
  @ListOfTexts({ max: 40, maxItems: 20_000, doc: 'who follows, in this order' }) reserves: string[];
  @Text({ doc: 'SHA-256 of all that, hex' }) digest: string;
  @Id({ doc: 'user' }) drawnBy: string;
  @Instant() drawnAt: string;
  @Flag({ doc: 'whether the draw, held again, gives the same' }) holds: boolean;
}

/** The samples of an assessment. */
export class SamplesView {
  @ListOf(() => SampleView) samples: SampleView[];
}
