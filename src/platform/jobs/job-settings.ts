import type { QueueName } from '#src/kernel/jobs.js';

/** How the jobs of this process run. All times are real time in milliseconds. */
export interface JobSettings {
  /** the role that owns the schema `bullmq` */
  readonly queueUrl: string;
  /** when set, the queue is in Redis instead */
  readonly redisUrl?: string;
  /** how many jobs of a queue run at the same time in this process */
  readonly concurrency: Readonly<Record<QueueName, number>>;
  /** how often the dispatcher looks for rows that other processes wrote */
  readonly pollMs: number;
  readonly reconcileMs: number;
  /** how long a row may be with the queue before the reconciler asks whether it is still there */
  readonly graceMs: number;
  readonly dueStepsMs: number;
  /** a worker that has not renewed its lock for so long is taken for dead */
  readonly lockMs: number;
  readonly stalledCheckMs: number;
  /** multiplies the back-off of every job */
  readonly backoffScale: number;
}

/** Injection token of the {@link JobSettings}. */
export const JOB_SETTINGS = Symbol('JOB_SETTINGS');

export const DEFAULT_JOB_SETTINGS: Omit<JobSettings, 'queueUrl'> = {
  concurrency: { events: 4, upkeep: 1, documents: 2 },
  pollMs: 1_000,
  reconcileMs: 30_000,
  graceMs: 60_000,
  dueStepsMs: 3_000,
  lockMs: 30_000,
  stalledCheckMs: 30_000,
  backoffScale: 1,
};
