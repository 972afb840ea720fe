import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { scratchFolder } from '#test/support/scratch-folder.js';

jest.setTimeout(120_000);

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};

/** Whether a process with this id is alive. */
const alive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** The program as an operator starts it, in a folder of its own. */
describe('the program', () => {
  const dataDir = scratchFolder('start-up');
  const running: ChildProcess[] = [];
  let port: number;

  const url = (path: string) => `http://127.0.0.1:${port}${path}`;
  const start = (env: Record<string, string> = {}) => {
    const settings = {
      ...process.env,
      NODE_OPTIONS: '',
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'error',
      ...env,
    };
    const child = spawn(process.execPath, ['scripts/start.mjs'], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
    running.push(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
    const ended = once(child, 'exit').then(([code, signal]) => ({ code: code as unknown, signal: signal as unknown }));
    return { child, ended, said: () => said };
  };
  const ready = async () => {
    for (let tries = 0; tries < 400; tries++) {
      const answer = await fetch(url('/api/health/ready')).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('the program did not become ready');
  };
  const titles = async () => {
    const page = (await (await fetch(url('/api/v1/notices'))).json()) as { items: { title: string }[] };
    return page.items.map(({ title }) => title);
  };
  const postmaster = () => Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

  beforeAll(async () => {
    port = await freePort();
  });
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('fills a sandbox on its first start, and says how to get in', async () => {
    const { said } = start();
    await ready();
    expect(await titles()).toContain('清源区 2026—2027 年度禁毒社会工作服务竞争性磋商');
    expect(said()).toContain('采购审核员');
    const document = await fetch(url('/api/openapi.json'));
    expect(((await document.json()) as { openapi: string }).openapi).toBe('3.1.0');
    expect((await fetch(url('/api/docs'))).status).toBe(200);
  });

  it('lets no second process into the same folder, and tells why', async () => {
    const second = start({ PORT: String(await freePort()) });
    expect((await second.ended).code).toBe(1);
    expect(second.said()).toContain('postgres.lock');
  });

  it('works again after it was killed: the database that outlived it is taken over', async () => {
    const [first] = running;
    const database = postmaster();
    first!.kill('SIGKILL');
    await once(first!, 'exit');
    expect(alive(database)).toBe(true);
    const next = start();
    await ready();
    expect(postmaster()).toBe(database);
    expect(await titles()).toHaveLength(5);
    next.child.kill('SIGTERM');
    expect((await next.ended).signal).toBe('SIGTERM');
    expect(alive(database)).toBe(false);
  });

  it('does not show a sandbox to other machines unless it is told to', async () => {
    const { ended, said } = start({ HOST: '0.0.0.0', TRUSTED_PROXY: 'loopback' });
    expect((await ended).code).toBe(1);
    expect(said()).toContain('SANDBOX_EXPOSE');
  });
});
