import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Id, Integer, ListOf, Nested, OneOf, Text, Uscc } from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { ScopeRegionInput } from './debarment.dto.js';
import { debarmentLifecycle, type DebarmentStatus } from './debarment.lifecycle.js';

/** A debarment in a list. */
export class DebarmentRow {
  @Id() id: string;
  @Uscc() uscc: string;
  @Text({ doc: 'the supplier' }) name: string;
  @OneOf(debarmentLifecycle.states) status: DebarmentStatus;
  @Text() decisionNumber: string;
  @Text({ doc: 'the finance bureau that decided' }) body: string;
  @DateOnly({ doc: 'first day' }) fromOn: DateText;
  @DateOnly({ doc: 'last day' }) untilOn: DateText;
}

/** A debarment as decided: the same for everybody. Its bureau may revoke it while it is in force. */
export class DebarmentView {
  @Id() id: string;
  @Integer() version: number;
  @OneOf(debarmentLifecycle.states) status: DebarmentStatus;
  @Uscc() uscc: string;
  @Text({ doc: 'the supplier' }) name: string;
  @Text() decisionNumber: string;
  @Nested(() => PartyView, { doc: 'the finance bureau that decided' }) body: PartyView;
  @DateOnly() decidedOn: DateText;
  @Text({ max: 500 }) reason: string;
  @ListOf(() => ScopeRegionInput) scope: ScopeRegionInput[];
  @DateOnly({ doc: 'first day' }) fromOn: DateText;
  @DateOnly({ doc: 'last day' }) untilOn: DateText;
  @DateOnly({ nullable: true }) revokedOn: DateText | null;
  @Text({ nullable: true, max: 500 }) revokeReason: string | null;
}
