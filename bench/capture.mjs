// Loaded before the product (`--import`): writes each statement that it sends, and on which connection, to the file CAPTURE, as JSON lines.
import { appendFileSync } from 'node:fs';
import pg from 'pg';

const send = pg.Client.prototype.query;
pg.Client.prototype.query = function query(statement, values, ...rest) {
  const text = typeof statement === 'string' ? statement : statement.text;
  appendFileSync(process.env.CAPTURE, `${JSON.stringify({ text, connection: this.processID })}\n`);
  return send.call(this, statement, values, ...rest);
};
