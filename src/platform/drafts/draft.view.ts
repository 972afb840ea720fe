import { Id, Instant, Integer, JsonObject, Text } from '#src/platform/http/fields.js';

/** A draft without what it holds. */
export class DraftRow {
  @Id() id: string;
  @Text({ max: 120, example: 'contracts:terms' }) form: string;
  @Integer({ doc: 'how often it was kept: a tab that finds more than one step since its own knows of another tab' })
  version: number;
  @Instant({ doc: 'real time' }) updatedAt: string;
}

/** What the caller has typed into a form and not sent; of a form with nothing kept, version 0 and no body. */
export class DraftView {
  @Text({ max: 120, example: 'contracts:terms' }) form: string;
  @Integer({ doc: 'how often it was kept; 0 when nothing is' }) version: number;
  @Instant({ nullable: true, doc: 'real time' }) updatedAt: string | null;
  @JsonObject({ nullable: true }) body: Record<string, unknown> | null;
}
