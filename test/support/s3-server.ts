import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, request, createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';

/** The one key that the server knows. */
export const S3_KEY = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
const STARTS_WITHIN_MS = 30_000;

/** An S3-compatible object store in a process of its own, with one bucket. It checks signatures, and keeps objects as files in `folder`. */
export class S3Server {
  private constructor(
    readonly endpoint: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(folder: string, bucket: string): Promise<S3Server> {
    const program = `require('@20minutes/s3rver/lib/cli').parse(process.argv, { from: 'node' })`;
    const args = ['-d', folder, '-p', '0', '--configure-bucket', bucket];
    const child = spawn(process.execPath, ['-e', program, 's3rver', ...args], {
      cwd: PROJECT_ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    for (let waited = 0; waited < STARTS_WITHIN_MS && child.exitCode === null; waited += 20) {
      const [, port] = /listening on \S+:(\d+)/.exec(said) ?? [];
      if (port) return new S3Server(`http://127.0.0.1:${port}`, child);
      await pause(20);
    }
    child.kill();
    throw new Error(`the object store did not start: ${said}`);
  }

  /** The keys of all objects in the bucket, as anybody may list them here. */
  async keys(bucket: string): Promise<string[]> {
    const answer = await fetch(`${this.endpoint}/${bucket}?list-type=2`);
    return [...(await answer.text()).matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key = '']) => key);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill();
    await ended;
  }
}

/** What a wire does with a request: hand it on, cut the connection after some bytes of either body, or answer by itself. */
export type Handling = 'pass' | { cutAfter: number } | { status: number; body?: string };

/** A wire to a server that tests may cut, and that remembers what went over it. */
export class Wire {
  readonly requests: string[] = [];
  handling: (line: string) => Handling = () => 'pass';

  private constructor(
    readonly endpoint: string,
    private readonly server: Server,
  ) {}

  static async to(target: string): Promise<Wire> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const wire = new Wire(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
    server.on('request', (incoming, outgoing) => wire.handle(incoming, outgoing, target));
    return wire;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private handle(incoming: IncomingMessage, outgoing: ServerResponse, target: string): void {
    const line = `${incoming.method} ${incoming.url}`;
    this.requests.push(line);
    const handling = this.handling(line);
    if (handling !== 'pass' && 'status' in handling) {
      incoming.resume();
      outgoing.writeHead(handling.status, { 'content-type': 'application/xml' }).end(handling.body);
      return;
    }
    const { method, headers } = incoming;
    const onwards = request(`${target}${incoming.url}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      if (handling !== 'pass') cut(answer, handling.cutAfter, incoming.socket, onwards);
    });
    onwards.on('error', () => incoming.socket.destroy());
    incoming.pipe(onwards);
    if (handling !== 'pass') cut(incoming, handling.cutAfter, incoming.socket, onwards);
  }
}

/** Breaks both connections as soon as more than so many bytes of a body have passed. */
function cut(body: IncomingMessage, after: number, ...connections: { destroy(): unknown }[]): void {
  let passed = 0;
  body.on('data', (chunk: Buffer) => {
    passed += chunk.length;
    if (passed > after) for (const connection of connections) connection.destroy();
  });
}
