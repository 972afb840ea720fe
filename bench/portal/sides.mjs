// Who answers notice pages: the product, and a bare Fastify that runs the statements which the product was seen to send.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/lib.mjs';
import { drive } from '../load.mjs';
import { startServer } from '../processes.mjs';

/** More than the product keeps in memory, so that asked for in turn none is found there. */
export const PAGES = 20_000;
const CONNECTIONS = 32;
/** Pages that everybody reads. */
const READ = 40;
/** What Fastify or the server of node writes by itself, and what is of one page alone. */
const OWN = ['connection', 'content-length', 'date', 'etag', 'keep-alive'];

/** Both sides of both loads, which have been seen to send the same bytes, and the end of the limit. */
export async function sidesOf({ world, product, notices, seconds }) {
  const prepared = join(world.env.DATA_DIR, 'prepared.json');
  writeFileSync(prepared, JSON.stringify(await prepare(world, product, notices)));
  const limit = await startServer('bench/limits/notices.mjs', { ...world.env, PREPARED: prepared });
  const step = Math.floor(notices.length / READ);
  const known = Array.from({ length: READ }, (_, index) => pathOf(notices[index * step]));
  await assertSameBytes([product, limit], known);
  const load = { connections: CONNECTIONS, seconds };
  const read = known.map((path) => ({ method: 'GET', path, headers: {} }));
  const sides = (requestsOf) => ({
    product: () => drive(product, { ...load, requests: requestsOf.product }),
    limit: () => drive(limit, { ...load, requests: requestsOf.limit }),
  });
  return {
    read: sides({ product: read, limit: read }),
    unread: sides({ product: inTurn(notices), limit: inTurn(notices) }),
    stop: limit.stop,
  };
}

const pathOf = ({ id }) => `/notices/${id}`;

/** Each page once before any comes again, over all connections and rounds. */
function inTurn(notices) {
  let place = 0;
  return [{ setupRequest: () => ({ method: 'GET', path: pathOf(notices[place++ % notices.length]), headers: {} }) }];
}

/** What the limit is told: the statements and headers of the product, and its page cut where the values of the rows stand. */
async function prepare(world, product, notices) {
  const [model] = notices.slice(-1);
  const { one, ofCase } = await statementsOf(world, notices);
  const response = await fetch(product.url + pathOf(model), { headers: { 'accept-encoding': 'identity' } });
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !OWN.includes(name)));
  const [row] = await world.query(
    `select n.title, p.number as "projectNumber", n.tender_id as "tenderId",
            array(select o.id from notice o where o.project_id = n.project_id order by o.id) as others
     from notice n join project p on p.id = n.project_id where n.id = $1`,
    [model.id],
  );
  const { others, ...values } = row;
  return { one, ofCase, headers, parts: cut(await response.text(), { ...values, ...others }) };
}

function cut(page, values) {
  const nameOf = new Map(Object.entries(values).map(([name, value]) => [value, name]));
  const sought = [...nameOf.keys()].map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return page
    .split(new RegExp(`(${sought})`))
    .map((text) => (nameOf.has(text) ? { value: nameOf.get(text) } : { text }));
}

/** What a product of its own sends for a page that it has not made before, once it knows the regions. */
async function statementsOf(world, [first, second]) {
  const file = join(world.env.DATA_DIR, 'portal-statements.jsonl');
  const capture = pathToFileURL(join(root, 'bench', 'capture.mjs')).href;
  const product = await startServer('dist/main.js', { ...world.env, CAPTURE: file }, { args: ['--import', capture] });
  const about = () =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).text)
      .filter((text) => text.includes('from notice'));
  await fetch(product.url + pathOf(first));
  const before = about().length;
  await fetch(product.url + pathOf(second));
  const sent = about().slice(before);
  await product.stop();
  assert.equal(sent.length, 2, `a page of a notice sends ${sent.length} statements`);
  return { one: sent[0], ofCase: sent[1] };
}

async function assertSameBytes(servers, paths) {
  for (const path of paths) {
    const [ours, theirs] = await Promise.all(servers.map(async ({ url }) => (await fetch(url + path)).text()));
    assert.ok(ours.length > 2_000, `${path} shows next to nothing`);
    assert.equal(theirs, ours, `product and limit answer ${path} differently`);
  }
}
