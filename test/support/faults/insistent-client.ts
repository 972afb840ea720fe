import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** Pause between two attempts, in milliseconds. */
const PAUSE = 50;
/** How long one attempt may take before its connection is given up. */
const ATTEMPT = 10_000;
/** How long a command may be insisted on. */
const PATIENCE = 240_000;

/** A caller that goes on asking until it is answered: the same command under the same key, so that it is done once. */
export class InsistentClient {
  /** attempts that failed on the way */
  interrupted = 0;

  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** Takes a command on a resource; returns when it is acknowledged. @throws Error when it is refused */
  async command(path: string, action: string, body?: object): Promise<void> {
    const { etag } = await this.answered(`${path}`, { method: 'GET' });
    await this.answered(`${path}/${action}`, {
      method: 'POST',
      headers: {
        'if-match': etag,
        'idempotency-key': randomUUID(),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  private async answered(path: string, request: RequestInit): Promise<{ etag: string }> {
    const authorization = `Bearer ${this.token}`;
    const headers = { ...(request.headers as Record<string, string>), authorization };
    for (const start = Date.now(); Date.now() - start < PATIENCE; await sleep(PAUSE)) {
      const answer = await fetch(`${this.url}/api/v1/${path}`, {
        ...request,
        headers,
        signal: AbortSignal.timeout(ATTEMPT),
      }).catch(() => undefined);
      if (answer && answer.status < 300) return { etag: answer.headers.get('etag') ?? '' };
      if (answer && answer.status < 500) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      this.interrupted += 1;
    }
    throw new Error(`${path} was never answered`);
  }
}
