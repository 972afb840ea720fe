import { ALL_POSTS, type Post } from '#src/kernel/permissions.js';
import { Id, Instant, Integer, ListOfTexts, OneOf, Text } from '#src/platform/http/fields.js';
import { membershipLifecycle, type MembershipStatus } from './membership.lifecycle.js';

/** A membership in a list. */
export class MembershipRow {
  @Id() id: string;
  @Id() userId: string;
  @Text() login: string;
  @Text() displayName: string;
  @Id() organisationId: string;
  @Text() organisationName: string;
  @OneOf(ALL_POSTS) post: Post;
  @OneOf(membershipLifecycle.states) status: MembershipStatus;
}

/** A membership with what its reader may do. */
export class MembershipView extends MembershipRow {
  @Integer() version: number;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Instant() grantedAt: string;
  @Instant({ nullable: true }) endedAt: string | null;
}
