// The least that opening costs: node:crypto on the very same ciphertexts, without a check, a database or a server.
import { createDecipheriv, createHash, createPublicKey, diffieHellman } from 'node:crypto';
import { combine } from 'shamir-secret-sharing';

/** Decrypts the shares of these seats, restores each content key and decrypts its envelope. @returns the envelopes as parsed JSON */
export async function openBare(sealedBids, privateKeys) {
  const envelopes = [];
  for (const { envelope, shares } of sealedBids) {
    const opened = shares.filter(({ seatId }) => privateKeys.has(seatId)).map((share) => bareShare(share, privateKeys));
    envelopes.push(JSON.parse(bareGcm(envelope.split('.'), await combine(opened))));
  }
  return envelopes;
}

function bareShare({ seatId, jwe }, privateKeys) {
  const parts = jwe.split('.');
  const { epk } = JSON.parse(Buffer.from(parts[0], 'base64url'));
  const agreed = diffieHellman({
    privateKey: privateKeys.get(seatId),
    publicKey: createPublicKey({ key: epk, format: 'jwk' }),
  });
  return new Uint8Array(bareGcm(parts, createHash('sha256').update(ROUND).update(agreed).update(INFO).digest()));
}

/** RFC 7518 §4.6.2 for A256GCM without party information: the number of the round, then names and lengths. */
const ROUND = Buffer.from([0, 0, 0, 1]);
const INFO = Buffer.concat([
  Buffer.from([0, 0, 0, 7]),
  Buffer.from('A256GCM'),
  Buffer.alloc(8),
  Buffer.from([0, 0, 1, 0]),
]);

function bareGcm([header, , iv, ciphertext, tag], key) {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'));
  decipher.setAAD(Buffer.from(header)).setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(ciphertext, 'base64url'), decipher.final()]);
}
