import {
  createPostgresBackend,
  createRedisBackend,
  runMigrations,
  withBackend,
  type BackendFactory,
  type IQueueBackend,
  type JobsOptions,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { QUEUES, type QueueName } from '#src/kernel/jobs.js';

/** What a job carries: the truth is in its outbox row. */
export interface JobData {
  readonly outboxId: string;
}

/** The part of BullMQ's Queue that is used, whatever the backend. */
export interface JobQueue {
  addBulk(jobs: { name: string; data: JobData; opts: JobsOptions }[]): Promise<unknown>;
  getJob(id: string): Promise<{ getState(): Promise<string> } | undefined>;
  remove(id: string): Promise<number>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** The part of BullMQ's Worker that is used. */
export interface JobWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  /** takes no more jobs and waits for those that run */
  close(): Promise<void>;
}

export type Process = (job: { data: JobData }) => Promise<void>;
export type ProcessOptions = Pick<
  WorkerOptions,
  'concurrency' | 'lockDuration' | 'stalledInterval' | 'maxStalledCount'
>;

/** BullMQ bound to where it keeps its jobs. Whoever makes queues and workers closes them, then ends the backend. */
export interface QueueBackend {
  queue(name: QueueName): JobQueue;
  worker(name: QueueName, process: Process, options: ProcessOptions): JobWorker;
  end(): Promise<void>;
}

/** Each worker holds one connection to be woken by; four more serve the commands of all. */
const POSTGRES_POOL = QUEUES.length + 4;

/** Keeps jobs in the schema `bullmq` of the database at `url`, which the role of `url` owns and which is migrated here. */
export async function postgresBackend(url: string): Promise<QueueBackend> {
  const pool = new pg.Pool({
    connectionString: url,
    max: POSTGRES_POOL,
    application_name: 'qingyuan-queue',
    keepAlive: true,
    // A crash may take the last moment of the queue with it: the outbox knows better, so no job waits for the disk.
    options: '-c search_path=bullmq -c synchronous_commit=off',
  });
  pool.on('error', () => undefined); // an idle connection was lost: the next command opens another
  try {
    const client = await pool.connect();
    await runMigrations(client).finally(() => client.release());
  } catch (error) {
    await pool.end();
    throw error;
  }
  return bind(createPostgresBackend, { producer: pool, consumer: pool }, undefined, () => pool.end());
}

/** Keeps jobs in the Redis at `url`, under keys that begin with `prefix`. */
export function redisBackend(url: string, prefix: string): QueueBackend {
  // Adding fails soon and is tried again by the dispatcher; a worker waits for as long as Redis is away.
  const producer = new Redis(url, { maxRetriesPerRequest: 3 });
  const consumer = new Redis(url, { maxRetriesPerRequest: null });
  return bind(createRedisBackend, { producer, consumer }, prefix, () => {
    producer.disconnect();
    consumer.disconnect();
    return Promise.resolve();
  });
}

function bind<C>(
  factory: BackendFactory<IQueueBackend, C>,
  { producer, consumer }: { producer: C; consumer: C },
  prefix: string | undefined,
  end: () => Promise<void>,
): QueueBackend {
  const { Queue, Worker } = withBackend(factory);
  return {
    // nobody reads the events of a queue
    queue: (name) => new Queue<JobData>(name, { connection: producer, prefix, streams: { events: { maxLen: 100 } } }),
    worker: (name, process, options) =>
      new Worker<JobData>(name, process, { connection: consumer, prefix, ...options }),
    end,
  };
}
