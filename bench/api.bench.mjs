// Requests per second and p99 of the API's hottest reads and of one real command, each against the least that could serve the same bytes.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { alternate, machine, result } from './harness.mjs';
import { drive } from './load.mjs';
import { startServer } from './processes.mjs';
import { recordProduct } from './record.mjs';
import { makeWorld } from './world.mjs';

const ROUNDS = 5;
const TENDERS = 100_000;
const READING = { connections: 32, seconds: 4 };
/** Commands are counted, not timed, because publishable tenders are prepared; the load generator makes a few requests that it does not send. */
const PUBLISHING = { connections: 8, amount: 500 };
const UNSENT = 2 * PUBLISHING.connections;
const PAGES = 40;
const REGION = '310199';

/** @returns the machine and the results; see README.md of this folder */
export async function measure() {
  const world = await makeWorld({ published: TENDERS, approved: (PUBLISHING.amount + UNSENT) * 3 * (ROUNDS + 1) + 4 });
  try {
    const reader = await world.signIn('bid_manager');
    const officer = await world.signIn('procurement_officer');
    const tenders = await world.query(`select id, version from tender where status = 'approved' order by id`);
    const recorded = await recordProduct(world, { reader, officer, region: REGION, tender: tenders.pop() });
    const product = await startServer('dist/main.js', world.env);
    const results = [
      ...(await measureReads(world, product, recorded, reader)),
      ...(await measurePublish(world, product, recorded, officer, tenders)),
    ];
    await product.stop();
    return { machine: machine({ postgres: world.postgres }), results };
  } finally {
    await world.stop();
  }
}

async function measureReads(world, product, { list, listAfter, show, headers: { read } }, token) {
  const statements = { LIST: list, LIST_AFTER: listAfter, SHOW: show, HEADERS: JSON.stringify(read) };
  const limit = await startServer('bench/limits/reads.mjs', { ...world.env, ...statements });
  const headers = { authorization: `Bearer ${token}` };
  const get = (path) => ({ method: 'GET', path, headers });
  const results = [];
  for (const [what, paths] of Object.entries(await readPaths(world))) {
    await assertSameBytes(product, limit, paths, headers);
    const requests = paths.map(get);
    const medians = await measureSides({ product, limit }, (server) => drive(server, { ...READING, requests }));
    results.push(...resultsOf(what, medians.product, 'bare node:http + pg', medians.limit, 0.85));
  }
  await limit.stop();
  return results;
}

/** The first page and pages behind cursors all over the list; as many details. */
async function readPaths({ query }) {
  const rows = await query(
    `select id from (select id, row_number() over (order by id) n from tender where notice_on is not null) t
     where n % $1 = 50 order by id desc`,
    [TENDERS / PAGES],
  );
  const cursor = (id) => Buffer.from(JSON.stringify([id])).toString('base64url');
  const first = `/api/v1/tenders?region=${REGION}`;
  return {
    list: [first, ...rows.map(({ id }) => `${first}&cursor=${cursor(id)}`)],
    detail: rows.map(({ id }) => `/api/v1/tenders/${id}`),
  };
}

async function assertSameBytes(product, limit, paths, headers) {
  for (const path of paths) {
    const [ours, theirs] = await Promise.all([product, limit].map(({ url }) => body(`${url}${path}`, headers)));
    assert.ok(ours.length > 1000, `${path} shows next to nothing`);
    assert.ok(ours.equals(theirs), `product and limit answer ${path} differently`);
  }
}

async function body(url, headers) {
  return Buffer.from(await (await fetch(url, { headers })).arrayBuffer());
}

async function measurePublish(world, product, { publish, constants, headers }, token, tenders) {
  const given = { STATEMENTS: publish, CONSTANTS: constants, HEADERS: headers.publish };
  const texts = Object.entries(given).map(([name, value]) => [name, JSON.stringify(value)]);
  const env = { ...world.env, ...Object.fromEntries(texts) };
  const hand = await startServer('bench/limits/publish.mjs', { ...env, MODE: 'hand' });
  const cte = await startServer('bench/limits/publish.mjs', { ...env, MODE: 'cte' });
  const commandOf = ({ id, version }) => ({
    method: 'POST',
    path: `/api/v1/tenders/${id}/publish`,
    headers: { authorization: `Bearer ${token}`, 'if-match': `"${version}"`, 'idempotency-key': randomUUID() },
  });
  await assertSameEffects(world, [product, hand, cte], tenders.splice(0, 3), commandOf);
  const medians = await measureSides({ product, hand, cte }, (server) => {
    const requests = [{ setupRequest: () => commandOf(tenders.shift()) }];
    return drive(server, { ...PUBLISHING, requests });
  });
  await Promise.all([hand.stop(), cte.stop()]);
  return [
    ...resultsOf('publish', medians.product, 'the same statements by hand', medians.hand, 0.8),
    ...resultsOf('publish', medians.product, 'one statement (CTE)', medians.cte, null),
  ];
}

/** Each server publishes one tender; but for names and digests the same must have become of all. */
async function assertSameEffects({ query }, servers, tenders, commandOf) {
  const effects = [];
  for (const [index, tender] of tenders.entries()) {
    const { path, ...request } = commandOf(tender);
    const { status } = await fetch(`${servers[index].url}${path}`, request);
    assert.equal(status, 204);
    effects.push(await query(EFFECTS, [tender.id, request.headers['idempotency-key']]));
  }
  assert.deepEqual(effects[1], effects[0], 'the statements by hand have other effects than the product');
  assert.deepEqual(effects[2], effects[0], 'the one statement has other effects than the product');
}

const EFFECTS = `
  select to_jsonb(t) - '{id,project_id,number,title,created_at}'::text[] as tender,
         (select jsonb_agg(to_jsonb(d) - '{tender_id,issued_at,digest}'::text[]) from tender_document d where d.tender_id = t.id) as issued,
         (select jsonb_agg(to_jsonb(n) - '{id,tender_id,project_id,title,published_at}'::text[] #- '{body,number}')
          from notice n where n.tender_id = t.id) as notices,
         (select jsonb_agg(to_jsonb(e) - '{chain,subject_id,at,recorded_at,trace_id,digest,hash}'::text[])
          from audit_entry e where e.subject_id = t.id) as audit,
         (select jsonb_agg(jsonb_build_object('name', name, 'handler', handler)) from outbox where payload ->> 'id' = t.id::text) as outbox,
         (select jsonb_agg(to_jsonb(k) - '{key,request_digest,created_at}'::text[]) from idempotency_key k where k.key = $2) as answer
  from tender t where t.id = $1`;

/** One round for warmth, then the rounds that count, alternating. */
async function measureSides(servers, load) {
  const sides = Object.fromEntries(Object.entries(servers).map(([name, server]) => [name, () => load(server)]));
  for (const warm of Object.values(sides)) await warm();
  return alternate(sides, ROUNDS);
}

function resultsOf(what, ours, reference, theirs, target) {
  const line = (metric, figure, unit, better, aim) =>
    result({
      metric: `${what}: ${metric}`,
      value: ours[figure],
      unit,
      better,
      reference,
      referenceValue: theirs[figure],
      target: aim,
    });
  return [
    line('requests per second', 'perSecond', '1/s', 'more', target),
    line('99th percentile', 'p99', 'ms', 'less', target),
    line('server CPU per request', 'cpu', 'µs', 'less', null),
  ];
}
