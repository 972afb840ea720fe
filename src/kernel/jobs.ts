/** Every background job, by name, with what it carries (ids and versions only). */
export interface Jobs {
  'audit.checkpoint': Record<string, never>;
  'file.sweep': Record<string, never>;
  /** the version of the contract that was approved */
  'contract.render': { contractId: string; version: number };
  'contract.match-scan': { contractId: string; fileId: string };
}

export type JobName = keyof Jobs;
export type QueueName = 'events' | 'upkeep' | 'documents';

/** Queue and number of attempts of every job; back-off is exponential from `backoffMs`. */
export const JOBS = {
  'audit.checkpoint': { queue: 'upkeep', attempts: 5, backoffMs: 2_000 },
  'file.sweep': { queue: 'upkeep', attempts: 5, backoffMs: 2_000 },
  'contract.render': { queue: 'documents', attempts: 10, backoffMs: 2_000 },
  'contract.match-scan': { queue: 'documents', attempts: 5, backoffMs: 2_000 },
} satisfies Record<JobName, { queue: QueueName; attempts: number; backoffMs: number }>;

/** How an event's handlers are tried. */
export const EVENT_JOB = { queue: 'events', attempts: 10, backoffMs: 1_000 } as const;

export const QUEUES: readonly QueueName[] = ['events', 'upkeep', 'documents'];

/** What travels to a handler with every job: who caused it and in which language and trace. */
export interface JobOrigin {
  readonly actorUserId: string | null;
  readonly locale: 'zh-CN' | 'en';
  readonly traceId: string;
}
