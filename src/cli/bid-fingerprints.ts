import { fingerprintInGroups, fingerprintOf, type P256PublicJwk } from '#src/procurement/bids/sealing/index.js';
import { CommandFailed } from '#src/cli/terminal.js';

interface Seat {
  readonly seatId: string;
  readonly publicJwk: P256PublicJwk;
  readonly fingerprint: string;
}

/** The fingerprints of the keys themselves, in groups for people. @throws CommandFailed where a seat claims another one */
export function fingerprintsOf(seats: readonly Seat[]): Promise<string[]> {
  return Promise.all(
    seats.map(async ({ seatId, publicJwk, fingerprint }) => {
      const computed = await fingerprintOf(publicJwk);
      if (computed === fingerprint) return fingerprintInGroups(computed);
      throw new CommandFailed(`the key of seat ${seatId} does not have the fingerprint that the seat claims`);
    }),
  );
}

/**
 * Compares the fingerprints of an opening, in groups, with those of the published notice, in groups or as base64url.
 * @throws CommandFailed unless they are the same ones, all of them
 */
export function requirePublished(fingerprints: readonly string[], published: readonly string[]): void {
  const known = new Set(published.map(inGroups));
  const foreign = fingerprints.filter((fingerprint) => !known.has(fingerprint));
  const missing = [...known].filter((fingerprint) => !fingerprints.includes(fingerprint));
  if (foreign.length === 0 && missing.length === 0) return;
  const lines = [
    ...foreign.map((one) => `  not published: ${one}`),
    ...missing.map((one) => `  published only: ${one}`),
  ];
  throw new CommandFailed(['the keys of this opening are not those that were published:', ...lines].join('\n'));
}

/** @throws CommandFailed for what is neither 64 hexadecimal digits nor the base64url of 32 bytes */
function inGroups(fingerprint: string): string {
  const text = fingerprint.replace(/\s/g, '');
  if (/^[0-9a-f]{64}$/i.test(text)) return fingerprintInGroups(Buffer.from(text, 'hex').toString('base64url'));
  if (/^[\w-]{43}$/.test(text)) return fingerprintInGroups(Buffer.from(text, 'base64url').toString('base64url'));
  throw new CommandFailed(
    `"${fingerprint}" is no fingerprint: groups of digits stand in quotes, one fingerprint in each`,
  );
}
