import { Decrypter, Encrypter } from 'age-encryption';
import type { Draft } from './draft.js';
import { LockFault } from './lock-fault.js';
import { ciphertexts, type Place } from './store.js';

/** What a locked file holds: first the length of the draft's JSON, the JSON, then the ciphertexts of its attachments one after the other. */
interface Packed {
  readonly format: typeof FORMAT;
  readonly openingId: string;
  readonly draft: Draft;
  readonly lengths: readonly number[];
}

const FORMAT = 'qingyuan-bid-draft-1';
const LENGTH_BYTES = 4;

/** The draft and its attachments as one file that only its passphrase opens (age, scrypt). */
export async function lockDraft(place: Place, draft: Draft, passphrase: string): Promise<Blob> {
  const blobs = await Promise.all(
    draft.attachments.map(async ({ id }) => (await ciphertexts.read(place, id)) ?? new Blob()),
  );
  const packed: Packed = {
    ...{ format: FORMAT, openingId: place.openingId, draft, lengths: blobs.map(({ size }) => size) },
  };
  const json = new TextEncoder().encode(JSON.stringify(packed));
  const length = new DataView(new ArrayBuffer(LENGTH_BYTES));
  length.setUint32(0, json.length);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return new Response(await encrypter.encrypt(new Blob([length.buffer, json, ...blobs]).stream())).blob();
}

/** Opens a locked file and puts its attachments back. @throws LockFault */
export async function unlockDraft(place: Place, file: Blob, passphrase: string): Promise<Draft> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const plain = await decrypter
    .decrypt(file.stream())
    .then((stream) => new Response(stream).blob())
    .catch(() => {
      throw new LockFault('passphrase');
    });
  const length = new DataView(await plain.slice(0, LENGTH_BYTES).arrayBuffer()).getUint32(0);
  const packed = await readPacked(plain.slice(LENGTH_BYTES, LENGTH_BYTES + length));
  if (packed.openingId !== place.openingId) throw new LockFault('opening');
  let at = LENGTH_BYTES + length;
  for (const [index, { id }] of packed.draft.attachments.entries()) {
    const bytes = packed.lengths[index] ?? 0;
    await ciphertexts.keep(place, id, plain.slice(at, at + bytes));
    at += bytes;
  }
  return packed.draft;
}

async function readPacked(json: Blob): Promise<Packed> {
  try {
    const packed = JSON.parse(await json.text()) as Packed;
    if (packed.format === FORMAT) return packed;
  } catch {
    // told below
  }
  throw new LockFault('format');
}
