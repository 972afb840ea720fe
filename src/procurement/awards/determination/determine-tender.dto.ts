import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Id, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import { SUCCESSION_GROUNDS, type SuccessionGround } from './calc/succession.js';
import { ANNULMENT_GROUNDS, type AnnulmentGround } from './award.entity.js';

/** 会议纪要: the numbered record of the meeting that decided. */
export class DecisionMinutes {
  @Text({ max: 60, example: '清公党纪〔2026〕24号' }) number: string;
  @DateOnly() date: DateText;
  @Text({ max: 200, doc: 'what was decided' }) matter: string;
  @Id({ optional: true, doc: 'an upload: the signed minutes, scanned' }) fileId?: string;
}

export class SuccessionInput {
  @OneOf(SUCCESSION_GROUNDS) ground: SuccessionGround;
  @Text({ max: 500 }) explanation: string;
}

export class DetermineTender {
  @Id({ optional: true, doc: 'a candidate of the report; whoever is next when left out' }) bidId?: string;
  @Nested(() => DecisionMinutes, { doc: 'of the meeting that decided (三重一大)' }) minutes: DecisionMinutes;
  @Nested(() => SuccessionInput, { optional: true, doc: 'why it is not the first candidate (A54)' })
  succession?: SuccessionInput;
  @Text({ optional: true, max: 500, doc: 'required after the last day for it (A20)' }) lateReason?: string;
}

export class AnnounceResult {
  @Text({ optional: true, max: 500, doc: 'required after the last day for it (A21)' }) lateReason?: string;
}

export class AnnulAward {
  @OneOf(ANNULMENT_GROUNDS.filter((ground) => ground !== 'challenge-upheld')) ground: AnnulmentGround;
  @Text({ max: 500 }) reason: string;
}
