import { describe, expect, it } from '@jest/globals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearCookie, presentedToken, setCookie } from './refresh-cookie.js';
import { Session } from './session.entity.js';

const ID = '0197e5d2-0000-7000-8000-000000000001';
const NAME = `__Host-qy-${ID}`;

function request(headers: Record<string, string>): FastifyRequest {
  return { protocol: 'https', host: 'qingyuan.example:8443', headers } as unknown as FastifyRequest;
}

function cookieOf(hand: (reply: FastifyReply) => void, protocol = 'https'): string {
  const headers: Record<string, string> = {};
  const header = (name: string, value: string) => (headers[name] = value);
  hand({ request: { protocol }, header } as unknown as FastifyReply);
  return headers['set-cookie'] ?? '';
}

describe('the cookie of a session', () => {
  const session = Session.start({ id: ID, userId: 'u', membershipId: 'm', client: 'browser' }, new Date());

  it('is out of reach of scripts, of other hosts and of other sites', () => {
    expect(cookieOf((reply) => setCookie(reply, session, 'a.b.c'))).toBe(
      `${NAME}=a.b.c; Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Strict`,
    );
  });

  it('goes without what needs https on a machine of one’s own', () => {
    expect(cookieOf((reply) => setCookie(reply, session, 'a.b.c'), 'http')).toBe(
      `qy-${ID}=a.b.c; Max-Age=43200; Path=/; HttpOnly; SameSite=Strict`,
    );
  });

  it('is taken back when the session named ends', () => {
    expect(cookieOf((reply) => clearCookie(reply, ID))).toMatch(new RegExp(`^${NAME}=; Max-Age=0; `));
    expect(cookieOf((reply) => clearCookie(reply, undefined))).toBe('');
  });
});

describe('the refresh token of a request', () => {
  const origin = 'https://qingyuan.example:8443';

  it('is the cookie of the session named, among those of other tabs', () => {
    const cookie = `${NAME.replace(/1$/, '2')}=other; ${NAME}=mine`;
    expect(presentedToken(request({ origin, cookie }), { sessionId: ID })).toBe('mine');
  });

  it('is never the cookie of an insecure page on a secure one', () => {
    expect(() => presentedToken(request({ origin, cookie: `qy-${ID}=planted` }), { sessionId: ID })).toThrow(
      'session-ended',
    );
  });

  it('is the one in the body, for which no origin is asked', () => {
    expect(presentedToken(request({}), { refreshToken: 'mine' })).toBe('mine');
  });

  it.each([
    [undefined],
    ['https://evil.example'],
    ['http://qingyuan.example:8443'],
    ['https://qingyuan.example'],
    ['null'],
  ])('is not read from a cookie for the origin %s', (other) => {
    const headers = { cookie: `${NAME}=mine`, ...(other ? { origin: other } : {}) };
    expect(() => presentedToken(request(headers), { sessionId: ID })).toThrow('origin-refused');
  });

  it('may be missing: the session has ended then, as far as the caller can tell', () => {
    expect(() => presentedToken(request({ origin }), { sessionId: ID })).toThrow('session-ended');
    expect(() => presentedToken(request({ origin }), {})).toThrow('session-ended');
  });
});
