import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { findEmbedded } from '#src/platform/db/embedded/server.js';
import { DATABASE, ROLES } from '#src/platform/db/roles.js';
import { commandLine, Product } from '#test/support/product.js';
import { scratchFolder } from '#test/support/scratch-folder.js';

jest.setTimeout(600_000); // each test starts the real program once or twice

const LOGIN = '经办员@清源区公安分局';
const PASSWORD = 'Qingyuan-2026';

/** The tests stand in the order of a product's life; each goes on from the one before. */
describe('the product as it is started', () => {
  const home = scratchFolder('start');
  const dataDir = join(home, 'data');
  const backup = join(home, 'backup');
  const started: Product[] = [];
  let product: Product;
  let firstTenders: { id: string }[];

  async function start(folder = dataDir, settings?: Record<string, string>): Promise<Product> {
    const one = await Product.start(folder, settings);
    started.push(one);
    return one;
  }

  /** Changes the database as its owner, beside the running product. */
  async function change(text: string): Promise<void> {
    const owner = new pg.Client((await findEmbedded(dataDir))!.url(ROLES.owner, DATABASE));
    await owner.connect();
    await owner.query(text);
    await owner.end();
  }

  async function tenders(from: Product): Promise<{ id: string }[]> {
    const credentials = { login: LOGIN, password: PASSWORD, client: 'api' };
    const { body } = await from.ask<{ accessToken: string }>('v1/auth/login', credentials);
    return (await from.ask<{ items: { id: string }[] }>('v1/tenders', undefined, body.accessToken)).body.items;
  }

  beforeAll(async () => {
    product = await start();
    firstTenders = await tenders(product);
  });
  afterAll(async () => {
    for (const one of started) await one.kill('SIGTERM');
    rmSync(home, { recursive: true, force: true });
  });

  it('makes a sandbox where nothing is, serves it, and says how to get in', async () => {
    expect((await product.ask('health/ready')).status).toBe(200);
    expect((await product.ask<{ openapi: string }>('openapi.json')).body.openapi).toBe('3.1.0');
    expect((await fetch(`${product.url}/api/docs`)).status).toBe(200);
    expect(firstTenders.length).toBeGreaterThan(0);
    expect(product.err).toContain(`${product.url}/api/docs`);
    expect(product.err).toMatch(/清源区公安分局\s+经办员/);
    expect(product.err).toContain(PASSWORD);
  });

  it('logs JSON lines, and few of them at its start', () => {
    const lines = product.out.split('\n').filter(Boolean);
    expect(lines.map((line) => (JSON.parse(line) as { level: string }).level)).toEqual(lines.map(() => 'info'));
    expect(lines.length).toBeLessThan(10);
  });

  it('refuses a second start on the same folder, in words, while the first goes on', async () => {
    const second = await Product.launch(dataDir);
    expect(await second.ended()).toBe(1);
    expect(second.err).toMatch(new RegExp(`^the data folder is in use by process ${product.pid}; stop it first`));
    expect((await product.ask('health/ready')).status).toBe(200);
  });

  it('lets the command line work beside it', () => {
    expect(commandLine(dataDir, 'users', 'list')).toMatchObject({ code: 0, out: expect.stringContaining(LOGIN) });
    expect(commandLine(dataDir, 'verify')).toMatchObject({ code: 0, err: '' });
    const down = commandLine(dataDir, 'migrate', 'down');
    expect(down).toMatchObject({ code: 1, err: expect.stringMatching('stop it first') });
    expect(commandLine(dataDir, 'backup', backup)).toMatchObject({ code: 0, out: `The database is in ${backup}.` });
  });

  it('goes on after kill -9 with the server that it left behind, and its data', async () => {
    const server = /started PostgreSQL .*, process (\d+),/.exec(product.err)?.[1];
    expect(await product.kill('SIGKILL')).toBe('SIGKILL');
    product = await start();
    expect(product.err).toContain(`adopted PostgreSQL, process ${server},`);
    expect(await tenders(product)).toEqual(firstTenders);
  });

  it('stops everything upon SIGTERM, in good order', async () => {
    expect(await product.kill('SIGTERM')).toBe('SIGTERM');
    expect(product.err).toContain('stopped PostgreSQL');
    expect(product.out).not.toMatch(/"level":"(warn|error|fatal)"/);
    expect(await findEmbedded(dataDir)).toBeUndefined();
    expect(existsSync(join(dataDir, 'postgres.lock'))).toBe(false);
  });

  it('lets the command line start the database for one command and stop it again', async () => {
    const { err, ...rest } = commandLine(dataDir, 'verify');
    expect(err).toMatch(/^started PostgreSQL .*\nstopped PostgreSQL$/);
    expect(rest).toEqual({ code: 0, out: expect.stringMatching('^The audit log holds') });
    expect(await findEmbedded(dataDir)).toBeUndefined();
  });

  it('makes a sandbox anew whose seeding was cut off', async () => {
    product = await start();
    await change('update app.sandbox_clock set seeded_at = null');
    await product.kill('SIGKILL');
    product = await start();
    const anew = await tenders(product);
    expect(anew).toHaveLength(firstTenders.length);
    expect(anew).not.toEqual(firstTenders);
    expect(commandLine(dataDir, 'verify').code).toBe(0);
    await product.kill('SIGTERM');
  });

  it('runs on what a backup brought back in another folder', async () => {
    const elsewhere = join(home, 'elsewhere');
    const withoutKeys = commandLine(elsewhere, 'restore', backup);
    expect(withoutKeys).toMatchObject({ code: 1, err: expect.stringMatching('put the keys back first') });
    cpSync(join(dataDir, 'keys'), join(elsewhere, 'keys'), { recursive: true });
    const { code, out } = commandLine(elsewhere, 'restore', backup);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching('is back.\nThe audit log holds') });
    const restored = await start(elsewhere);
    expect(await tenders(restored)).toEqual(firstTenders);
    await restored.kill('SIGINT');
  });

  it('shows a sandbox to no other machine unless told to, and before that does not even make one', async () => {
    const exposed = join(home, 'exposed');
    const behindProxy = { HOST: '0.0.0.0', TRUSTED_PROXY: 'loopback' };
    const refused = await Product.launch(exposed, behindProxy);
    expect(await refused.ended()).toBe(1);
    expect(refused.err).toContain('SANDBOX_EXPOSE=1');
    expect(commandLine(exposed, 'users', 'list')).toMatchObject({ code: 1, err: expect.stringMatching('is empty') });
    const open = await start(exposed, { ...behindProxy, SANDBOX_EXPOSE: '1' });
    expect(await tenders(open)).toHaveLength(firstTenders.length);
    await open.kill('SIGTERM');
  });
});
