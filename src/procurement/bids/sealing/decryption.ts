import { compactDecrypt, type CryptoKey } from 'jose';
import { type Bytes, sha256 } from './bytes.js';
import type { CompactJwe } from './compact-jwe.js';
import type { ShareHeader } from './headers.js';

/** The two decryptions that an opening needs, which throw when the tag does not match, for whatever reason; and its digest. */
export interface Decryption {
  /** SHA-256, hex. */
  sha256(bytes: Bytes): string | Promise<string>;
  /** AES-256-GCM under the content key. */
  envelope(jwe: CompactJwe<unknown>, contentKey: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** AES-256-GCM under a key agreed by ECDH on P-256. */
  share(jwe: CompactJwe<ShareHeader>, privateKey: CryptoKey): Uint8Array | Promise<Uint8Array>;
}

/** By WebCrypto: runs in every browser and in Node. */
export const portableDecryption: Decryption = {
  sha256,
  envelope: (jwe, contentKey) => decrypt(jwe.text, contentKey, 'dir'),
  share: (jwe, privateKey) => decrypt(jwe.text, privateKey, 'ECDH-ES'),
};

async function decrypt(text: string, key: CryptoKey | Uint8Array, alg: 'dir' | 'ECDH-ES'): Promise<Uint8Array> {
  const options = { keyManagementAlgorithms: [alg], contentEncryptionAlgorithms: ['A256GCM'] };
  return (await compactDecrypt(text, key, options)).plaintext;
}
