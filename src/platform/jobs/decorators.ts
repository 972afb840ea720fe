import { SetMetadata } from '@nestjs/common';
import type { EventName, Events } from '#src/kernel/events.js';
import type { JobName, JobOrigin, Jobs } from '#src/kernel/jobs.js';

export const ON_EVENT = 'on-event';
export const ON_JOB = 'on-job';

/** One event that a method hears, and the handler's name when it is not `<ClassName>.<method>`. */
export interface EventHandlerMark {
  readonly event: EventName;
  readonly handler?: string;
}

export interface JobHandlerMark {
  readonly job: JobName;
  readonly transactional: boolean;
}

/**
 * Runs `work` in the transaction that marks the job done, unless another run has done it already.
 * @returns whether it was this run: if not, what it prepared outside (a stored file) is to be undone
 */
export type Complete = (work: () => Promise<unknown>) => Promise<boolean>;

type Marks<F> = <M extends F>(target: object, key: string | symbol, method: TypedPropertyDescriptor<M>) => void;
type EventHandler<N extends EventName> = (payload: Events[N], origin: JobOrigin) => Promise<unknown>;
type TransactionalHandler<N extends JobName> = (payload: Jobs[N], origin: JobOrigin) => Promise<unknown>;
type CompletingHandler<N extends JobName> = (
  payload: Jobs[N],
  complete: Complete,
  origin: JobOrigin,
) => Promise<unknown>;

/**
 * The method hears `event`, in a transaction of its own: once for each event, however often it has to be tried. Its name
 * stands in outbox rows: give one before renaming class or method, or rows that are still open lose their handler.
 */
export function OnEvent<N extends EventName>(event: N, handler?: string): Marks<EventHandler<N>> {
  return (_target, _key, method) => {
    const known = (Reflect.getMetadata(ON_EVENT, method.value!) as EventHandlerMark[] | undefined) ?? [];
    SetMetadata(ON_EVENT, [...known, { event, handler }])(method.value!);
  };
}

/** The method runs the job `job` in one transaction. */
export function OnJob<N extends JobName>(job: N): Marks<TransactionalHandler<N>>;
/** The method runs the job `job` without a transaction (it renders, it stores files) and ends by calling `complete`. */
export function OnJob<N extends JobName>(job: N, options: { transactional: false }): Marks<CompletingHandler<N>>;
export function OnJob<N extends JobName>(
  job: N,
  { transactional }: { transactional: boolean } = { transactional: true },
): Marks<CompletingHandler<N> | TransactionalHandler<N>> {
  return (_target, _key, method) => {
    SetMetadata(ON_JOB, { job, transactional } satisfies JobHandlerMark)(method.value!);
  };
}
