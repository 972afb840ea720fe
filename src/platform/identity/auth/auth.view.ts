import { ALL_POSTS, ORGANISATION_KINDS, type OrganisationKind, type Post } from '#src/kernel/permissions.js';
import {
  Id,
  Instant,
  Integer,
  ListOf,
  ListOfTexts,
  Nested,
  OneOf,
  RegionCode,
  Text,
} from '#src/platform/http/fields.js';
import type { ClientKind } from './session.entity.js';

/** One of the caller's own posts. */
export class OwnPostView {
  @Id() id: string;
  @OneOf(ALL_POSTS) post: Post;
  @Id() organisationId: string;
  @Text() organisationName: string;
  @OneOf(ORGANISATION_KINDS) organisationKind: OrganisationKind;
  @RegionCode() regionCode: string;
}

/** What a sign-in, a refresh or a switch gives. */
export class TokensView {
  @Id() sessionId: string;
  @Text({ max: 2000, doc: 'for the header Authorization: Bearer' }) accessToken: string;
  @Integer({ doc: 'seconds for which the access token is good' }) expiresIn: number;
  @Text({ max: 300, optional: true, doc: 'for API clients; a browser has it in its cookie' }) refreshToken?: string;
  @Instant({ doc: 'when the session ends at the latest' }) sessionExpiresAt: string;
  @Nested(() => OwnPostView, { doc: 'the post acted in' }) membership: OwnPostView;
  @ListOf(() => OwnPostView, { doc: 'every post the person holds' }) memberships: OwnPostView[];
}

/** Who the caller is, and what the post acted in may do. */
export class MeView {
  @Id() userId: string;
  @Text() login: string;
  @Text() displayName: string;
  @Id() sessionId: string;
  @Nested(() => OwnPostView, { doc: 'the post acted in' }) membership: OwnPostView;
  @ListOf(() => OwnPostView, { doc: 'every post the person holds' }) memberships: OwnPostView[];
  @ListOfTexts() permissions: string[];
}

/** One of the caller's live sessions. */
export class SessionRow {
  @Id() id: string;
  @Integer({ doc: 'for If-Match' }) version: number;
  @OneOf(['browser', 'api']) client: ClientKind;
  @OneOf(ALL_POSTS) post: Post;
  @Text() organisationName: string;
  @Instant() startedAt: string;
  @Instant({ doc: 'last refresh' }) usedAt: string;
  @Instant() expiresAt: string;
}
