import { DecimalText, Flag, Id, Instant, ListOf, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import type { SmeStanding } from '#src/procurement/awards/calc/evaluated-price.js';
import { CHECK_KINDS, type CheckKind } from './check-rules.js';

export const SME_KINDS: readonly SmeStanding['kind'][] = ['none', 'small', 'consortium', 'subcontract'];

export class ReasonInput {
  @Text({ max: 500 }) reason: string;
}

export class FindingInput {
  @Text({ max: 20, doc: 'code of a requirement of the document' }) requirement: string;
  @Flag() passed: boolean;
  @Text({ optional: true, max: 500, doc: 'needed where it is not met' }) reason?: string;
}

export class SmeStandingInput {
  @OneOf(SME_KINDS) kind: SmeStanding['kind'];
  @DecimalText({
    optional: true,
    decimals: 6,
    max: 1,
    doc: 'of a consortium or subcontract: the part of small enterprises',
  })
  smallShare?: string;
}

export class RecordCheck {
  @Id({ doc: 'a first response' }) bidId: string;
  @OneOf(CHECK_KINDS) kind: CheckKind;
  @Flag() passed: boolean;
  @ListOf(() => FindingInput, { maxItems: 100, doc: 'one for each requirement of this kind' }) findings: FindingInput[];
  @Text({ optional: true, max: 500, doc: 'needed where it fails for something that is no requirement' })
  reason?: string;
  @Nested(() => SmeStandingInput, {
    optional: true,
    doc: 'of a qualification check: the standing confirmed, never more than was declared; the declared one when left out (A43)',
  })
  sme?: SmeStandingInput;
}

export class RecordConsultation {
  @Id({ doc: 'an admitted first response' }) bidId: string;
  @Instant() heldAt: string;
  @Text({ max: 10_000 }) record: string;
  @Text({ optional: true, nullable: true, max: 5_000, doc: 'what the requirements came to, where they changed' })
  changes?: string | null;
}

export class CallFinalOffers {
  @Instant({ doc: 'deadline for the final offers, exclusive' }) closesAt: string;
}

export class RecordPriceExplanation {
  @Id() bidId: string;
  @Instant({ doc: 'when the bidder was asked' }) askedAt: string;
  @Text({ nullable: true, max: 10_000, doc: 'null when none was given in time' }) explanation: string | null;
  @Flag({ doc: 'whether the panel is convinced; a bid whose price is not explained is invalid (A45)' })
  accepted: boolean;
  @Text({ max: 2_000, doc: 'what the panel rests on' }) reason: string;
}
