import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { randomBytes } from 'node:crypto';
import { permissionsOf } from '#src/kernel/permissions.js';
import { ACCESS_TOKEN_SECONDS, AccessTokens } from './access-tokens.js';

const ACTOR = {
  userId: 'u',
  sessionId: 's',
  membershipId: 'm',
  post: 'procurement_officer',
  organisationId: 'o',
  organisationKind: 'purchaser',
  regionCode: '310199',
} as const;
const KEYS = [1, 2].map((number) => ({ kid: `key-${number}`, key: randomBytes(32) }));

/** Tokens under the first of these keys, which know the others from before. */
function tokensOf(keys: typeof KEYS): AccessTokens {
  const ring = { current: keys[0]!, find: (kid: string) => keys.find((known) => known.kid === kid) };
  return new AccessTokens({ ring: () => ring } as never);
}

const tokens = tokensOf(KEYS);
const refused = expect.objectContaining({ code: 'unauthenticated' });
const [, claims] = tokens.issue(ACTOR).split('.') as [string, string, string];
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const payload = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;

describe('an access token', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-11-23T00:00:00Z') });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('says who acts in which post, and the post says what it may do', () => {
    expect(tokens.verify(tokens.issue(ACTOR))).toEqual({ ...ACTOR, permissions: permissionsOf('procurement_officer') });
  });

  it('holds ids and codes alone', () => {
    expect(Object.keys(payload).sort()).toEqual(['exp', 'iat', 'kind', 'mid', 'org', 'post', 'rgn', 'sid', 'sub']);
  });

  it('is good for ten minutes of real time, and not a second longer', () => {
    const token = tokens.issue(ACTOR);
    jest.advanceTimersByTime((ACCESS_TOKEN_SECONDS - 1) * 1000);
    expect(tokens.verify(token).userId).toBe('u');
    jest.advanceTimersByTime(1000);
    expect(() => tokens.verify(token)).toThrow(refused);
  });

  it('outlives a new key, but not the loss of its own', () => {
    const old = tokensOf([KEYS[1]!]).issue(ACTOR);
    expect(tokens.verify(old).userId).toBe('u');
    expect(() => tokensOf([KEYS[0]!]).verify(old)).toThrow(refused);
  });

  it.each<[what: string, token: () => string]>([
    [
      'changed',
      () => {
        const [head, , signature] = tokens.issue(ACTOR).split('.');
        return `${head}.${encoded({ ...payload, post: 'unit_head' })}.${signature}`;
      },
    ],
    ['signed by another', () => jwt.sign(payload, randomBytes(32), { algorithm: 'HS256', keyid: 'key-1' })],
    ['signed by nobody', () => `${encoded({ alg: 'none', kid: 'key-1' })}.${claims}.`],
    ['signed in another way', () => jwt.sign(payload, KEYS[0]!.key, { algorithm: 'HS512', keyid: 'key-1' })],
    ['of an unknown key', () => jwt.sign(payload, KEYS[0]!.key, { algorithm: 'HS256', keyid: 'key-9' })],
    ['of no key', () => jwt.sign(payload, KEYS[0]!.key, { algorithm: 'HS256' })],
    [
      'of a key whose name is a way somewhere',
      () => jwt.sign(payload, KEYS[0]!.key, { algorithm: 'HS256', keyid: '../key-1' }),
    ],
    ['no token at all', () => 'a.b.c'],
    ['nothing', () => ''],
  ])('is refused when it is %s', (_, token) => {
    expect(() => tokens.verify(token())).toThrow(refused);
  });
});
