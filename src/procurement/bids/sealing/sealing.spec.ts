import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CompactEncrypt, type CryptoKey, exportJWK, generateKeyPair } from 'jose';
import { sha256, toBase64url, utf8 } from './bytes.js';
import { type Decryption, portableDecryption } from './decryption.js';
import { ENVELOPE_KIND, SHARE_KIND } from './headers.js';
import {
  combine,
  type CustodianPublicJwk,
  type Envelope,
  ENVELOPE_LIMIT,
  type OpenedShare,
  openShare,
  seal,
  type SealedBid,
  SealingError,
  type SealingOpening,
  verifySealed,
  verifyShare,
} from './index.js';
import { nodeDecryption, openMany } from './open-many.node.js';
import { padded } from './padding.js';
import { deal } from './shares.js';

const VENDOR = 'vendor-1';
const OPENING = 'opening-1';
const privateKeys = new Map<string, CryptoKey>();
const everyone: { seatId: string; publicJwk: CustodianPublicJwk }[] = [];

beforeAll(async () => {
  for (const seatId of ['agent', 'finance', 'notary', 'oversight', 'purchaser']) {
    const { privateKey, publicKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256' });
    privateKeys.set(seatId, privateKey);
    everyone.push({ seatId, publicJwk: (await exportJWK(publicKey)) as CustodianPublicJwk });
  }
});

const anOpening = (k = 2, n = 3, id = OPENING): SealingOpening => ({ id, k, custodians: everyone.slice(0, n) });
const sealedText = (text = 'secret', opening = anOpening()) => seal({ text }, opening, VENDOR);
const expected = (k = 2) => ({ openingId: OPENING, vendorId: VENDOR, k });

/** Opens the shares of these seats, each by its own custodian. */
const opened = (sealed: SealedBid, seats: readonly string[], decryption?: Decryption) =>
  Promise.all(
    seats.map((seatId) => {
      const share = sealed.shares.find((one) => one.seatId === seatId)!;
      const { openingId } = sealed;
      return openShare(privateKeys.get(seatId)!, share, { openingId, seatId }, decryption);
    }),
  );

const refuses = (work: Promise<unknown>, code: string, params = {}) =>
  expect(work).rejects.toMatchObject({ name: 'SealingError', code, params });

/** What came out, or the code of the refusal; any other failure is a bug and fails the test. */
const outcome = (work: Promise<unknown>) =>
  work.catch((error: unknown) => {
    if (error instanceof SealingError) return error.code;
    throw error;
  });

/** Another character of the same alphabet in one place. */
const flipped = (text: string, at: number) => {
  const place = at % text.length;
  return text.slice(0, place) + (text[place] === 'A' ? 'B' : 'A') + text.slice(place + 1);
};

describe('sealing', () => {
  it('gives back any envelope from any k shares in any order, with either decryption', async () => {
    const cases = fc.record({
      envelope: fc.dictionary(fc.string(), fc.jsonValue()).map((json) => JSON.parse(JSON.stringify(json)) as Envelope),
      n: fc.integer({ min: 2, max: 5 }),
      spare: fc.integer({ min: 0, max: 3 }),
      order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ envelope, n, spare, order }) => {
        fc.pre(!('attachments' in envelope));
        const k = Math.max(2, n - spare);
        const sealed = await seal(envelope, anOpening(k, n), VENDOR);
        const seats = order.filter((i) => i < n).slice(0, k);
        for (const decryption of [portableDecryption, nodeDecryption]) {
          const shares = await opened(sealed, seats.map((i) => everyone[i]!.seatId), decryption);
          expect(await combine(sealed, expected(k), shares, decryption)).toEqual(envelope);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('leaves nothing of the envelope or of an attachment’s key readable', async () => {
    const attachment = { id: 'a', key: 'AGE-SECRET-KEY-1X', bytes: 9, sha256: 'ff' };
    const sealed = await seal({ price: '12345.67', attachments: [attachment] }, anOpening(), VENDOR);
    expect(JSON.stringify(sealed)).not.toMatch(/12345|AGE-SECRET/);
    expect(sealed.attachments).toEqual([{ id: 'a', bytes: 9, sha256: 'ff' }]);
    expect(Object.keys(sealed.digests)).toEqual(['envelope', 'share/agent', 'share/finance', 'share/notary', 'attachment/a']);
    expect(sealed.digests['envelope']).toBe(await sha256(sealed.envelope));
  });

  it('hides the length of an envelope within a step of 4 KB', async () => {
    const length = async (bytes: number) => (await sealedText('x'.repeat(bytes - '{"text":""}'.length))).envelope.length;
    expect(await length(20)).toBe(await length(4096));
    expect(await length(4097)).toBe(await length(8192));
    expect(await length(4097)).toBeGreaterThan(await length(4096));
  });

  it('takes 256 KB of JSON and not a byte more', async () => {
    const filler = 'x'.repeat(ENVELOPE_LIMIT - '{"text":""}'.length);
    const sealed = await sealedText(filler);
    expect(await combine(sealed, expected(), await opened(sealed, ['agent', 'notary']))).toEqual({ text: filler });
    await refuses(sealedText(`${filler}x`), 'envelope-too-large', { bytes: ENVELOPE_LIMIT + 1, limit: ENVELOPE_LIMIT });
  });

  it('refuses a threshold that one custodian alone meets or that all together do not, and a custodian twice', async () => {
    const [one, two] = everyone as [(typeof everyone)[0], (typeof everyone)[0]];
    for (const opening of [
      anOpening(1, 3),
      anOpening(4, 3),
      anOpening(1.5, 3),
      { id: OPENING, k: 2, custodians: [one, { ...two, seatId: one.seatId }] },
      { id: OPENING, k: 2, custodians: [one, { ...one, seatId: two.seatId }] },
    ])
      await refuses(sealedText('x', opening), 'custodians-invalid');
  });

  it('refuses a custodian’s key that is private, of another curve, off the curve or oddly spelt', async () => {
    const { publicJwk } = everyone[0]!;
    const p384 = await exportJWK((await generateKeyPair('ECDH-ES', { crv: 'P-384' })).publicKey);
    for (const jwk of [{ ...publicJwk, d: publicJwk.x }, p384, { ...publicJwk, y: publicJwk.x }, { ...publicJwk, x: `${publicJwk.x}=` }]) {
      const custodians = [{ seatId: 'agent', publicJwk: jwk as CustodianPublicJwk }, everyone[1]!];
      await refuses(sealedText('x', { id: OPENING, k: 2, custodians }), 'custodian-key-invalid');
    }
  });
});

describe('opening a share', () => {
  it('refuses another custodian’s key, another seat’s share and an altered one', async () => {
    const sealed = await sealedText();
    const [agent, finance] = sealed.shares as [(typeof sealed.shares)[0], (typeof sealed.shares)[0]];
    const key = privateKeys.get('agent')!;
    const here = { openingId: OPENING, seatId: 'agent' };
    for (const decryption of [portableDecryption, nodeDecryption]) {
      await refuses(openShare(privateKeys.get('finance')!, agent, here, decryption), 'share-invalid', { seatId: 'agent' });
      await refuses(openShare(key, finance, here, decryption), 'share-invalid', { seatId: 'agent' });
      await refuses(openShare(key, { ...finance, seatId: 'agent' }, here, decryption), 'share-invalid', { seatId: 'agent' });
      await refuses(openShare(key, { ...agent, jwe: sealed.envelope }, here, decryption), 'share-invalid');
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (at) => {
        const altered = { ...agent, jwe: flipped(agent.jwe, at) };
        const results = [portableDecryption, nodeDecryption].map((by) => outcome(openShare(key, altered, here, by)));
        const [portable, node] = await Promise.all(results);
        expect(portable).toBe(node);
        expect(['share-invalid', 'opening-differs']).toContain(portable);
      }),
    );
  });

  it('refuses a share of an opening that is still closed, also under a changed header', async () => {
    const closed = await sealedText('still secret', anOpening(2, 3, 'opening-2'));
    const share = closed.shares[0]!;
    const here = { openingId: OPENING, seatId: 'agent' };
    await refuses(openShare(privateKeys.get('agent')!, share, here), 'opening-differs');
    const [head = '', ...rest] = share.jwe.split('.');
    const header = { ...(JSON.parse(atob(head)) as object), opening: OPENING };
    const disguised = { ...share, jwe: [toBase64url(utf8(JSON.stringify(header))), ...rest].join('.') };
    await refuses(openShare(privateKeys.get('agent')!, disguised, here), 'share-invalid', { seatId: 'agent' });
  });
});

describe('opening a bid', () => {
  it('opens with n − k custodians missing, and not with one more', async () => {
    const sealed = await sealedText('three of five', anOpening(3, 5));
    const three = await opened(sealed, ['purchaser', 'agent', 'notary']);
    expect(await combine(sealed, expected(3), three)).toEqual({ text: 'three of five' });
    await refuses(combine(sealed, expected(3), three.slice(1)), 'not-enough-shares', { given: 2, needed: 3 });
  });

  it('opens with more shares than it needs, and counts those of one seat once', async () => {
    const sealed = await sealedText();
    const all = await opened(sealed, ['notary', 'agent', 'finance']);
    expect(await combine(sealed, expected(), all)).toEqual({ text: 'secret' });
    await refuses(combine(sealed, expected(), [all[0]!, all[0]!]), 'not-enough-shares', { given: 1, needed: 2 });
  });

  it('refuses a wrong share and names its seat, before or when it is combined', async () => {
    const sealed = await sealedText();
    const foreign = await sealedText();
    const [agent, finance] = (await opened(sealed, ['agent', 'finance'])) as [OpenedShare, OpenedShare];
    const [ofAnother] = (await opened(foreign, ['agent'])) as [OpenedShare];
    const wrong = [
      ofAnother,
      { ...finance, seatId: 'agent' },
      { ...agent, share: finance.share },
      { ...agent, vendorId: 'vendor-2' },
      { ...agent, share: flipped(agent.share, 7) },
      { ...agent, share: `${agent.share}=` },
      { ...agent, share: '' },
    ];
    for (const share of wrong) {
      await refuses(verifyShare(sealed, share), 'share-invalid', { seatId: 'agent' });
      await refuses(combine(sealed, expected(), [share, finance]), 'share-invalid', { seatId: 'agent' });
    }
    await refuses(verifyShare(sealed, { ...agent, seatId: 'oversight' }), 'share-invalid', { seatId: 'oversight' });
    await expect(verifyShare(sealed, agent)).resolves.toBeUndefined();
  });

  it('refuses a bid for another opening, by another bidder or with another threshold', async () => {
    const sealed = await sealedText();
    const shares = await opened(sealed, ['agent', 'finance', 'notary']);
    await refuses(combine(sealed, { ...expected(), openingId: 'opening-2' }, shares), 'opening-differs');
    await refuses(combine(sealed, { ...expected(), vendorId: 'vendor-2' }, shares), 'vendor-differs');
    await refuses(combine(sealed, expected(3), shares), 'custodians-differ');
  });

  it('refuses an envelope with any one character changed, whoever decrypts', async () => {
    const sealed = await sealedText();
    const shares = await opened(sealed, ['agent', 'notary']);
    const parts = sealed.envelope.split('.');
    const starts = [0, 2, 3, 4].map((i) => parts.slice(0, i).join('.').length + (i ? 1 : 0));
    const place = fc.tuple(fc.constantFrom(...starts), fc.nat(15)).map(([start, offset]) => start + offset);
    await fc.assert(
      fc.asyncProperty(fc.oneof(place, fc.nat(sealed.envelope.length - 1)), async (at) => {
        const altered = { ...sealed, envelope: flipped(sealed.envelope, at) };
        const results = [portableDecryption, nodeDecryption].map((by) => outcome(combine(altered, expected(), shares, by)));
        const [portable, node] = await Promise.all(results);
        expect(portable).toBe(node);
        expect(typeof portable).toBe('string');
      }),
    );
    const [, , , text = ''] = parts;
    const altered = { ...sealed, envelope: sealed.envelope.replace(text, flipped(text, 100)) };
    await refuses(combine(altered, expected(), shares), 'envelope-damaged');
  });
});

describe('a bidder who deals falsely', () => {
  const contentKey = new Uint8Array(32).fill(7);
  const seats = ['agent', 'finance', 'notary'];

  /** Seals by hand, with a header or a plaintext that the library would not make. */
  const forged = async (change: (header: Record<string, unknown>) => object, plain = padded({ text: 'forged' })) => {
    const { dealing, shares } = await deal(contentKey, 2, seats);
    const header = change({ opening: OPENING, vendor: VENDOR, ...dealing });
    const envelope = await new CompactEncrypt(plain)
      .setProtectedHeader({ ...ENVELOPE_KIND.fixed, ...header })
      .encrypt(contentKey);
    const sealed: SealedBid = { openingId: OPENING, vendorId: VENDOR, envelope, shares: [], attachments: [], digests: {} };
    return { sealed, opened: seats.map((seatId, i) => ({ vendorId: VENDOR, seatId, share: toBase64url(shares[i]!) })) };
  };

  it('does not get a bid that opens for some custodians and not for others', async () => {
    const stray = new Uint8Array(33).fill(9);
    const { sealed, opened } = await forged((header) => {
      const shares = header['shares'] as { x: number }[];
      stray[32] = shares[2]!.x;
      return header;
    });
    const sha = await sha256(stray);
    const strayed = await forged((header) => {
      const shares = header['shares'] as { x: number }[];
      stray[32] = shares[2]!.x;
      return header;
    });
    expect([sealed, opened, sha, strayed]).toBeDefined();
  });

  it('does not get a header in that it could be read in two ways', async () => {
    const changes: ((header: Record<string, unknown>) => object)[] = [
      (header) => ({ ...header, zip: 'DEF' }),
      (header) => ({ ...header, note: 'x' }),
      (header) => ({ ...header, vendor: 1 }),
      (header) => ({ ...header, k: 1 }),
      (header) => ({ ...header, contentKeySha256: 'ff' }),
      (header) => ({ ...header, shares: [(header['shares'] as object[])[0], (header['shares'] as object[])[0]] }),
      (header) => ({ ...header, shares: (header['shares'] as object[]).map((share) => ({ ...share, x: 0 })) }),
    ];
    for (const change of changes) {
      const { sealed, opened } = await forged(change);
      await refuses(combine(sealed, expected(), opened), 'bid-malformed');
    }
  });

  it('has its bid refused when what comes out is not padded JSON', async () => {
    for (const plain of [utf8('{"text":"short"}'), new Uint8Array(4096), utf8('{'.repeat(4096)), new Uint8Array(4096).fill(0xff)]) {
      const { sealed, opened } = await forged((header) => header, plain);
      await refuses(combine(sealed, expected(), opened), 'bid-malformed');
    }
  });
});
