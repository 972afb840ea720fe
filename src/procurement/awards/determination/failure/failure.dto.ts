import { Flag, Integer, OneOf, Text } from '#src/platform/http/fields.js';

/** Why a procedure ends without an award. Rule: rulebook A30, A54, 政府采购法 36. */
export const FAILURE_GROUNDS = [
  'too-few-bidders',
  'all-above-budget',
  'illegal-acts',
  'major-change',
  'candidates-exhausted',
  'winner-refused',
] as const;
export type FailureGround = (typeof FAILURE_GROUNDS)[number];

export class FailTender {
  @OneOf(FAILURE_GROUNDS) ground: FailureGround;
  @Text({ max: 500, doc: 'published with the notice' }) reason: string;
}

/** Whether enough bidders are left to go on. */
export class CompetitionView {
  @Integer({ nullable: true, doc: 'bidders that are in; null before the opening' }) bidders: number | null;
  @Integer({ doc: 'bidders that the method needs' }) minimum: number;
  @OneOf(['goes-on', 'goes-on-by-exception', 'ends']) outcome: string;
  @Flag({ doc: 'a tender with two bidders left may be negotiated with them when finance approves (74号令 27)' })
  mayNegotiate: boolean;
  @Text() rule: string;
}
