import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { poolOf } from '#src/platform/db/data-source.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { JobRunner } from '#src/platform/jobs/job-runner.js';
import { GatheredHints } from '#src/platform/live/hint.js';
import { LIVE_SETTINGS, type LiveSettings } from '#src/platform/live/live-settings.js';

export const CHANNEL = 'live';

/**
 * Tells all processes of the installation what the commits of this one have changed. It does so after the commit and for many at once: NOTIFY inside
 * a transaction would have all commits of the database wait for each other. A hint that is lost with its process is made up for by the next look.
 */
@Injectable()
export class Hints implements OnModuleDestroy {
  private readonly logger = new Logger('live');
  private readonly pool: pg.Pool;
  private gathered = new GatheredHints();
  private timer?: NodeJS.Timeout;
  private sending: Promise<unknown> = Promise.resolve();

  constructor(
    dataSource: DataSource,
    uow: UnitOfWork,
    jobs: JobRunner,
    @Inject(LIVE_SETTINGS) private readonly settings: LiveSettings,
  ) {
    this.pool = poolOf(dataSource);
    uow.afterChange((touched) => {
      this.gathered.add(touched);
      this.schedule();
    });
    jobs.onEnded((ended) => {
      this.gathered.addJob(ended);
      this.schedule();
    });
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.timer);
    await this.sending;
  }

  private schedule(): void {
    if (this.timer !== undefined || this.gathered.isEmpty) return;
    this.timer = setTimeout(() => {
      this.sending = this.send();
    }, this.settings.gatherMs);
    this.timer.unref();
  }

  private async send(): Promise<void> {
    const text = this.gathered.toText();
    this.gathered = new GatheredHints();
    this.timer = undefined;
    try {
      await this.pool.query('select pg_notify($1, $2)', [CHANNEL, text]);
    } catch (error) {
      this.logger.warn(error);
    }
  }
}
