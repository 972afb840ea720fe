import { beforeAll, describe, expect, it } from '@jest/globals';
import { calculateJwkThumbprint, decodeProtectedHeader } from 'jose';
import { toBase64url, utf8 } from './bytes.js';
import {
  createCustodianKey,
  fingerprintInGroups,
  fingerprintOf,
  openShare,
  seal,
  unlockCustodianKey,
} from './index.js';

const PASSPHRASE = '清源 custodian ２０２６';
let made: Awaited<ReturnType<typeof createCustodianKey>>;

beforeAll(async () => {
  made = await createCustodianKey(PASSPHRASE);
});

const refuses = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code });

describe('a custodian’s key', () => {
  it('opens with its passphrase what is sealed to its public half', async () => {
    const other = await createCustodianKey(PASSPHRASE);
    const custodians = [
      { seatId: 'one', publicJwk: made.publicJwk },
      { seatId: 'two', publicJwk: other.publicJwk },
    ];
    const sealed = await seal({}, { id: 'opening', k: 2, custodians }, 'vendor');
    const { privateKey, publicJwk, fingerprint } = await unlockCustodianKey(`${made.keyFile}\n`, PASSPHRASE);
    const share = await openShare(privateKey, sealed.shares[0]!, { openingId: 'opening', seatId: 'one' });
    expect(share).toMatchObject({ vendorId: 'vendor', seatId: 'one' });
    expect({ publicJwk, fingerprint }).toEqual({ publicJwk: made.publicJwk, fingerprint: made.fingerprint });
  });

  it('cannot be taken out again once it is unlocked', async () => {
    const { privateKey } = await unlockCustodianKey(made.keyFile, PASSPHRASE);
    expect(privateKey.extractable).toBe(false);
    await expect(globalThis.crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow();
  });

  it('lies in its file under PBES2 with 210,000 rounds and names its fingerprint', () => {
    const { alg, enc, p2c, kid } = decodeProtectedHeader(made.keyFile);
    expect({ alg, enc, p2c, kid }).toEqual({
      alg: 'PBES2-HS512+A256KW',
      enc: 'A256GCM',
      p2c: 210_000,
      kid: made.fingerprint,
    });
  });

  it('opens however the passphrase was typed, and with no other', async () => {
    const halfWidth = PASSPHRASE.normalize('NFKC');
    expect(halfWidth).not.toBe(PASSPHRASE);
    await expect(unlockCustodianKey(made.keyFile, halfWidth)).resolves.toBeDefined();
    await refuses(unlockCustodianKey(made.keyFile, `${PASSPHRASE} `), 'passphrase-wrong');
  });

  it('is not made under a short passphrase', async () => {
    await refuses(createCustodianKey('elevenchars'), 'passphrase-too-short');
  });

  it('is not read from an altered file or from something else', async () => {
    const [head = '', key, iv, ciphertext = '', tag] = made.keyFile.split('.');
    const altered = [head, key, iv, `${ciphertext.startsWith('A') ? 'B' : 'A'}${ciphertext.slice(1)}`, tag].join('.');
    await refuses(unlockCustodianKey(altered, PASSPHRASE), 'passphrase-wrong');
    const slow = { ...decodeProtectedHeader(made.keyFile), p2c: 2_000_001 };
    const tooSlow = [toBase64url(utf8(JSON.stringify(slow))), key, iv, ciphertext, tag].join('.');
    for (const file of ['', 'a.b.c.d.e', `${toBase64url(utf8('{"typ":"other"}'))}.a.b.c.d`, tooSlow])
      await refuses(unlockCustodianKey(file, PASSPHRASE), 'key-file-invalid');
  });
});

describe('a fingerprint', () => {
  it('is the RFC 7638 thumbprint, whatever else the key carries', async () => {
    const { publicJwk, fingerprint } = made;
    expect(fingerprint).toBe(await calculateJwkThumbprint(publicJwk, 'sha256'));
    expect(await fingerprintOf({ ...publicJwk, kid: 'x' } as typeof publicJwk)).toBe(fingerprint);
  });

  it('is shown in 16 groups of four hexadecimal digits', () => {
    expect(fingerprintInGroups(made.fingerprint)).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/);
    const rfc7638 = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs';
    expect(fingerprintInGroups(rfc7638)).toMatch(/^3736 CBB1 787C B830 /);
  });
});
