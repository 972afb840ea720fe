import { Flag, Id, Instant, Integer, ListOfTexts, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import { userLifecycle, type UserStatus } from './user.lifecycle.js';

/** A user in a list. */
export class UserRow {
  @Id() id: string;
  @Text() login: string;
  @Text() displayName: string;
  @OneOf(userLifecycle.states) status: UserStatus;
}

/** A user with what an administrator may do; the posts are listed at /memberships?user=. */
export class UserView extends UserRow {
  @Integer() version: number;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Flag({ doc: 'whether a password was ever set' }) hasPassword: boolean;
  @Instant({ nullable: true, doc: 'until when the open invitation is good' }) invitedUntil: string | null;
  @Instant() createdAt: string;
}

/** What the person needs to set a password; told once, to the administrator who asked. */
export class InvitationView {
  @Text({ max: 300 }) token: string;
  @Instant() expiresAt: string;
}

export class CreatedUserView extends UserView {
  @Nested(() => InvitationView) invitation: InvitationView;
}
