import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  Flag,
  Id,
  Integer,
  ListOf,
  ListOfTexts,
  MoneyText,
  Nested,
  OneOf,
  Text,
} from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { staffAssignmentLifecycle, type StaffAssignmentStatus } from './staff-assignment.lifecycle.js';

/** Somebody in a place, called as the vendor calls people in its lists: by a code. */
export class StaffAssignmentRow {
  @Id() id: string;
  @Id() contractId: string;
  @Nested(() => PartyView) vendor: PartyView;
  @Text() postCode: string;
  @Integer() slot: number;
  @Id() workerId: string;
  @Text({ doc: 'code on the roster, no name' }) worker: string;
  @OneOf(staffAssignmentLifecycle.states) status: StaffAssignmentStatus;
  @DateOnly() startsOn: DateText;
  @DateOnly({ nullable: true, doc: 'last day' }) endsOn: DateText | null;
}

export class StaffAssignmentView extends StaffAssignmentRow {
  @Integer() version: number;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Text({ nullable: true }) endReason: string | null;
}

/** A vacancy and what it costs, as the contract says; derived from the assignments. */
export class VacancyView {
  @Text() postCode: string;
  @Text({ doc: 'name of the post' }) post: string;
  @Integer() slot: number;
  @DateOnly() from: DateText;
  @DateOnly({ doc: 'last day; today while it is open' }) to: DateText;
  @Flag({ doc: 'nobody has come yet' }) isOpen: boolean;
  @Integer() days: number;
  @Integer({ doc: 'days of grace of the contract' }) grace: number;
  @Integer({ doc: 'days beyond the grace' }) charged: number;
  @MoneyText({ nullable: true, doc: 'null where the price form does not price the post' }) amount: string | null;
  @Id({ nullable: true, doc: 'the deduction for it' }) deductionId: string | null;
}

export class VacanciesView {
  @Id() contractId: string;
  @Integer({ doc: 'days of all places of the term so far' }) postDays: number;
  @Integer({ doc: 'of them with somebody in the place (人员到岗率)' }) filledDays: number;
  @ListOf(() => VacancyView, { maxItems: 10_000 }) items: VacancyView[];
}
