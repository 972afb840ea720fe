import { ALL_POSTS, type Post } from '#src/kernel/permissions.js';
import { Id, OneOf } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { membershipLifecycle } from './membership.lifecycle.js';

export class GrantMembership {
  @Id() userId: string;
  @Id() organisationId: string;
  @OneOf(ALL_POSTS) post: Post;
}

export class MembershipsQuery extends PageQuery {
  @Id({ optional: true, doc: 'of this person' }) user?: string;
  @Id({ optional: true, doc: 'in this organisation' }) organisation?: string;
  @OneOf(membershipLifecycle.states, { optional: true }) status?: string;
}
