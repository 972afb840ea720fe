// The reads that everybody makes all day: a page of the tender list, and one tender.
import assert from 'node:assert/strict';
import { drive } from './load.mjs';
import { startServer } from './processes.mjs';

const LOAD = { connections: 32, seconds: 4 };
/** Pages behind so many cursors all over the list, and as many tenders. */
const PLACES = 40;

/** The sides of both reads, which have been seen to send the same bytes, and the end of the limit. */
export async function readSides({ world, product, recorded, region, token }) {
  const { list, listAfter, show, headers } = recorded;
  const statements = { LIST: list, LIST_AFTER: listAfter, SHOW: show };
  const limit = await startServer('bench/limits/reads.mjs', {
    ...world.env,
    ...statements,
    HEADERS: JSON.stringify(headers.read),
  });
  const asking = { authorization: `Bearer ${token}` };
  const paths = await pathsOf(world, region);
  await assertSameBytes([product, limit], [...paths.list, ...paths.detail], asking);
  const sidesOf = (addresses) => {
    const requests = addresses.map((path) => ({ method: 'GET', path, headers: asking }));
    return { product: () => drive(product, { ...LOAD, requests }), limit: () => drive(limit, { ...LOAD, requests }) };
  };
  return { list: sidesOf(paths.list), detail: sidesOf(paths.detail), stop: limit.stop };
}

async function pathsOf({ query }, region) {
  const rows = await query(
    `select (array_agg(id))[1] as id
     from (select id, ntile($1) over (order by id desc) as part from tender where notice_on is not null) t
     group by part order by part`,
    [PLACES],
  );
  const first = `/api/v1/tenders?region=${region}`;
  const cursor = (id) => Buffer.from(JSON.stringify([id])).toString('base64url');
  return {
    list: [first, ...rows.map(({ id }) => `${first}&cursor=${cursor(id)}`)],
    detail: rows.map(({ id }) => `/api/v1/tenders/${id}`),
  };
}

async function assertSameBytes(servers, paths, headers) {
  for (const path of paths) {
    const [ours, theirs] = await Promise.all(servers.map(({ url }) => bodyOf(`${url}${path}`, headers)));
    assert.ok(ours.length > 1000, `${path} shows next to nothing`);
    assert.ok(ours.equals(theirs), `product and limit answer ${path} differently`);
  }
}

async function bodyOf(url, headers) {
  return Buffer.from(await (await fetch(url, { headers })).arrayBuffer());
}
