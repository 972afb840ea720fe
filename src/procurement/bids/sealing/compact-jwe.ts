import { type Bytes, fromBase64url, textOf } from './bytes.js';

type Header = Readonly<Record<string, unknown>>;

/** A compact JWE taken apart, for those who decrypt it. */
export interface CompactJwe<H = Header> {
  /** as it was given */
  readonly text: string;
  readonly header: H;
  readonly iv: Bytes;
  readonly ciphertext: Bytes;
  readonly tag: Bytes;
}

/** What every header of a kind says in the same words, and the names it has besides: no more and no less. */
export interface JweKind {
  readonly fixed: Readonly<Record<'alg' | 'enc' | 'typ', string>>;
  readonly names: readonly string[];
}

/**
 * Takes a JWE of one kind apart. Nothing that a decrypter might treat in its own way passes: no header but the known ones
 * (so no compression), no other spelling, no wrapped key, no other lengths than those of A256GCM.
 * @throws TypeError or SyntaxError for anything else
 */
export function readCompactJwe(text: string, { fixed, names }: JweKind): CompactJwe {
  const [head = '', wrappedKey, iv, ciphertext, tag, ...rest] = text.split('.').map(fromBase64url);
  if (!iv || !ciphertext || !tag || rest.length > 0) throw new TypeError('not five parts');
  if (wrappedKey?.length !== 0 || iv.length !== 12 || tag.length !== 16) throw new TypeError('other lengths');
  const header = JSON.parse(textOf(head as Bytes)) as Header;
  if (!hasExactly(header, [...Object.keys(fixed), ...names])) throw new TypeError('other header names');
  for (const [name, value] of Object.entries(fixed)) if (header[name] !== value) throw new TypeError(`other ${name}`);
  return { text, header, iv, ciphertext, tag };
}

/** Whether a value is an object with these properties and no others. */
export function hasExactly(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const own = Object.keys(value);
  return own.length === names.length && names.every((name) => own.includes(name));
}
