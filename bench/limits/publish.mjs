// What POST /tenders/{id}/publish costs without the product. MODE=hand: its very statements (STATEMENTS, in the order it sends them), prepared,
// in one transaction. MODE=cte: the same effects by one statement. Neither checks any rule of the law: that is the product's share.
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { canonicalJson } from '../../dist/kernel/canonical-json.js';
import { digestOf } from '../../dist/platform/audit/audit-entry.js';
import { typeParsers } from '../../dist/platform/db/data-source.js';
import { claimsOf, pool, sendDone, serve } from './bare-server.mjs';
import { PUBLISH } from './publish-cte.mjs';

const { MODE, STATEMENTS, CONSTANTS } = process.env;
/** What does not differ between the tenders: handlers of the event, the words of the method, the end of the notice. */
const { handlers, words, noticeEnds } = JSON.parse(CONSTANTS);
const ROUTE = 'POST /api/v1/tenders/:id/publish';
const types = typeParsers();
const publish = { hand: publishByHand, cte: publishAtOnce }[MODE];

serve(async (request, response) => {
  const claims = claimsOf(request);
  const { url, headers } = request;
  const command = {
    ...claims,
    id: url.slice('/api/v1/tenders/'.length, -'/publish'.length),
    version: Number(headers['if-match'].slice(1, -1)),
    key: headers['idempotency-key'],
    digest: sha256(`${url}\nnull`),
    trace: uuidv7().replaceAll('-', ''),
  };
  await publish(command);
  sendDone(response, `"${command.version + 1}"`);
});

/** The values of each statement, known by a part of its text; what it gives is kept for those that follow. */
const BINDINGS = [
  ['START TRANSACTION', { values: () => undefined }],
  ['into idempotency_key', { values: (c) => [c.mid, ROUTE, c.key, c.digest, c.sid], keep: 'opening' }],
  ['from tender t', { values: (c) => [c.id, c.org], keep: 'tender' }],
  ['from project t', { values: (c) => [c.tender.projectId, c.org], keep: 'project' }],
  ['from calendar_year', { values: () => [] }],
  ['left join custodian_key', { values: (c) => [c.id] }],
  ['join custodian_key', { values: (c) => [c.id], keep: 'custodians', all: true }],
  [
    'into tender_document',
    { values: (c) => [c.id, c.opening.now, documentDigest(c), JSON.stringify(c.tender.document)] },
  ],
  ['into notice', { values: noticeValues }],
  ['into opening', { values: openingValues }],
  ['update tender', { values: updateValues }],
  ['audit_append', { values: (c) => (c.openingIsAudited ? auditValues(c) : openingAuditValues(c)) }],
  ['into outbox', { values: outboxValues }],
  ['update idempotency_key', { values: (c) => [c.mid, ROUTE, c.key, `"${c.version + 1}"`, null, null] }],
  ['COMMIT', { values: () => undefined }],
];
const steps = JSON.parse(STATEMENTS).map((text, index) => {
  const [, binding] = BINDINGS.find(([part]) => text.includes(part)) ?? [];
  if (!binding) throw new Error(`the product sends a statement that bench/limits/publish.mjs does not know: ${text}`);
  return { name: `step ${index}`, text, ...binding };
});

async function publishByHand(command) {
  const client = await pool.connect();
  try {
    const done = { ...command, openingId: uuidv7() };
    for (const { name, text, values, keep, all } of steps) {
      const given = values(done, text);
      const { rows } = await client.query(given ? { name, text, values: given, types } : text);
      if (keep) done[keep] = all ? rows : rows[0];
    }
  } finally {
    client.release();
  }
}

async function publishAtOnce(c) {
  const values = [c.id, c.org, c.version, c.sub, c.mid, c.sid, ROUTE, c.key, c.digest, uuidv7(), c.trace, noticeEnds];
  const { rowCount } = await pool.query({
    name: 'publish',
    text: PUBLISH,
    values: [...values, JSON.stringify(words), uuidv7()],
    types,
  });
  if (rowCount !== 1) throw new Error('not published');
}

function documentDigest({ tender }) {
  return sha256(canonicalJson(tender.document));
}

function noticeValues({ tender, project, id, opening, custodians }) {
  const { document, bidDeadline } = tender;
  const body = {
    number: tender.number,
    method: tender.method,
    words,
    ceiling: `${Math.floor(tender.ceilingFen / 100)}.${String(tender.ceilingFen % 100).padStart(2, '0')}`,
    documentsUntil: tender.documentsUntil,
    bidDeadline: bidDeadline.toISOString(),
    service: document.service,
    qualification: document.requirements.filter(({ kind }) => kind === 'qualification').map(({ text }) => text),
    smeReservation: project.smeReservation,
    smeDeduction: project.smeDeduction,
    custody: {
      threshold: tender.custodyThreshold,
      custodians: custodians.map(({ organisation, fingerprint }) => ({ organisation, fingerprint })),
    },
  };
  const where = [uuidv7(), 'tender', tender.title, project.regionCode, project.purchaserId, project.id, id];
  return [...where, opening.now, shanghaiDay(opening.now), noticeEnds, JSON.stringify(body)];
}

/** In the order of the columns that the statement names. */
function openingValues({ tender, id, openingId, sub }, text) {
  const row = {
    id: openingId,
    version: 1,
    status: 'accepting',
    taken_by: JSON.stringify({ call: [sub] }),
    tender_id: id,
    purchaser_id: tender.purchaserId,
    agent_id: tender.agentId,
    region_code: tender.regionCode,
    ordinal: 1,
    kind: 'response',
    threshold: tender.custodyThreshold,
    closes_at: tender.bidDeadline,
    opened_at: null,
    record: null,
    next_due_at: tender.bidDeadline,
  };
  return /\(([^)]+)\)/
    .exec(text)[1]
    .split(', ')
    .map((column) => row[column]);
}

function updateValues({ tender, opening, sub, id, version }) {
  const takenBy = { ...tender.takenBy, publish: [sub] };
  const dates = [shanghaiDay(opening.now), noticeEnds, tender.bidDeadline];
  return [id, version, 'published', JSON.stringify(takenBy), ...dates];
}

function openingAuditValues(c) {
  c.openingIsAudited = true;
  return entryValues(c, { subject: 'opening', id: c.openingId, verb: 'call', details: { status: 'accepting' } });
}

function auditValues(c) {
  const details = { from: 'approved', to: 'published', fields: ['noticeOn', 'noticeEnds', 'nextDueAt'] };
  return entryValues(c, { subject: 'tender', id: c.id, verb: 'publish', details });
}

function entryValues({ tender, opening, sub, mid, trace }, { subject, id, verb, details }) {
  const action = `${subject}.${verb}`;
  const entry = {
    subjectType: subject,
    subjectId: id,
    organisationId: tender.purchaserId,
    action,
    actorKind: 'user',
    actorUserId: sub,
    actorMembershipId: mid,
    at: opening.now,
    recordedAt: opening.realNow,
    details,
    traceId: trace,
  };
  const who = [`${subject}:${id}`, subject, id, tender.purchaserId, action, 'user', sub, mid];
  return [...who, opening.now, opening.realNow, JSON.stringify(details), trace, digestOf(entry)];
}

function outboxValues({ id, sub, trace }) {
  const rows = handlers.map((handler) => ({
    id: uuidv7(),
    kind: 'event',
    name: 'tender.published',
    handler,
    payload: { id },
  }));
  return [JSON.stringify(rows), sub, 'zh-CN', trace];
}

function sha256(text) {
  return createHash('sha256').update(text).digest();
}

function shanghaiDay(instant) {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
