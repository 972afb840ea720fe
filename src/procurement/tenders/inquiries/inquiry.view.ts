import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Flag, Id, Instant, Integer, ListOfTexts, OneOf, Text } from '#src/platform/http/fields.js';
import { inquiryLifecycle, type InquiryStatus } from './inquiry.lifecycle.js';

export class AskInquiry {
  @Text({ max: 100, doc: 'which part of the document or procedure it is about' }) part: string;
  @Text({ max: 2000, doc: 'published with its answer, without the name of who asked' }) question: string;
}

export class AnswerInquiry {
  @Text({ max: 4000, doc: 'published to everybody' }) answer: string;
}

/** A question and its answer; never who asked. */
export class InquiryRow {
  @Id() id: string;
  @Text({ max: 100 }) part: string;
  @Text({ max: 2000 }) question: string;
  @OneOf(inquiryLifecycle.states) status: InquiryStatus;
  @Instant() askedAt: string;
  @DateOnly({ doc: 'last day for the answer (A19)' }) answerDueOn: DateText;
  @Text({ nullable: true, max: 4000 }) answer: string | null;
  @Instant({ nullable: true }) answeredAt: string | null;
  @Flag({ doc: 'answered after its last day' }) isLate: boolean;
  @Flag({ doc: 'whether the caller’s organisation asked' }) isOwn: boolean;
}

/** A question with what its reader may do next. */
export class InquiryView extends InquiryRow {
  @Integer() version: number;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Id() tenderId: string;
}
