import { base64url } from 'jose';

/** Bytes of their own, which every Web API takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** The text in these bytes. @throws TypeError when they are not UTF-8 */
export const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Lower case, two digits a byte. */
export const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

export const toBase64url = (bytes: Uint8Array): string => base64url.encode(bytes);

/** What browsers have decodes a character at a time; at an opening that would cost more than the decryption, so Node's own is taken where it is. */
const decode: (text: string) => Uint8Array =
  typeof Buffer === 'undefined' ? (text) => base64url.decode(text) : (text) => Buffer.from(text, 'base64url');

/**
 * Reads base64url in its one canonical spelling: a lenient decoder would let a text be changed without changing what it means.
 * @throws TypeError for any other spelling
 */
export function fromBase64url(text: string): Bytes {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) throw new TypeError('not base64url');
  const bytes = new Uint8Array(decode(text));
  const lastGroup = bytes.slice(bytes.length - (bytes.length % 3));
  if (!text.endsWith(base64url.encode(lastGroup))) throw new TypeError('not canonical base64url');
  return bytes;
}

/** SHA-256 in hex of bytes, or of a text's UTF-8. */
export async function sha256(content: string | Bytes): Promise<string> {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return hex(new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes)));
}
