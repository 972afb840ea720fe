// Everybody hands in at the last moment: a steady stream until the deadline, and some around it.
import { setTimeout as pause } from 'node:timers/promises';
import { verifyReceipt } from '../../dist/procurement/bids/sealing/index.js';
import { callOpening, closeIn, sealAll } from './world.mjs';

const BYTES = 20_000;
/** Of the stragglers, half are sent in the second before the deadline and half in the second after it. */
const STRAGGLE_SECONDS = 1;

/**
 * Sends `count` sealed bids evenly within `seconds`, whatever the answers take, and `stragglers` around the deadline after it.
 * @returns p99 in milliseconds of the steady stream, and what went wrong: bids refused or lost, late ones accepted, receipts that prove nothing
 */
export async function measureSubmissions({ world, product, count, stragglers, seconds }) {
  const opening = await callOpening(world);
  const vendors = world.vendors.slice(0, count + stragglers);
  const sealed = await sealAll(opening, vendors, BYTES);
  const deadline = seconds + STRAGGLE_SECONDS;
  const closesAt = await closeIn(world, opening, deadline);
  const began = performance.now();
  const answers = await Promise.all(
    sealed.map(async (bid, n) => {
      const steady = (n * seconds) / count;
      const straggling = deadline + (((n - count + 0.5) * 2) / stragglers - 1) * STRAGGLE_SECONDS;
      await pause(Math.max(0, (n < count ? steady : straggling) * 1000 - (performance.now() - began)));
      return submit(product, opening.id, vendors[n], bid);
    }),
  );
  return {
    ...judged(answers.slice(0, count), answers),
    ...(await proved({ world, product, opening, closesAt }, answers)),
  };
}

async function submit(product, openingId, { token }, sealed) {
  const sent = performance.now();
  const response = await fetch(`${product.url}/api/v1/openings/${openingId}/bids`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(sealed),
  });
  const body = await response.json();
  return { sealed, status: response.status, body, ms: performance.now() - sent };
}

/** How fast the steady stream was, and how many were refused for another reason than that it was too late. */
function judged(steady, all) {
  const times = steady.map(({ ms }) => ms).sort((a, b) => a - b);
  const isExplained = ({ status, body }, n) => status === 201 || (n >= steady.length && body.code === 'bid-too-late');
  return {
    p99: times[Math.ceil(times.length * 0.99) - 1],
    refused: all.filter((answer, n) => !isExplained(answer, n)).length,
    tooLate: all.filter(({ body }) => body.code === 'bid-too-late').length,
  };
}

/** What the database and the receipts say of the answers. */
async function proved({ world, product, opening, closesAt }, answers) {
  const kept = await world.query('select vendor_id, sealed, received_at from bid_envelope where opening_id = $1', [
    opening.id,
  ]);
  const late = await world.query('select vendor_id from late_bid where opening_id = $1', [opening.id]);
  const byVendor = new Map(kept.map((row) => [row.vendor_id, row]));
  const recorded = new Set(late.map((row) => row.vendor_id));
  const jwks = await (await fetch(`${product.url}/.well-known/jwks.json`)).json();
  let [lost, forged] = [0, 0];
  for (const { sealed, status, body } of answers) {
    const isKept = byVendor.get(sealed.vendorId)?.sealed === JSON.stringify(sealed);
    if (status === 201 ? !isKept : isKept || !recorded.has(sealed.vendorId)) lost += 1;
    if (status !== 201) continue;
    const facts = await verifyReceipt(body.receipt, jwks, sealed).catch(() => undefined);
    if (!facts || new Date(facts.receivedAt) >= closesAt) forged += 1;
  }
  return { lost, forged, lateAccepted: kept.filter((row) => new Date(row.received_at) >= closesAt).length };
}
