import { Inject, Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { EVERYTHING_CHANGED, type Hint } from '#src/platform/live/hint.js';
import { CHANNEL } from '#src/platform/live/hints.service.js';
import { LIVE_SETTINGS, type LiveSettings } from '#src/platform/live/live-settings.js';

/** Hears the hints of all processes, on a connection of its own that is held as long as somebody follows. */
@Injectable()
export class HintListener {
  private readonly logger = new Logger('live');
  private client?: pg.Client;
  private again?: NodeJS.Timeout;
  private hear?: (hint: Hint) => void;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(LIVE_SETTINGS) private readonly settings: LiveSettings,
  ) {}

  /** Calls `hear` with every hint from now on; after a gap with one that says everything may have changed. */
  async start(hear: (hint: Hint) => void): Promise<void> {
    if (this.hear) return;
    this.hear = hear;
    await this.connect();
  }

  async stop(): Promise<void> {
    this.hear = undefined;
    clearTimeout(this.again);
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const { url } = this.dataSource.options as { url?: string };
    const client = new pg.Client({ connectionString: url, application_name: 'qingyuan-live', keepAlive: true });
    this.client = client;
    client.on('error', (error) => this.logger.warn(error));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.hear?.(JSON.parse(payload ?? '{}') as Hint));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.hear?.(EVERYTHING_CHANGED);
    } catch (error) {
      this.logger.warn(error);
      this.lost(client);
    }
  }

  /** Tries again, unless it was stopped or has done so already. */
  private lost(client: pg.Client): void {
    if (!this.hear || this.client !== client) return;
    this.client = undefined;
    void client.end().catch(() => undefined);
    this.again = setTimeout(() => void this.connect(), this.settings.reconnectMs);
    this.again.unref();
  }
}
