import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Id, Instant, JsonObject, OneOf, RegionCode, Text } from '#src/platform/http/fields.js';
import { NOTICE_KINDS, type NoticeKind } from './notice.entity.js';

/** A public notice in a list. */
export class NoticeRow {
  @Id() id: string;
  @OneOf(NOTICE_KINDS) kind: NoticeKind;
  @Text() title: string;
  @RegionCode() regionCode: string;
  @Text() purchaser: string;
  @DateOnly() publishedOn: DateText;
  @DateOnly({ nullable: true }) endsOn: DateText | null;
}

/** A public notice, word for word. */
export class NoticeView extends NoticeRow {
  @Id({ nullable: true }) tenderId: string | null;
  @Instant() publishedAt: string;
  @JsonObject({ doc: 'what was announced; its members depend on the kind' }) body: Record<string, unknown>;
}
