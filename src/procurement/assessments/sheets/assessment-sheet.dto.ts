import { Id, JsonObject } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';

export class FillAssessmentSheet {
  @JsonObject({
    doc: 'code of the indicator → what was found: done and due (ratio, deduction), actual (count, reverse) or points (rubric), decimal text',
    example: { P1: { done: '3640', due: '3650' } },
  })
  measurements: Record<string, unknown>;
  @JsonObject({ optional: true, doc: 'code of the indicator → words', example: { P1: '考勤与排班核对一致' } })
  notes?: Record<string, unknown>;
}

export class AssessmentSheetsQuery extends PageQuery {
  @Id({ optional: true, doc: 'of one assessment' }) assessment?: string;
}
