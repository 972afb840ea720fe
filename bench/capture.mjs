// Loaded before the product (`--import`): writes each statement that it sends to the file CAPTURE, one JSON text a line, in the order sent.
import { appendFileSync } from 'node:fs';
import pg from 'pg';

const send = pg.Client.prototype.query;
pg.Client.prototype.query = function query(statement, values, ...rest) {
  const { name, text, values: own } = typeof statement === 'string' ? { text: statement } : statement;
  appendFileSync(process.env.CAPTURE, `${JSON.stringify({ name, text, values: values ?? own ?? [] })}\n`);
  return send.call(this, statement, values, ...rest);
};
