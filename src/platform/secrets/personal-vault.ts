import { createCipheriv, createDecipheriv, createHmac, type KeyObject, randomBytes } from 'node:crypto';
import type { SecretKey } from './key-kinds.js';
import type { KeyRing } from './key-ring.js';
import type { SecretStore } from './secret-store.js';

const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The data key of one person, wrapped. Deleting it erases everything encrypted for that person, in backups too. */
export interface PersonKey {
  /** the key-encryption key that wraps it */
  readonly kid: string;
  /** base64url */
  readonly wrapped: string;
}

/** Where a value belongs. A ciphertext moved to another person or another field does not open. */
export interface PersonalField {
  readonly personId: string;
  readonly field: string;
}

/** What a lookup hash is of; the same text of two kinds has two hashes. */
export type LookupKind = 'citizen-id' | 'phone';

/**
 * Encrypts personal values (AES-256-GCM) under a key of each person's own, and hashes them for look-up (HMAC-SHA-256).
 * It stores nothing: the person's row holds the wrapped key, the table holds the ciphertexts.
 */
export class PersonalVault {
  readonly #keyEncryption: KeyRing<SecretKey>;
  readonly #lookup: KeyRing<SecretKey>;

  constructor(secrets: SecretStore) {
    this.#keyEncryption = secrets.ring('personal-data');
    this.#lookup = secrets.ring('lookup');
  }

  newPersonKey(personId: string): PersonKey {
    return this.#wrap(personId, randomBytes(32));
  }

  /** The same data key under the current key-encryption key, after that was rotated. */
  rewrap(key: PersonKey, personId: string): PersonKey {
    return this.#wrap(personId, this.#unwrap(key, personId));
  }

  /** @returns base64url, about 40 characters longer than the text */
  encryptField(key: PersonKey, { personId, field }: PersonalField, text: string): string {
    return seal(this.#unwrap(key, personId), ['field', personId, field], Buffer.from(text, 'utf8'));
  }

  /** @throws Error when the value was altered, or belongs to another person or field */
  decryptField(key: PersonKey, { personId, field }: PersonalField, sealed: string): string {
    return open(this.#unwrap(key, personId), ['field', personId, field], sealed).toString('utf8');
  }

  /** The hash to store beside an encrypted value, base64url. `value` is in the one form that its kind has in the kernel. */
  lookupHash(kind: LookupKind, value: string): string {
    return keyedHash(this.#lookup.current.key, kind, value);
  }

  /** The hashes to look for: under the current key first, then under older ones, with which rows may still be hashed. */
  lookupHashes(kind: LookupKind, value: string): string[] {
    return this.#lookup.keys.map(({ key }) => keyedHash(key, kind, value));
  }

  #wrap(personId: string, dataKey: Buffer): PersonKey {
    const { kid, key } = this.#keyEncryption.current;
    return { kid, wrapped: seal(key, ['person-key', personId], dataKey) };
  }

  #unwrap({ kid, wrapped }: PersonKey, personId: string): Buffer {
    const keyEncryption = this.#keyEncryption.find(kid);
    if (!keyEncryption) throw new Error(`the key-encryption key ${kid} is not in the ring personal-data`);
    return open(keyEncryption.key, ['person-key', personId], wrapped);
  }
}

function keyedHash(key: KeyObject, kind: LookupKind, value: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([kind, value]))
    .digest('base64url');
}

/** format ‖ random IV ‖ ciphertext ‖ tag, bound to the context it is for. */
function seal(key: KeyObject | Buffer, context: readonly string[], plain: Buffer): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES }).setAAD(contextBytes(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(FORMAT), iv, body, cipher.getAuthTag()]).toString('base64url');
}

function open(key: KeyObject | Buffer, context: readonly string[], sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < 1 + IV_BYTES + TAG_BYTES || bytes[0] !== FORMAT)
    throw new Error('not a sealed value of this format');
  const iv = bytes.subarray(1, 1 + IV_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES })
    .setAAD(contextBytes(context))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(1 + IV_BYTES, -TAG_BYTES)), decipher.final()]);
}

function contextBytes(context: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(context), 'utf8');
}
