import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Integer, ListOf, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { ARCHIVE_KINDS, type ArchiveKind } from '../calc/archive-kinds.js';

/** A document of the case. */
export class ArchiveItemView {
  @Integer({ min: 1, doc: 'in the order of the index' }) position: number;
  @OneOf(ARCHIVE_KINDS) kind: ArchiveKind;
  @Text({ nullable: true, doc: 'which of several: a month, a stage, a payment, a version, a state' }) of: string | null;
  @Text({ nullable: true, doc: 'its official number' }) number: string | null;
  @Text() title: string;
  @DateOnly({ nullable: true }) date: DateText | null;
  @Text({ doc: 'SHA-256, hex: of the file, or of its content as canonical JSON' }) digest: string;
  @Text({ doc: 'where it is', example: '/api/v1/notices/01890a5d-ac96-774b-bcce-b302099a8057' }) location: string;
}

/** What is not there and should be by now. */
export class MissingItemView {
  @OneOf(ARCHIVE_KINDS) kind: ArchiveKind;
  @Text({ nullable: true }) of: string | null;
  @Text({ doc: 'rule that asks for it' }) rule: string;
  @DateOnly({ nullable: true, doc: 'last day for it, where there is one' }) dueOn: DateText | null;
}

export class RetentionView {
  @Integer() years: number;
  @DateOnly({ nullable: true, doc: 'when the purchase came to its end' }) endedOn: DateText | null;
  @DateOnly({ nullable: true, doc: 'first day on which it may be destroyed; null while the purchase goes on' })
  keepUntil: DateText | null;
  @Text() rule: string;
}

/** 归档目录: everything that a purchase left, and what is missing (政府采购法 42). */
export class ArchiveIndexView {
  @Nested(() => PartyView, { doc: 'the project, by its number' }) project: PartyView;
  @Text() title: string;
  @ListOf(() => ArchiveItemView, { maxItems: 100_000 }) items: ArchiveItemView[];
  @ListOf(() => MissingItemView) missing: MissingItemView[];
  @Nested(() => RetentionView) retention: RetentionView;
  @Text({ doc: 'SHA-256 over the items as canonical JSON, hex' }) digest: string;
}
