// The limit of a notice page: Fastify with one route, the product's own statements (ONE, OF_CASE), named, and their values put between texts
// that stand ready (PARTS): no template, no escaping, no memory, nothing else on the way.
import { readFileSync } from 'node:fs';
import { fastify } from 'fastify';
import pg from 'pg';

const { DATABASE_URL, PORT, PREPARED } = process.env;
const { one, ofCase, headers, parts } = JSON.parse(readFileSync(PREPARED, 'utf8'));
/** As many connections as the product has. */
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const asText = { getTypeParser: () => (value) => value };
const ask = (name, text, values) => pool.query({ name, text, values, types: asText });

const server = fastify();
server.get('/api/health/ready', () => 'ready');
server.get('/notices/:id', async ({ params: { id } }, reply) => {
  const { rows } = await ask('one', one, [id]);
  const [{ title, projectId, projectNumber, tenderId }] = rows;
  const others = (await ask('case', ofCase, [projectId, tenderId])).rows.map((row) => row.id);
  const values = { title, projectNumber, tenderId, ...others };
  return reply.headers(headers).send(parts.map(({ text, value }) => text ?? values[value]).join(''));
});
process.on('SIGTERM', () => process.exit(0));
await server.listen({ port: Number(PORT), host: '127.0.0.1' });
