import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '#src/platform/access/actor.js';

export type Locale = 'zh-CN' | 'en';

/** What is known of the caller while one request or one job runs. */
export interface RequestContext {
  readonly traceId: string;
  readonly locale: Locale;
  actor?: Actor;
  /** the person whose command a background job goes on with (user id) */
  readonly onBehalfOf?: string;
  /** set for HTTP requests that may change something */
  command?: CommandHeaders;
  /** nothing of this request may show in logs and figures: that it was made is a secret */
  discreet?: boolean;
  /** headers that the answer will carry */
  answer: { etag?: string; location?: string };
}

/** What the caller said about this command in its headers. */
export interface CommandHeaders {
  readonly route: string;
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
  /** SHA-256 of method, address and body: a key may not be used again for another request */
  digest(): Buffer;
  /** set by the unit of work: the request's one command has begun */
  opened?: boolean;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` with `context`; everything it awaits sees the same one. */
export function inContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The context of what runs now, or one of the system's own when nothing was set. */
export function currentContext(): RequestContext {
  return storage.getStore() ?? { traceId: '0'.repeat(32), locale: 'zh-CN', answer: {} };
}

/** The signed-in caller. @throws Error when there is none: the guard lets nobody through to code that asks */
export function currentActor(): Actor {
  const actor = storage.getStore()?.actor;
  if (!actor) throw new Error('no actor: this code runs behind @Requires');
  return actor;
}
