import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CompactEncrypt, type CryptoKey, exportJWK, generateKeyPair } from 'jose';
import { sha256, toBase64url, utf8 } from './bytes.js';
import { importCustodianKey } from './custodian-keys.js';
import { type Decryption, portableDecryption } from './decryption.js';
import { ENVELOPE_KIND, SHARE_KIND } from './headers.js';
import {
  combine,
  type Custodian,
  type P256PublicJwk,
  type Envelope,
  ENVELOPE_LIMIT,
  type OpenedShare,
  openShare,
  seal,
  type SealedBid,
  type SealedShare,
  type SealingCode,
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
const everyone: Custodian[] = [];

beforeAll(async () => {
  for (const seatId of ['agent', 'finance', 'notary', 'oversight', 'purchaser']) {
    const { privateKey, publicKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256' });
    privateKeys.set(seatId, privateKey);
    everyone.push({ seatId, publicJwk: (await exportJWK(publicKey)) as P256PublicJwk });
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

const refuses = (work: Promise<unknown>, code: SealingCode, params = {}) =>
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
          const shares = await opened(
            sealed,
            seats.map((i) => everyone[i]!.seatId),
            decryption,
          );
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
    expect(Object.keys(sealed.digests)).toEqual([
      'envelope',
      'share/agent',
      'share/finance',
      'share/notary',
      'attachment/a',
    ]);
    expect(sealed.digests['envelope']).toBe(await sha256(sealed.envelope));
  });

  it('hides the length of an envelope within a step of 4 KB', async () => {
    const length = async (bytes: number) => {
      const sealed = await sealedText('x'.repeat(bytes - '{"text":""}'.length));
      return sealed.envelope.split('.')[3]!.length;
    };
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
    const [one, two] = everyone as [Custodian, Custodian];
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
    for (const jwk of [
      { ...publicJwk, d: publicJwk.x },
      p384,
      { ...publicJwk, y: publicJwk.x },
      { ...publicJwk, x: `${publicJwk.x}=` },
    ]) {
      const custodians = [{ seatId: 'agent', publicJwk: jwk as P256PublicJwk }, everyone[1]!];
      await refuses(sealedText('x', { id: OPENING, k: 2, custodians }), 'custodian-key-invalid');
    }
  });
});

describe('opening a share', () => {
  it('refuses another custodian’s key, another seat’s share and an altered one', async () => {
    const sealed = await sealedText();
    const [agent, finance] = sealed.shares as [SealedShare, SealedShare];
    const key = privateKeys.get('agent')!;
    const here = { openingId: OPENING, seatId: 'agent' };
    for (const decryption of [portableDecryption, nodeDecryption]) {
      await refuses(openShare(privateKeys.get('finance')!, agent, here, decryption), 'share-invalid', {
        seatId: 'agent',
      });
      await refuses(openShare(key, finance, here, decryption), 'share-invalid', { seatId: 'agent' });
      await refuses(openShare(key, { ...finance, seatId: 'agent' }, here, decryption), 'share-invalid', {
        seatId: 'agent',
      });
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

describe('a share sealed by hand', () => {
  it('is refused with a header that no share has', async () => {
    const key = await importCustodianKey(everyone[0]!.publicJwk);
    const header = { ...SHARE_KIND.fixed, opening: OPENING, vendor: VENDOR, seat: 'agent', kid: 'x' };
    const open = async (odd: object) => {
      const jwe = await new CompactEncrypt(new Uint8Array(33)).setProtectedHeader({ ...header, ...odd }).encrypt(key);
      return openShare(privateKeys.get('agent')!, { seatId: 'agent', jwe }, { openingId: OPENING, seatId: 'agent' });
    };
    await expect(open({})).resolves.toMatchObject({ vendorId: VENDOR });
    for (const odd of [{ vendor: 1 }, { apu: 'eA' }, { typ: 'bid-envelope' }, { enc: 'A128GCM' }])
      await refuses(open(odd), 'share-invalid');
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
        const results = [portableDecryption, nodeDecryption].map((by) =>
          outcome(combine(altered, expected(), shares, by)),
        );
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

describe('a bidder who seals by hand', () => {
  const contentKey = new Uint8Array(32).fill(7);
  const seats = ['agent', 'finance', 'notary'];
  type Header = Record<string, unknown> & { shares: { seat: string; sha256: string }[] };

  /** A bid with a header or a plaintext that the library would not make, and all its shares, opened. */
  const forged = async (
    change: (header: Header, shares: Uint8Array[]) => object | Promise<object>,
    plain = padded({}),
  ) => {
    const { dealing, shares } = await deal(contentKey, 2, seats);
    const header = await change({ opening: OPENING, vendor: VENDOR, ...dealing, shares: [...dealing.shares] }, shares);
    const jwe = new CompactEncrypt(plain).setProtectedHeader({ ...ENVELOPE_KIND.fixed, ...header });
    const envelope = await jwe.encrypt(contentKey);
    const sealed: SealedBid = {
      openingId: OPENING,
      vendorId: VENDOR,
      envelope,
      shares: [],
      attachments: [],
      digests: {},
    };
    return { sealed, opened: seats.map((seatId, i) => ({ vendorId: VENDOR, seatId, share: toBase64url(shares[i]!) })) };
  };

  it('is told apart from a custodian who posts a wrong share: its own shares do not fit together', async () => {
    const strays: ((share: Uint8Array, others: Uint8Array[]) => Uint8Array)[] = [
      (share) => share.map((byte, i) => (i < 32 ? byte ^ 1 : byte)),
      (share) => share.subarray(1),
      (share, [first]) => Uint8Array.from([...share.subarray(0, 32), first!.at(-1)!]),
      () => new Uint8Array(),
    ];
    for (const astray of strays) {
      const { sealed, opened } = await forged(async (header, shares) => {
        const stray = new Uint8Array(astray(shares[2]!, shares));
        shares[2] = stray;
        header.shares[2] = { ...header.shares[2]!, sha256: await sha256(stray) };
        return header;
      });
      for (const shares of [[...opened], [...opened].reverse(), [opened[2]!, opened[0]!]])
        await refuses(combine(sealed, expected(), shares), 'dealing-inconsistent');
    }
  });

  it('cannot name another content key than the one it dealt', async () => {
    const { sealed, opened } = await forged((header) => ({ ...header, contentKeySha256: 'f'.repeat(64) }));
    await refuses(combine(sealed, expected(), opened), 'dealing-inconsistent');
  });

  it('cannot use a header that the two decryptions might read differently', async () => {
    const changes: ((header: Header) => object)[] = [
      (header) => ({ ...header, zip: 'DEF' }),
      (header) => ({ ...header, note: 'x' }),
      (header) => ({ ...header, vendor: 1 }),
      (header) => ({ ...header, k: 1 }),
      (header) => ({ ...header, contentKeySha256: 'ff' }),
      (header) => ({ ...header, shares: 'none' }),
      (header) => ({ ...header, shares: [header.shares[0], header.shares[0]] }),
      (header) => ({ ...header, shares: header.shares.map((share) => ({ ...share, x: 1 })) }),
      (header) => ({ ...header, shares: [null, ...header.shares] }),
    ];
    for (const change of changes) {
      const { sealed, opened } = await forged(change);
      await refuses(combine(sealed, expected(), opened), 'bid-malformed');
    }
  });

  it('has its bid refused when what comes out is not padded JSON', async () => {
    const plains = [
      utf8('{"text":"short"}'),
      new Uint8Array(4096),
      utf8('{'.repeat(4096)),
      new Uint8Array(4096).fill(255),
    ];
    for (const plain of plains) {
      const { sealed, opened } = await forged((header) => header, plain);
      await refuses(combine(sealed, expected(), opened), 'bid-malformed');
    }
  });
});

describe('taking a sealed bid in', () => {
  it('accepts what was sealed for this opening by this bidder, after a journey as JSON', async () => {
    const sealed = JSON.parse(JSON.stringify(await sealedText())) as SealedBid;
    await expect(verifySealed(sealed, anOpening(), VENDOR)).resolves.toBeUndefined();
  });

  it('refuses another opening, another bidder, and custodians or a threshold that have changed since', async () => {
    const sealed = await sealedText();
    const replaced = {
      ...anOpening(),
      custodians: [everyone[0]!, everyone[1]!, { ...everyone[3]!, seatId: 'notary' }],
    };
    await refuses(verifySealed(sealed, anOpening(2, 3, 'opening-2'), VENDOR), 'opening-differs');
    await refuses(verifySealed(sealed, anOpening(), 'vendor-2'), 'vendor-differs');
    for (const opening of [replaced, anOpening(3, 3), anOpening(2, 4), anOpening(2, 2)])
      await refuses(verifySealed(sealed, opening, VENDOR), 'custodians-differ');
  });

  it('refuses shares that are missing, exchanged or from another bid', async () => {
    const sealed = await sealedText();
    const [one, two, three] = sealed.shares as [SealedShare, SealedShare, SealedShare];
    const elsewhere = (await sealedText('x', anOpening(2, 3, 'opening-2'))).shares[2]!;
    const otherVendor = (await seal({}, anOpening(), 'vendor-2')).shares[2]!;
    const check = (shares: SealedBid['shares']) => verifySealed({ ...sealed, shares }, anOpening(), VENDOR);
    await refuses(check([one, two]), 'custodians-differ');
    await refuses(check([two, one, three]), 'custodians-differ');
    await refuses(check([{ ...one, jwe: two.jwe }, two, three]), 'custodians-differ');
    await refuses(check([one, two, elsewhere]), 'opening-differs');
    await refuses(check([one, two, otherVendor]), 'vendor-differs');
    await refuses(check([one, two, { ...three, jwe: 'x' }]), 'share-invalid');
  });

  it('refuses digests that are not those of the parts', async () => {
    const sealed = await sealedText();
    const last = sealed.shares[2]!;
    const resealed = { ...last, jwe: (await sealedText()).shares[2]!.jwe };
    const check = (change: Partial<SealedBid>) => verifySealed({ ...sealed, ...change }, anOpening(), VENDOR);
    const digests = { ...sealed.digests, 'attachment/a': 'ff' };
    await refuses(check({ shares: [...sealed.shares.slice(0, 2), resealed] }), 'digest-differs', {
      part: 'share/notary',
    });
    await refuses(check({ digests }), 'digest-differs', { part: 'attachment/a' });
    await refuses(check({ envelope: 'x' }), 'bid-malformed');
  });
});

describe('opening many bids', () => {
  it('opens all that can be opened, in their order, and says why the others cannot', async () => {
    const bids = await Promise.all(['one', 'two', 'three'].map((text) => sealedText(text)));
    const toOpen = await Promise.all(
      bids.map(async (sealed) => ({ sealed, shares: await opened(sealed, ['finance', 'agent']) })),
    );
    toOpen[1]!.shares.pop();
    const [one, two, three] = await openMany({ openingId: OPENING, k: 2 }, toOpen);
    expect([one, three]).toEqual([{ envelope: { text: 'one' } }, { envelope: { text: 'three' } }]);
    expect(two).toMatchObject({ refusal: { code: 'not-enough-shares' } });
  });
});
