import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  DecimalText,
  Flag,
  Id,
  Integer,
  ListOf,
  ListOfTexts,
  Nested,
  OneOf,
  Text,
} from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import {
  ACCEPTANCE_STAGES,
  type AcceptanceStage,
  MEMBER_KINDS,
  type MemberKind,
} from '#src/procurement/delivery/calc/acceptance-rules.js';
import { UsersHeardInput } from './acceptance.dto.js';
import { ACCEPTANCE_RESULTS, type AcceptanceResult } from './acceptance.entity.js';
import { acceptanceLifecycle, type AcceptanceStatus } from './acceptance.lifecycle.js';

/** An acceptance in a list. */
export class AcceptanceRow {
  @Id() id: string;
  @Id() contractId: string;
  @Text() contract: string;
  @Nested(() => PartyView) vendor: PartyView;
  @OneOf(ACCEPTANCE_STAGES) stage: AcceptanceStage;
  @OneOf(acceptanceLifecycle.states) status: AcceptanceStatus;
  @DateOnly() plannedFor: DateText;
  @DateOnly({ nullable: true }) heldOn: DateText | null;
  @OneOf(ACCEPTANCE_RESULTS, { nullable: true, doc: 'passed when every line is' }) result: AcceptanceResult | null;
}

/** Somebody who may be asked to accept: nobody who bought, nobody of the vendor. */
export class AcceptanceCandidateView {
  @Id() userId: string;
  @Text() name: string;
  @OneOf(MEMBER_KINDS, { doc: 'whom they would speak for' }) kind: MemberKind;
  @Nested(() => PartyView) organisation: PartyView;
}

export class AcceptanceCandidatesView {
  @ListOf(() => AcceptanceCandidateView, { maxItems: 10_000 }) people: AcceptanceCandidateView[];
}

export class GroupMemberView {
  @OneOf(MEMBER_KINDS) kind: MemberKind;
  @Id({ nullable: true }) userId: string | null;
  @Text({ nullable: true, doc: 'of the user' }) name: string | null;
  @Text({ nullable: true }) code: string | null;
}

export class AcceptedItemView {
  @Text() code: string;
  @DecimalText({ decimals: 2 }) delivered: string;
  @Flag() passed: boolean;
  @Text({ nullable: true, max: 1000 }) finding: string | null;
}

export class AcceptanceView extends AcceptanceRow {
  @Integer() version: number;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @ListOf(() => GroupMemberView, { doc: 'who accepts; nobody who bought (G6)' }) members: GroupMemberView[];
  @ListOf(() => AcceptedItemView, { nullable: true }) items: AcceptedItemView[] | null;
  @Nested(() => UsersHeardInput, { nullable: true }) users: UsersHeardInput | null;
  @DateOnly({ nullable: true }) signedOn: DateText | null;
  @DateOnly({ nullable: true, doc: 'last day for the announcement' }) announceDueOn: DateText | null;
  @DateOnly({ nullable: true }) announcedOn: DateText | null;
  @Text({ nullable: true, max: 500 }) lateReason: string | null;
  @Id({ nullable: true, doc: 'the signed report' }) fileId: string | null;
}
