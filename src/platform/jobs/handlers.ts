import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { JOBS, type JobOrigin } from '#src/kernel/jobs.js';
import {
  ON_EVENT,
  ON_JOB,
  type Complete,
  type EventHandlerMark,
  type JobHandlerMark,
} from '#src/platform/jobs/decorators.js';
import { Subscriptions } from '#src/platform/outbox/subscriptions.js';

/** The method behind one name in the outbox. */
export type Handler =
  | { transactional: true; run: (payload: object, origin: JobOrigin) => Promise<unknown> }
  | { transactional: false; run: (payload: object, complete: Complete, origin: JobOrigin) => Promise<unknown> };

type Method = (...args: unknown[]) => Promise<unknown>;
type Methods = Record<string, Method>;

/** Finds the `@OnEvent` and `@OnJob` methods of all providers at boot, and stops it unless every job has exactly one. */
@Injectable()
export class Handlers implements OnModuleInit {
  private readonly found = new Map<string, Handler & { at: string }>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** @throws Error naming the jobs without a handler, or two methods that claim one job or one handler's name */
  onModuleInit(): void {
    const instances = this.discovery.getProviders().map(({ instance }) => instance as unknown);
    for (const instance of new Set(instances))
      if (typeof instance === 'object' && instance !== null) this.register(instance);
    const missing = Object.keys(JOBS).filter((job) => !this.found.has(keyOf(job, job)));
    if (missing.length > 0) throw new Error(`jobs without an @OnJob method: ${missing.join(', ')}`);
  }

  /** @throws Error when this release has no such handler: a newer one may */
  find({ name, handler }: { name: string; handler: string }): Handler {
    const found = this.found.get(keyOf(name, handler));
    if (!found) throw new Error(`no handler ${handler} of ${name}`);
    return found;
  }

  private register(instance: object): void {
    const methods = Object.getPrototypeOf(instance) as Methods | null;
    for (const key of this.scanner.getAllMethodNames(methods)) {
      const method = methods![key]!;
      const at = `${instance.constructor.name}.${key}`;
      const run: Method = (...args) => method.apply(instance, args);
      const job = Reflect.getMetadata(ON_JOB, method) as JobHandlerMark | undefined;
      if (job) this.add(job.job, job.job, { transactional: job.transactional, run, at });
      for (const { event, handler = at } of (Reflect.getMetadata(ON_EVENT, method) as EventHandlerMark[] | undefined) ??
        []) {
        this.add(event, handler, { transactional: true, run, at });
        this.subscriptions.add(event, handler);
      }
    }
  }

  private add(name: string, handler: string, found: Handler & { at: string }): void {
    const key = keyOf(name, handler);
    const other = this.found.get(key);
    if (other) throw new Error(`${other.at} and ${found.at} both handle ${key}`);
    this.found.set(key, found);
  }
}

function keyOf(name: string, handler: string): string {
  return name === handler ? name : `${name} as ${handler}`;
}
