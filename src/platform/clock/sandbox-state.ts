import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';

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
  private readonly logger = new Logger(SandboxState.name);
  private readonly listeners: (() => void)[] = [];
  private known?: { sandbox: boolean; offset: number };
  /** business time less this machine's clock, in milliseconds */
  private skew = 0;
  private timer?: NodeJS.Timeout;

  constructor(private readonly reads: Reads) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
    if (!this.isSandbox) return;
    this.timer = setInterval(() => void this.refresh().catch((error) => this.logger.warn(error)), REFRESH_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
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

  /** Reads the clock anew. */
  async refresh(): Promise<void> {
    const [row] = await this.reads.all<{ sandbox: boolean; now: Date; offset: number }>(STATE);
    const { sandbox, now, offset } = row!;
    this.skew = now.getTime() - Date.now();
    const moved = this.known !== undefined && this.known.offset !== offset;
    this.known = { sandbox, offset };
    if (moved) for (const listener of this.listeners) listener();
  }
}
