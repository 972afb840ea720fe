import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Id, Instant, Integer, ListOf, ListOfTexts, Text } from '#src/platform/http/fields.js';

const DAYS = { min: -100_000, max: 100_000 };

/** Something that waits for the caller. */
export class WorkItemRow {
  @Text({ doc: 'what it is about: the singular of a collection', example: 'contract' }) subject: string;
  @Id() subjectId: string;
  @Text({ nullable: true, max: 500, doc: 'what people call it by' }) number: string | null;
  @Text({ max: 1_000 }) title: string;
  @Text({ nullable: true, max: 500, doc: 'the purchase that it belongs to' }) purchase: string | null;
  @ListOfTexts({
    doc: 'what is to be done, by the path of its operation below the subject (`check-legally`, `score-sheet/lock`); with a slash in front, below the root of the API; an edit by its name in `allowed`',
  })
  commands: string[];
  @Text({ doc: 'state of the subject' }) status: string;
  @Instant({ doc: 'since when it waits' }) since: string;
  @DateOnly({ nullable: true, doc: 'the last day for it, null where there is none' }) dueOn: DateText | null;
  @Integer({
    ...DAYS,
    nullable: true,
    doc: 'working days from today to the last day, negative when it is late; null where there is none, or in a year without a calendar',
  })
  workingDaysLeft: number | null;
  @Text({ nullable: true, doc: 'the rule that sets the last day; null where the parties set it', example: 'A22' })
  rule: string | null;
}

/** How much of one kind waits. */
export class SubjectWorkView {
  @Text() subject: string;
  @Integer() count: number;
  @Integer({ doc: 'of these, past their last day' }) late: number;
}

/** How much waits for the caller, and how much of what happened is unread. */
export class WorkSummaryView {
  @Integer() total: number;
  @Integer() late: number;
  @Integer({ doc: 'notifications' }) unread: number;
  @ListOf(() => SubjectWorkView) subjects: SubjectWorkView[];
}
