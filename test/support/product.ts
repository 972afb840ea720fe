import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';

/** How long a start may take on a busy machine, with the building of a sandbox, in milliseconds. */
const PATIENCE = 240_000;

/** The product as a person starts it, `npm start` without npm: a process of its own with a data folder and a port of its own. */
export class Product {
  /** log lines */
  out = '';
  /** what a person reads */
  err = '';
  private readonly child: ChildProcess;
  private readonly exit: Promise<number | NodeJS.Signals>;

  private constructor(
    readonly url: string,
    env: NodeJS.ProcessEnv,
  ) {
    this.child = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: PROJECT_ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (chunk: Buffer) => (this.out += chunk.toString()));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.err += chunk.toString()));
    this.exit = once(this.child, 'close').then(([code, signal]) => (signal ?? code) as number | NodeJS.Signals);
  }

  /** Starts the product without waiting. */
  static async launch(dataDir: string, settings: Record<string, string> = {}): Promise<Product> {
    const port = await freePort();
    return new Product(`http://127.0.0.1:${port}`, environment({ DATA_DIR: dataDir, PORT: String(port), ...settings }));
  }

  /** Starts the product and waits until it serves. @throws Error with its words when it ends instead */
  static async start(dataDir: string, settings?: Record<string, string>): Promise<Product> {
    const product = await Product.launch(dataDir, settings);
    await product.until(() => product.err.includes('/api/health/ready'));
    return product;
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Waits until something holds. @throws Error with the product's words when it ends before, or when it takes too long */
  async until(holds: () => boolean | Promise<boolean>): Promise<void> {
    for (let waited = 0; waited < PATIENCE; waited += 50) {
      if (await holds()) return;
      if (this.child.exitCode !== null || this.child.signalCode !== null) break;
      await sleep(50);
    }
    throw new Error(`what was awaited did not come about:\n${this.err}\n${this.out}`);
  }

  /** Ends it by a signal and waits. @returns its exit code, or the signal it died of */
  kill(signal: NodeJS.Signals): Promise<number | NodeJS.Signals> {
    this.child.kill(signal);
    return this.exit;
  }

  /** Waits until it ends by itself. */
  ended(): Promise<number | NodeJS.Signals> {
    return this.exit;
  }

  /** Its answer to a GET, or with a body to a POST, as somebody if a token is given. */
  async ask<T>(path: string, body?: object, token?: string): Promise<{ status: number; body: T }> {
    const answer = await fetch(`${this.url}/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: body && JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  }
}

interface CommandLineResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs one command of the command line, as a process of its own, on a data folder. */
export function commandLine(dataDir: string, ...words: string[]): CommandLineResult {
  return commandLineWith({ DATA_DIR: dataDir }, ...words);
}

/** The same with these settings, such as a database server's addresses. */
export function commandLineWith(settings: Record<string, string>, ...words: string[]): CommandLineResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/cli.mjs', ...words], {
    cwd: PROJECT_ROOT,
    env: environment(settings),
    encoding: 'utf8',
    timeout: PATIENCE,
  });
  return { code: status, out: stdout.trim(), err: stderr.trim() };
}

/** Nothing of the test's own environment but where programs, home and temporary files are. */
function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR && { TMPDIR }), ...settings };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
