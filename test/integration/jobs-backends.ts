import { it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { TestDatabase } from '#test/support/test-database.js';

/** One of the two places where the queue can live. */
export interface Backend {
  /** undefined when the queue is in PostgreSQL */
  readonly redisUrl?: string;
  /** loses everything the queue knows, as a flushed Redis does */
  wipe(db: TestDatabase): Promise<void>;
  stop(): Promise<void>;
}

/** A Redis that is ours to stop. */
export interface OwnRedis extends Backend {
  /** does `work` while the server is down and starts it again, empty */
  outage(work: () => Promise<void>): Promise<void>;
}

/** What can be started for a test, or why it cannot. */
interface Startable<B> {
  readonly start?: () => Promise<B>;
  readonly skipped?: string;
}

export const OWN_REDIS: Startable<OwnRedis> =
  spawnSync('redis-server', ['--version']).status === 0
    ? { start: startRedis }
    : { skipped: 'redis-server is not installed' };

const { REDIS_URL } = process.env;

/** Both backends; the Redis is the one of REDIS_URL or else one of our own. */
export const BACKENDS: (Startable<Backend> & { name: string })[] = [
  { name: 'PostgreSQL', start: () => Promise.resolve({ wipe: emptyQueueSchema, stop: () => Promise.resolve() }) },
  { name: 'Redis', ...(REDIS_URL ? { start: () => Promise.resolve(redisAt(REDIS_URL)) } : OWN_REDIS) },
];

/** Says why there are no tests of a backend; where everything is to be there (`CI=true`), that is a failure. */
export function skipReason(reason = 'unknown'): void {
  const test = process.env.CI === 'true' ? it : it.skip;
  test(`is tested (skipped: ${reason})`, () => {
    throw new Error(reason);
  });
}

async function startRedis(): Promise<OwnRedis> {
  const port = await freePort();
  let server = await launch(port);
  const stop = async () => {
    server.kill('SIGKILL');
    await once(server, 'exit');
  };
  const outage = async (work: () => Promise<void>) => {
    await stop();
    await work();
    server = await launch(port);
  };
  return { ...redisAt(`redis://127.0.0.1:${port}`, (redis) => redis.flushall()), stop, outage };
}

async function launch(port: number) {
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((resolve, reject) => {
    server.once('exit', () => reject(new Error('redis-server does not start')));
    server.stdout.on('data', (said) => String(said).includes('Ready to accept connections') && resolve());
  });
  return server;
}

/** @param empty how to empty it: a server that is not ours may hold the keys of others */
function redisAt(redisUrl: string, empty: (redis: Redis) => Promise<unknown> = removeOurKeys): Backend {
  const wipe = async () => {
    const redis = new Redis(redisUrl);
    await empty(redis);
    redis.disconnect();
  };
  return { redisUrl, wipe, stop: () => Promise.resolve() };
}

async function removeOurKeys(redis: Redis): Promise<void> {
  for await (const keys of redis.scanStream({ match: '{qingyuan-*' })) {
    if ((keys as string[]).length > 0) await redis.del(keys as string[]);
  }
}

async function emptyQueueSchema({ queueUrl }: TestDatabase): Promise<void> {
  const client = new pg.Client(queueUrl);
  await client.connect();
  await client.query('delete from bullmq.job');
  await client.end();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
