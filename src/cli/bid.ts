import type { Command } from 'commander';
import { z } from 'zod';
import { type SealedBid, verifyReceipt } from '#src/procurement/bids/sealing/index.js';
import { jsonIn, readJson, readText } from '#src/cli/bid-files.js';
import { inWords } from '#src/cli/bid-refusals.js';
import { sealBid, type SealOptions } from '#src/cli/bid-seal.js';
import type { Terminal } from '#src/cli/terminal.js';

interface ReceiptOptions {
  readonly receipt: string;
  readonly keys: string;
  readonly sealed?: string;
}

/** `bid`: sealing without a browser, and proving a receipt. It reads and writes files, and asks no server. */
export function addBid(program: Command, terminal: Terminal): void {
  const bid = program.command('bid').description('seal a bid and prove its receipt, on any machine, without a server');
  bid
    .command('seal')
    .description('encrypt a bid and its attachments for one opening, into a new folder')
    .requiredOption('--opening <file>', 'the answer of GET /api/v1/openings/{id}')
    .requiredOption('--vendor <id>', 'id of the bidding organisation')
    .requiredOption('--bid <file>', 'what the bid says, a JSON object of at most 256 KB')
    .requiredOption('--out <folder>', 'a folder that is new or empty')
    .option('--attach <file...>', 'files that belong to the bid')
    .option(
      '--fingerprint <text>',
      "a custodian's fingerprint as the published notice gives it; once for each of them",
      // one at a time: a fingerprint may begin with a dash, which a list would take for the next option
      (text: string, others: readonly string[] = []) => [...others, text],
    )
    .action((options: SealOptions) => inWords(() => sealBid(terminal, options)));
  bid
    .command('verify-receipt')
    .description('prove who handed in what, and when')
    .requiredOption('--receipt <file>', 'the receipt, alone or in the answer to the bid')
    .requiredOption('--keys <file>', "the product's public keys: the answer of GET /.well-known/jwks.json")
    .option('--sealed <file>', 'sealed.json, to prove that the receipt is for this bid')
    .action((options: ReceiptOptions) => inWords(() => verify(terminal, options)));
}

const ANSWER = z.object({ receipt: z.string() });
const KEY_SET = z.object({ keys: z.array(z.looseObject({ kid: z.string(), x: z.string(), y: z.string() })) });
const SEALED = z.object({
  openingId: z.string(),
  vendorId: z.string(),
  envelope: z.string(),
  shares: z.array(z.object({ seatId: z.string(), jwe: z.string() })),
  attachments: z.array(z.object({ id: z.string(), bytes: z.number(), sha256: z.string() })),
  digests: z.record(z.string(), z.string()),
}) satisfies z.ZodType<SealedBid>;

async function verify(terminal: Terminal, { receipt, keys, sealed }: ReceiptOptions): Promise<void> {
  const jws = await receiptIn(receipt);
  const bid = sealed === undefined ? undefined : await readJson(sealed, SEALED);
  const facts = await verifyReceipt(jws, await readJson(keys, KEY_SET), bid);
  const parts = Object.entries(facts.digests).map(([part, digest]) => `  ${digest}  ${part}`);
  terminal.print(
    [
      'The receipt is genuine.',
      `vendor    ${facts.vendorId}`,
      `opening   ${facts.openingId}`,
      `received  ${facts.receivedAt}`,
      `signed by ${facts.keyId}`,
      'SHA-256 of what was handed in:',
      ...parts,
    ].join('\n'),
  );
  terminal.note(bid ? `It is for the bid in ${sealed}.` : 'Which bid it is for was not asked: --sealed proves that.');
}

/** A receipt as it is, or as it stands in the answer to whoever handed in. */
async function receiptIn(path: string): Promise<string> {
  const text = await readText(path);
  return text.trimStart().startsWith('{') ? jsonIn(text, ANSWER, path).receipt : text;
}
