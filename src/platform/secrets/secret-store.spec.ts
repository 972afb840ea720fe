import { createHmac, createPublicKey, sign, verify } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addKeyFile, ensureKeyFolder } from './key-files.js';
import { secretKind, signingKind } from './key-kinds.js';
import { type RingName, SecretStore } from './secret-store.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'secrets-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const RINGS: RingName[] = ['access-token', 'receipt-signing', 'personal-data', 'lookup'];
const aStore = (overrides: object = {}) => new SecretStore({ DATA_DIR: dataDir, ...overrides });
const kids = (store: SecretStore, name: RingName) => store.ring(name).keys.map((key: { kid: string }) => key.kid);

/** A file of the operator's, closed to others unless told otherwise. */
function aFile(content: unknown, mode = 0o600): string {
  const path = join(dataDir, 'own.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  chmodSync(path, mode);
  return path;
}

describe('the secret store', () => {
  it('makes one key per ring on first use and reads the same ones ever after', () => {
    const first = aStore();
    expect(readdirSync(join(dataDir, 'keys')).sort()).toEqual(RINGS.map((name) => `${name}.1.json`).sort());
    const second = aStore();
    for (const name of RINGS) expect(kids(second, name)).toEqual(kids(first, name));
    expect(second.ring('lookup').current.key.equals(first.ring('lookup').current.key)).toBe(true);
  });

  it('keeps old keys for verification when a ring is rotated', () => {
    const store = aStore();
    const other = aStore();
    const [old] = kids(store, 'access-token');
    store.rotate('access-token');
    expect(store.ring('access-token').current.kid).not.toBe(old);
    expect(kids(store, 'access-token')[1]).toBe(old);
    expect(other.ring('access-token').find(store.ring('access-token').current.kid)).toBeDefined();
    expect(kids(aStore(), 'access-token')).toEqual(kids(store, 'access-token'));
  });

  it('takes the key of a process that was a moment faster', () => {
    ensureKeyFolder(join(dataDir, 'keys'));
    addKeyFile(join(dataDir, 'keys'), 'lookup', 1, JSON.stringify(secretKind('HS256').generate('faster')));
    addKeyFile(join(dataDir, 'keys'), 'lookup', 1, JSON.stringify(secretKind('HS256').generate('slower')));
    expect(kids(aStore(), 'lookup')).toEqual(['faster']);
  });

  it('signs so that anybody can verify with the published half, also after a rotation', () => {
    const store = aStore();
    const { kid, privateKey } = store.ring('receipt-signing').current;
    const signature = sign('sha256', Buffer.from('receipt'), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    store.rotate('receipt-signing');
    const { keys } = store.publicJwks();
    expect(keys).toHaveLength(2);
    expect(keys[0]).toEqual(
      expect.objectContaining({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', kid: expect.any(String) }),
    );
    expect(keys.every((key) => !('d' in key) && !('k' in key))).toBe(true);
    const published = createPublicKey({ key: keys.find((key) => key.kid === kid)!, format: 'jwk' });
    expect(verify('sha256', Buffer.from('receipt'), { key: published, dsaEncoding: 'ieee-p1363' }, signature)).toBe(
      true,
    );
  });

  it('does not use a key file that others may read', () => {
    aStore();
    chmodSync(join(dataDir, 'keys', 'lookup.1.json'), 0o644);
    expect(() => aStore()).toThrow(/lookup\.1\.json: others may read/);
  });
});

describe('a ring from a file of the operator’s', () => {
  const one = { ...secretKind('HS256').generate('one') };
  const two = { ...secretKind('HS256').generate('two') };

  it('takes a single key or a set, the newest first, and makes none in the folder', () => {
    const single = aStore({ ACCESS_TOKEN_KEY_FILE: aFile(one) });
    expect(kids(single, 'access-token')).toEqual(['one']);
    const store = aStore({ ACCESS_TOKEN_KEY_FILE: aFile({ keys: [two, one] }) });
    expect(kids(store, 'access-token')).toEqual(['two', 'one']);
    expect(readdirSync(join(dataDir, 'keys'))).not.toContain('access-token.1.json');
    const mac = createHmac('sha256', store.ring('access-token').current.key).update('x').digest('hex');
    expect(mac).toBe(createHmac('sha256', Buffer.from(two.k!, 'base64url')).update('x').digest('hex'));
  });

  it('is rotated by the operator, not by us', () => {
    const store = aStore({ ACCESS_TOKEN_KEY_FILE: aFile(one) });
    expect(() => store.rotate('access-token')).toThrow(/own\.json: add the new access-token key to this file/);
  });

  it.each<[string, unknown]>([
    ['not JSON', 'hunter2 is not JSON'],
    ['null', null],
    ['an empty set', { keys: [] }],
    ['a key without an id', { ...one, kid: undefined }],
    ['a key for another algorithm', secretKind('A256GCMKW').generate('x')],
    ['a short key', { ...one, k: 'aHVudGVyMg' }],
    ['a key pair', { ...signingKind.generate('x'), alg: 'HS256' }],
  ])('is refused when the file holds %s, and nothing of it is told', (_, content) => {
    const open = () => aStore({ ACCESS_TOKEN_KEY_FILE: aFile(content) });
    expect(open).toThrow(/own\.json.*: expected/);
    expect(open).not.toThrow(/hunter2|aHVudGVyMg/);
  });

  it('takes no public half and no other curve for signing', () => {
    const pair = signingKind.generate('pair');
    expect(() => aStore({ RECEIPT_SIGNING_KEY_FILE: aFile({ ...pair, d: undefined }) })).toThrow(/expected/);
    expect(() => aStore({ RECEIPT_SIGNING_KEY_FILE: aFile({ ...pair, crv: 'P-384' }) })).toThrow(/expected/);
    expect(kids(aStore({ RECEIPT_SIGNING_KEY_FILE: aFile(pair) }), 'receipt-signing')).toEqual(['pair']);
  });

  it('that others may read is refused', () => {
    expect(() => aStore({ LOOKUP_KEY_FILE: aFile(one, 0o644) })).toThrow(/own\.json: others may read/);
  });
});
