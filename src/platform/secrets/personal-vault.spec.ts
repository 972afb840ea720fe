import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PersonalVault } from './personal-vault.js';
import { SecretStore } from './secret-store.js';

let dataDir: string;
let secrets: SecretStore;
let vault: PersonalVault;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'vault-'));
  secrets = new SecretStore({ DATA_DIR: dataDir });
  vault = new PersonalVault(secrets);
});
afterAll(() => rmSync(dataDir, { recursive: true }));

const PHONE = { personId: 'p1', field: 'phone' };

describe('an encrypted field', () => {
  it('opens to any text that was put in', () => {
    const key = vault.newPersonKey('p1');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(vault.decryptField(key, PHONE, vault.encryptField(key, PHONE, text))).toBe(text);
      }),
    );
  });

  it('looks different every time and does not show the text', () => {
    const key = vault.newPersonKey('p1');
    const sealed = vault.encryptField(key, PHONE, '13800000000');
    expect(sealed).toMatch(/^[\w-]+$/);
    expect(sealed).not.toBe(vault.encryptField(key, PHONE, '13800000000'));
    expect(Buffer.from(sealed, 'base64url').includes('13800000000')).toBe(false);
  });

  it('does not open in another field, for another person or under another person’s key', () => {
    const key = vault.newPersonKey('p1');
    const sealed = vault.encryptField(key, PHONE, '13800000000');
    const otherKey = vault.newPersonKey('p2');
    expect(() => vault.decryptField(key, { ...PHONE, field: 'citizen-id' }, sealed)).toThrow();
    expect(() => vault.decryptField(key, { ...PHONE, personId: 'p2' }, sealed)).toThrow();
    expect(() => vault.decryptField(otherKey, { ...PHONE, personId: 'p2' }, sealed)).toThrow();
    expect(() => vault.decryptField(otherKey, PHONE, sealed)).toThrow();
  });

  it('does not open when any byte was altered or cut off', () => {
    const key = vault.newPersonKey('p1');
    const sealed = Buffer.from(vault.encryptField(key, PHONE, '1'), 'base64url');
    for (const [at, byte] of sealed.entries()) {
      const altered = Buffer.from(sealed);
      altered[at] = byte ^ 1;
      expect(() => vault.decryptField(key, PHONE, altered.toString('base64url'))).toThrow();
      expect(() => vault.decryptField(key, PHONE, sealed.subarray(0, at).toString('base64url'))).toThrow();
    }
  });
});

describe('a person’s key', () => {
  it('still opens after the key that wraps it was rotated, and can be wrapped anew', () => {
    const key = vault.newPersonKey('p1');
    const sealed = vault.encryptField(key, PHONE, '13800000000');
    secrets.rotate('personal-data');
    expect(vault.decryptField(key, PHONE, sealed)).toBe('13800000000');
    const rewrapped = vault.rewrap(key, 'p1');
    expect(rewrapped.kid).toBe(secrets.ring('personal-data').current.kid);
    expect(rewrapped.kid).not.toBe(key.kid);
    expect(vault.decryptField(rewrapped, PHONE, sealed)).toBe('13800000000');
  });

  it('wrapped by an unknown key is refused by that key’s id', () => {
    expect(() => vault.rewrap({ ...vault.newPersonKey('p1'), kid: 'lost' }, 'p1')).toThrow(
      /key lost is not in the ring/,
    );
  });
});

describe('a lookup hash', () => {
  it('is the same for the same value, and differs by value and by kind', () => {
    const hash = vault.lookupHash('phone', '13800000000');
    expect(hash).toMatch(/^[\w-]{43}$/);
    expect(vault.lookupHash('phone', '13800000000')).toBe(hash);
    expect(vault.lookupHash('phone', '13800000001')).not.toBe(hash);
    expect(vault.lookupHash('citizen-id', '13800000000')).not.toBe(hash);
  });

  it('is still found after its key was rotated', () => {
    const stored = vault.lookupHash('phone', '13800000000');
    secrets.rotate('lookup');
    const hashes = vault.lookupHashes('phone', '13800000000');
    expect(hashes).toEqual([vault.lookupHash('phone', '13800000000'), stored]);
  });
});
