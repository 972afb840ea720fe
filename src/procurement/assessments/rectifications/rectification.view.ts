import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Flag, Id, Integer, ListOf, ListOfTexts, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { DemandInput } from './rectification.dto.js';
import { rectificationLifecycle, type RectificationStatus } from './rectification.lifecycle.js';

/** A notice to mend in a list. */
export class RectificationRow {
  @Id() id: string;
  @Id() assessmentId: string;
  @Nested(() => PartyView, { doc: 'the contract, by its number' }) contract: PartyView;
  @Nested(() => PartyView) vendor: PartyView;
  @OneOf(rectificationLifecycle.states) status: RectificationStatus;
  @DateOnly() issuedOn: DateText;
  @DateOnly({ doc: 'last day for the answer' }) dueOn: DateText;
  @Flag({ doc: 'answered after the last day, or not answered by now and past it' }) isLate: boolean;
}

export class RectificationReturnView {
  @DateOnly() on: DateText;
  @Text({ max: 1000 }) reason: string;
  @DateOnly() dueOn: DateText;
  @Text({ max: 5000, doc: 'that did not do' }) answer: string;
}

export class RectificationView extends RectificationRow {
  @Integer() version: number;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @ListOf(() => DemandInput) demands: DemandInput[];
  @Text({ nullable: true, max: 5000 }) answer: string | null;
  @DateOnly({ nullable: true }) answeredOn: DateText | null;
  @ListOf(() => RectificationReturnView) returns: RectificationReturnView[];
  @DateOnly({ nullable: true }) closedOn: DateText | null;
}
