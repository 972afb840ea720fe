import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { exportJWK, generateKeyPair } from 'jose';
import { runCli } from '#src/cli/run.js';
import { priceFormAt, serviceLinesAt } from '#src/demo/answers.js';
import { demoCustodianKeys } from '#src/demo/custodians.js';
import {
  type AttachmentEntry,
  combine,
  createCustodianKey,
  fingerprintInGroups,
  type OpenedShare,
  openAttachment,
  type P256PublicJwk,
  type SealedBid,
  signReceipt,
} from '#src/procurement/bids/sealing/index.js';
import { DEADLINE, send, submit, theOpening, uploadAge } from '#test/support/ceremony.js';
import { commandLine } from '#test/support/product.js';
import { scratchFolder } from '#test/support/scratch-folder.js';
import { startWorld, type World } from '#test/support/world.js';

jest.setTimeout(120_000); // a key file costs 210,000 rounds of a hash, on purpose

const MB = 1024 * 1024;
const OPENING = 'opening-1';
const VENDOR = 'vendor-1';
const SEATS = ['agent', 'finance', 'notary'] as const;
const home = scratchFolder('bid-cli');
afterAll(() => rmSync(home, { recursive: true, force: true }));

const at = (name: string) => join(home, name);
const put = (name: string, content: object | string | Buffer) => {
  const isText = typeof content === 'string' || Buffer.isBuffer(content);
  writeFileSync(at(name), isText ? content : JSON.stringify(content));
  return at(name);
};
const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const modeOf = (path: string) => statSync(path).mode & 0o777;

/** The command line where there is neither a server nor a database, nor an environment that would name one. */
async function cli(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCli(words, {
    env: () => {
      throw new Error('this command has no business with the environment');
    },
    print: (text) => out.push(text),
    note: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const refused = (err: string | RegExp) => ({ code: 1, out: '', err: expect.stringMatching(err) });

interface Seat {
  seatId: string;
  publicJwk: P256PublicJwk;
  fingerprint: string;
}
const seats: Seat[] = [];
const passphraseFile = at('passphrase');
const keyOf = (seat: string) => at(`${seat}.key`);
const bid = {
  offer: '1780000.00',
  priceForm: priceFormAt('1780000.00'),
  serviceLines: serviceLinesAt('1780000.00'),
  sme: { kind: 'none', statement: '' },
  team: [{ code: 'T01', post: '项目主管', certificate: '社会工作师' }],
  answers: [{ requirement: 'Q1', response: '响应' }],
  technical: [{ criterion: 'S2', text: '服务方案' }],
  validityDays: 90,
};
const attachment = randomBytes(5 * MB);

/** What the product answers to whoever asks for an opening: more than a sealer needs. */
const openingFile = () =>
  put('opening.json', { id: OPENING, kind: 'response', status: 'accepting', threshold: 2, seats });
const bidFile = () => put('bid.json', JSON.stringify(bid, null, 2));
const sealInto = (folder: string, ...more: string[]) =>
  cli(...['bid', 'seal', '--opening', openingFile(), '--vendor', VENDOR, '--bid', bidFile(), '--out', folder], ...more);
const sealedIn = (folder: string) => read<SealedBid>(join(folder, 'sealed.json'));

/** What the product hands the custodian of one seat once the opening is closed. */
const sharesFile = (seat: string, ...bids: SealedBid[]) =>
  put(`shares-${seat}.json`, {
    openingId: OPENING,
    k: 2,
    bids: bids.map(({ vendorId, shares }) => ({ vendorId, sealedShare: shares.find(({ seatId }) => seatId === seat) })),
  });
const openInto = (
  out: string,
  given: { key: string; seat: string; shares: string; opening?: string; secret?: string },
) =>
  cli(
    ...['custodian', 'open-shares', '--key', keyOf(given.key), '--shares', given.shares, '--seat', given.seat],
    ...['--opening', given.opening ?? OPENING, '--out', at(out), '--passphrase-file', given.secret ?? passphraseFile],
  );

beforeAll(async () => {
  put('passphrase', '月落乌啼霜满天 江枫渔火对愁眠\n');
  for (const seatId of SEATS) {
    const { code, out } = await cli(
      'custodian',
      'create-key',
      '--out',
      keyOf(seatId),
      '--passphrase-file',
      passphraseFile,
    );
    expect(code).toBe(0);
    const [first = '', groups = '', handedIn = ''] = out.split('\n');
    const fingerprint = first.replace('fingerprint', '').trim();
    expect(groups.trim()).toBe(fingerprintInGroups(fingerprint));
    const { publicJwk } = JSON.parse(handedIn) as { publicJwk: P256PublicJwk };
    seats.push({ seatId, publicJwk, fingerprint });
  }
});

describe('a custodian’s key at the command line', () => {
  it('is a file that its maker alone reads and that shows nothing of the private key', () => {
    expect(modeOf(keyOf('agent'))).toBe(0o600);
    expect(readFileSync(keyOf('agent'), 'utf8')).toMatch(/^[\w-]+(\.[\w-]+){4}\n$/);
    expect(Object.keys(seats[0]!.publicJwk).sort()).toEqual(['crv', 'kty', 'x', 'y']);
  });

  it('overwrites no file, and is not made under a short passphrase or where nobody can type one', async () => {
    const before = readFileSync(keyOf('agent'));
    const create = (...more: string[]) => cli('custodian', 'create-key', ...more);
    const withPassphrase = ['--passphrase-file', passphraseFile];
    expect(await create('--out', keyOf('agent'), ...withPassphrase)).toEqual(refused('is there already'));
    expect(readFileSync(keyOf('agent'))).toEqual(before);
    const short = put('short', '十一个字的口令不够长呀');
    expect(await create('--out', at('no.key'), '--passphrase-file', short)).toEqual(refused('at least 12 characters'));
    expect(await create('--out', at('no.key'), '--passphrase-file', at('nowhere'))).toEqual(refused('is not there'));
    expect(existsSync(at('no.key'))).toBe(false);
  });

  it('is made by the program as it is started, which makes no database for it', () => {
    const dataDir = at('data');
    const words = ['custodian', 'create-key', '--out', at('real.key')];
    expect(commandLine(dataDir, ...words, '--passphrase-file', passphraseFile)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^fingerprint .*\{"publicJwk":\{.*\}\}$/s),
    });
    expect(modeOf(at('real.key'))).toBe(0o600);
    expect(existsSync(dataDir)).toBe(false);
    const untyped = commandLine(dataDir, 'custodian', 'create-key', '--out', at('untyped.key'));
    expect(untyped).toMatchObject({ code: 1, err: expect.stringContaining('--passphrase-file') });
  });
});

describe('a bid sealed at the command line', () => {
  const folder = at('sealed');

  beforeAll(async () => {
    put('方案.pdf', attachment);
    put('empty.txt', '');
    const { code, out, err } = await sealInto(folder, '--attach', at('方案.pdf'), at('empty.txt'));
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(folder) });
    for (const { fingerprint } of seats) expect(err).toContain(fingerprintInGroups(fingerprint));
  });

  it('is a folder with what is to be handed in, and says how', () => {
    const { attachments, openingId, vendorId } = sealedIn(folder);
    expect({ openingId, vendorId }).toEqual({ openingId: OPENING, vendorId: VENDOR });
    const files = attachments.map(({ id }) => `${id}.age`);
    expect(readdirSync(folder).sort()).toEqual([...files, 'README', 'sealed.json'].sort());
    for (const file of readdirSync(folder)) expect(modeOf(join(folder, file))).toBe(0o600);
    const steps = readFileSync(join(folder, 'README'), 'utf8');
    for (const words of [...files, '方案.pdf', `/openings/${OPENING}/bids`, 'verify-receipt'])
      expect(steps).toContain(words);
    expect(readFileSync(join(folder, 'sealed.json'), 'utf8')).not.toMatch(/1780000|AGE-SECRET|方案/);
  });

  it('comes out as it went in when two custodians have opened their shares', async () => {
    const sealed = sealedIn(folder);
    const opened: OpenedShare[] = [];
    for (const seat of ['notary', 'agent']) {
      const done = await openInto(`opened-${seat}.json`, { key: seat, seat, shares: sharesFile(seat, sealed) });
      expect(done).toMatchObject({ code: 0, out: expect.stringContaining('1 of 1 shares'), err: '' });
      expect(modeOf(at(`opened-${seat}.json`))).toBe(0o600);
      opened.push(...read<{ shares: OpenedShare[] }>(at(`opened-${seat}.json`)).shares);
    }
    const expected = { openingId: OPENING, vendorId: VENDOR, k: 2 };
    const envelope = (await combine(sealed, expected, opened)) as typeof bid & { attachments: AttachmentEntry[] };
    const { attachments, ...said } = envelope;
    expect(said).toEqual(bid);
    expect(attachments.map((entry) => Object.keys(entry))).toEqual(
      Array(2).fill(['name', 'id', 'key', 'bytes', 'sha256']),
    );
    const [large, empty] = await Promise.all(attachments.map((entry) => attachmentIn(folder, entry)));
    expect(large!.equals(attachment)).toBe(true);
    expect(empty).toHaveLength(0);

    const [{ id } = { id: '' }] = attachments;
    const ciphertext = readFileSync(join(folder, `${id}.age`));
    writeFileSync(join(folder, `${id}.age`), ciphertext.subarray(0, -1));
    await expect(attachmentIn(folder, attachments[0]!)).rejects.toMatchObject({ code: 'attachment-truncated' });
    ciphertext[MB]! ^= 1;
    writeFileSync(join(folder, `${id}.age`), ciphertext);
    await expect(attachmentIn(folder, attachments[0]!)).rejects.toMatchObject({ code: 'attachment-damaged' });
  });

  it('is told what would make it invalid when it is opened', async () => {
    const files = ['--opening', openingFile(), '--bid', put('half.json', { ...bid, offer: '0', team: undefined })];
    const { code, err } = await cli('bid', 'seal', ...files, '--vendor', VENDOR, '--out', at('half'));
    expect(code).toBe(0);
    expect(err).toMatch(/^It would be found invalid when it is opened: team: required$/m);
    expect((await sealInto(at('whole'))).err).not.toContain('invalid');
  });

  it('is not written where files are, and leaves nothing behind when it fails', async () => {
    expect(await sealInto(folder)).toEqual(refused('holds files already'));
    expect(await sealInto(keyOf('agent'))).toEqual(refused('agent.key'));
    const fresh = at('fresh');
    mkdirSync(fresh);
    expect(await sealInto(fresh, '--attach', at('empty.txt'), at('no.pdf'))).toEqual(refused('no.pdf is not there'));
    expect(await sealInto(fresh, '--attach', home)).toEqual(refused('is a folder'));
    expect(readdirSync(fresh)).toEqual([]);
    expect(await sealInto(fresh)).toMatchObject({ code: 0 });
  });

  it.each<[string, string, RegExp]>([
    ['is no JSON', '{', /holds no JSON/],
    ['is a list', '[]', /the whole: .*expected object/],
    ['lists attachments itself', '{"attachments":[]}', /attachments: is filled in by --attach/],
    ['is too large', JSON.stringify({ text: 'x'.repeat(256 * 1024) }), /larger than 256 KB.*envelope-too-large/],
  ])('is refused when it %s', async (_, text, words) => {
    const files = ['--opening', openingFile(), '--bid', put('odd.json', text), '--out', at('odd')];
    expect(await cli('bid', 'seal', ...files, '--vendor', VENDOR)).toEqual(refused(words));
    expect(existsSync(at('odd'))).toBe(false);
  });
});

describe('the fingerprints of the published notice', () => {
  const sealWith = (fingerprints: string[], name = 'compared') => sealInto(at(name), ...given(fingerprints));
  const given = (fingerprints: readonly string[]) => fingerprints.flatMap((text) => ['--fingerprint', text]);
  const published = () => seats.map(({ fingerprint }) => fingerprint);

  it('are compared with the keys, in either spelling and any order', async () => {
    const [agent, ...others] = published();
    expect(await sealWith([...others, fingerprintInGroups(agent!).toLowerCase()])).toMatchObject({ code: 0, err: '' });
  });

  it('keep a bid from being sealed to another key, to fewer or to more custodians', async () => {
    const [agent, finance, notary] = published() as [string, string, string];
    const { fingerprint: foreign } = await createCustodianKey('a passphrase of somebody else');
    for (const [named, words] of [
      [[agent, finance, foreign], /not published: .*published only: /s],
      [[agent, finance], new RegExp(`not published: ${fingerprintInGroups(notary)}$`)],
      [[agent, finance, notary, foreign], /:\n {2}published only: .*$/],
      [['1A2B', '3C4D'], /"1A2B" is no fingerprint/],
      [['-A2B'], /"-A2B" is no fingerprint/],
    ] as const)
      expect(await sealWith([...named], 'foreign')).toEqual(refused(words));
    expect(existsSync(at('foreign'))).toBe(false);
  });

  it('are those of the keys themselves, whatever a server says', async () => {
    const [first, second] = seats as [Seat, Seat];
    const lying = [{ ...first, publicJwk: second.publicJwk }, ...seats.slice(1)];
    const opening = put('lying.json', { id: OPENING, threshold: 2, seats: lying });
    const words = ['bid', 'seal', '--opening', opening, '--bid', bidFile(), '--vendor', VENDOR, '--out', at('lied')];
    expect(await cli(...words, ...given(published()))).toEqual(refused('seat agent does not have the fingerprint'));
  });

  it('are of no use where the opening is none', async () => {
    const opening = put('odd-opening.json', { id: OPENING, threshold: '2', seats: [{ seatId: 'agent' }] });
    const words = ['bid', 'seal', '--opening', opening, '--bid', bidFile(), '--vendor', VENDOR, '--out', at('odd')];
    expect(await cli(...words)).toEqual(refused(/threshold: .*seats.0.publicJwk: /s));
    const alone = put('alone.json', { id: OPENING, threshold: 1, seats: seats.slice(0, 1) });
    expect(await cli(...words.with(3, alone))).toEqual(refused('custodians-invalid'));
    expect(readdirSync(at('odd'))).toEqual([]);
  });
});

describe('opening shares at the command line', () => {
  let sealed: SealedBid;
  const flipped = (one: SealedBid, seat: string): SealedBid => ({
    ...one,
    vendorId: 'vendor-2',
    shares: one.shares.map((share) => (share.seatId === seat ? { ...share, jwe: altered(share.jwe) } : share)),
  });
  const altered = (jwe: string) => `${jwe.slice(0, -5)}${jwe.at(-5) === 'A' ? 'B' : 'A'}${jwe.slice(-4)}`;

  beforeAll(async () => {
    await sealInto(at('for-shares'));
    sealed = sealedIn(at('for-shares'));
  });

  it('opens the others when one share was altered, and says whose', async () => {
    const shares = sharesFile('agent', sealed, flipped(sealed, 'agent'));
    const { code, out, err } = await openInto('partly.json', { key: 'agent', seat: 'agent', shares });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('1 of 2 shares') });
    expect(err).toMatch(/^vendor vendor-2: .*\(share-invalid\)$/);
    expect(read(at('partly.json'))).toEqual({
      shares: [{ vendorId: VENDOR, seatId: 'agent', share: expect.any(String) }],
      unopenable: [{ vendorId: 'vendor-2' }],
    });
  });

  it('opens nothing with another custodian’s key, for another seat, or of another bidder’s name', async () => {
    const shares = sharesFile('agent', sealed);
    for (const [given, code] of [
      [{ key: 'notary', seat: 'agent', shares }, 'share-invalid'],
      [{ key: 'agent', seat: 'notary', shares }, 'share-invalid'],
      [
        { key: 'agent', seat: 'agent', shares: sharesFile('agent', { ...sealed, vendorId: 'vendor-9' }) },
        'vendor-differs',
      ],
    ] as const) {
      const { err, ...rest } = await openInto('none.json', given);
      expect(rest).toEqual({ code: 1, out: '' });
      expect(err).toMatch(new RegExp(`${code}.*\n0 of 1 shares`));
    }
    expect(existsSync(at('none.json'))).toBe(false);
  });

  it('keeps an opening shut that is not the one that is being opened', async () => {
    const shares = sharesFile('agent', sealed);
    const given = { key: 'agent', seat: 'agent', shares };
    expect(await openInto('none.json', { ...given, opening: 'opening-2' })).toEqual(refused('opening-differs'));
    const slipped = put('slipped.json', { ...read<object>(shares), openingId: 'opening-2' });
    const disguised = { ...given, shares: slipped, opening: 'opening-2' };
    expect(await openInto('none.json', disguised)).toEqual(refused(/opening-differs.*\n0 of 1/));
  });

  it('refuses a wrong passphrase, and a file that is no key', async () => {
    const given = { key: 'agent', seat: 'agent', shares: sharesFile('agent', sealed) };
    const secret = put('wrong', '月落乌啼霜满天 江枫渔火');
    expect(await openInto('none.json', { ...given, secret })).toEqual(refused('passphrase-wrong'));
    put('none.key', 'e30.e30');
    expect(await openInto('none.json', { ...given, key: 'none' })).toEqual(refused('key-file-invalid'));
    expect(await openInto('opened-agent.json', given)).toEqual(refused('is there already'));
  });
});

describe('a receipt at the command line', () => {
  let sealed: SealedBid;
  let receipt: string;
  const verify = (keys: object, ...more: string[]) =>
    cli('bid', 'verify-receipt', '--receipt', at('receipt.txt'), '--keys', put('jwks.json', keys), ...more);
  const keys: { kid: string }[] = [];

  beforeAll(async () => {
    await sealInto(at('received'));
    sealed = sealedIn(at('received'));
    const pair = await generateKeyPair('ES256');
    keys.push({ ...(await exportJWK(pair.publicKey)), kid: 'key-1' });
    const receivedAt = '2026-08-25T01:23:45.678Z';
    receipt = await signReceipt(pair.privateKey, 'key-1', { ...sealed, receivedAt });
    put('receipt.txt', `${receipt}\n`);
  });

  it('says who handed in what and when, and for which bid', async () => {
    const { code, out, err } = await verify({ keys }, '--sealed', join(at('received'), 'sealed.json'));
    expect(code).toBe(0);
    for (const fact of [VENDOR, OPENING, '2026-08-25T01:23:45.678Z', 'key-1', ...Object.values(sealed.digests)])
      expect(out).toContain(fact);
    expect(err).toContain('It is for the bid');
    put('receipt.txt', { id: 'bid-1', receipt, digests: sealed.digests });
    const answered = await verify({ keys });
    expect({ code: answered.code, out: answered.out }).toEqual({ code, out });
    expect(answered.err).toContain('was not asked');
  });

  it('fails with the reason for another bid, an unknown key or an altered receipt', async () => {
    await sealInto(at('another'));
    expect(await verify({ keys }, '--sealed', join(at('another'), 'sealed.json'))).toEqual(refused('receipt-differs'));
    expect(await verify({ keys: [] })).toEqual(refused('receipt-key-unknown'));
    expect(await verify({ keys: [{ ...seats[0]!.publicJwk, kid: 'key-1' }] })).toEqual(refused('receipt-invalid'));
    expect(await verify([])).toEqual(refused('jwks.json is not what is expected'));
    put(
      'receipt.txt',
      receipt.replace(/\.(.)/, (_, first) => `.${first === 'e' ? 'f' : 'e'}`),
    );
    expect(await verify({ keys })).toEqual(refused('receipt-invalid'));
  });
});

describe('the command line and the product', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld({ at: 'published' });
  });
  afterAll(() => world.stop());

  it('seal, take in, prove, open and read one bid between them', async () => {
    const opening = await theOpening(world);
    const bidder = world.as('A.投标专员');
    const saved = async (name: string, path: string, who = bidder) => put(name, (await who.get(path)).body);
    const [notice] = await world.query<{ custodians: { fingerprint: string }[] }>(
      `select body -> 'custody' -> 'custodians' as custodians from notice where kind = 'tender' order by id desc limit 1`,
    );
    const sealing = await cli(
      ...['bid', 'seal', '--opening', await saved('shown.json', `openings/${opening}`), '--bid', bidFile()],
      ...['--vendor', world.organisation('A'), '--attach', put('附件.txt', '附件'), '--out', at('real')],
      ...notice!.custodians.flatMap(({ fingerprint }) => ['--fingerprint', fingerprint]),
    );
    expect(sealing).toMatchObject({ code: 0, err: '' });

    const sealed = sealedIn(at('real'));
    for (const { id } of sealed.attachments) await uploadAge(bidder, readFileSync(join(at('real'), `${id}.age`)));
    const answer = await send(bidder, opening, sealed);
    expect([answer.status, answer.code]).toEqual([201, undefined]);
    put('keys.json', await (await fetch(`${await world.app.getUrl()}/.well-known/jwks.json`)).text());
    const receipt = ['--receipt', put('answer.json', answer.body), '--sealed', join(at('real'), 'sealed.json')];
    expect(await cli('bid', 'verify-receipt', '--keys', at('keys.json'), ...receipt)).toMatchObject({
      code: 0,
      out: expect.stringContaining(answer.body.receivedAt),
    });

    await submit(world, 'B', opening, '1779000.00');
    await world.moveClockTo(DEADLINE.date, DEADLINE.time);
    const keys = [...(await demoCustodianKeys())].slice(0, 2);
    for (const [index, [custodian, { keyFile, passphrase }]] of keys.entries()) {
      const shares = await saved('handed-out.json', `openings/${opening}/shares`, world.as(custodian));
      const given = { key: 'demo', seat: read<{ seatId: string }>(shares).seatId, shares, opening };
      put('demo.key', keyFile);
      const opened = await openInto(`real-${index}.json`, { ...given, secret: put('demo.pass', passphrase) });
      expect(opened).toMatchObject({ code: 0, out: expect.stringContaining('2 of 2 shares'), err: '' });
      const posted = await world.as(custodian).post(`openings/${opening}/shares`, read(at(`real-${index}.json`)));
      expect(posted.body).toMatchObject({ posted: index + 1, status: index === 0 ? 'closed' : 'opened' });
    }
    const { body } = await world.as('agent.代理项目经理').get(`bids/${answer.body.id}`);
    expect(body).toMatchObject({ status: 'opened', content: bid, attachments: [{ id: sealed.attachments[0]!.id }] });
  });
});

function attachmentIn(folder: string, entry: AttachmentEntry): Promise<Buffer> {
  const ciphertext = Readable.toWeb(createReadStream(join(folder, `${entry.id}.age`))) as ReadableStream<Uint8Array>;
  return buffer(openAttachment(entry, ciphertext) as never);
}
