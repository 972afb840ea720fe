import { AsyncResource } from 'node:async_hooks';
import { Logger } from '@nestjs/common';

/**
 * Does a piece of work every so often and whenever woken, never twice at once: a call during the work makes it run once
 * more. What it throws is logged; the next round tries again.
 */
export class Ticker {
  private readonly logger: Logger;
  // The work belongs to nobody's request, even when a request's commit wakes it.
  private readonly own = new AsyncResource('Ticker');
  private timer?: NodeJS.Timeout;
  private round?: Promise<void>;
  private again = false;
  private live = false;

  constructor(
    name: string,
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
  ) {
    this.logger = new Logger(name);
  }

  start(): void {
    this.live = true;
    this.wake();
  }

  /** Has the work done soon; before `start` and after `stop` nothing happens. */
  wake(): void {
    if (!this.live) return;
    this.again = true;
    this.round ??= this.own.runInAsyncScope(() => this.run());
  }

  /** Ends it and waits for the round under way. */
  async stop(): Promise<void> {
    this.live = false;
    clearTimeout(this.timer);
    await this.round;
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    while (this.again && this.live) {
      this.again = false;
      try {
        await this.work();
      } catch (error) {
        this.logger.error(error);
      }
    }
    this.round = undefined;
    if (this.live) this.timer = setTimeout(() => this.wake(), this.everyMs);
  }
}
