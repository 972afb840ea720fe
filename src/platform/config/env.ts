import { readFileSync } from 'node:fs';
import { isIP, isIPv4 } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';

const MIB = 1024 * 1024;
const DIGITS = /^\d{1,15}$/;
/** Variables that may carry a password, and what belongs to one: each may also come from a file named by `<NAME>_FILE`. */
const FROM_FILES = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_ADMIN_URL',
  'QUEUE_URL',
  'REDIS_URL',
  'S3_ENDPOINT',
  'S3_BUCKET',
  'S3_REGION',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
] as const;

const integer = (min: number, max: number) =>
  z
    .string()
    .refine((text) => DIGITS.test(text) && +text >= min && +text <= max, `an integer from ${min} to ${max}`)
    .transform(Number);
const oneOf = <const T extends readonly [string, ...string[]]>(...values: T) =>
  z.enum(values, `one of ${values.join(', ')}`);
const urlOf = (...schemes: string[]) =>
  z.string().refine((text) => schemes.some((scheme) => text.startsWith(`${scheme}://`)) && !/\s/.test(text), {
    error: `an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  });
const path = z.string().transform((text) => resolve(text));
const word = z.string().refine((text) => !/\s/.test(text), 'a text without spaces');

const schema = z.object({
  PORT: integer(0, 65_535).default(3000),
  HOST: z.string().refine(isHost, 'an IP address or a host name').default('127.0.0.1'),
  /** the address by which people reach it, without a slash at its end: documents print it */
  PUBLIC_URL: z.string().refine(isOrigin, 'an address such as https://qingyuan.example, without a path').optional(),
  /** where the embedded database, the files and the keys live; absolute */
  DATA_DIR: path.prefault('./data'),
  /** the console as it was built; absolute */
  CONSOLE_DIR: path.default(join(PROJECT_ROOT, 'dist', 'web')),
  DATABASE_URL: urlOf('postgres', 'postgresql').optional(),
  /** the role that migrates; nothing else uses it */
  DATABASE_OWNER_URL: urlOf('postgres', 'postgresql').optional(),
  /** a role that may make roles and databases: `cli init` and `cli restore` make those of the other addresses by it */
  DATABASE_ADMIN_URL: urlOf('postgres', 'postgresql').optional(),
  /** the role that owns the queue's schema; without it, DATABASE_URL */
  QUEUE_URL: urlOf('postgres', 'postgresql').optional(),
  REDIS_URL: urlOf('redis', 'rediss').optional(),
  /** the bucket that files are kept in; without it, `DATA_DIR/files` */
  S3_BUCKET: z
    .string()
    .refine((text) => /^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/.test(text), 'the name of a bucket, such as qingyuan-files')
    .optional(),
  /** address of the object store; without it, Amazon's own of the region */
  S3_ENDPOINT: urlOf('http', 'https').optional(),
  S3_REGION: word.default('us-east-1'),
  S3_ACCESS_KEY_ID: word.optional(),
  S3_SECRET_ACCESS_KEY: word.optional(),
  /** whether the bucket is named in the path of an address (`on`), as most stores want it, or in its host name */
  S3_PATH_STYLE: oneOf('on', 'off').transform(isOn).default(true),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
  TLS_CERT: path.optional(),
  TLS_KEY: path.optional(),
  /** the proxies whose X-Forwarded-* headers are believed */
  TRUSTED_PROXY: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every(isProxy), 'addresses or networks (10.0.0.0/8) or "loopback", separated by commas')
    .readonly()
    .optional(),
  SANDBOX_EXPOSE: oneOf('0', '1').transform(isOne).default(false),
  FILE_MAX_BYTES: integer(1, 1024 * 1024 * MIB).default(100 * MIB),
  /** after how many rows a list that is exported ends, with words that say so */
  EXPORT_MAX_ROWS: integer(1, 1_000_000).default(100_000),
  JSON_BODY_MAX_BYTES: integer(1024, 64 * MIB).default(MIB),
  /** how contracts are numbered: `{year}` and `{sequence:n}`, counted by purchaser and year, `n` digits at least */
  CONTRACT_NUMBER_PATTERN: word.default('QYHT-{year}-{sequence:4}'),
  /** whether this process also runs jobs */
  WORKER: oneOf('on', 'off').transform(isOn).default(true),
  ACCESS_TOKEN_KEY_FILE: path.optional(),
  RECEIPT_SIGNING_KEY_FILE: path.optional(),
  PERSONAL_DATA_KEY_FILE: path.optional(),
  LOOKUP_KEY_FILE: path.optional(),
});

/** What the process was told from outside: read once, frozen, every value checked. Sizes are in bytes. */
export type Env = Readonly<z.infer<typeof schema>>;

/** An environment that cannot be used. Its message names variables and what they should be, never a value. */
export class EnvironmentError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(['The environment cannot be used:', ...problems].join('\n  - '));
    this.name = 'EnvironmentError';
  }
}

/**
 * Reads the environment, e.g. `readEnv(process.env)`. Empty variables count as unset, unknown ones are ignored.
 * @throws EnvironmentError with everything that is wrong, not only the first
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const { values, problems } = withFiles(source);
  const result = schema.safeParse(values);
  if (!result.success)
    problems.push(...result.error.issues.map((issue) => `${issue.path.join('.')}: expected ${issue.message}`));
  else problems.push(...contradictions(result.data));
  if (!result.success || problems.length > 0) throw new EnvironmentError(problems);
  return Object.freeze({ ...result.data, QUEUE_URL: result.data.QUEUE_URL ?? result.data.DATABASE_URL });
}

/**
 * A sandbox has demo accounts whose passwords are printed: it answers other machines only when asked to in so many words.
 * @throws EnvironmentError when a sandbox would listen beyond this machine without SANDBOX_EXPOSE=1
 */
export function assertExposure(env: Pick<Env, 'HOST' | 'SANDBOX_EXPOSE'>, isSandbox: boolean): void {
  if (isSandbox && !isLoopback(env.HOST) && !env.SANDBOX_EXPOSE)
    throw new EnvironmentError([
      'HOST: expected a loopback address for a sandbox, whose demo accounts are known to all; set SANDBOX_EXPOSE=1 to show it to other machines all the same',
    ]);
}

/** The address that people are given: `PUBLIC_URL`, or else where this process listens. */
export function publicUrl({ PUBLIC_URL, TLS_CERT, HOST, PORT }: Env): string {
  return PUBLIC_URL ?? `${TLS_CERT ? 'https' : 'http'}://${isIP(HOST) === 6 ? `[${HOST}]` : HOST}:${PORT}`;
}

/** Whether only this machine can reach `host`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

function withFiles(source: Readonly<Record<string, string | undefined>>) {
  const values = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const problems: string[] = [];
  for (const name of FROM_FILES) {
    const file = values[`${name}_FILE`];
    if (file === undefined) continue;
    if (values[name] !== undefined) problems.push(`${name}: expected either ${name} or ${name}_FILE, not both`);
    try {
      values[name] = readFileSync(file, 'utf8').trim();
    } catch {
      problems.push(`${name}_FILE: expected a file that this process can read`);
    }
  }
  return { values, problems };
}

function contradictions(env: Env): string[] {
  const problems: string[] = [];
  const { TLS_CERT, TLS_KEY, TRUSTED_PROXY, DATABASE_URL } = env;
  if (!TLS_CERT !== !TLS_KEY) problems.push('TLS_CERT: expected together with TLS_KEY, or neither');
  if (!isLoopback(env.HOST) && !TLS_CERT && !TRUSTED_PROXY)
    problems.push('HOST: expected TLS_CERT and TLS_KEY, or TRUSTED_PROXY, with any address other than loopback');
  for (const name of ['DATABASE_OWNER_URL', 'DATABASE_ADMIN_URL', 'QUEUE_URL'] as const)
    if (env[name] && !DATABASE_URL) problems.push(`${name}: expected only together with DATABASE_URL`);
  for (const name of ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const)
    if (!env[name] !== !env.S3_BUCKET) problems.push(`${name}: expected together with S3_BUCKET, or neither`);
  if (env.S3_ENDPOINT && !env.S3_BUCKET) problems.push('S3_ENDPOINT: expected only together with S3_BUCKET');
  return problems;
}

function isHost(text: string): boolean {
  return isIP(text) !== 0 || /^[a-z\d]([a-z\d.-]{0,251}[a-z\d])?$/i.test(text);
}

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  // a network of 0 bits would let every caller forge its own address
  return bits === undefined || (DIGITS.test(bits) && +bits >= 1 && +bits <= (family === 6 ? 128 : 32));
}

function isOne(text: '0' | '1'): boolean {
  return text === '1';
}

function isOn(text: 'on' | 'off'): boolean {
  return text === 'on';
}
