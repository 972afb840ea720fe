import type { Command } from 'commander';
import { z } from 'zod';
import {
  createCustodianKey,
  fingerprintInGroups,
  type OpenedShare,
  openShare,
  SealingError,
  unlockCustodianKey,
} from '#src/procurement/bids/sealing/index.js';
import { nodeDecryption } from '#src/procurement/bids/sealing/open-many.node.js';
import { readJson, readText, writeNew } from '#src/cli/bid-files.js';
import { inWords, wordsOf } from '#src/cli/bid-refusals.js';
import { newPassphrase, passphrase } from '#src/cli/custodian-passphrase.js';
import { CommandFailed, type Terminal } from '#src/cli/terminal.js';

interface CreateOptions {
  readonly out: string;
  readonly passphraseFile?: string;
}

interface OpenOptions extends CreateOptions {
  readonly key: string;
  readonly shares: string;
  readonly opening: string;
  readonly seat: string;
}

/** `custodian`: a custodian's key and its use, on the custodian's own machine. It reads and writes files, and asks no server. */
export function addCustodian(program: Command, terminal: Terminal): void {
  const custodian = program
    .command('custodian')
    .description("keep a custodian's key and open shares with it, without a server");
  const PASSPHRASE_FILE = ['--passphrase-file <file>', 'the passphrase in a file, instead of typing it'] as const;
  custodian
    .command('create-key')
    .description('make a key pair: the private half under a passphrase, the public half to hand in')
    .requiredOption('--out <file>', 'a new file for the private half')
    .option(...PASSPHRASE_FILE)
    .action((options: CreateOptions) => inWords(() => createKey(terminal, options)));
  custodian
    .command('open-shares')
    .description('open the shares of an opening that are addressed to one seat')
    .requiredOption('--key <file>', 'the private key, as create-key wrote it')
    .requiredOption('--shares <file>', 'the answer of GET /api/v1/openings/{id}/shares')
    .requiredOption('--opening <id>', 'the opening that is being opened: shares of another one stay closed')
    .requiredOption('--seat <id>', 'your seat')
    .requiredOption('--out <file>', 'a new file for the opened shares, to post')
    .option(...PASSPHRASE_FILE)
    .action((options: OpenOptions) => inWords(() => openShares(terminal, options)));
}

async function createKey(terminal: Terminal, { out, passphraseFile }: CreateOptions): Promise<void> {
  const { keyFile, publicJwk, fingerprint } = await createCustodianKey(await newPassphrase(terminal, passphraseFile));
  await writeNew(out, `${keyFile}\n`);
  terminal.print(`fingerprint  ${fingerprint}\n             ${fingerprintInGroups(fingerprint)}`);
  terminal.print(JSON.stringify({ publicJwk }));
  terminal.note(
    `The private key is in ${out}. Keep a copy elsewhere: without the file or without the passphrase it is lost.`,
  );
  terminal.note(
    'Hand in the last line (POST /api/v1/tenders/{id}/custodian-key); compare the fingerprint with the notice.',
  );
}

const SHARES = z.object({
  openingId: z.string(),
  bids: z.array(z.object({ vendorId: z.string(), sealedShare: z.object({ seatId: z.string(), jwe: z.string() }) })),
});
type SealedShares = z.infer<typeof SHARES>;

/** One share that cannot be opened keeps none of the others closed: it is named. @throws CommandFailed when not one can be opened */
async function openShares(terminal: Terminal, options: OpenOptions): Promise<void> {
  const { opening: openingId, seat: seatId, out } = options;
  const given = await readJson(options.shares, SHARES);
  if (given.openingId !== openingId) throw new SealingError('opening-differs');
  const keyFile = await readText(options.key);
  const { privateKey } = await unlockCustodianKey(keyFile, await passphrase(terminal, options.passphraseFile));
  const shares: OpenedShare[] = [];
  const unopenable: { vendorId: string }[] = [];
  for (const bid of given.bids)
    try {
      shares.push(await opened(privateKey, bid, { openingId, seatId }));
    } catch (error) {
      if (!(error instanceof SealingError)) throw error;
      terminal.note(`vendor ${bid.vendorId}: ${wordsOf(error)}`);
      unopenable.push({ vendorId: bid.vendorId });
    }
  const extent = `${shares.length} of ${given.bids.length} shares`;
  if (shares.length === 0) throw new CommandFailed(`${extent} could be opened: nothing was written`);
  await writeNew(out, `${JSON.stringify({ shares, ...(unopenable.length > 0 && { unopenable }) })}\n`);
  terminal.print(`${extent} are open in ${out}; post it to /api/v1/openings/${openingId}/shares, then remove it.`);
}

/** @throws SealingError, also for a share that stands under another vendor than it was sealed by */
async function opened(
  privateKey: Parameters<typeof openShare>[0],
  { vendorId, sealedShare }: SealedShares['bids'][number],
  expected: { openingId: string; seatId: string },
): Promise<OpenedShare> {
  const share = await openShare(privateKey, sealedShare, expected, nodeDecryption);
  if (share.vendorId !== vendorId) throw new SealingError('vendor-differs');
  return share;
}
