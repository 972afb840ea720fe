// A world with vendors that bid and openings that are bid for: rows as the product writes them, put there at once.
import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { AccessTokens } from '../../dist/platform/access/access-tokens.js';
import { readEnv } from '../../dist/platform/config/env.js';
import { SecretStore } from '../../dist/platform/secrets/secret-store.js';
import { fingerprintOf, seal } from '../../dist/procurement/bids/sealing/index.js';
import { makeWorld } from '../world.mjs';

/** Whose people hold the keys; any two of the three open. */
const CUSTODIANS = ['agent_reviewer', 'opening_custodian', 'procurement_regulator'];
const THRESHOLD = 2;

/** @returns the world of `makeWorld` with vendors, who are signed in, and with tenders to call openings for */
export async function makeBidders({ vendors: count, tenders }) {
  const world = await makeWorld({ published: tenders, approved: 0 });
  const tokens = new AccessTokens(new SecretStore(readEnv(world.env)));
  const vendors = await world.query(VENDORS, [count]);
  const custodians = [];
  for (const post of CUSTODIANS) {
    const token = await world.signIn(post);
    const { sub: userId, org: organisationId } = JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));
    const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
    const publicJwk = await exportJWK(pair.publicKey);
    const fingerprint = await fingerprintOf(publicJwk);
    custodians.push({ token, userId, organisationId, publicJwk, fingerprint, privateKey: pair.privateKey });
  }
  return {
    ...world,
    vendors: vendors.map((actor) => ({ id: actor.organisationId, userId: actor.userId, token: tokens.issue(actor) })),
    tenders: await world.query(`select id from tender where status = 'published' and
      not exists (select from opening o where o.tender_id = tender.id) order by id`),
    custodians,
  };
}

const VENDORS = `
  with made as materialized (
    select n, gen_random_uuid() as org, gen_random_uuid() as usr, gen_random_uuid() as mem, gen_random_uuid() as ses
    from generate_series(1, $1::integer) n
  ), o as (
    insert into organisation (id, kind, name, uscc, region_code) select org, 'vendor', '投标单位' || n, org, '310199' from made
  ), u as (
    insert into app_user (id, login, display_name) select usr, usr, '投标专员' from made
  ), m as (
    insert into membership (id, user_id, organisation_id, post) select mem, usr, org, 'bid_manager' from made
  ), s as (
    insert into session (id, user_id, membership_id, client, rotated_at, expires_at)
    select ses, usr, mem, 'api', pg_catalog.now(), pg_catalog.now() + interval '1 hour' from made
  )
  select usr as "userId", mem as "membershipId", 'bid_manager' as post, org as "organisationId", 'vendor' as "organisationKind",
         '310199' as "regionCode", ses as "sessionId" from made order by n`;

/** Calls the opening of a tender that has none, with its custodians. @returns what a bid is sealed to, with the tokens and keys of its custodians */
export async function callOpening(world) {
  const [id, tender] = [randomUUID(), world.tenders.shift()];
  const custodians = world.custodians.map((custodian) => ({ ...custodian, seatId: randomUUID() }));
  const seats = custodians.map(({ token: _, privateKey: __, ...seat }) => seat);
  await world.query(OPENING, [id, tender.id, THRESHOLD, JSON.stringify(seats)]);
  return { id, k: THRESHOLD, custodians, tenderId: tender.id };
}

const OPENING = `
  with called as (
    insert into opening (id, version, status, taken_by, tender_id, purchaser_id, agent_id, region_code, ordinal, kind, threshold, closes_at)
    select $1::uuid, 1, 'accepting', '{}', id, purchaser_id, agent_id, region_code, 1, 'response', $3::integer, bid_deadline from tender where id = $2
  ), seat as materialized (
    select * from jsonb_to_recordset($4::jsonb)
      as s("seatId" uuid, "userId" uuid, "organisationId" uuid, "publicJwk" jsonb, fingerprint text)
  ), seated as (
    insert into tender_seat (id, tender_id, kind, user_id, organisation_id, seated_at)
    select "seatId", $2::uuid, 'custodian', "userId", "organisationId", app.now() from seat
  ), keyed as (
    insert into custodian_key (seat_id, public_jwk, fingerprint, set_at) select "seatId", "publicJwk", fingerprint, app.now() from seat
  )
  update tender set custody_threshold = $3::integer where id = $2`;

/** Moves the deadline of an opening and its tender to so many seconds from now. */
export async function closeIn(world, opening, seconds) {
  const [{ at }] = await world.query(`select app.now() + make_interval(secs => $1) as at`, [seconds]);
  await world.query('update opening set closes_at = $2 where id = $1', [opening.id, at]);
  await world.query('update tender set bid_deadline = $2 where id = $1', [opening.tenderId, at]);
  return new Date(at);
}

/** The bids of these vendors, each of so many bytes of JSON, sealed as a bidder's client does. */
export function sealAll(opening, vendors, bytes) {
  const { id, k } = opening;
  const custodians = opening.custodians.map(({ seatId, publicJwk }) => ({ seatId, publicJwk }));
  return Promise.all(vendors.map((vendor, n) => seal(contentOf(n, bytes), { id, k, custodians }, vendor.id)));
}

function contentOf(n, bytes) {
  const offer = `${100_000 + n}.00`;
  const content = {
    offer,
    priceForm: [{ item: '服务费', amount: offer }],
    serviceLines: [],
    sme: { kind: 'none', statement: '' },
    team: [{ code: 'T01', post: '项目主管', certificate: '社会工作师' }],
    answers: [{ requirement: 'Q1', response: '响应' }],
    technical: [{ criterion: 'S2', text: 'x' }],
    validityDays: 90,
    attachments: [],
  };
  content.technical[0].text = 'x'.repeat(bytes - Buffer.byteLength(JSON.stringify(content)));
  return content;
}
