import { Id, JsonObject, OneOf, Text } from '#src/platform/http/fields.js';
import { REOPEN_CAUSES, type ReopenCause } from './score-sheet.entity.js';

export class FillScoreSheet {
  @JsonObject({
    doc: 'bid id → code of the criterion → points as decimal text; the price is not scored by hand',
    example: {},
  })
  scores: Record<string, unknown>;
  @JsonObject({ optional: true, doc: 'bid id → the member’s words on it', example: {} }) reasons?: Record<
    string,
    unknown
  >;
}

export class ConfirmScores {
  @Id() bidId: string;
  @Text({ max: 500, doc: 'why the points stand' }) reason: string;
}

export class ReopenScoreSheet {
  @OneOf(REOPEN_CAUSES, { doc: 'the law names no other (A48)' }) cause: ReopenCause;
  @Text({ max: 500 }) reason: string;
}
