import { get, type ClientRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { eventually } from '#test/support/eventually.js';

export interface LiveEvent {
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** An open stream of server-sent events, as a console reads it. */
export class LiveStream {
  readonly events: LiveEvent[] = [];
  comments = 0;
  isOver = false;
  private rest = '';

  private constructor(
    private readonly request: ClientRequest,
    readonly headers: IncomingMessage['headers'],
  ) {}

  /**
   * Not by `fetch`, whose pool opens another connection when one is broken off, and keeps a server that closes waiting for it.
   * @param address of the process. @throws Error with status and problem unless it is answered by a stream
   */
  static open(address: string, token: string): Promise<LiveStream> {
    return new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}` };
      const request = get(`${address}/api/v1/live`, { headers, agent: false }, (response) => {
        if (response.statusCode !== 200)
          return void text(response).then((body) => reject(new Error(`no stream: ${response.statusCode} ${body}`)));
        const stream = new LiveStream(request, response.headers);
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => stream.take(chunk));
        response.on('error', () => undefined); // closed by this side
        response.on('close', () => (stream.isOver = true));
        resolve(stream);
      });
      request.on('error', reject);
    });
  }

  /** The data of the events of a kind, in their order. */
  of(event: string): Record<string, unknown>[] {
    return this.events.filter((one) => one.event === event).map(({ data }) => data);
  }

  /** Waits until there is one more event of a kind than `before`, and gives it. */
  async next(event: string, before = this.of(event).length): Promise<Record<string, unknown>> {
    await eventually(() => this.of(event).length > before);
    return this.of(event)[before]!;
  }

  close(): void {
    this.request.destroy();
  }

  private take(chunk: string): void {
    const messages = (this.rest + chunk).split('\n\n');
    this.rest = messages.pop() ?? '';
    for (const message of messages) {
      if (message.startsWith(':')) this.comments++;
      const event = /^event: (\w+)$/m.exec(message)?.[1];
      const data = /^data: (.*)$/m.exec(message)?.[1];
      if (event && data) this.events.push({ event, data: JSON.parse(data) as Record<string, unknown> });
    }
  }
}
