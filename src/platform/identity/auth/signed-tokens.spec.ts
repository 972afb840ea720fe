import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readEnv } from '#src/platform/config/env.js';
import { SecretStore } from '#src/platform/secrets/secret-store.js';
import { SignedTokens } from './signed-tokens.js';

const folder = mkdtempSync(join(tmpdir(), 'tokens-'));
const secrets = new SecretStore(readEnv({ DATA_DIR: folder }));
const tokens = new SignedTokens(secrets);
afterAll(() => rmSync(folder, { recursive: true }));

describe('a signed token', () => {
  it('gives its parts back, and is the same for the same parts', () => {
    const token = tokens.issue('refresh', ['session', '3']);
    expect(tokens.read('refresh', token)).toEqual(['session', '3']);
    expect(tokens.issue('refresh', ['session', '3'])).toBe(token);
  });

  it('is nothing for another purpose', () => {
    expect(tokens.read('invitation', tokens.issue('refresh', ['a', 'b']))).toBeUndefined();
  });

  it('cannot be changed in any part', () => {
    const parts = tokens.issue('refresh', ['session', '3']).split('.');
    for (const [index, part] of parts.entries()) {
      const changed = parts.with(index, part.slice(0, -2) + (part.endsWith('AA') ? 'BB' : 'AA')).join('.');
      expect([index, tokens.read('refresh', changed)]).toEqual([index, undefined]);
    }
    expect(tokens.read('refresh', parts.toSpliced(1, 1).join('.'))).toBeUndefined();
  });

  it.each(['', '.', '..', 'a.b.c', 'a.b.c.d', '…'])('is not %j', (text) => {
    expect(tokens.read('refresh', text)).toBeUndefined();
  });

  it('stays good after the keys were rotated', () => {
    const token = tokens.issue('refresh', ['session', '3']);
    secrets.rotate('access-token');
    expect(tokens.read('refresh', token)).toEqual(['session', '3']);
    expect(tokens.issue('refresh', ['session', '3'])).not.toBe(token);
  });
});
