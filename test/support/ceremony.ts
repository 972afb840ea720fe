import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { CUSTODIANS, unlockedKeyOf } from '#src/demo/custodians.js';
import type { BidContent } from '#src/procurement/bids/index.js';
import {
  type AttachmentEntry,
  type Envelope,
  openShare,
  type OpenedShare,
  seal,
  sealAttachment,
  type SealedBid,
  type SealedShare,
  type SealingOpening,
} from '#src/procurement/bids/sealing/index.js';
import { aBidContent } from '#test/builders/a-bid.js';
import type { Answer, Client } from '#test/support/client.js';
import type { World } from '#test/support/world.js';

/** Bidding and opening over HTTP, by the people and the keys of the demo. Vendors are named by their keys: `A`, `B` … */

/** The deadline of the demo purchase. */
export const DEADLINE = { date: '2026-08-26', time: '10:00' } as const;

export interface HandedIn {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly receivedAt: string;
  readonly receipt: string;
  readonly digests: Readonly<Record<string, string>>;
}

export interface Ceremony {
  readonly openingId: string;
  readonly status: string;
  readonly k: number;
  readonly posted: number;
}

/** Whoever brings people of the demo to the API: a world, or a journey on which they sign in. */
export interface People {
  /** somebody, written `organisation.person` */
  as(who: string): Client | Promise<Client>;
  /** the id of an organisation */
  organisation(key: string): string | Promise<string>;
}

/** The newest opening of the demo's tender. */
export const theOpening = (world: World): Promise<string> => world.newest('opening');

/** What a bidder must know of an opening to seal for it. */
export async function sealingOpening(people: People, openingId: string): Promise<SealingOpening> {
  type Shown = { id: string; threshold: number; seats: SealingOpening['custodians'] };
  const { body } = await (await people.as('A.投标专员')).get<Shown>(`openings/${openingId}`);
  return { id: body.id, k: body.threshold, custodians: body.seats };
}

/** Seals in the name of a vendor; `content` may also be an envelope that is no bid. */
export async function sealedBid(
  people: People,
  vendor: string,
  openingId: string,
  content: BidContent | Envelope,
): Promise<SealedBid> {
  return seal(content as Envelope, await sealingOpening(people, openingId), await people.organisation(vendor));
}

/** Hands a bid in at this price, or with this content. */
export async function submit(
  people: People,
  vendor: string,
  openingId: string,
  content: string | BidContent | Envelope,
): Promise<Answer<HandedIn>> {
  const said = typeof content === 'string' ? aBidContent(content) : content;
  return send(await people.as(`${vendor}.投标专员`), openingId, await sealedBid(people, vendor, openingId, said));
}

export function send(bidder: Client, openingId: string, sealed: object): Promise<Answer<HandedIn>> {
  return bidder.post<HandedIn>(`openings/${openingId}/bids`, sealed, { key: randomUUID() });
}

/** Encrypts and uploads an attachment; gives its entry for the envelope, and the id of the upload. */
export async function uploadSealed(
  bidder: Client,
  plain: Buffer,
): Promise<{ entry: AttachmentEntry; fileId: string; ciphertext: Buffer }> {
  const attachment = await sealAttachment(new Blob([new Uint8Array(plain)]).stream());
  const ciphertext = Buffer.from(await new Response(attachment.ciphertext).arrayBuffer());
  const { body } = await uploadAge(bidder, ciphertext);
  return { entry: attachment.entry(), fileId: body.id, ciphertext };
}

export function uploadAge(bidder: Client, raw: Buffer): Promise<Answer<{ id: string }>> {
  const headers = { 'content-type': 'application/octet-stream' };
  return bidder.post<{ id: string }>(`files?name=${randomUUID()}.age`, undefined, { raw, headers });
}

/** The shares that are sealed to a custodian's seat, opened with the custodian's key. */
export async function openedShares(people: People, custodian: string, openingId: string): Promise<OpenedShare[]> {
  type Handed = { seatId: string; bids: { sealedShare: SealedShare }[] };
  const { status, code, body } = await (await people.as(custodian)).get<Handed>(`openings/${openingId}/shares`);
  expect([status, code]).toEqual([200, undefined]);
  const key = await unlockedKeyOf(custodian);
  return Promise.all(
    body.bids.map(({ sealedShare }) => openShare(key, sealedShare, { openingId, seatId: body.seatId })),
  );
}

/** Has a custodian fetch, open and post the shares of the own seat. */
export async function postShares(people: People, custodian: string, openingId: string): Promise<Answer<Ceremony>> {
  const shares = await openedShares(people, custodian, openingId);
  return (await people.as(custodian)).post<Ceremony>(`openings/${openingId}/shares`, { shares });
}

/** Opens everything: two of the three custodians post. */
export async function open(people: People, openingId: string): Promise<void> {
  for (const custodian of CUSTODIANS.slice(0, 2)) {
    const { status, code } = await postShares(people, custodian, openingId);
    expect([custodian, status, code]).toEqual([custodian, 200, undefined]);
  }
}

export interface OpenedTender {
  readonly tenderId: string;
  readonly openingId: string;
  /** bid ids by vendor */
  readonly bids: Readonly<Record<string, string>>;
}

/** Brings the published tender of the demo to its opened responses: a bid at this price, or with this content, of each vendor. */
export async function openedTender(
  world: World,
  offers: Readonly<Record<string, string | BidContent>>,
): Promise<OpenedTender> {
  const [tenderId, openingId] = [await world.newest('tender'), await theOpening(world)];
  const bids: Record<string, string> = {};
  for (const [vendor, offer] of Object.entries(offers)) {
    const { status, code, body } = await submit(world, vendor, openingId, offer);
    expect([vendor, status, code]).toEqual([vendor, 201, undefined]);
    bids[vendor] = body.id;
  }
  await world.moveClockTo(DEADLINE.date, DEADLINE.time);
  await open(world, openingId);
  return { tenderId, openingId, bids };
}
