import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Id, Instant, Integer, ListOf, MoneyText, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { PartyView } from '#src/platform/http/party.view.js';
import type { CriterionPoints, LetterKind, LetterReason, OwnResult } from '../calc/letter.js';
import type { LetterContent } from './award-letter.entity.js';

const KINDS: readonly LetterKind[] = ['award', 'result'];

export class AwardLettersQuery extends PageQuery {
  @Id({ optional: true, doc: 'of one tender' }) tender?: string;
}

/** A letter in a list. */
export class AwardLetterRow {
  @Id() id: string;
  @Id() awardId: string;
  @Id() tenderId: string;
  @OneOf(KINDS, { doc: 'the notice to the winner, or the result for another bidder' }) kind: LetterKind;
  @Text() number: string;
  @Text() title: string;
  @Nested(() => PartyView) vendor: PartyView;
  @Instant() issuedAt: string;
}

export class CriterionPointsView implements CriterionPoints {
  @Text() code: string;
  @Text() name: string;
  @Text() weight: string;
  @Text({ doc: "average of the panel's points; of the price, its points" }) points: string;
}

export class OwnResultView implements OwnResult {
  @ListOf(() => CriterionPointsView) criteria: CriterionPointsView[];
  @Text({ doc: 'technical and business points, averaged once (A49)' }) quality: string;
  @Text() price: string;
  @Text() total: string;
  @Integer({ min: 1 }) rank: number;
  @MoneyText() offer: string;
  @MoneyText({ doc: 'the price that was scored (A43)' }) evaluatedPrice: string;
}

export class LetterReasonView implements LetterReason {
  @Text() code: string;
  @Text({ nullable: true, max: 2000, doc: "the panel's words" }) words: string | null;
}

export class LetterTenderView {
  @Text() number: string;
  @Text() title: string;
}

export class RecipientView {
  @Text() name: string;
  @Text() uscc: string;
}

export class WinnerView {
  @Text() name: string;
  @MoneyText() amount: string;
}

export class LetterContentView implements LetterContent {
  @Text() number: string;
  @Nested(() => LetterTenderView) tender: LetterTenderView;
  @Text() purchaser: string;
  @Nested(() => RecipientView) recipient: RecipientView;
  @Nested(() => WinnerView) winner: WinnerView;
  @Nested(() => OwnResultView, { nullable: true, doc: 'null for a bid that was not scored' }) own: OwnResultView | null;
  @ListOf(() => LetterReasonView, { doc: 'why the bid has not won' }) reasons: LetterReasonView[];
  @DateOnly({ nullable: true, doc: 'last day for the contract (A22)' }) signBy: DateText | null;
  @DateOnly({ doc: 'last day on which the result can be challenged (A26)' }) challengeUntil: DateText;
}

/** A letter, word for word. */
export class AwardLetterView extends AwardLetterRow {
  @Nested(() => LetterContentView) content: LetterContentView;
  @Text({ doc: 'SHA-256 of the content as canonical JSON, hex' }) digest: string;
}
