import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Id, Instant, Integer, ListOfTexts, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { complaintLifecycle, type ComplaintStatus } from './complaint.lifecycle.js';

/** A complaint in a list. */
export class ComplaintRow {
  @Id() id: string;
  @Id() challengeId: string;
  @Id() tenderId: string;
  @Text() tender: string;
  @Nested(() => PartyView) vendor: PartyView;
  @OneOf(complaintLifecycle.states) status: ComplaintStatus;
  @Instant() filedAt: string;
  @DateOnly({ doc: 'last day for the decision (A29)' }) dueOn: DateText;
}

/** A complaint with its decision. */
export class ComplaintView extends ComplaintRow {
  @Integer() version: number;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Text({ max: 5000 }) facts: string;
  @Text({ max: 1000 }) request: string;
  @DateOnly({ doc: 'last day of its window (A28)' }) windowEnds: DateText;
  @Text({ nullable: true, max: 60 }) decisionNumber: string | null;
  @Text({ nullable: true, max: 2000 }) decision: string | null;
  @Instant({ nullable: true }) decidedAt: string | null;
}
