import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretStore } from '#src/platform/secrets/secret-store.js';

/** What a token is for; a token of one purpose is nothing for another. */
export type TokenPurpose = 'refresh' | 'invitation';

/**
 * Tokens that say what they stand for and prove by HMAC-SHA-256 that we said so: `part.part.key id.tag`. Nothing of them is
 * stored, and the same parts give the same token. Their key is that of the access tokens; what is signed there begins `eyJ`, here `[`.
 */
@Injectable()
export class SignedTokens {
  constructor(private readonly secrets: SecretStore) {}

  /** @param parts ids and numbers, without dots */
  issue(purpose: TokenPurpose, parts: readonly string[]): string {
    const { kid, key } = this.secrets.ring('access-token').current;
    return [...parts, kid, tagOf(key, purpose, parts).toString('base64url')].join('.');
  }

  /** The parts of a token of ours; undefined for any other text. */
  read(purpose: TokenPurpose, token: string): string[] | undefined {
    const parts = token.split('.');
    const tag = Buffer.from(parts.pop() ?? '', 'base64url');
    const key = this.secrets.ring('access-token').find(parts.pop() ?? '')?.key;
    if (!key) return undefined;
    const expected = tagOf(key, purpose, parts);
    return tag.length === expected.length && timingSafeEqual(tag, expected) ? parts : undefined;
  }
}

function tagOf(key: KeyObject, purpose: TokenPurpose, parts: readonly string[]): Buffer {
  return createHmac('sha256', key)
    .update(JSON.stringify([purpose, ...parts]))
    .digest();
}
