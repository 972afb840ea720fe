// The transfer that is measured: a payment of one fen sets out and is settled, each by a transaction of its own.
import assert from 'node:assert/strict';
import { findPgbench, recorded, runPgbench, scriptOf } from './pgbench.mjs';
import { idOf, idText } from './world.mjs';

/**
 * The product and, where there is one, pgbench with what the product was seen to send: each client on lines of its own, one chosen anew for
 * each transfer. Both have been seen to have the same effects.
 */
export async function transferSides(ledger, { clients, lines, seconds }) {
  const transfer = async (n) => {
    await ledger.command((budgets) => budgets.payOut(idOf('milestone', n), 1));
    await ledger.command((budgets) => budgets.settle(idOf('milestone', n)));
  };
  const product = () => drive(transfer, { clients, lines, seconds });
  const program = findPgbench();
  if (!program) return { product };
  const script = await scriptOfTransfer(transfer, `random(0, ${lines / clients - 1}) * ${clients} + :client_id`);
  await assertSameEffects(ledger, [
    () => transfer(0),
    () => runPgbench(program, ledger.url, script.replace(/random\(.*?\)/, '0'), { clients: 1, transactions: 1 }),
  ]);
  const pgbench = async () => ({
    perSecond: await runPgbench(program, ledger.url, script, { clients, time: seconds }),
  });
  return { product, pgbench };
}

/** Closed loops, one for each client. */
async function drive(transfer, { clients, lines, seconds }) {
  const began = performance.now();
  let done = 0;
  const loop = async (_, client) => {
    while (performance.now() - began < seconds * 1000) {
      await transfer(Math.floor((Math.random() * lines) / clients) * clients + client);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, loop));
  return { perSecond: (done * 1000) / (performance.now() - began) };
}

/** @param place what pgbench computes for each transfer: which milestone */
async function scriptOfTransfer(transfer, place) {
  const n = 1;
  await transfer(n); // everything is prepared and cached
  const statements = await recorded(() => transfer(n));
  const entries = statements
    .flatMap(({ values = [] }) => values)
    .filter((value) => typeof value === 'string' && value.startsWith('[{'))
    .flatMap((value) => JSON.parse(value).map(({ id }) => [id, 'uuidv7()::text']));
  assert.equal(entries.length, 2, 'a transfer books two entries');
  const things = ['line', 'contract', 'milestone'].map((kind) => [idOf(kind, n), idText(kind, ':n::bigint')]);
  return scriptOf(statements, Object.fromEntries([...entries, ...things]), [`\\set n ${place}`]);
}

/** Each side makes one transfer of the same milestone; but for ids, digests and instants the same must have become of both. */
async function assertSameEffects({ query }, sides) {
  const effects = [];
  for (const transfer of sides) {
    const line = idOf('line', 0);
    const [{ at, audited }] = await query(PLACE, [line]);
    await transfer();
    effects.push(await query(EFFECTS, [line, at, audited]));
  }
  const [ours, theirs] = effects;
  assert.equal(ours.length, 4, 'a transfer leaves two entries and two audit entries');
  assert.deepEqual(theirs, ours, 'pgbench has other effects than the product');
}

const PLACE = `
  select max(recorded_at)::text as at, (select count(*) from audit_entry where subject_id = $1) as audited from ledger_entry`;
const EFFECTS = `
  select to_jsonb(e) - '{id,at,recorded_at}'::text[] as entry,
         (select jsonb_agg(jsonb_build_array(p.account, p.amount_fen) order by p.amount_fen) from ledger_posting p where p.entry_id = e.id) as rest
  from ledger_entry e where e.recorded_at > $2::timestamptz
  union all
  select to_jsonb(a) - '{seq,at,recorded_at,digest,hash}'::text[], null from audit_entry a where a.subject_id = $1 and a.seq > $3
  order by 1`;
