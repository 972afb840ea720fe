import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Id, ListOf, OneOf, Text } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { rectificationLifecycle } from './rectification.lifecycle.js';

export class DemandInput {
  @Text({ nullable: true, max: 20, doc: 'code of an indicator; null for the whole' }) indicator: string | null;
  @Text({ max: 1000 }) text: string;
}

export class IssueRectification {
  @ListOf(() => DemandInput, { minItems: 1, maxItems: 50 }) demands: DemandInput[];
  @DateOnly({ doc: 'within thirty days (E7)' }) dueOn: DateText;
}

export class AnswerRectification {
  @Text({ max: 5000, doc: 'what was mended; no client is named' }) answer: string;
}

export class ReturnRectification {
  @Text({ max: 1000 }) reason: string;
  @DateOnly({ doc: 'within thirty days' }) dueOn: DateText;
}

export class RectificationsQuery extends PageQuery {
  @Id({ optional: true, doc: 'of one assessment' }) assessment?: string;
  @OneOf(rectificationLifecycle.states, { optional: true }) status?: string;
}
