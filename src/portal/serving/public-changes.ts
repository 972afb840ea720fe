import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { poolOf } from '#src/platform/db/data-source.js';
import { Ticker } from '#src/platform/outbox/ticker.js';

const CHANNEL = 'qingyuan_public';
const TRY_AGAIN_MS = 1_000;

/** Hears from the database, whichever process wrote, that something has become public or has changed in public. It listens from the first question on. */
@Injectable()
export class PublicChanges implements OnModuleDestroy {
  private readonly ticker = new Ticker('public-changes', TRY_AGAIN_MS, () => this.connect());
  private readonly listeners: ((id?: string) => void)[] = [];
  private connection?: pg.Client;
  private started = false;

  constructor(private readonly db: DataSource) {}

  /** Whether every change is heard of now; until it is, nothing that was read may be relied on later. */
  get isHeard(): boolean {
    if (!this.started) {
      this.started = true;
      this.ticker.start();
    }
    return this.connection !== undefined;
  }

  /** @param listener is told the id of what has changed, or nothing when changes may have been missed */
  onChange(listener: (id?: string) => void): void {
    this.listeners.push(listener);
  }

  async onModuleDestroy(): Promise<void> {
    await this.ticker.stop();
    await this.connection?.end();
  }

  private async connect(): Promise<void> {
    if (this.connection) return;
    // a connection of its own: those of the pool are lent to others
    const { connectionString } = poolOf(this.db).options;
    const client = new pg.Client({ connectionString, application_name: 'qingyuan portal', keepAlive: true });
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    client.on('notification', ({ payload }) => this.tell(payload));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.connection = client;
    this.tell();
  }

  private lose(client: pg.Client): void {
    if (this.connection !== client) return;
    this.connection = undefined;
    this.tell();
  }

  private tell(id?: string): void {
    for (const listener of this.listeners) listener(id);
  }
}
