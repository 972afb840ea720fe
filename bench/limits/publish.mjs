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
  ['FROM "tender"', { values: (c) => [c.id, c.org], keep: 'tender' }],
  ['FROM "project"', { values: (c) => [c.tender.t_project_id, c.org], keep: 'project' }],
  ['from calendar_year', { values: () => [] }],
  ['into tender_document', { values: (c) => [c.id, c.opening.now, documentDigest(c), JSON.stringify(c.tender.t_document)] }],
  ['INTO "notice"', { values: noticeValues }],
  ['UPDATE "tender"', { values: updateValues }],
  ['audit_append', { values: auditValues }],
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
    const done = { ...command };
    for (const { name, text, values, keep } of steps) {
      const given = values(done);
      const { rows } = await client.query(given ? { name, text, values: given, types } : text);
      if (keep) done[keep] = rows[0];
    }
  } finally {
    client.release();
  }
}

async function publishAtOnce(c) {
  const values = [c.id, c.org, c.version, c.sub, c.mid, c.sid, ROUTE, c.key, c.digest, uuidv7(), c.trace, noticeEnds];
  const { rowCount } = await pool.query({ name: 'publish', text: PUBLISH, values: [...values, JSON.stringify(words)], types });
  if (rowCount !== 1) throw new Error('not published');
}

function documentDigest({ tender }) {
  return sha256(canonicalJson(tender.t_document));
}

function noticeValues({ tender, project, id, opening }) {
  const body = {
    number: tender.t_number,
    method: tender.t_method,
    words,
    ceiling: `${Math.floor(tender.t_ceiling_fen / 100)}.${String(tender.t_ceiling_fen % 100).padStart(2, '0')}`,
    documentsUntil: tender.t_documents_until,
    bidDeadline: tender.t_bid_deadline.toISOString(),
    service: tender.t_document.service,
    qualification: tender.t_document.requirements.filter((r) => r.kind === 'qualification').map((r) => r.text),
    smeReservation: project.t_sme_reservation,
    smeDeduction: project.t_sme_deduction,
  };
  const { t_region_code: region, t_purchaser_id: purchaser, t_id: projectId } = project;
  const day = shanghaiDay(opening.now);
  const where = [uuidv7(), 'tender', tender.t_title, region, purchaser, projectId, id];
  return [...where, opening.now, day, noticeEnds, JSON.stringify(body)];
}

function updateValues({ tender, opening, sub, id, version }) {
  const takenBy = { ...tender.t_taken_by, publish: [sub] };
  const day = shanghaiDay(opening.now);
  return ['published', JSON.stringify(takenBy), day, noticeEnds, tender.t_bid_deadline, version + 1, id, version];
}

function auditValues({ tender, opening, id, sub, mid, trace }) {
  const details = { from: 'approved', to: 'published', fields: ['noticeOn', 'noticeEnds', 'nextDueAt'] };
  const entry = {
    subjectType: 'tender',
    subjectId: id,
    organisationId: tender.t_purchaser_id,
    action: 'tender.publish',
    actorKind: 'user',
    actorUserId: sub,
    actorMembershipId: mid,
    at: opening.now,
    recordedAt: opening.realNow,
    details,
    traceId: trace,
  };
  const who = [`tender:${id}`, 'tender', id, tender.t_purchaser_id, 'tender.publish', 'user', sub, mid];
  return [...who, opening.now, opening.realNow, JSON.stringify(details), trace, digestOf(entry)];
}

function outboxValues({ id, sub, trace }) {
  const rows = handlers.map((handler) => ({ id: uuidv7(), kind: 'event', name: 'tender.published', handler, payload: { id } }));
  return [JSON.stringify(rows), sub, 'zh-CN', trace];
}

function sha256(text) {
  return createHash('sha256').update(text).digest();
}

function shanghaiDay(instant) {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
