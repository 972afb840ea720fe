import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { runCli } from '#src/cli/run.js';
import { readEnv } from '#src/platform/config/env.js';
import { socketUrl } from '#src/platform/db/embedded/postmaster.js';
import { ROLES } from '#src/platform/db/roles.js';
import { startTestApp } from '#test/support/app.js';
import { scratchFolder } from '#test/support/scratch-folder.js';
import { cloneDatabase, type TestDatabase } from '#test/support/test-database.js';

jest.setTimeout(180_000); // each command starts the product's services, and one fills a sandbox

const OPERATOR = ['--name', '清源平台运营中心', '--uscc', '12310199MB0QY00504', '--region-code', '310115'];
const dataDir = scratchFolder('cli');
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command line over a given server. */
function commandLine(urls: Record<string, string>): (...words: string[]) => Promise<Outcome> {
  return async (...words) => {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await runCli(words, {
      env: () => readEnv({ DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...urls }),
      print: (text) => out.push(text),
      note: (text) => err.push(text),
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  };
}

const urlsOf = ({ appUrl, ownerUrl, queueUrl }: TestDatabase) => ({
  DATABASE_URL: appUrl,
  DATABASE_OWNER_URL: ownerUrl,
  QUEUE_URL: queueUrl,
});

async function queryOwner<T extends object>(database: TestDatabase, text: string, values: unknown[] = []) {
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  try {
    return (await owner.query<T>(text, values)).rows;
  } finally {
    await owner.end();
  }
}

const quiet = { code: 0, err: '' };
const refused = (err: string | RegExp) => ({ code: 1, out: '', err: expect.stringMatching(err) });

describe('the command line on an empty given database', () => {
  let database: TestDatabase;
  let cli: ReturnType<typeof commandLine>;

  beforeAll(async () => {
    database = await cloneDatabase();
    cli = commandLine(urlsOf(database));
  });
  afterAll(() => database.drop());

  it('does nothing but init there', async () => {
    expect(await cli('users', 'list')).toEqual(refused('the database is empty'));
    expect(await cli('verify')).toEqual(refused('the database is empty'));
  });

  it('says what init must be told, and leaves the database empty', async () => {
    const { err, code } = await cli('init', '--uscc', '12310199MB0QY00505');
    expect(code).toBe(1);
    expect(err).toMatch(/name: This is required.*uscc: .*not a valid.*regionCode: This is required/s);
    expect(await cli('init', ...OPERATOR.slice(0, 5), '319999')).toEqual(refused('not exist'));
    expect(await queryOwner(database, 'select from region')).toHaveLength(0);
  });

  it('sets up an installation, whose three administrators come in by their invitations', async () => {
    const { out, ...rest } = await cli('init', ...OPERATOR);
    expect(rest).toEqual(quiet);
    const lines = out.split('\n');
    const tokens = lines.filter((line) => line.startsWith('  ')).map((line) => line.trim());
    const logins = lines.filter((line) => line.includes('@')).map((line) => line.split(' ')[0]!);
    expect(logins).toEqual(['系统管理员', '安全管理员', '审计管理员'].map((title) => `${title}@清源平台运营中心`));

    const product = await startTestApp({ beside: { database, dataDir } });
    const password = 'Operator-2026';
    for (const [index, login] of logins.entries()) {
      const accepted = await product.http.post('auth/accept-invitation', { token: tokens[index], password });
      expect(accepted.status).toBe(204);
      expect((await product.http.post('auth/login', { login, password, client: 'api' })).status).toBe(200);
    }
    await product.app.close();
  });

  it('is not set up twice', async () => {
    expect(await cli('init', ...OPERATOR)).toEqual(refused('in use already'));
    expect(await cli('init', '--sandbox')).toEqual(refused('in use already'));
  });
});

describe('the command line on an installation', () => {
  let database: TestDatabase;
  let cli: ReturnType<typeof commandLine>;
  const rows = <T extends object>(text: string, values?: unknown[]) => queryOwner<T>(database, text, values);
  const audited = (action: string) =>
    rows<{ kind: string; details: object }>('select actor_kind as kind, details from audit_entry where action = $1', [
      action,
    ]);

  beforeAll(async () => {
    database = await cloneDatabase();
    cli = commandLine(urlsOf(database));
    await cli('init', ...OPERATOR);
  });
  afterAll(() => database.drop());

  it('lists accounts with state and posts', async () => {
    const { out, ...rest } = await cli('users', 'list');
    expect(rest).toEqual(quiet);
    expect(out.split('\n')[0]).toBe('系统管理员@清源平台运营中心\tactive invited\tsystem_admin');
  });

  it('unlocks an account that failed logins have locked', async () => {
    const login = '安全管理员@清源平台运营中心';
    const product = await startTestApp({ beside: { database, dataDir } });
    const attempt = async () =>
      (await product.http.post('auth/login', { login, password: 'guess', client: 'api' })).code;
    for (let failures = 0; failures < 5; failures += 1) await attempt();
    expect(await attempt()).toBe('account-locked');
    expect((await cli('users', 'list')).out).toContain(`${login}\tactive invited locked\t`);
    expect(await cli('users', 'unlock', login)).toEqual({ ...quiet, out: `${login} is unlocked` });
    expect(await attempt()).toBe('credentials-refused');
    expect((await cli('users', 'unlock', login)).out).toBe(`${login} was not locked`);
    expect(await audited('user.unlock')).toEqual([{ kind: 'system', details: {} }]);
    await product.app.close();
  });

  it('gives a new invitation in place of one that has passed', async () => {
    const { out } = await cli('users', 'invite', '审计管理员@清源平台运营中心');
    const product = await startTestApp({ beside: { database, dataDir } });
    const body = { token: out.split('\n')[0], password: 'Auditor-2026' };
    expect((await product.http.post('auth/accept-invitation', body)).status).toBe(204);
    await product.app.close();
  });

  it('shuts an account out, once', async () => {
    const login = '审计管理员@清源平台运营中心';
    expect(await cli('users', 'disable', login)).toMatchObject({ code: 0 });
    expect(await cli('users', 'disable', login)).toEqual(refused('disabled'));
    expect(await audited('user.disable')).toMatchObject([{ kind: 'system' }]);
    expect(await cli('users', 'disable', 'nobody@nowhere')).toEqual(refused('no account has this login'));
  });

  it('lists dead jobs and gives one its attempts again', async () => {
    expect((await cli('jobs', 'dead')).out).toBe('no job is dead');
    const id = uuidv7();
    await rows(
      `insert into outbox (id, kind, name, handler, payload, locale, trace_id, dispatched_at, dead_at, attempts, last_error)
       values ($1, 'event', 'tender.published', 'announce', '{}', 'en', 'x', pg_catalog.now(), pg_catalog.now(), 8, 'boom')`,
      [id],
    );
    expect((await cli('jobs', 'dead')).out).toMatch(new RegExp(`^${id}\tannounce\t\\d{4}-.*\t8 attempts\tboom$`));
    expect(await cli('jobs', 'retry', id)).toMatchObject(quiet);
    expect(await rows('select attempts from outbox where id = $1 and dead_at is null', [id])).toEqual([
      { attempts: 0 },
    ]);
    expect(await cli('jobs', 'retry', id)).toEqual(refused('not possible now'));
    expect(await cli('jobs', 'retry', '7')).toEqual(refused('id: '));
  });

  it('adds a key to a ring', async () => {
    const keys = () => readdirSync(join(dataDir, 'keys')).filter((name) => name.startsWith('receipt-signing.'));
    expect(keys()).toHaveLength(1);
    expect(await cli('keys', 'rotate', 'receipt-signing')).toMatchObject(quiet);
    expect(keys()).toHaveLength(2);
    expect(await audited('key.rotate')).toMatchObject([{ kind: 'system', details: { ring: 'receipt-signing' } }]);
    expect(await cli('keys', 'rotate', 'car')).toEqual(refused('Allowed choices are access-token'));
  });

  it('never takes back the migrations of a real installation, nor fills it with made-up rows', async () => {
    expect(await cli('migrate')).toEqual({ ...quiet, out: 'the schema is as it should be' });
    expect(await cli('migrate', 'down')).toEqual(refused('not born a sandbox'));
    expect(await cli('seed', '--size', '3')).toEqual(refused('not born a sandbox'));
  });

  it('proves the audit log, and finds an entry that the owner of the database has changed', async () => {
    expect(await cli('verify')).toMatchObject({
      ...quiet,
      out: expect.stringMatching(/holds: \d+ entries in \d+ chains/),
    });
    await rows(`update audit_entry set details = '{"ring":"lookup"}' where action = 'key.rotate'`);
    const { code, err } = await cli('verify');
    expect(code).toBe(1);
    expect(err).toMatch(/does not hold .*\n {2}key-ring:- from entry 1: entry-changed$/);
  });
});

describe('the command line on a sandbox', () => {
  it('fills an empty database with the demo, adds tenders, and takes everything back', async () => {
    const database = await cloneDatabase();
    const cli = commandLine(urlsOf(database));
    expect(await cli('init', '--sandbox')).toMatchObject({
      ...quiet,
      out: expect.stringContaining('sandbox is ready'),
    });
    const tenders = async () => (await queryOwner(database, 'select from tender')).length;
    const before = await tenders();
    expect(await cli('seed', '--size', '12')).toEqual({ ...quiet, out: '12 tenders were added' });
    expect(await tenders()).toBe(before + 12);
    expect(await cli('seed', '--size', '0')).toEqual(refused('a number from 1 to'));
    expect((await cli('verify')).code).toBe(0);
    expect(await cli('migrate', 'down')).toMatchObject({
      ...quiet,
      out: expect.stringMatching('^taken back: .*0001_'),
    });
    expect(await cli('migrate')).toMatchObject({ ...quiet, out: expect.stringMatching('^migrated: 0001_') });
    await database.drop();
  }, 400_000); // eleven purchases are played
});

describe('the command line on a server that has nothing of ours yet', () => {
  const name = `test_cli_${randomBytes(4).toString('hex')}`;
  const url = (role: string, database = name) => socketUrl(process.env.TEST_SOCKET_DIR!, role, database);
  const urls = { DATABASE_URL: url(ROLES.app), DATABASE_OWNER_URL: url(ROLES.owner), QUEUE_URL: url(ROLES.queue) };
  const DATABASE_ADMIN_URL = url('postgres', 'postgres');

  it('says that it cannot reach the database', async () => {
    expect(await commandLine(urls)('verify')).toEqual(refused(`cannot reach the database: .*"${name}" does not exist`));
    const nowhere = { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' };
    expect(await commandLine(nowhere)('verify')).toEqual(refused('cannot reach the database: .*ECONNREFUSED'));
  });

  it('makes the roles and the database by the address of an administrator', async () => {
    const wrong = { ...urls, QUEUE_URL: url(ROLES.app), DATABASE_ADMIN_URL };
    expect(await commandLine(wrong)('init', ...OPERATOR)).toEqual(refused('QUEUE_URL: .*qingyuan_queue'));
    expect(await commandLine({ ...urls, DATABASE_ADMIN_URL })('init', ...OPERATOR)).toMatchObject(quiet);
    expect((await commandLine(urls)('users', 'list')).out.split('\n')).toHaveLength(3);
    const admin = new pg.Client(DATABASE_ADMIN_URL);
    await admin.connect();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
});

describe('the command line itself', () => {
  it('says what there is, and refuses what there is not', async () => {
    const cli = commandLine({});
    expect(await cli('--help')).toMatchObject({ code: 0, out: expect.stringContaining('restore <folder>') });
    expect(await cli('dance')).toEqual(refused("unknown command 'dance'"));
    expect(await cli('restore', dataDir)).toEqual(refused('holds no backup'));
  });

  it('starts no database where none is', async () => {
    expect(await commandLine({ DATA_DIR: join(dataDir, 'none') })('verify')).toEqual(
      refused('there is no database in'),
    );
  });
});
