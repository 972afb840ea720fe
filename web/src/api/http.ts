import { language } from '../app/language.js';
import { readClock } from './clock.js';
import { problemOf, Refusal, Unreached } from './problem.js';
import { accessToken, session } from './session.js';

async function reach(request: Request): Promise<Response> {
  return fetch(request).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Unreached();
  });
}

/**
 * Sends a request as the person signed in. An ended session asks for the password and goes on; nothing on the page is lost.
 * @param make the request, for a second attempt once more
 */
export async function authorised(make: () => Request): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    const request = make();
    try {
      request.headers.set('authorization', `Bearer ${await accessToken({ fresh: attempt > 0 })}`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await session.lose();
      request.headers.set('authorization', `Bearer ${await accessToken()}`);
    }
    request.headers.set('accept-language', language());
    const response = await reach(request);
    readClock(response);
    if (response.status !== 401 || attempt > 0) return response;
  }
}

export interface Sent {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  /** the version that the command was decided on */
  readonly etag?: string | null;
  /** the same for every attempt of one form, so that a double click commits once */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** What came back, and the version of what it shows. */
export interface Answer<T> {
  readonly data: T;
  readonly etag: string | null;
  readonly location: string | null;
}

/**
 * Sends to an address that is known when it happens: lists, detail views and commands are the same for every collection.
 * @param path below `/api/v1/`
 * @throws Refusal, Unreached
 */
export async function send<T>(
  path: string,
  { method = 'GET', query, body, etag, idempotencyKey, signal }: Sent = {},
): Promise<Answer<T>> {
  const url = new URL(`/api/v1/${path}`, location.origin);
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined && value !== '') url.searchParams.set(name, String(value));
  const headers = new Headers();
  if (body !== undefined)
    headers.set('content-type', body instanceof Blob ? 'application/octet-stream' : 'application/json');
  if (etag) headers.set('if-match', etag);
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
  const content = body === undefined || body instanceof Blob ? body : JSON.stringify(body);
  const response = await authorised(() => new Request(url, { method, headers, body: content, signal }));
  if (!response.ok) throw new Refusal(await problemOf(response));
  const isJson = response.headers.get('content-type')?.includes('json');
  const data = (isJson ? await response.json() : undefined) as T;
  return { data, etag: response.headers.get('etag'), location: response.headers.get('location') };
}

/** The bytes of a file, as the person signed in may read it. */
export async function download(path: string, query?: Sent['query']): Promise<Blob> {
  const url = new URL(`/api/v1/${path}`, location.origin);
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined && value !== '') url.searchParams.set(name, String(value));
  const response = await authorised(() => new Request(url));
  if (!response.ok) throw new Refusal(await problemOf(response));
  return response.blob();
}
