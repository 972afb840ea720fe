import { afterEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Ticker } from './ticker.js';

Logger.overrideLogger(false);

const NEVER = 3_600_000;
const running: Ticker[] = [];

function ticking(everyMs: number, work: () => Promise<unknown>): Ticker {
  const ticker = new Ticker('test', everyMs, work);
  running.push(ticker);
  ticker.start();
  return ticker;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((ticker) => ticker.stop()));
});

describe('a ticker', () => {
  it('works at once and then every so often', async () => {
    let rounds = 0;
    ticking(5, () => Promise.resolve(rounds++));
    await sleep(60);
    expect(rounds).toBeGreaterThan(2);
  });

  it('never works twice at once, and once more after a wake-up in mid-work', async () => {
    let [rounds, atOnce, most] = [0, 0, 0];
    const ticker = ticking(NEVER, async () => {
      rounds++;
      most = Math.max(most, ++atOnce);
      await sleep(20);
      atOnce--;
    });
    for (let i = 0; i < 5; i++) ticker.wake();
    await sleep(100);
    expect({ rounds, most }).toEqual({ rounds: 2, most: 1 });
  });

  it('goes on after a round that failed', async () => {
    let rounds = 0;
    ticking(5, () => Promise.reject(new Error(`round ${rounds++}`)));
    await sleep(60);
    expect(rounds).toBeGreaterThan(2);
  });

  it('waits for its round when it stops, and does nothing afterwards', async () => {
    const ends: string[] = [];
    const ticker = ticking(1, async () => {
      await sleep(20);
      ends.push('round');
    });
    await sleep(5);
    await ticker.stop();
    ends.push('stopped');
    ticker.wake();
    await sleep(40);
    expect(ends).toEqual(['round', 'stopped']);
  });

  it('does nothing before it is started', async () => {
    let rounds = 0;
    new Ticker('test', 1, () => Promise.resolve(rounds++)).wake();
    await sleep(20);
    expect(rounds).toBe(0);
  });

  it('does not work in the context of whoever woke it', async () => {
    const storage = new AsyncLocalStorage<string>();
    const found: unknown[] = [];
    const ticker = ticking(NEVER, () => Promise.resolve(found.push(storage.getStore())));
    await sleep(5);
    storage.run('a request', () => ticker.wake());
    await sleep(5);
    expect(found).toEqual([undefined, undefined]);
  });
});
