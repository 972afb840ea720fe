// The limit of the reads: the product's own statements (LIST, LIST_AFTER, SHOW), named, and their rows written as JSON by hand.
import { claimsOf, pool, sendJson, serve } from './bare-server.mjs';

const LIMIT = 20;
const asText = { getTypeParser: () => (value) => value };
const statement = (variable) => ({ name: variable, text: process.env[variable], rowMode: 'array', types: asText });
const [LIST, LIST_AFTER, SHOW] = ['LIST', 'LIST_AFTER', 'SHOW'].map(statement);
const TENDERS = '/api/v1/tenders';

serve(async (request, response) => {
  claimsOf(request);
  const { url } = request;
  if (url.startsWith(`${TENDERS}?`)) return list(new URLSearchParams(url.slice(TENDERS.length + 1)), response);
  return show(url.slice(TENDERS.length + 1), response);
});

async function list(query, response) {
  const region = query.get('region');
  const cursor = query.get('cursor');
  const { rows } = await pool.query(
    cursor === null
      ? { ...LIST, values: [LIMIT + 1, region] }
      : { ...LIST_AFTER, values: [LIMIT + 1, region, JSON.parse(Buffer.from(cursor, 'base64url'))[0]] },
  );
  const items = rows
    .slice(0, LIMIT)
    .map(([id, number, title, status, method, regionCode, purchaser, ceiling, noticeOn, bidDeadline]) => ({
      id,
      number,
      title,
      status,
      method,
      regionCode,
      purchaser,
      ceiling: yuan(ceiling),
      noticeOn,
      bidDeadline,
    }));
  const next = rows.length > LIMIT ? Buffer.from(JSON.stringify([items.at(-1).id])).toString('base64url') : null;
  sendJson(response, JSON.stringify({ items, next }));
}

async function show(id, response) {
  const { rows, fields } = await pool.query({ ...SHOW, values: [id] });
  const row = Object.fromEntries(fields.map(({ name }, index) => [name, rows[0][index]]));
  const head = JSON.stringify({
    id: row.id,
    version: Number(row.version),
    status: row.status,
    number: row.number,
    title: row.title,
    projectId: row.projectId,
    regionCode: row.regionCode,
    method: row.method,
    noticeOn: row.noticeOn,
    noticeEnds: row.noticeEnds,
    documentsUntil: row.documentsUntil,
    bidDeadline: row.bidDeadline,
    returnReason: row.returnReason,
    cancelReason: row.cancelReason,
    suspendReason: row.suspendReason,
    failReason: row.failReason,
    custodyThreshold: Number(row.custodyThreshold),
    createdAt: row.createdAt,
    allowed: [],
    purchaser: { id: row.purchaserId, name: row.purchaserName },
    agent: row.agentId === null ? null : { id: row.agentId, name: row.agentName },
    ceiling: yuan(row.ceilingFen),
  });
  const body = `${head.slice(0, -1)},"document":${row.document},"issued":${row.issued}}`;
  sendJson(response, body, `"${row.version}"`);
}

const yuan = (fen) => `${fen.slice(0, -2)}.${fen.slice(-2)}`;
