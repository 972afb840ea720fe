import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  DecimalText,
  Id,
  Integer,
  ListOf,
  ListOfTexts,
  MoneyText,
  Nested,
  OneOf,
  Text,
} from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { PartyView } from '#src/platform/http/party.view.js';
import {
  GRADES,
  PAYMENT_CONDITIONS,
  PAYMENT_KINDS,
  type PaymentCondition,
  type PaymentKind,
} from '#src/procurement/tenders/index.js';
import { milestoneLifecycle, type MilestoneStatus } from './milestone.lifecycle.js';

export class MilestonesQuery extends PageQuery {
  @OneOf(milestoneLifecycle.states, { optional: true }) status?: string;
  @Id({ optional: true, doc: 'of one contract' }) contract?: string;
}

/** A payment of a plan in a list. */
export class MilestoneRow {
  @Id() id: string;
  @Id() contractId: string;
  @Text() contractNumber: string;
  @Text() contract: string;
  @Text() purchaser: string;
  @Text() vendor: string;
  @Text() code: string;
  @Text() name: string;
  @OneOf(PAYMENT_KINDS) kind: PaymentKind;
  @OneOf(milestoneLifecycle.states) status: MilestoneStatus;
  @MoneyText({ doc: 'before grade and deductions' }) gross: string;
  @Integer({ doc: 'whose budget pays it' }) year: number;
  @DateOnly({ nullable: true }) payableOn: DateText | null;
}

/** What a payment waits for, and since when it does no more. */
export class ConditionView {
  @OneOf(PAYMENT_CONDITIONS) condition: PaymentCondition;
  @DateOnly({ nullable: true, doc: 'null for evidence too, which comes with each invoice' }) metOn: DateText | null;
}

export class OutcomeView {
  @OneOf(GRADES) grade: string;
  @DecimalText({ doc: 'of the gross amount (E7)' }) factor: string;
}

export class MilestoneView {
  @Id() id: string;
  @Integer() version: number;
  @OneOf(milestoneLifecycle.states) status: MilestoneStatus;
  @Id() contractId: string;
  @Text() contractNumber: string;
  @Text() contract: string;
  @Nested(() => PartyView) purchaser: PartyView;
  @Nested(() => PartyView) vendor: PartyView;
  @Text() code: string;
  @Text() name: string;
  @OneOf(PAYMENT_KINDS) kind: PaymentKind;
  @Integer({ min: 1, doc: 'place in the plan' }) position: number;
  @DecimalText({ decimals: 10, doc: 'of the price' }) share: string;
  @MoneyText({ doc: 'before grade and deductions' }) gross: string;
  @Integer({ doc: 'whose budget pays it' }) year: number;
  @ListOf(() => ConditionView) conditions: ConditionView[];
  @ListOfTexts({ doc: 'conditions that hold it up' }) waitsFor: string[];
  @Nested(() => OutcomeView, { nullable: true, doc: 'what the assessment says of it' }) outcome: OutcomeView | null;
  @DateOnly({ nullable: true }) payableOn: DateText | null;
  @DateOnly({ nullable: true }) paidOn: DateText | null;
  @MoneyText({ nullable: true }) paid: string | null;
  @MoneyText({ nullable: true, doc: 'what it no longer costs: grade and deductions' }) returned: string | null;
}

/** The payments of one contract, in their order. */
export class PaymentPlanView {
  @ListOf(() => MilestoneView) milestones: MilestoneView[];
}
