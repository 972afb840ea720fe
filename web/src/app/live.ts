import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { authorised } from '#web/api/http.js';

const AGAIN_MS = 5_000;

/** What each event makes stale: news for somebody, and another time, mostly concern the very page that is open. */
const STALE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  work: [[]],
  notifications: [[]],
  job: [['jobs'], ['contracts']],
  clock: [[]],
};

/** Reads the stream of the server while somebody is signed in, and makes stale what it names; a broken stream is taken up again. */
export function useLive(queries: QueryClient): void {
  useEffect(() => {
    const ending = new AbortController();
    void follow(queries, ending.signal);
    return () => ending.abort();
  }, [queries]);
}

async function follow(queries: QueryClient, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await authorised(() => new Request(new URL('/api/v1/live', location.origin), { signal }));
      if (response.ok && response.body) await read(response.body, queries);
    } catch {
      // offline, or the session went; both are shown elsewhere
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

async function read(body: ReadableStream<Uint8Array<ArrayBuffer>>, queries: QueryClient): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const messages = (rest + value).split('\n\n');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const event = /^event: *(\w+)$/m.exec(message)?.[1] ?? '';
      for (const queryKey of STALE[event] ?? []) void queries.invalidateQueries({ queryKey });
    }
  }
}
