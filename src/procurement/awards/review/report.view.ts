import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Id, Instant, JsonObject, ListOf, Nested, Text } from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';

export class SignReport {
  @Text({ optional: true, nullable: true, max: 5_000, doc: '不同意见: what the member does not agree with, and why' })
  dissent?: string | null;
}

export class DeemSigned {
  @Id({
    doc: 'a member who neither signs nor writes down what they do not agree with: they count as agreeing (87号令 61)',
  })
  userId: string;
  @Text({ max: 500, doc: 'how the member was asked, and kept silent' }) reason: string;
}

export class ReportSignatureView {
  @Nested(() => PartyView, { doc: 'the member, by user id' }) member: PartyView;
  @Instant() signedAt: string;
  @Text({ nullable: true, max: 5_000 }) dissent: string | null;
  @Text({ nullable: true, max: 500, doc: 'why the member counts as agreeing without a signature (87号令 61)' })
  deemed: string | null;
}

/** 评审报告: what the panel signs. Its ETag is its digest: who signs says what. */
export class ReportView {
  @Id() tenderId: string;
  @Text({ doc: 'SHA-256 of the content as canonical JSON, hex' }) digest: string;
  @JsonObject({ doc: 'tender, panel, checks, consultations, offers, price explanations, evaluation, candidates' })
  content: Record<string, unknown>;
  @ListOf(() => ReportSignatureView, { doc: 'over this digest' }) signatures: ReportSignatureView[];
  @ListOf(() => PartyView, { doc: 'members who have neither signed it nor count as agreeing' })
  outstanding: PartyView[];
  @DateOnly({ doc: 'last day to send it to the purchaser (A20)' }) reportDueOn: DateText;
  @Instant({ nullable: true, doc: 'when the last member signed' }) reportedAt: string | null;
  @DateOnly({ nullable: true, doc: 'last day for the purchaser to fix the supplier (A20)' })
  determinationDueOn: DateText | null;
}
