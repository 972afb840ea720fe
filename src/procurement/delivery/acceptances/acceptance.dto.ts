import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, DecimalText, Flag, Id, Integer, ListOf, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import {
  ACCEPTANCE_STAGES,
  type AcceptanceStage,
  MEMBER_KINDS,
  type MemberKind,
} from '#src/procurement/delivery/calc/acceptance-rules.js';
import { acceptanceLifecycle } from './acceptance.lifecycle.js';

export class GroupMemberInput {
  @OneOf(MEMBER_KINDS) kind: MemberKind;
  @Id({ optional: true, doc: 'a user; of purchaser and site, and of an expert who has an account' }) userId?: string;
  @Text({
    optional: true,
    max: 40,
    doc: 'of a client’s representative, never a name; of an expert from a list',
    example: 'LH-0031',
  })
  code?: string;
}

export class ReplanAcceptance {
  @DateOnly() plannedFor: DateText;
  @ListOf(() => GroupMemberInput, { minItems: 1, maxItems: 15, doc: 'as many as the contract says (D33)' })
  members: GroupMemberInput[];
}

export class PlanAcceptance extends ReplanAcceptance {
  @OneOf(ACCEPTANCE_STAGES) stage: AcceptanceStage;
}

export class AcceptedItemInput {
  @Text({ max: 20, doc: 'a service line of the contract' }) code: string;
  @DecimalText({ decimals: 2, doc: 'in the unit of the line' }) delivered: string;
  @Flag() passed: boolean;
  @Text({ optional: true, max: 1000, doc: 'required where it did not pass' }) finding?: string;
}

export class UsersHeardInput {
  @Integer({ max: 1_000_000 }) asked: number;
  @Integer({ max: 1_000_000 }) satisfied: number;
  @Text({ max: 2000, doc: 'what they said; nobody is named' }) summary: string;
}

export class HoldAcceptance {
  @ListOf(() => AcceptedItemInput, { maxItems: 200, doc: 'every service line once' }) items: AcceptedItemInput[];
  @Nested(() => UsersHeardInput, { doc: 'those who use the service (D33)' }) users: UsersHeardInput;
}

export class SignAcceptance {
  @Id({ optional: true, doc: 'an upload: the signed acceptance report (验收书), scanned' }) fileId?: string;
}

export class AnnounceAcceptance {
  @Text({ max: 500, doc: 'what is published of it in words; nobody is named' }) summary: string;
  @Text({ optional: true, max: 500, doc: 'required after the last day for it (D33)' }) lateReason?: string;
}

export class AcceptancesQuery extends PageQuery {
  @Id({ optional: true, doc: 'of one contract' }) contract?: string;
  @OneOf(acceptanceLifecycle.states, { optional: true }) status?: string;
}
