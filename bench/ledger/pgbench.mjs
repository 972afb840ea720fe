// The very statements of the product, as it was seen to send them, made into a script of pgbench.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const DEBIAN = '/usr/lib/postgresql';

/** The program: of PATH, or the newest that Debian keeps beside it; undefined where there is none. */
export function findPgbench() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const programs = ['pgbench', ...versions.map((version) => join(DEBIAN, version, 'bin', 'pgbench'))];
  return programs.find((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0);
}

/** Everything that is sent to the database while `work` runs, with its values. */
export async function recorded(work) {
  const statements = [];
  const send = pg.Client.prototype.query;
  pg.Client.prototype.query = function query(statement, values, ...rest) {
    statements.push(typeof statement === 'string' ? { text: statement, values } : statement);
    return send.call(this, statement, values, ...rest);
  };
  try {
    await work();
  } finally {
    pg.Client.prototype.query = send;
  }
  return statements;
}

/**
 * A script that does the same with other ids.
 * @param expressions SQL that gives the text of an id, by the id that was recorded
 * @param meta lines of pgbench that come first
 */
export function scriptOf(statements, expressions, meta) {
  const lines = statements.map(({ text, values = [] }) => {
    const sent = text.replace(/\$(\d+)/g, (_, n) => sqlOf(values[n - 1], expressions));
    return `${sent.replace(/\s+/g, ' ').trim()};`;
  });
  return [...meta, ...lines, ''].join('\n');
}

/** A value as SQL, in which ids give way to expressions. */
function sqlOf(value, expressions) {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return String(value);
  if (Buffer.isBuffer(value)) return `decode('${value.toString('hex')}', 'hex')`;
  const text = value instanceof Date ? value.toISOString() : value;
  const parts = text.split(new RegExp(`(${Object.keys(expressions).join('|')})`));
  const sql = parts.filter((part) => part !== '').map((part) => expressions[part] ?? literal(part));
  if (parts.length > 1 && sql.length === 1) return `(${sql[0]})::uuid`;
  const isJson = text.startsWith('[') || text.startsWith('{');
  return `(${sql.join(' || ')})${isJson ? '::jsonb' : ''}`;
}

/** A colon would begin a variable of pgbench. */
function literal(text) {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a');
  return `E'${escaped}'`;
}

/**
 * Runs a script, prepared once a connection, without a pause.
 * @param amount how long in seconds (`time`), or how often on each connection (`transactions`)
 * @returns how often a second. @throws Error when one of them failed
 */
export async function runPgbench(program, url, script, { clients, time, transactions }) {
  const folder = mkdtempSync(join(tmpdir(), 'qingyuan-pgbench-'));
  try {
    const file = join(folder, 'transfer.sql');
    writeFileSync(file, script);
    const amount = time ? ['-T', String(time)] : ['-t', String(transactions)];
    const options = ['-n', '-M', 'prepared', '-f', file, '-c', String(clients), '-j', String(Math.min(2, clients))];
    const { stdout } = await promisify(execFile)(program, [...options, ...amount, url]);
    const [, failed] = /number of failed transactions: (\d+)/.exec(stdout) ?? [];
    const [, perSecond] = /tps = ([\d.]+)/.exec(stdout) ?? [];
    if (failed !== '0' || !perSecond) throw new Error(`pgbench did not do what it was to do: ${stdout}`);
    return Number(perSecond);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
