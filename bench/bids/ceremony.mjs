// Opening a thousand bids: two custodians fetch their shares, open them as the command line does, and post them; the last post opens all.
import assert from 'node:assert/strict';
import { KeyObject, randomUUID } from 'node:crypto';
import { openShare } from '../../dist/procurement/bids/sealing/index.js';
import { nodeDecryption } from '../../dist/procurement/bids/sealing/open-many.node.js';
import { alternate } from '../harness.mjs';
import { openBare } from './decrypt.mjs';
import { callOpening, closeIn, sealAll } from './world.mjs';

const BYTES = 20_000;

/** Bids a second of a whole ceremony and of the bare decryptions, the medians of some rounds; and the seconds of the post that opens. */
export async function measureCeremonies({ world, product, bids, rounds }) {
  const matters = [];
  for (let round = 0; round <= rounds; round++) matters.push(await prepare(world, bids));
  await openTogether(product, matters[0]);
  await assertOpened(world, matters[0]);
  await openBare(matters[0].sealed, privateKeysOf(matters[0].present));
  return alternate(
    {
      product: (round) => openTogether(product, matters[round + 1]),
      limit: async (round) => {
        const { sealed, present } = matters[round + 1];
        const keys = privateKeysOf(present);
        return perSecond(sealed.length, await timed(() => openBare(sealed, keys)));
      },
    },
    rounds,
  );
}

/** A closed opening full of bids, of whose custodians the first two have come. */
async function prepare(world, count) {
  const opening = await callOpening(world);
  const vendors = world.vendors.slice(0, count);
  const sealed = await sealAll(opening, vendors, BYTES);
  const rows = sealed.map((bid, n) => ({
    bidId: randomUUID(),
    envelopeId: randomUUID(),
    vendorId: bid.vendorId,
    userId: vendors[n].userId,
    sealed: JSON.stringify(bid),
  }));
  await world.query(BIDS, [opening.id, JSON.stringify(rows)]);
  await closeIn(world, opening, 0);
  await world.query(`update opening set status = 'closed' where id = $1`, [opening.id]);
  await world.query(`update tender set status = 'closed' where id = $1`, [opening.tenderId]);
  return { opening, sealed, present: opening.custodians.slice(0, opening.k) };
}

const BIDS = `
  with given as materialized (
    select g.*, o.* from opening o, jsonb_to_recordset($2::jsonb)
      as g("bidId" uuid, "envelopeId" uuid, "vendorId" uuid, "userId" uuid, sealed text) where o.id = $1
  ), made as (
    insert into bid (id, version, status, taken_by, opening_id, tender_id, vendor_id, purchaser_id, agent_id, region_code, envelope_id, received_at)
    select "bidId", 1, 'sealed', jsonb_build_object('submit', array["userId"]), id, tender_id, "vendorId", purchaser_id, agent_id, region_code,
           "envelopeId", app.now() from given
  ), enveloped as (
    insert into bid_envelope (id, bid_id, opening_id, vendor_id, ordinal, sealed, receipt, received_at)
    select "envelopeId", "bidId", id, "vendorId", 1, sealed, 'prepared', app.now() from given
  )
  insert into sealed_chain (chain) select 'bid:' || "bidId" from given`;

/** The ceremony from the first custodian's first request to the last one's answer. */
async function openTogether(product, { opening, sealed, present }) {
  let lastPost = 0;
  const seconds = await timed(async () => {
    for (const { token, seatId, privateKey } of present) {
      const { bids } = await ask(product, `openings/${opening.id}/shares`, token);
      const expected = { openingId: opening.id, seatId };
      const shares = [];
      for (const { sealedShare } of bids)
        shares.push(await openShare(privateKey, sealedShare, expected, nodeDecryption));
      lastPost = await timed(() => ask(product, `openings/${opening.id}/shares`, token, { shares }));
    }
  });
  return { ...perSecond(sealed.length, seconds), lastPost };
}

async function ask(product, path, token, body) {
  const response = await fetch(`${product.url}/api/v1/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** What the product opened is what the bare decryption gives, bid by bid. */
async function assertOpened({ query }, { opening, sealed, present }) {
  const rows = await query(
    `select b.vendor_id, c.content from bid b join bid_content c on c.bid_id = b.id where b.opening_id = $1 and b.status = 'opened'`,
    [opening.id],
  );
  const opened = new Map(rows.map(({ vendor_id, content }) => [vendor_id, content]));
  const bare = await openBare(sealed, privateKeysOf(present));
  assert.equal(opened.size, sealed.length, 'the product did not open every bid');
  sealed.forEach(({ vendorId }, n) => assert.deepEqual(opened.get(vendorId), bare[n]));
}

function privateKeysOf(custodians) {
  return new Map(custodians.map(({ seatId, privateKey }) => [seatId, KeyObject.from(privateKey)]));
}

async function timed(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

const perSecond = (count, seconds) => ({ perSecond: count / seconds });
