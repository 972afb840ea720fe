import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import supertest from 'supertest';
import type { Contract } from '#test/support/contract.js';

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Record<string, string>;
  /** version of the resource */
  readonly etag: string;
  /** problem code of a refusal */
  readonly code: string | undefined;
}

export interface Extras {
  readonly ifMatch?: string;
  /** idempotency key */
  readonly key?: string;
  readonly headers?: Record<string, string>;
  /** sent as it is, in place of a JSON body; JSON unless the headers say otherwise */
  readonly raw?: string | Buffer;
  /** a read that serves the next command alone: whoever watches is not told of it */
  readonly isAside?: boolean;
}

/** A request with its answer, as it is told to whoever watches. */
export interface Exchange {
  readonly method: string;
  /** with its query */
  readonly url: string;
  /** JSON, or nothing */
  readonly body: unknown;
  readonly answer: Answer<unknown>;
}
export type Watch = (exchange: Exchange) => void;

const METHODS = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;

/** One caller of the API: anonymous, or somebody in a post. Every answer is held against the OpenAPI document. */
export class Client {
  constructor(
    private readonly server: Server,
    private readonly contract: Contract,
    private readonly token?: string,
    private readonly watch?: Watch,
  ) {}

  /** The same server as somebody who holds this access token, or as anybody. @param watch is told of every exchange */
  as(token: string | undefined, watch?: Watch): Client {
    return new Client(this.server, this.contract, token, watch);
  }

  get<T = Record<string, unknown>>(path: string, extras: Extras = {}): Promise<Answer<T>> {
    return this.send<T>('GET', path, undefined, extras);
  }

  post<T = Record<string, unknown>>(path: string, body?: unknown, extras: Extras = {}): Promise<Answer<T>> {
    return this.send<T>('POST', path, body, extras);
  }

  put<T = Record<string, unknown>>(path: string, body: unknown, extras: Extras = {}): Promise<Answer<T>> {
    return this.send<T>('PUT', path, body, extras);
  }

  patch<T = Record<string, unknown>>(path: string, body: unknown, extras: Extras = {}): Promise<Answer<T>> {
    return this.send<T>('PATCH', path, body, extras);
  }

  /** A command on a resource as it stands now: reads its version first. */
  async command(path: string, action: string, body?: unknown, extras: Extras = {}): Promise<Answer> {
    const { etag } = await this.get(path, { isAside: true });
    return this.post(`${path}/${action}`, body, { ifMatch: etag, key: randomUUID(), ...extras });
  }

  async send<T>(method: keyof typeof METHODS, path: string, body: unknown, extras: Extras): Promise<Answer<T>> {
    const url = path.startsWith('/') ? path : `/api/v1/${path}`;
    let request = supertest(this.server)[METHODS[method]](url);
    if (this.token) request = request.set('authorization', `Bearer ${this.token}`);
    if (extras.ifMatch !== undefined) request = request.set('if-match', extras.ifMatch);
    if (extras.key !== undefined) request = request.set('idempotency-key', extras.key);
    const content = extras.raw ?? (body === undefined ? undefined : JSON.stringify(body));
    if (content !== undefined) request = request.set('content-type', 'application/json');
    for (const [name, value] of Object.entries(extras.headers ?? {})) request = request.set(name, value);
    const response = content === undefined ? await request : await request.send(content);
    const headers = response.headers as Record<string, string>;
    const contentType = headers['content-type'] ?? '';
    const parsed: unknown = contentType.includes('json') ? JSON.parse(response.text) : response.text;
    this.contract.check({ method, path: url.split('?')[0]!, status: response.status, headers, body: parsed });
    const answer = {
      status: response.status,
      body: parsed as T,
      headers,
      etag: headers.etag ?? '',
      code: response.status >= 400 ? (parsed as { code?: string }).code : undefined,
    };
    if (!extras.isAside) this.watch?.({ method, url, body, answer });
    return answer;
  }
}
