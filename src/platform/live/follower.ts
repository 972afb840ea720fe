import { PassThrough, type Readable } from 'node:stream';
import type { Actor } from '#src/platform/access/actor.js';

/** The counts that somebody who follows is told when they change. */
export interface Counts {
  readonly total: number;
  readonly late: number;
  readonly unread: number;
  /** changes with anything of the work */
  readonly marks: string;
}

/** Whoever does not take what is sent for so long has gone, though nobody said so. */
const MOST_BUFFERED = 64 * 1024;

/** One open stream of server-sent events, for one session acting in one post. */
export class Follower {
  private readonly stream = new PassThrough();
  private known?: Counts;

  constructor(readonly actor: Actor) {
    this.stream.write('retry: 5000\n\n');
  }

  get readable(): Readable {
    return this.stream;
  }

  /** Calls `gone` once when the stream has ended, whoever ended it. */
  onGone(gone: () => void): void {
    this.stream.once('close', gone);
  }

  /** Tells what has changed since the last time. */
  count(counts: Counts): void {
    const { total, late, unread, marks } = counts;
    if (this.known?.marks !== marks || this.known.late !== late) this.send('work', { total, late });
    if (this.known?.unread !== unread) this.send('notifications', { unread });
    this.known = counts;
  }

  send(event: 'work' | 'notifications' | 'job' | 'clock', data: object): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A comment that nobody reads. */
  keepAlive(): void {
    this.write(': \n\n');
  }

  end(): void {
    this.stream.end();
  }

  private write(text: string): void {
    if (this.stream.writableEnded || this.stream.destroyed) return;
    if (this.stream.writableLength > MOST_BUFFERED) this.stream.destroy();
    else this.stream.write(text);
  }
}
