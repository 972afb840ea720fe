import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { type SealedBid, verifyReceipt } from '#src/procurement/bids/sealing/index.js';
import { aBidContent } from '#test/builders/a-bid.js';
import { aDebarment } from '#test/builders/a-vendor.js';
import {
  DEADLINE,
  type HandedIn,
  open,
  sealedBid,
  sealingOpening,
  send,
  submit,
  theOpening,
  uploadAge,
  uploadSealed,
} from '#test/support/ceremony.js';
import type { Answer, Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { NO_ID } from '#test/support/requests.js';
import { startWorld, type World } from '#test/support/world.js';

interface Shown {
  id: string;
  version: number;
  status: string;
  allowed: string[];
  receivedAt: string;
  openedAt: string | null;
  offer: string | null;
  content: object | null;
  envelopes: { ordinal: number; receivedAt: string; receipt: string; digests: object }[];
  attachments: { id: string; fileId: string; bytes: number; sha256: string }[];
}
type Jwks = Parameters<typeof verifyReceipt>[1];

let world: World;
let opening: string;
const { remember, refused } = refusalsIn(() => world);

beforeAll(async () => {
  world = await startWorld({ at: 'published' });
  opening = await theOpening(world);
});
afterAll(() => world.stop());

const bidder = (vendor: string) => world.as(`${vendor}.投标专员`);
const sealed = (vendor: string, offer = '1800000.00') => sealedBid(world, vendor, opening, aBidContent(offer));
const own = async (vendor: string) => (await bidder(vendor).get<Shown>(`openings/${opening}/bid`)).body;
const jwks = async () => (await fetch(`${await world.app.getUrl()}/.well-known/jwks.json`)).json() as Promise<Jwks>;
const replace = async (vendor: string, bid: SealedBid | object, who: Client = bidder(vendor)) => {
  const { id, version } = await own(vendor);
  return who.post<HandedIn>(`bids/${id}/replace`, bid, { ifMatch: `"${version}"` });
};
const flipped = (text: string, at: number) =>
  `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;

describe('a sealed bid', () => {
  it('is taken in and answered with a receipt, which anybody proves offline', async () => {
    const bid = await sealed('A');
    const before = Date.now();
    const answer = await send(bidder('A'), opening, bid);
    expect(answer).toMatchObject({ status: 201, etag: '"1"', body: { status: 'sealed', version: 1 } });
    expect(answer.headers.location).toBe(`/api/v1/bids/${answer.body.id}`);
    const { receipt, receivedAt, digests } = answer.body;
    expect(digests).toEqual(bid.digests);
    const facts = await verifyReceipt(receipt, await jwks(), bid);
    expect(facts).toMatchObject({ openingId: opening, vendorId: world.organisation('A'), receivedAt, digests });
    const [clock] = await world.query<{ offset: number }>(
      'select extract(epoch from clock_offset) as offset from sandbox_clock',
    );
    expect(Date.parse(receivedAt) - clock!.offset * 1000).toBeGreaterThan(before - 1000);
  });

  it('is its bidder’s alone to see', async () => {
    const { id } = await own('A');
    expect((await world.as('A.授权签字人').get(`bids/${id}`)).status).toBe(200);
    const others = ['B.投标专员', 'purchaser.经办员', 'agent.代理项目经理', 'notary.公证员', 'finance.采购监管员'];
    for (const who of [...others, 'oversight.审计监督员', 'operator.审计管理员'])
      for (const path of [`bids/${id}`, `openings/${opening}/bid`])
        expect([who, (await world.as(who).get(path)).code]).toEqual([who, 'not-found']);
    for (const who of ['A.投标专员', 'agent.代理项目经理', 'oversight.审计监督员'])
      expect((await world.as(who).get(`tenders/${await world.newest('tender')}/bids`)).body).toEqual({
        items: [],
        next: null,
      });
  });

  it('says nothing of its content, and everything of its envelopes', async () => {
    expect(await own('A')).toMatchObject({
      status: 'sealed',
      allowed: ['replace', 'withdraw'],
      content: null,
      offer: null,
      openedAt: null,
      envelopes: [{ ordinal: 1, receipt: expect.any(String) }],
    });
  });

  it('is one of each vendor: a second is a replacement', async () => {
    const bid = await sealed('A');
    await remember();
    await refused(await send(bidder('A'), opening, bid), 409, 'bid-already-submitted');
    await refused(await send(world.as('A.授权签字人'), opening, bid), 409, 'bid-already-submitted');
  });

  it('needs no registration', async () => {
    const [registered] = await world.query('select from vendor_registration where vendor_id = $1', [
      world.organisation('C'),
    ]);
    expect(registered).toBeUndefined();
    expect((await submit(world, 'C', opening, '1810000.00')).status).toBe(201);
  });

  it('is answered the same to a twin with the same key', async () => {
    const vendor = await world.newOrganisation('vendor');
    const twin = await world.newPerson(vendor, 'bid_manager');
    const { custodians, k } = await sealingOpening(world, opening);
    const { seal } = await import('#src/procurement/bids/sealing/index.js');
    const bid = await seal({ ...aBidContent('1500000.00') }, { id: opening, k, custodians }, vendor);
    const key = randomUUID();
    const answers = [
      await twin.post(`openings/${opening}/bids`, bid, { key }),
      await twin.post(`openings/${opening}/bids`, bid, { key }),
    ];
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    expect((await twin.command(`bids/${(answers[0]!.body as unknown as HandedIn).id}`, 'withdraw')).status).toBe(204);
  });
});

describe('what is not a bid for this opening', () => {
  let bid: SealedBid;
  beforeAll(async () => {
    bid = await sealed('B');
    await remember();
  });

  it.each<[what: string, change: (sent: SealedBid) => object, code: string]>([
    ['another vendor’s', (sent) => ({ ...sent, vendorId: NO_ID }), 'vendor-differs'],
    ['one for another opening', (sent) => ({ ...sent, openingId: NO_ID }), 'opening-differs'],
    ['one without a share', (sent) => ({ ...sent, shares: sent.shares.slice(1) }), 'custodians-differ'],
    ['one with its shares exchanged', (sent) => ({ ...sent, shares: [...sent.shares].reverse() }), 'custodians-differ'],
    [
      'one with a flipped bit',
      (sent) => ({ ...sent, envelope: flipped(sent.envelope, sent.envelope.length - 40) }),
      'digest-differs',
    ],
    [
      'one with a wrong digest',
      (sent) => ({ ...sent, digests: { ...sent.digests, envelope: 'a'.repeat(64) } }),
      'digest-differs',
    ],
    ['one with a digest too many', (sent) => ({ ...sent, digests: { ...sent.digests, more: '' } }), 'digest-differs'],
    ['no envelope', (sent) => ({ ...sent, envelope: 'words' }), 'bid-malformed'],
    [
      'a share that is none',
      (sent) => ({ ...sent, shares: sent.shares.map((s) => ({ ...s, jwe: 'x' })) }),
      'bid-malformed',
    ],
    [
      'an envelope that is too large',
      (sent) => ({ ...sent, envelope: `a...${'a'.repeat(360_000)}.a`.replace('...', '..a.') }),
      'envelope-too-large',
    ],
  ])('is refused: %s', async (_, change, code) => {
    await refused(await send(bidder('B'), opening, change(bid)), 422, code);
  });

  it('is one that was sealed to other custodians', async () => {
    const { id, k, custodians } = await sealingOpening(world, opening);
    const { seal } = await import('#src/procurement/bids/sealing/index.js');
    const vendor = world.organisation('B');
    const fewer = await seal({ offer: '1' }, { id, k, custodians: custodians.slice(1) }, vendor);
    await refused(await send(bidder('B'), opening, fewer), 422, 'custodians-differ');
    const allOfThem = await seal({ offer: '1' }, { id, k: 3, custodians }, vendor);
    await refused(await send(bidder('B'), opening, allOfThem), 422, 'custodians-differ');
  });

  it('is anything for an opening that is not there', async () => {
    await refused(await send(bidder('B'), NO_ID, bid), 404, 'not-found');
  });

  it('is anything from somebody who does not bid', async () => {
    for (const who of ['B.机构财务', 'agent.代理项目经理', 'experts.评审专家一'])
      expect((await send(world.as(who), opening, bid)).code).toBe('permission-denied');
  });
});

describe('an attachment', () => {
  const plain = Buffer.from('服务方案 '.repeat(20_000));
  let upload: Awaited<ReturnType<typeof uploadSealed>>;
  const withAttachment = () =>
    sealedBid(world, 'B', opening, aBidContent('1779000.00', { attachments: [upload.entry] }));

  beforeAll(async () => {
    upload = await uploadSealed(bidder('B'), plain);
  });

  it('is uploaded as a ciphertext, which nobody knows of', async () => {
    const [file] = await world.query<{ content_type: string }>('select content_type from file where id = $1', [
      upload.fileId,
    ]);
    expect(file!.content_type).toBe('application/x-age-encryption');
    const auditor = world.as('operator.审计管理员');
    const { body } = await auditor.get<{ items: object[] }>(`audit-entries?subject=${upload.fileId}`);
    expect(body.items).toEqual([]);
    const named = await bidder('B').post(`files?name=a.age`, undefined, {
      raw: 'words',
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(named.code).toBe('file-type-mismatch');
  });

  it('is refused when it is missing, cut off, another or not listed', async () => {
    const bid = await withAttachment();
    const { id } = upload.entry;
    const changed = Buffer.from(upload.ciphertext);
    changed[changed.length - 1]! ^= 1;
    const cut = await uploadAge(bidder('B'), upload.ciphertext.subarray(0, -5));
    const other = await uploadAge(bidder('B'), changed);
    const foreign = await uploadAge(bidder('C'), upload.ciphertext);
    await remember();
    const withFile = (fileId: string, attachmentId = id) => ({ ...bid, files: [{ attachmentId, fileId }] });
    for (const [body, code] of [
      [withFile(NO_ID), 'attachment-missing'],
      [withFile(foreign.body.id), 'attachment-missing'],
      [withFile(cut.body.id), 'attachment-truncated'],
      [withFile(other.body.id), 'attachment-differs'],
      [withFile(upload.fileId, NO_ID), 'attachment-differs'],
    ] as const)
      await refused(await send(bidder('B'), opening, body), 422, code);
  });

  it('is taken with the bid that lists it, and read by its bidder alone', async () => {
    const files = [{ attachmentId: upload.entry.id, fileId: upload.fileId }];
    const answer = await send(bidder('B'), opening, { ...(await withAttachment()), files });
    expect([answer.status, answer.code]).toEqual([201, undefined]);
    const { key: _, ...listed } = upload.entry;
    expect((await own('B')).attachments).toEqual([{ ...listed, fileId: upload.fileId }]);
    expect((await world.as('B.授权签字人').get(`files/${upload.fileId}`)).status).toBe(200);
    for (const who of ['agent.代理项目经理', 'A.投标专员', 'oversight.审计监督员'])
      expect((await world.as(who).get(`files/${upload.fileId}/content`)).code).toBe('not-found');
  });

  it('need not be uploaded again for a replacement, and is found by its digest', async () => {
    const fresh = await uploadSealed(bidder('B'), Buffer.from('补充说明'));
    const attachments = [upload.entry, fresh.entry];
    const bid = await sealedBid(world, 'B', opening, aBidContent('1779000.00', { attachments }));
    expect((await replace('B', bid)).status).toBe(200);
    expect((await own('B')).attachments.map(({ fileId }) => fileId).sort()).toEqual(
      [upload.fileId, fresh.fileId].sort(),
    );
  });
});

describe('until the deadline, a bid', () => {
  it('is replaced by another envelope, with a receipt of its own; the earlier one stays as it was', async () => {
    const first = await own('A');
    await world.moveClockTo('2026-08-25', '16:20');
    const bid = await sealed('A', '1780000.00');
    const answer: Answer<HandedIn> = await replace('A', bid);
    expect(answer).toMatchObject({ status: 200, etag: '"2"', body: { id: first.id, status: 'sealed', version: 2 } });
    expect(answer.body.receivedAt).toMatch(/^2026-08-25T08:20/);
    await verifyReceipt(answer.body.receipt, await jwks(), bid);
    const { envelopes } = await own('A');
    expect(envelopes.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
    expect(envelopes[0]).toEqual(first.envelopes[0]);
  });

  it('is not changed on the ground of an old version, or by another vendor', async () => {
    const { id } = await own('A');
    const bid = await sealed('A');
    await remember();
    await refused(await bidder('A').post(`bids/${id}/replace`, bid, { ifMatch: '"1"' }), 412, 'stale-version');
    await refused(await bidder('A').post(`bids/${id}/replace`, bid), 428, 'if-match-required');
    await refused(
      await bidder('B').post(`bids/${id}/replace`, await sealed('B'), { ifMatch: '"2"' }),
      404,
      'not-found',
    );
    await refused(await bidder('B').post(`bids/${id}/withdraw`, undefined, { ifMatch: '"2"' }), 404, 'not-found');
  });

  it('is withdrawn, and handed in again', async () => {
    const { id } = await own('C');
    expect((await bidder('C').command(`bids/${id}`, 'withdraw')).status).toBe(204);
    expect(await own('C')).toMatchObject({ status: 'withdrawn', allowed: ['replace'] });
    expect((await bidder('C').command(`bids/${id}`, 'withdraw')).code).toBe('illegal-transition');
    expect((await replace('C', await sealed('C', '1798000.00'))).status).toBe(200);
    expect(await own('C')).toMatchObject({ status: 'sealed', allowed: ['replace', 'withdraw'] });
  });

  it('is kept so that nobody rewrites it', async () => {
    const { id } = await own('A');
    const tried = [
      'update bid_envelope set sealed = sealed',
      'delete from bid_envelope',
      'update late_bid set vendor_id = vendor_id',
    ];
    for (const statement of [...tried, 'delete from opened_share', 'update bid_content set content = content'])
      await expect(world.app.get(DataSource).query(statement)).rejects.toThrow('permission denied');
    expect(await world.query('select from bid_envelope where bid_id = $1', [id])).toHaveLength(2);
  });

  it('is not taken from a vendor that is barred there', async () => {
    const [vendor] = await world.query<{ uscc: string }>('select uscc from organisation where id = $1', [
      world.organisation('D'),
    ]);
    const debarment = aDebarment({ uscc: vendor!.uscc });
    expect((await world.as('finance.采购监管员').post('debarments', debarment)).status).toBe(201);
    const bid = await sealed('D');
    await remember();
    await refused(await send(bidder('D'), opening, bid), 409, 'vendor-debarred');
  });
});

describe('after the deadline', () => {
  const late = () =>
    world.query('select vendor_id, arrived_at from late_bid where opening_id = $1 order by id', [opening]);

  it('nothing is taken, however early it was begun; that it came is on record, and secret', async () => {
    const bid = await sealed('D');
    await world.moveClockTo(DEADLINE.date, DEADLINE.time);
    const answer = await send(bidder('D'), opening, bid);
    expect(answer).toMatchObject({ status: 409, code: 'bid-too-late' });
    expect(await late()).toEqual([{ vendor_id: world.organisation('D'), arrived_at: expect.any(Date) }]);
    expect((await send(bidder('D'), opening, bid)).code).toBe('bid-too-late');
    expect(await late()).toHaveLength(1);
    const entries = await world.query(`select chain from audit_entry where action = 'bid.arrive-late'`);
    expect(entries).toHaveLength(1);
    const { body } = await world.as('operator.审计管理员').get<{ items: { action: string }[] }>('audit-entries');
    expect(body.items.map(({ action }) => action)).not.toContain('bid.arrive-late');
  });

  it('nothing is replaced or withdrawn', async () => {
    const bid = await sealed('A');
    expect((await replace('A', bid)).code).toBe('bid-too-late');
    expect(await late()).toHaveLength(2);
    const { id } = await own('A');
    await remember();
    await refused(await bidder('A').post(`bids/${id}/withdraw`, undefined, { ifMatch: '"2"' }), 409, 'bid-too-late');
    expect((await own('A')).allowed).toEqual([]);
  });

  it('a bid is opened to the parties and the offices, and to no other vendor', async () => {
    await open(world, opening);
    const { id } = await own('A');
    for (const who of ['purchaser.经办员', 'agent.代理项目经理', 'oversight.审计监督员', 'finance.采购监管员'])
      expect((await world.as(who).get<Shown>(`bids/${id}`)).body).toMatchObject({
        status: 'opened',
        offer: '1780000.00',
        content: { offer: '1780000.00' },
        allowed: [],
      });
    for (const who of ['B.投标专员', 'experts.评审专家一', 'site1.服务点经办员', 'operator.系统管理员'])
      expect((await world.as(who).get(`bids/${id}`)).code).toBe('not-found');
    const tender = await world.newest('tender');
    const { body } = await world.as('agent.代理项目经理').get<{ items: object[] }>(`tenders/${tender}/bids`);
    expect(body.items).toHaveLength(3);
    const ofB = await bidder('B').get<{ items: { id: string }[] }>(`tenders/${tender}/bids?opening=${opening}`);
    expect(ofB.body.items.map((row) => row.id)).toEqual([(await own('B')).id]);
  });

  it('its bidder keeps its receipts', async () => {
    const { envelopes, content } = await own('A');
    expect(envelopes).toHaveLength(2);
    for (const { receipt } of envelopes) await verifyReceipt(receipt, await jwks());
    expect(content).toMatchObject({ offer: '1780000.00' });
  });

  it('the attachments are for whoever reads the bid', async () => {
    const { attachments } = await own('B');
    const answer = await world.as('agent.代理项目经理').get(`files/${attachments[0]!.fileId}/content`);
    expect(answer.status).toBe(200);
  });

  it('the audit tells all that happened', async () => {
    const { id } = await own('C');
    const { body } = await world
      .as('oversight.审计监督员')
      .get<{ items: { action: string }[] }>(`audit-entries?subject=${id}`);
    expect(body.items.map(({ action }) => action).reverse()).toEqual([
      ...['bid.submit', 'bid.withdraw', 'bid.resubmit', 'bid.open'],
    ]);
  });
});
