import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import { Ticker } from '#src/platform/outbox/ticker.js';

const STATE = {
  name: 'sandbox-state.read',
  text: `select born_sandbox as sandbox, app.now() as now, extract(epoch from clock_offset)::double precision as "offset"
         from sandbox_clock`,
};
/** How long this process may be unaware that another one has moved the clock, in milliseconds. */
const REFRESH_MS = 3_000;

/**
 * Whether this database is a sandbox, and its business time for show: known without a query, a few seconds late at most. Nothing is
 * decided by it; decisions ask the database.
 */
@Injectable()
export class SandboxState implements OnModuleInit, OnModuleDestroy {
  private readonly ticker = new Ticker('sandbox-state', REFRESH_MS, () => this.refresh());
  private readonly listeners: (() => void)[] = [];
  private known?: { sandbox: boolean; offset: number };
  /** business time less this machine's clock, in milliseconds */
  private skew = 0;

  constructor(private readonly reads: Reads) {}

  onModuleInit(): Promise<void> {
    return this.refresh();
  }

  onModuleDestroy(): Promise<void> {
    return this.ticker.stop();
  }

  /** Whether the database was born a sandbox; known once the application has started. */
  get isSandbox(): boolean {
    return this.known?.sandbox ?? false;
  }

  /** Business time, for show only. */
  businessNow(): Date {
    return new Date(Date.now() + this.skew);
  }

  /** Calls `listener` whenever the clock is seen to have been moved, by this process or another: time steps may be due. */
  onMoved(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Reads the clock anew; of a sandbox, from then on, every few seconds. */
  async refresh(): Promise<void> {
    const [row] = await this.reads.all<{ sandbox: boolean; now: Date; offset: number }>(STATE);
    const { sandbox, now, offset } = row!;
    const before = this.known;
    this.known = { sandbox, offset };
    this.skew = now.getTime() - Date.now();
    if (sandbox && !before?.sandbox) this.ticker.start();
    if (before && before.offset !== offset) for (const listener of this.listeners) listener();
  }
}
