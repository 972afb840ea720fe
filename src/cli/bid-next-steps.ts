import type { SealedBid } from '#src/procurement/bids/sealing/index.js';
import type { SealedFile } from '#src/cli/bid-attachments.js';

/** What a bidder does with the folder that `bid seal` has filled. */
export function nextSteps({ openingId, vendorId }: SealedBid, files: readonly SealedFile[]): string {
  const uploads = files.map(
    ({ name, entry: { id } }) => `  POST /api/v1/files?name=${id}.age   with ${id}.age, which is ${name}`,
  );
  return [
    `A sealed bid of vendor ${vendorId} for opening ${openingId}.`,
    'Nobody reads it before the custodians open it together: not the operator of the product, and not you. Keep what you sealed.',
    '',
    'Before the deadline, signed in as somebody who bids for this vendor:',
    ...uploads,
    `  POST /api/v1/openings/${openingId}/bids   with sealed.json as it is`,
    '',
    'The deadline is judged by the clock of the database when the whole of sealed.json is there: an upload that only began in time is late.',
    'Keep the answer, which holds a receipt, and sealed.json: together they prove, without the product, what you handed in and when:',
    '  npm run cli -- bid verify-receipt --receipt answer.json --keys jwks.json --sealed sealed.json',
    'where jwks.json is the answer of GET /.well-known/jwks.json.',
    '',
    'To change a bid, seal it anew into another folder and POST that sealed.json to /api/v1/bids/{id}/replace, {id} of the answer: the last one counts.',
    '',
  ].join('\n');
}
