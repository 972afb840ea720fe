import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Id, Instant, JsonObject, ListOf, Nested, Text } from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';

export class SignReport {
  @Text({ optional: true, nullable: true, max: 5_000, doc: '不同意见: what the member does not agree with, and why' })
  dissent?: string | null;
}

export class ReportSignatureView {
  @Nested(() => PartyView, { doc: 'the member, by user id' }) member: PartyView;
  @Instant() signedAt: string;
  @Text({ nullable: true, max: 5_000 }) dissent: string | null;
}

/** 评审报告: what the panel signs. Its ETag is its digest: who signs says what. */
export class ReportView {
  @Id() tenderId: string;
  @Text({ doc: 'SHA-256 of the content as canonical JSON, hex' }) digest: string;
  @JsonObject({ doc: 'tender, panel, checks, consultations, offers, price explanations, evaluation, candidates' })
  content: Record<string, unknown>;
  @ListOf(() => ReportSignatureView, { doc: 'over this digest' }) signatures: ReportSignatureView[];
  @ListOf(() => PartyView, { doc: 'members who have not signed it' }) outstanding: PartyView[];
  @DateOnly({ doc: 'last day to send it to the purchaser (A20)' }) reportDueOn: DateText;
  @Instant({ nullable: true, doc: 'when the last member signed' }) reportedAt: string | null;
  @DateOnly({ nullable: true, doc: 'last day for the purchaser to fix the supplier (A20)' })
  determinationDueOn: DateText | null;
}
