// The least that a server must do in this place: node:http, a pool of `pg`, and a verified access token.
import { createServer } from 'node:http';
import jwt from 'jsonwebtoken';
import pg from 'pg';
import { readEnv } from '../../dist/platform/config/env.js';
import { SecretStore } from '../../dist/platform/secrets/secret-store.js';

const { DATABASE_URL, PORT, HEADERS } = process.env;
/** The headers of the product's answer, as they were once: none of them is worked out here. */
const headers = JSON.parse(HEADERS);
const { key } = new SecretStore(readEnv(process.env)).ring('access-token').current;

/** As many connections as the product has. */
export const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });

/** @throws Error for a token that is not ours */
export function claimsOf(request) {
  return jwt.verify(request.headers.authorization.slice('Bearer '.length), key, { algorithms: ['HS256'] });
}

/** Serves with `answer`, an async function of request and response; /api/health/ready answers as soon as the server listens. */
export function serve(answer) {
  createServer((request, response) => {
    if (request.url === '/api/health/ready') return response.end();
    answer(request, response).catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
  }).listen(Number(PORT), '127.0.0.1');
  process.on('SIGTERM', () => process.exit(0));
}

/** Sends JSON text. */
export function sendJson(response, text, etag) {
  const own = { 'content-length': Buffer.byteLength(text), ...(etag ? { etag } : {}) };
  response.writeHead(200, { ...headers, ...own }).end(text);
}

/** Answers a command that gives nothing back. */
export function sendDone(response, etag) {
  response.writeHead(204, { ...headers, etag }).end();
}
