// The publish command: what is one transaction of the product, the same by hand, and the same as one single statement.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { drive } from './load.mjs';
import { startServer } from './processes.mjs';

/** Commands are counted, not timed, because what can be published is prepared. */
const LOAD = { connections: 8, amount: 500 };
const SIDES = 3;
/** Tenders that one round uses up; the load generator also makes a few requests that it does not send. */
export const PUBLISHABLE = SIDES * (LOAD.amount + 2 * LOAD.connections);

/** The three sides, which have been seen to have the same effects, and the end of the two references. */
export async function publishSides({ world, product, recorded, token, tenders }) {
  const { publish, constants, headers } = recorded;
  const env = {
    ...world.env,
    STATEMENTS: JSON.stringify(publish),
    CONSTANTS: JSON.stringify(constants),
    HEADERS: JSON.stringify(headers.publish),
  };
  const hand = await startServer('bench/limits/publish.mjs', { ...env, MODE: 'hand' });
  const cte = await startServer('bench/limits/publish.mjs', { ...env, MODE: 'cte' });
  const nextCommand = () => {
    const { id, version } = tenders.shift();
    const path = `/api/v1/tenders/${id}/publish`;
    const once = { 'if-match': `"${version}"`, 'idempotency-key': randomUUID() };
    return { id, method: 'POST', path, headers: { authorization: `Bearer ${token}`, ...once } };
  };
  await assertSameEffects(world, [product, hand, cte], nextCommand);
  const requests = [{ setupRequest: nextCommand }];
  const side = (server) => () => drive(server, { ...LOAD, requests });
  return {
    sides: { product: side(product), hand: side(hand), cte: side(cte) },
    stop: () => Promise.all([hand.stop(), cte.stop()]),
  };
}

/** Each server publishes one tender; but for names, digests and instants the same must have become of all. */
async function assertSameEffects({ query }, servers, nextCommand) {
  const effects = [];
  for (const { url } of servers) {
    const { id, path, method, headers } = nextCommand();
    const { status } = await fetch(`${url}${path}`, { method, headers });
    assert.equal(status, 204);
    effects.push(await query(EFFECTS, [id, headers['idempotency-key']]));
  }
  const [ours, hand, cte] = effects;
  assert.deepEqual(hand, ours, 'the statements by hand have other effects than the product');
  assert.deepEqual(cte, ours, 'the one statement has other effects than the product');
}

const EFFECTS = `
  select to_jsonb(t) - '{id,project_id,number,title,created_at}'::text[] as tender,
         (select jsonb_agg(to_jsonb(d) - '{tender_id,issued_at,digest}'::text[])
          from tender_document d where d.tender_id = t.id) as issued,
         (select jsonb_agg(to_jsonb(n) - '{id,tender_id,project_id,title,published_at}'::text[] #- '{body,number}')
          from notice n where n.tender_id = t.id) as notices,
         (select jsonb_agg(to_jsonb(o) - '{id,tender_id,created_at}'::text[]) from opening o where o.tender_id = t.id) as openings,
         (select jsonb_agg(to_jsonb(e) - '{chain,subject_id,at,recorded_at,trace_id,digest,hash}'::text[])
          from audit_entry e
          where e.subject_id = t.id or e.subject_id = (select id from opening o where o.tender_id = t.id)) as audit,
         (select jsonb_agg(jsonb_build_object('name', name, 'handler', handler))
          from outbox where payload ->> 'id' = t.id::text) as outbox,
         (select jsonb_agg(to_jsonb(k) - '{key,request_digest,created_at}'::text[])
          from idempotency_key k where k.key = $2) as answer
  from tender t where t.id = $1`;
