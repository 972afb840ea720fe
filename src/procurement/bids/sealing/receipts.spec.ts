import { beforeAll, describe, expect, it } from '@jest/globals';
import { CompactSign, type CryptoKey, exportJWK, generateKeyPair } from 'jose';
import { utf8 } from './bytes.js';
import {
  type P256PublicJwk,
  type PublishedKey,
  type ReceiptFacts,
  seal,
  type SealedBid,
  signReceipt,
  verifyReceipt,
} from './index.js';

let sealed: SealedBid;
let facts: ReceiptFacts;
let receipt: string;
const jwks: { keys: PublishedKey[] } = { keys: [] };
const privateKeys = new Map<string, CryptoKey>();

beforeAll(async () => {
  for (const kid of ['2026-new', '2025-old']) {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    privateKeys.set(kid, privateKey);
    jwks.keys.push({ ...(await exportJWK(publicKey)), kid });
  }
  sealed = await aSealedBid();
  const { openingId, vendorId, digests } = sealed;
  facts = { openingId, vendorId, receivedAt: '2026-11-23T01:00:00.000Z', digests };
  receipt = await signReceipt(privateKeys.get('2025-old')!, '2025-old', facts);
});

async function aSealedBid(vendorId = 'vendor'): Promise<SealedBid> {
  const custodians = await Promise.all(
    ['one', 'two'].map(async (seatId) => {
      const { publicKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256' });
      return { seatId, publicJwk: (await exportJWK(publicKey)) as P256PublicJwk };
    }),
  );
  const attachments = [{ id: 'a', key: 'AGE-SECRET-KEY-1X', bytes: 9, sha256: 'ff' }];
  return seal({ attachments }, { id: 'opening', k: 2, custodians }, vendorId);
}

const refuses = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code });

describe('a receipt', () => {
  it('proves with the published keys alone what was handed in, by whom and when, also under a key of the past', async () => {
    expect(await verifyReceipt(receipt, jwks)).toEqual({ ...facts, keyId: '2025-old' });
    expect(await verifyReceipt(`${receipt}\n`, jwks, sealed)).toEqual({ ...facts, keyId: '2025-old' });
  });

  it('is no receipt for another bid, or for this one changed in any part', async () => {
    const [one, two] = sealed.shares as [SealedBid['shares'][0], SealedBid['shares'][0]];
    const [attachment] = sealed.attachments;
    for (const other of [
      await aSealedBid('vendor-2'),
      { ...sealed, openingId: 'opening-2' },
      { ...sealed, vendorId: 'vendor-2' },
      { ...sealed, envelope: `${sealed.envelope}A` },
      { ...sealed, shares: [one, { ...two, jwe: one.jwe }] },
      { ...sealed, shares: [one] },
      { ...sealed, attachments: [] },
      { ...sealed, attachments: [{ ...attachment!, sha256: '00' }] },
    ])
      await refuses(verifyReceipt(receipt, jwks, other), 'receipt-differs');
  });

  it('does not trust the digests that a bid says of itself', async () => {
    const lied = { ...sealed, envelope: 'exchanged' };
    await refuses(verifyReceipt(receipt, jwks, lied), 'receipt-differs');
  });

  it('is refused under an unknown key, under another’s, and altered', async () => {
    await refuses(verifyReceipt(receipt, { keys: [jwks.keys[0]!] }), 'receipt-key-unknown');
    await refuses(verifyReceipt(receipt, { keys: [{ ...jwks.keys[0]!, kid: '2025-old' }] }), 'receipt-invalid');
    const [head, payload = '', signature = ''] = receipt.split('.');
    const earlier = JSON.stringify({ ...facts, receivedAt: '2026-11-22T01:00:00.000Z' });
    const forged = Buffer.from(earlier).toString('base64url');
    await refuses(verifyReceipt([head, forged, signature].join('.'), jwks), 'receipt-invalid');
    await refuses(
      verifyReceipt([head, payload, signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))].join('.'), jwks),
      'receipt-invalid',
    );
    await refuses(verifyReceipt('not a receipt', jwks), 'receipt-invalid');
  });

  it('is not anything else that the same key has signed', async () => {
    const checkpoint = await new CompactSign(utf8('7.abcdef'))
      .setProtectedHeader({ alg: 'ES256', kid: '2025-old' })
      .sign(privateKeys.get('2025-old')!);
    await refuses(verifyReceipt(checkpoint, jwks), 'receipt-invalid');
  });
});
