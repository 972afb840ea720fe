import { Id, OneOf, Text } from '#src/platform/http/fields.js';
import { Login as LoginText } from '#src/platform/identity/users/user.dto.js';
import type { ClientKind } from './session.entity.js';

const CLIENTS: readonly ClientKind[] = ['browser', 'api'];
const PASSWORD = { max: 128 };

export class Login {
  @LoginText() login: string;
  @Text(PASSWORD) password: string;
  @Id({ optional: true, doc: 'the post to act in; the oldest one when left out' }) membershipId?: string;
  @OneOf(CLIENTS, { doc: 'a browser gets its refresh token as a cookie that no script can read' }) client: ClientKind;
}

/** Where the refresh token is: in the cookie of the session named, or here. */
export class RefreshRequest {
  @Id({ optional: true, doc: 'of a browser: the session whose cookie is meant' }) sessionId?: string;
  @Text({ optional: true, max: 300, doc: 'of an API client' }) refreshToken?: string;
}

export class SwitchPost {
  @Id() membershipId: string;
}

export class ChangePassword {
  @Text(PASSWORD) oldPassword: string;
  @Text(PASSWORD) newPassword: string;
}

export class AcceptInvitation {
  @Text({ max: 300 }) token: string;
  @Text(PASSWORD) password: string;
}
