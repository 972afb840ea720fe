import jwt from 'jsonwebtoken';
import { permissionsOf, type OrganisationKind, type Post } from '#src/kernel/permissions.js';
import { DomainError } from '#src/kernel/errors.js';
import type { Actor } from '#src/platform/access/actor.js';
import type { SecretStore } from '#src/platform/secrets/secret-store.js';

/** Lifetime of an access token, in seconds of real time. */
export const ACCESS_TOKEN_SECONDS = 600;

/** What an access token says; short names, because it travels with every request. */
interface Claims {
  readonly sub: string;
  readonly sid: string;
  readonly mid: string;
  readonly post: Post;
  readonly org: string;
  readonly kind: OrganisationKind;
  readonly rgn: string;
}

/** Issues and verifies access tokens: HS256 under the key ring `access-token`, each for one membership. */
export class AccessTokens {
  constructor(private readonly secrets: Pick<SecretStore, 'ring'>) {}

  issue(actor: Omit<Actor, 'permissions'>): string {
    const { kid, key } = this.secrets.ring('access-token').current;
    const claims: Claims = {
      sub: actor.userId,
      sid: actor.sessionId,
      mid: actor.membershipId,
      post: actor.post,
      org: actor.organisationId,
      kind: actor.organisationKind,
      rgn: actor.regionCode,
    };
    return jwt.sign(claims, key, { algorithm: 'HS256', keyid: kid, expiresIn: ACCESS_TOKEN_SECONDS });
  }

  /** @throws DomainError `unauthenticated` for a token that is not ours, was changed or has expired */
  verify(token: string): Actor {
    const ring = this.secrets.ring('access-token');
    try {
      const kid = keyIdOf(token);
      const key = kid === undefined ? undefined : ring.find(kid)?.key;
      if (!key) throw new Error('unknown key');
      const claims = jwt.verify(token, key, { algorithms: ['HS256'] }) as unknown as Claims;
      return {
        userId: claims.sub,
        sessionId: claims.sid,
        membershipId: claims.mid,
        post: claims.post,
        organisationId: claims.org,
        organisationKind: claims.kind,
        regionCode: claims.rgn,
        permissions: permissionsOf(claims.post),
      };
    } catch {
      throw new DomainError('unauthenticated');
    }
  }
}

function keyIdOf(token: string): string | undefined {
  const header = JSON.parse(Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString('utf8')) as {
    kid?: unknown;
  };
  return typeof header.kid === 'string' ? header.kid : undefined;
}
