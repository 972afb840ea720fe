import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#src/platform/access/actor.js';
import { Follower } from './follower.js';

const counts = { total: 2, late: 1, unread: 3, marks: 'a' };

function following() {
  const follower = new Follower({ userId: 'u' } as Actor);
  const said = () => (follower.readable.read() as Buffer | null)?.toString() ?? '';
  said(); // how long to wait before the next try
  return { follower, said };
}

describe('a follower', () => {
  it('is told how things stand, and afterwards only what is not as it was', () => {
    const { follower, said } = following();
    follower.count(counts);
    expect(said()).toBe('event: work\ndata: {"total":2,"late":1}\n\nevent: notifications\ndata: {"unread":3}\n\n');
    follower.count(counts);
    expect(said()).toBe('');
    follower.count({ ...counts, unread: 2 });
    expect(said()).toBe('event: notifications\ndata: {"unread":2}\n\n');
    // other work, and as much of it
    follower.count({ ...counts, unread: 2, marks: 'b' });
    expect(said()).toBe('event: work\ndata: {"total":2,"late":1}\n\n');
  });

  it('keeps the stream alive by a comment', () => {
    const { follower, said } = following();
    follower.keepAlive();
    expect(said()).toBe(': \n\n');
  });

  it('is told nothing once it has ended, and says that it has gone', async () => {
    const { follower } = following();
    const gone = new Promise<void>((resolve) => follower.onGone(resolve));
    follower.end();
    follower.send('clock', {});
    follower.readable.resume();
    await gone;
  });

  it('that takes nothing for long is given up', async () => {
    const { follower } = following();
    const gone = new Promise<void>((resolve) => follower.onGone(resolve));
    for (let i = 0; i < 20; i++) follower.send('clock', { now: 'x'.repeat(8_000) });
    await gone;
  });
});
