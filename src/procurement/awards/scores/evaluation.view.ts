import {
  DecimalText,
  Flag,
  Id,
  Instant,
  Integer,
  JsonObject,
  ListOf,
  ListOfTexts,
  MoneyText,
  Nested,
  OneOf,
  Text,
} from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { CompetitionLeftView } from '../review/review.view.js';

const DECIDERS = ['score', 'offer', 'technical-merit', 'draw'];

/** One bid's figures: points with two decimals, amounts in yuan. */
export class EvaluatedBidView {
  @Id() bidId: string;
  @Nested(() => PartyView) vendor: PartyView;
  @Integer({ min: 1 }) rank: number;
  @OneOf(DECIDERS, { nullable: true, doc: 'what put it behind the one before (A46)' }) decidedBy: string | null;
  @MoneyText({ doc: 'what the contract would cost' }) offer: string;
  @Text({ doc: 'ratio taken off for the evaluation (A43)' }) deduction: string;
  @MoneyText({ doc: 'what the price is scored by' }) evaluated: string;
  @JsonObject({ doc: 'member (user id) → points over all criteria but the price' }) byMember: Record<string, string>;
  @DecimalText() objective: string;
  @DecimalText() judgement: string;
  @DecimalText({ doc: 'objective + judgement: 技术商务分' }) quality: string;
  @DecimalText() price: string;
  @DecimalText() total: string;
  @JsonObject({ doc: 'how the total came about, figure by figure' }) explanation: Record<string, unknown>;
}

/** What the panel's work amounts to, with all that it was computed from. */
export class EvaluationView {
  @Integer({ min: 1 }) ordinal: number;
  @Instant() evaluatedAt: string;
  @Text({ doc: 'SHA-256 of input and output as canonical JSON, hex' }) digest: string;
  @Nested(() => CompetitionLeftView) competition: CompetitionLeftView;
  @MoneyText({ doc: 'lowest evaluated price (A42)' }) benchmark: string;
  @ListOf(() => EvaluatedBidView, { doc: 'in the order of the ranking' }) bids: EvaluatedBidView[];
  @ListOfTexts({ doc: 'bid ids to recommend, in order' }) candidates: string[];
  @JsonObject({
    doc: 'what people should look at: abnormallyLow, outliers, pricePatterns; and the ties that only a draw parts',
  })
  flags: Record<string, unknown>;
  @JsonObject({ nullable: true, doc: 'the purchaser’s draw between tied bidders: seed, groups, order (A46)' })
  tieDraw: Record<string, unknown> | null;
  @JsonObject({ doc: 'all that it was computed from' }) input: Record<string, unknown>;
}

/** The evaluation computed again from what it keeps. */
export class EvaluationReplayView {
  @Flag({ doc: 'whether every digit is the stored one' }) holds: boolean;
  @Text({ doc: 'as it was stored' }) digest: string;
  @Text({ doc: 'as computed again' }) computedDigest: string;
}
