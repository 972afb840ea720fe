import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ACCESS_TOKEN_SECONDS, AccessTokens } from '#src/platform/access/access-tokens.js';
import { actorOf } from './as-actor.js';
import type { TokensView } from './auth.view.js';
import { setCookie } from './refresh-cookie.js';
import type { Grant } from './sessions.service.js';

/** Puts a grant into the caller's hands: the access token in the body, a browser's refresh token in its cookie. */
@Injectable()
export class TokenHandover {
  constructor(private readonly accessTokens: AccessTokens) {}

  give({ session, membership, memberships, refreshToken }: Grant, reply: FastifyReply): TokensView {
    if (session.client === 'browser') setCookie(reply, session, refreshToken);
    return {
      sessionId: session.id,
      accessToken: this.accessTokens.issue(actorOf(session, membership)),
      expiresIn: ACCESS_TOKEN_SECONDS,
      ...(session.client === 'api' ? { refreshToken } : {}),
      sessionExpiresAt: session.expiresAt.toISOString(),
      membership,
      memberships: [...memberships],
    };
  }
}
