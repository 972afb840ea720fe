import { gunzipSync, inflateSync, brotliDecompressSync } from 'node:zlib';
import type { BrowserContext, Request } from 'playwright-core';

interface Sent {
  readonly url: string;
  readonly method: string;
  /** bytes as they left the browser */
  readonly body: Buffer;
}

/** Everything that leaves somebody's browser, kept with its bytes. */
export class Traffic {
  readonly sent: Sent[] = [];

  constructor(context: BrowserContext) {
    context.on('request', (request) => this.sent.push(sentBy(request)));
  }

  /** Where one of these texts stands in clear: in an address, in a body, or in whatever a body decodes to. */
  whereIn(texts: readonly string[]): string[] {
    return this.sent.flatMap(({ url, method, body }) => {
      const clear = [decodeURIComponent(url), ...readings(body)];
      return texts
        .filter((text) => clear.some((reading) => reading.includes(text)))
        .map((text) => `${method} ${new URL(url).pathname}: ${text}`);
    });
  }
}

function sentBy(request: Request): Sent {
  return { url: request.url(), method: request.method(), body: request.postDataBuffer() ?? Buffer.alloc(0) };
}

/** Every way in which bytes can be read as text: as they are, unpacked, as UTF-16, and each part in base64 or hexadecimal again. */
function readings(body: Buffer, depth = 0): string[] {
  if (body.length === 0) return [];
  const text = body.toString('utf8');
  const unpacked = [gunzipSync, inflateSync, brotliDecompressSync].flatMap((unpack) => {
    try {
      return [unpack(body)];
    } catch {
      return [];
    }
  });
  const inner =
    depth < 2
      ? [
          ...unpacked,
          ...[...text.matchAll(/[\w+/-]{16,}={0,2}/g)].map(([part]) => Buffer.from(part, 'base64')),
          ...[...text.matchAll(/(?:[0-9a-f]{2}){8,}/gi)].map(([part]) => Buffer.from(part, 'hex')),
        ]
      : [];
  return [text, body.toString('utf16le'), unescaped(text), ...inner.flatMap((part) => readings(part, depth + 1))];
}

/** A text whose characters are written by their numbers. */
const unescaped = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
