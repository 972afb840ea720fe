import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#src/kernel/errors.js';
import type { RefreshRequest } from './auth.dto.js';
import { SESSION_MS, type Session } from './session.entity.js';

/**
 * One cookie a session, so that several tabs may be several people. `__Host-` and Secure bind it to this host and to https. Without https, which
 * only this machine itself can reach, browsers do not agree on keeping such a cookie, so it goes without.
 */
const nameOf = (protocol: string, sessionId: string) => `${protocol === 'https' ? '__Host-' : ''}qy-${sessionId}`;

/**
 * The refresh token that a request presents: in its body, or in the cookie of the session that the body names. Only here a cookie is read,
 * and only from our own pages.
 * @throws DomainError `origin-refused`, and `session-ended` when there is no token
 */
export function presentedToken(request: FastifyRequest, { refreshToken, sessionId }: RefreshRequest): string {
  const token = refreshToken ?? (sessionId && cookieToken(request, sessionId));
  if (!token) throw new DomainError('session-ended');
  return token;
}

/** Hands the refresh token of a browser's session over as its cookie. */
export function setCookie(reply: FastifyReply, session: Session, token: string): void {
  send(reply, session.id, token, SESSION_MS / 1_000);
}

/** Takes the cookie of a session back, if the request named one. */
export function clearCookie(reply: FastifyReply, sessionId: string | undefined): void {
  if (sessionId) send(reply, sessionId, '', 0);
}

/** Ids and tokens have no character that a cookie would have to escape. */
function send(reply: FastifyReply, sessionId: string, token: string, seconds: number): void {
  const { protocol } = reply.request;
  const attributes = `Max-Age=${seconds}; Path=/; HttpOnly; ${protocol === 'https' ? 'Secure; ' : ''}SameSite=Strict`;
  void reply.header('set-cookie', `${nameOf(protocol, sessionId)}=${token}; ${attributes}`);
}

function cookieToken({ headers, protocol, host }: FastifyRequest, sessionId: string): string | undefined {
  // a browser names the page's origin with every POST; another site's page is another origin, though the cookie is SameSite
  if (headers.origin !== `${protocol}://${host}`) throw new DomainError('origin-refused');
  const start = `${nameOf(protocol, sessionId)}=`;
  return headers.cookie
    ?.split('; ')
    .find((pair) => pair.startsWith(start))
    ?.slice(start.length);
}
