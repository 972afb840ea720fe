import type { Draft, SealedFile } from './draft.js';
import { ciphertexts, type Place } from './store.js';

/** How far something is, of 1. */
export type Progress = (share: number) => void;

/** Encrypts a file in this browser, piece by piece; its ciphertext is kept beside the draft. The code for it is loaded with the first file. */
export async function sealFile(place: Place, file: File, progress: Progress): Promise<SealedFile> {
  const { sealAttachment } = await import('#src/procurement/bids/sealing/attachments.js');
  const sealed = await sealAttachment(file.stream().pipeThrough(counted(file.size, progress)));
  const blob = await new Response(sealed.ciphertext).blob();
  const { id, key, bytes, sha256 } = sealed.entry();
  await ciphertexts.keep(place, id, blob);
  return { name: file.name, id, key, bytes, sha256, plainBytes: file.size };
}

export async function forgetFile(place: Place, draft: Draft, id: string): Promise<Draft> {
  await ciphertexts.discard(place, id);
  return { ...draft, attachments: draft.attachments.filter((one) => one.id !== id) };
}

function counted(size: number, progress: Progress): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let done = 0;
  return new TransformStream({
    transform(chunk, controller) {
      done += chunk.length;
      progress(size === 0 ? 1 : done / size);
      controller.enqueue(chunk);
    },
  });
}
