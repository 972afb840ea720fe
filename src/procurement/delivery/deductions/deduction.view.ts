import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  Id,
  Integer,
  JsonObject,
  ListOfTexts,
  MoneyText,
  Nested,
  OneOf,
  Text,
} from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { type Charge, DEDUCTION_KINDS, type DeductionKind } from './deduction.entity.js';
import { deductionLifecycle, type DeductionStatus } from './deduction.lifecycle.js';

/** A deduction in a list. */
export class DeductionRow {
  @Id() id: string;
  @Id() contractId: string;
  @Text() contract: string;
  @Nested(() => PartyView) vendor: PartyView;
  @OneOf(DEDUCTION_KINDS) kind: DeductionKind;
  @OneOf(deductionLifecycle.states) status: DeductionStatus;
  @MoneyText() amount: string;
  @DateOnly() proposedOn: DateText;
  @DateOnly({ doc: 'last day for the vendor’s reply' }) replyDueOn: DateText;
}

/** How an amount came about. */
export class AmountExplanationView {
  @Text() formula: string;
  @Text({ max: 500, doc: 'the formula in words, with its values' }) words: string;
  @JsonObject({ doc: 'decimal text by name' }) inputs: Readonly<Record<string, string>>;
  @Text({ doc: 'paragraph of the rulebook' }) rule: string;
}

/** 违约处理通知书 with the vendor’s reply and what was decided. */
export class DeductionView extends DeductionRow {
  @Integer() version: number;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @JsonObject({ doc: 'the breach: its members depend on the kind' }) basis: Charge['basis'];
  @Nested(() => AmountExplanationView) explanation: AmountExplanationView;
  @MoneyText({ doc: 'what no payment has taken yet' }) open: string;
  @Text({ max: 1000 }) reason: string;
  @Text({ nullable: true, max: 2000 }) reply: string | null;
  @DateOnly({ nullable: true }) repliedOn: DateText | null;
  @Text({ nullable: true, max: 1000 }) decision: string | null;
  @DateOnly({ nullable: true }) decidedOn: DateText | null;
  @Id({ nullable: true, doc: 'the payment request that takes it' }) requestId: string | null;
  @DateOnly({ nullable: true }) settledOn: DateText | null;
}
