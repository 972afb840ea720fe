import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { AttachmentEntry } from './sealed-bid.js';
import { SealingError } from './sealing-error.js';
import { StreamingSha256 } from './streaming-sha256.js';

type ByteStream = ReadableStream<Uint8Array>;

/** An attachment on its way into its ciphertext. */
export interface SealedAttachment {
  /** age format; to be read to its end */
  readonly ciphertext: ByteStream;
  /** What the envelope lists. @throws Error as long as the ciphertext has not been read to its end */
  entry(): AttachmentEntry;
}

/**
 * Encrypts an attachment as a stream, 64 KB at a time, under a random key of its own. With the key of its entry any `age` program opens it.
 * A failure of `plain` reaches whoever reads the ciphertext.
 */
export async function sealAttachment(plain: ByteStream): Promise<SealedAttachment> {
  const id = globalThis.crypto.randomUUID();
  const key = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(key));
  const digest = new StreamingSha256();
  let entry: AttachmentEntry | undefined;
  const measure = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      digest.update(chunk);
      controller.enqueue(chunk);
    },
    flush() {
      entry = { id, key, bytes: digest.bytes, sha256: digest.hex() };
    },
  });
  const encrypted: ByteStream = await encrypter.encrypt(plain);
  return {
    ciphertext: encrypted.pipeThrough(measure),
    entry() {
      if (!entry) throw new Error('the ciphertext has not been read to its end');
      return entry;
    },
  };
}

/**
 * Decrypts an attachment as a stream. Every chunk that comes out is authentic; that nothing is missing or exchanged is certain at the end
 * only, so what has been read is to be thrown away when the stream fails.
 * @returns a stream that fails with SealingError `attachment-truncated` or `attachment-damaged` (altered, exchanged, another key), or
 *   with the failure of `ciphertext` itself
 */
export function openAttachment(entry: AttachmentEntry, ciphertext: ByteStream): ByteStream {
  const source = measuredSource(entry, ciphertext);
  let plain: Promise<ReadableStreamDefaultReader<Uint8Array>> | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          plain ??= decrypt(entry.key, source.stream);
          const { done, value } = await (await plain).read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          await source.cancel(error);
          throw source.isCause(error) ? error : new SealingError('attachment-damaged');
        }
      },
      cancel: source.cancel,
    },
    { highWaterMark: 0 },
  );
}

async function decrypt(key: string, ciphertext: ByteStream) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(key);
  const plain: ByteStream = await decrypter.decrypt(ciphertext);
  return plain.getReader();
}

/** The ciphertext, which fails at its end unless it is, to the byte, the one that the envelope lists. */
function measuredSource({ bytes, sha256 }: AttachmentEntry, ciphertext: ByteStream) {
  const reader = ciphertext.getReader();
  const digest = new StreamingSha256();
  let failure: unknown;
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    try {
      const { done, value } = await reader.read();
      if (!done) {
        digest.update(value);
        return controller.enqueue(value);
      }
      if (digest.bytes < bytes) throw new SealingError('attachment-truncated');
      if (digest.bytes > bytes || digest.hex() !== sha256) throw new SealingError('attachment-damaged');
      controller.close();
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  const cancel = (reason: unknown) => reader.cancel(reason).catch(() => undefined);
  return {
    stream: new ReadableStream<Uint8Array>({ pull, cancel }),
    cancel,
    /** whether the source failed, rather than the decrypter that reads it */
    isCause: (error: unknown) => error === failure,
  };
}
