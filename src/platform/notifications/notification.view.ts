import { Flag, Id, Instant, Text } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';

/** A flag of the query string. */
const flagOf = (sent: unknown) => (sent === 'true' || sent === 'false' ? sent === 'true' : sent);

export class NotificationsQuery extends PageQuery {
  @Flag({ optional: true, read: flagOf, doc: 'true: only what is unread' }) unread?: boolean;
}

/** Something that happened and concerns the caller in this post. */
export class NotificationRow {
  @Id() id: string;
  @Text({ doc: 'what happened', example: 'contract.issued' }) code: string;
  @Text({ max: 2_000, doc: 'the same in words, in the language of the caller' }) text: string;
  @Text({ doc: 'what it is about: the singular of a collection', example: 'contract' }) subject: string;
  @Id() subjectId: string;
  @Instant({ doc: 'business time' }) at: string;
  @Instant({ nullable: true, doc: 'real time' }) readAt: string | null;
}
