import { join } from 'node:path';
import { z } from 'zod';
import { contentFaults } from '#src/procurement/bids/calc/bid-content.js';
import { ENVELOPE_LIMIT, seal, SealingError } from '#src/procurement/bids/sealing/index.js';
import { type SealedFile, sealFile } from '#src/cli/bid-attachments.js';
import { fillFolder, readJson, writeNew } from '#src/cli/bid-files.js';
import { fingerprintsOf, requirePublished } from '#src/cli/bid-fingerprints.js';
import { nextSteps } from '#src/cli/bid-next-steps.js';
import type { Terminal } from '#src/cli/terminal.js';

export interface SealOptions {
  readonly opening: string;
  readonly vendor: string;
  readonly bid: string;
  readonly out: string;
  readonly attach?: readonly string[];
  readonly fingerprint?: readonly string[];
}

const PUBLIC_JWK = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });
const OPENING = z.object({
  id: z.string(),
  threshold: z.int(),
  seats: z.array(z.object({ seatId: z.string(), publicJwk: PUBLIC_JWK, fingerprint: z.string() })),
});
/** Any object: what a bid must say is judged when it is opened, so that here it is only told. */
const BID = z.looseObject({ attachments: z.undefined('is filled in by --attach').optional() });

/**
 * Seals a bid with its attachments into a folder.
 * @throws CommandFailed where a file or a fingerprint is not what is expected; SealingError `envelope-too-large`, `custodians-invalid`,
 *   `custodian-key-invalid`
 */
export async function sealBid(terminal: Terminal, options: SealOptions): Promise<void> {
  const { vendor, out, attach = [], fingerprint: published } = options;
  const { id, threshold: k, seats: custodians } = await readJson(options.opening, OPENING);
  const fingerprints = await fingerprintsOf(custodians);
  if (published) requirePublished(fingerprints, published);
  const bid = await readJson(options.bid, BID);
  requireSmall(bid); // before a long encryption, not after it
  const faults = await fillFolder(out, async () => {
    const files: SealedFile[] = [];
    for (const path of attach) files.push(await sealFile(path, out));
    const attachments = files.map(({ name, entry }) => ({ name, ...entry }));
    const envelope = { ...bid, attachments };
    const sealed = await seal(envelope, { id, k, custodians }, vendor);
    await writeNew(join(out, 'sealed.json'), `${JSON.stringify(sealed)}\n`);
    await writeNew(join(out, 'README'), nextSteps(sealed, files));
    return contentFaults(envelope);
  });
  for (const { path, code } of faults)
    terminal.note(`It would be found invalid when it is opened: ${path || 'the whole'}: ${code}`);
  terminal.print(`The bid is sealed in ${out}; README there says what comes next.`);
  if (published) return;
  terminal.note(
    'The keys were compared with nothing. Compare them with the published notice before you hand the bid in:',
  );
  terminal.note(fingerprints.map((groups) => `  ${groups}`).join('\n'));
}

/** @throws SealingError `envelope-too-large` */
function requireSmall(bid: object): void {
  const bytes = Buffer.byteLength(JSON.stringify(bid));
  if (bytes > ENVELOPE_LIMIT) throw new SealingError('envelope-too-large', { bytes, limit: ENVELOPE_LIMIT });
}
