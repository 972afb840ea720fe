import { JsonObject } from '#src/platform/http/fields.js';

export class KeepDraft {
  @JsonObject({ doc: 'what the form holds, of any shape, 256 KB at most', example: { title: '草稿' } })
  body: Record<string, unknown>;
}
