import type { BidContent } from '#src/procurement/bids/calc/bid-content.js';
import type { SealedBid, SealingOpening } from '#src/procurement/bids/sealing/sealed-bid.js';
import type { components } from '#web/api/generated/schema.js';
import { send } from '#web/api/http.js';
import { problemOf, Refusal, Unreached } from '#web/api/problem.js';
import { accessToken } from '#web/api/session.js';
import { language } from '#web/app/language.js';
import type { SealedFile } from './draft.js';
import type { Progress } from './seal-file.js';
import { ciphertexts, type Place, receipts } from './store.js';

export type HandedIn = components['schemas']['HandedInView'];
type Opening = components['schemas']['OpeningView'];
type Bid = components['schemas']['BidView'];

/** A bid that is sealed and on its way: sent again as it is when the server was not reached, so that it is handed in once. */
export interface Attempt {
  readonly sealed: SealedBid;
  readonly idempotencyKey: string;
}

/** Seals what the bid says, in this browser, to the custodians of the opening. @throws SealingError */
export async function sealBid(content: BidContent, opening: Opening, vendorId: string): Promise<Attempt> {
  const { seal } = await import('#src/procurement/bids/sealing/seal.js');
  const { id, threshold: k, seats } = opening;
  const sealing: SealingOpening = {
    ...{ id, k, custodians: seats.map(({ seatId, publicJwk }) => ({ seatId, publicJwk })) },
  };
  return { sealed: await seal({ ...content }, sealing, vendorId), idempotencyKey: crypto.randomUUID() };
}

interface Handing {
  readonly place: Place;
  readonly files: readonly SealedFile[];
  /** the bid that it replaces, and its version */
  readonly bid?: Bid;
  readonly etag?: string | null;
}

/** Hands in a sealed bid with the uploads of its attachments, and keeps the receipt in this browser. @throws Refusal, Unreached */
export async function handIn(
  { sealed, idempotencyKey }: Attempt,
  { place, files, bid, etag }: Handing,
): Promise<HandedIn> {
  const named = files.flatMap(({ id, fileId }) => (fileId ? [{ attachmentId: id, fileId }] : []));
  const path = bid ? `bids/${bid.id}/replace` : `openings/${sealed.openingId}/bids`;
  const body = { ...sealed, files: named };
  const { data } = await send<HandedIn>(path, { method: 'POST', body, etag: bid && etag, idempotencyKey });
  const { id: bidId, receivedAt, receipt } = data;
  await receipts.add(place, { bidId, receivedAt, receipt, sealed });
  return data;
}

/** Uploads the ciphertext of an attachment under a name that tells nothing. @throws Refusal, Unreached */
export async function uploadCiphertext(place: Place, { id }: SealedFile, progress: Progress): Promise<string> {
  const blob = await ciphertexts.read(place, id);
  if (!blob) throw new CiphertextGone(id);
  const token = await accessToken();
  const response = await new Promise<Response>((done, fail) => {
    // fetch does not tell how far an upload is
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/files?name=${id}.age`);
    request.setRequestHeader('authorization', `Bearer ${token}`);
    request.setRequestHeader('accept-language', language());
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 1 : loaded / total);
    request.onload = () => done(new Response(request.responseText, { status: request.status }));
    request.onerror = () => fail(new Unreached());
    request.send(blob);
  });
  if (!response.ok) throw new Refusal(await problemOf(response));
  return ((await response.json()) as { id: string }).id;
}

/** The draft lists an attachment whose ciphertext this browser has no more. */
export class CiphertextGone extends Error {
  constructor(readonly attachmentId: string) {
    super('ciphertext gone');
  }
}
