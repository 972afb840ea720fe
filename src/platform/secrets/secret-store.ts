import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Env } from '#src/platform/config/env.js';
import { addKeyFile, ensureKeyFolder, KeyFileError, keyFilesOf, readKeyFile } from './key-files.js';
import { type KeyKind, type PublicJwk, secretKind, signingKind, type StoredKey } from './key-kinds.js';
import { KeyRing } from './key-ring.js';

/** Every ring: what its keys are for, and the variable that names a file to be used instead of the key folder. */
const RINGS = {
  /** access tokens (JWT, HS256) */
  'access-token': { kind: secretKind('HS256'), variable: 'ACCESS_TOKEN_KEY_FILE' },
  /** what must stay verifiable outside: receipts of bids, checkpoints of the audit log (JWS, ES256) */
  'receipt-signing': { kind: signingKind, variable: 'RECEIPT_SIGNING_KEY_FILE' },
  /** wraps the data key of each person */
  'personal-data': { kind: secretKind('A256GCMKW'), variable: 'PERSONAL_DATA_KEY_FILE' },
  /** keyed hashes by which encrypted values are found */
  lookup: { kind: secretKind('HS256'), variable: 'LOOKUP_KEY_FILE' },
} as const satisfies Record<string, { kind: KeyKind<unknown>; variable: keyof Env }>;

export type RingName = keyof typeof RINGS;
export const RING_NAMES = Object.keys(RINGS) as RingName[];
type KeyOf<N extends RingName> = ReturnType<(typeof RINGS)[N]['kind']['read']>;
type SecretEnv = Pick<Env, 'DATA_DIR' | (typeof RINGS)[RingName]['variable']>;

/**
 * The product's own secrets: JSON Web Keys in `$DATA_DIR/keys`, one file per key, readable by this account only and made
 * on first use. They are no part of a database backup: who loses them loses what they encrypt.
 */
export class SecretStore {
  readonly #folder: string;
  readonly #rings: { readonly [N in RingName]: KeyRing<KeyOf<N>> };

  /** Reads every ring, making what is missing. @throws KeyFileError for a file that is open to others or is not a key */
  constructor(private readonly env: SecretEnv) {
    this.#folder = join(env.DATA_DIR, 'keys');
    const open = <N extends RingName>(name: N) => new KeyRing(() => this.#read(name));
    this.#rings = {
      'access-token': open('access-token'),
      'receipt-signing': open('receipt-signing'),
      'personal-data': open('personal-data'),
      lookup: open('lookup'),
    };
  }

  ring<N extends RingName>(name: N): KeyRing<KeyOf<N>> {
    return this.#rings[name];
  }

  /**
   * Adds a key that is used from now on; the old ones still verify and open. Other processes see it when they meet its id.
   * @throws KeyFileError when the ring comes from a file of the operator's: the new key is put first there, by hand
   */
  rotate(name: RingName): void {
    const file = this.env[RINGS[name].variable];
    if (file) throw new KeyFileError(file, `add the new ${name} key to this file, in front of the others, and restart`);
    this.#add(name);
    this.#rings[name].reload();
  }

  /** The public halves of all signing keys, with those of the past: a JSON Web Key Set that anybody may see. */
  publicJwks(): { keys: PublicJwk[] } {
    return { keys: this.#rings['receipt-signing'].keys.map((key) => key.publicJwk) };
  }

  #read<N extends RingName>(name: N): readonly [KeyOf<N>, ...KeyOf<N>[]] {
    const override = this.env[RINGS[name].variable];
    const kind = RINGS[name].kind as KeyKind<KeyOf<N>>;
    const paths = override ? [override] : this.#files(name).map((file) => file.path);
    const [first, ...older] = paths.flatMap((path) => parseKeys(path, readKeyFile(path), kind));
    if (!first) throw new KeyFileError(paths.join(', '), `expected ${kind.expected}`);
    return [first, ...older];
  }

  #files(name: RingName) {
    ensureKeyFolder(this.#folder);
    if (keyFilesOf(this.#folder, name).length === 0) this.#add(name);
    return keyFilesOf(this.#folder, name);
  }

  #add(name: RingName): void {
    const newest = keyFilesOf(this.#folder, name)[0]?.ordinal ?? 0;
    const stored = RINGS[name].kind.generate(uuidv7());
    addKeyFile(this.#folder, name, newest + 1, `${JSON.stringify(stored, null, 2)}\n`);
  }
}

/** One JSON Web Key or a set of them, the newest first. The parser's own messages quote the text, so none is passed on. */
function parseKeys<K>(path: string, text: string, kind: KeyKind<K>): K[] {
  try {
    const json = JSON.parse(text) as StoredKey;
    const stored: StoredKey[] = 'keys' in json ? (json.keys as StoredKey[]) : [json];
    if (stored.some((key) => !key.kid || key.alg !== kind.alg)) throw new TypeError('kid or alg is missing or wrong');
    return stored.map((key) => kind.read(key));
  } catch {
    throw new KeyFileError(path, `expected a JSON Web Key, or a set of them, with "kid", "alg" and ${kind.expected}`);
  }
}
