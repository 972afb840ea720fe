import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EVENT_JOB, JOBS, QUEUES, type JobName, type QueueName } from '#src/kernel/jobs.js';
import { JOB_SETTINGS, type JobSettings } from '#src/platform/jobs/job-settings.js';
import {
  postgresBackend,
  redisBackend,
  type JobQueue,
  type JobWorker,
  type Process,
  type QueueBackend,
} from '#src/platform/jobs/queue-backend.js';
import type { OutboxRow } from '#src/platform/outbox/outbox.js';

/** Queue, number of attempts and back-off (ms) of one row's job. */
export interface JobKind {
  readonly queue: QueueName;
  readonly attempts: number;
  readonly backoffMs: number;
}

/** Jobs that only a newer release knows are tried like events, until a process of that release takes them. */
export function kindOf({ kind, name }: Pick<OutboxRow, 'kind' | 'name'>): JobKind {
  return kind === 'job' && Object.hasOwn(JOBS, name) ? JOBS[name as JobName] : EVENT_JOB;
}

/** The queue's id of a row's job: one row is at most once in the queue. */
export function jobIdOf({ id, handler }: Pick<OutboxRow, 'id' | 'handler'>): string {
  return `${id}-${handler.replace(/[^\w.-]/g, '_')}`;
}

/**
 * The queues of BullMQ. Finished jobs are removed at once, dead ones too: the outbox remembers both, and a job that stayed would
 * make the next `add` under its id a silent no-op.
 */
@Injectable()
export class JobQueues {
  private readonly logger = new Logger('jobs');
  private readonly queues = new Map<QueueName, JobQueue>();
  private backend?: QueueBackend;
  /** connections that end now are lost to nobody, and a database that stops in the same moment may still complain on them */
  private closed = false;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(JOB_SETTINGS) private readonly settings: JobSettings,
  ) {}

  /** Connects; the queue's own schema is migrated where need be. */
  async open(): Promise<void> {
    const { redisUrl, queueUrl } = this.settings;
    this.backend = redisUrl ? redisBackend(redisUrl, await this.prefix()) : await postgresBackend(queueUrl);
    for (const name of QUEUES) this.queues.set(name, this.logged(this.backend.queue(name)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.closed = true;
    await this.backend?.end();
  }

  /** Adds the job of each row; one that the queue holds already stays as it is. */
  async add(rows: readonly OutboxRow[]): Promise<void> {
    for (const [name, queue] of this.queues) {
      const jobs = rows.filter((row) => kindOf(row).queue === name).map((row) => this.jobOf(row));
      if (jobs.length > 0) await queue.addBulk(jobs);
    }
  }

  /** Whether the row's job is still to run or running; what remains of a finished one is removed. */
  async holds(row: OutboxRow): Promise<boolean> {
    const queue = this.queues.get(kindOf(row).queue)!;
    const job = await queue.getJob(jobIdOf(row));
    if (!job) return false;
    const state = await job.getState();
    if (state !== 'completed' && state !== 'failed') return state !== 'unknown';
    await queue.remove(jobIdOf(row));
    return false;
  }

  /** A worker that hands the jobs of one queue to `process`. */
  worker(name: QueueName, process: Process): JobWorker {
    const { lockMs, stalledCheckMs, concurrency } = this.settings;
    const options = {
      concurrency: concurrency[name],
      lockDuration: lockMs,
      stalledInterval: stalledCheckMs,
      // The outbox counts the attempts that took their worker down; the queue need not give up earlier.
      maxStalledCount: Math.max(...Object.values(JOBS).map(({ attempts }) => attempts), EVENT_JOB.attempts),
    };
    return this.logged(this.backend!.worker(name, process, options));
  }

  private jobOf(row: OutboxRow) {
    const { attempts, backoffMs } = kindOf(row);
    const backoff = { type: 'exponential', delay: Math.ceil(backoffMs * this.settings.backoffScale) };
    return {
      name: row.name,
      data: { outboxId: row.id },
      opts: { jobId: jobIdOf(row), attempts, backoff, removeOnComplete: true, removeOnFail: true },
    };
  }

  /** Two installations may share one Redis: neither takes the other's jobs, nor does a copy made for trying things out. */
  private async prefix(): Promise<string> {
    const rows: { cluster: string; database: string }[] = await this.dataSource.query(
      `select system_identifier::text as cluster, oid::text as database
       from pg_control_system(), pg_database where datname = current_database()`,
    );
    return `{qingyuan-${rows[0]!.cluster}-${rows[0]!.database}}`;
  }

  /** Without a listener, a lost connection would end the process instead of being waited out. */
  private logged<T extends JobQueue | JobWorker>(emitter: T): T {
    emitter.on('error', (error: Error) => {
      if (!this.closed) this.logger.warn(`queue: ${error.message}`);
    });
    return emitter;
  }
}
