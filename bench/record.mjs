// What the product itself sends to the database, so that its references run the very same statements, today's as tomorrow's.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../scripts/lib.mjs';
import { startServer } from './processes.mjs';

/** Asks a product of its own, whose statements are written down, for a list, its next page, a detail and a publication. */
export async function recordProduct(world, { reader, officer, region, tender }) {
  const file = join(world.env.DATA_DIR, 'statements.jsonl');
  const capture = pathToFileURL(join(root, 'bench', 'capture.mjs')).href;
  const product = await startServer('dist/main.js', { ...world.env, CAPTURE: file }, { args: ['--import', capture] });
  const statements = () => readFileSync(file, 'utf8').trim().split('\n').map(JSON.parse);
  const ask = async (path, headers, method = 'GET') => {
    const before = statements().length;
    const response = await fetch(`${product.url}/api/v1/tenders${path}`, { method, headers });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    const text = await response.text();
    const sent = statements().slice(before);
    return { sent, headers: fixedHeaders(response), answer: text === '' ? undefined : JSON.parse(text) };
  };
  const reading = { authorization: `Bearer ${reader}` };
  const page = await ask(`?region=${region}`, reading);
  const nextPage = await ask(`?region=${region}&cursor=${page.answer.next}`, reading);
  const detail = await ask(`/${page.answer.items[0].id}`, reading);
  const publication = await ask(
    `/${tender.id}/publish`,
    { authorization: `Bearer ${officer}`, 'if-match': `"${tender.version}"`, 'idempotency-key': 'recorded' },
    'POST',
  );
  await product.stop();
  const [notice] = await world.query(`select body, ends_on::text as ends from notice where tender_id = $1`, [
    tender.id,
  ]);
  const told = await world.query(`select handler from outbox where payload ->> 'id' = $1 order by id`, [tender.id]);
  return {
    headers: { read: page.headers, publish: publication.headers },
    list: only(page.sent),
    listAfter: only(nextPage.sent),
    show: only(detail.sent),
    publish: transactionOf(publication.sent),
    constants: { words: notice.body.words, noticeEnds: notice.ends, handlers: told.map(({ handler }) => handler) },
  };
}

/** What node does not write by itself into every answer, or the reference for each. */
function fixedHeaders({ headers }) {
  const written = ['connection', 'content-length', 'date', 'etag', 'keep-alive'];
  return Object.fromEntries([...headers].filter(([name]) => !written.includes(name)));
}

/** The one statement about tenders; whatever the product asks beside it, such as its queue, is not the read's. */
function only(sent) {
  const reads = sent.filter(({ text }) => text.includes('from tender'));
  if (reads.length !== 1) throw new Error(`a read of the product sends ${reads.length} statements`);
  return reads[0].text;
}

/** From the beginning of the transaction to its commit, on its connection. */
function transactionOf(sent) {
  const first = sent.findIndex(({ text }) => text === 'START TRANSACTION');
  const own = sent.slice(first).filter(({ connection }) => connection === sent[first].connection);
  return own.slice(0, own.findIndex(({ text }) => text === 'COMMIT') + 1).map(({ text }) => text);
}
