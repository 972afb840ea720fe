import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { inContext } from '#src/platform/context/request-context.js';
import { ENV } from '#src/platform/config/config.module.js';
import type { Env } from '#src/platform/config/env.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { Ticker } from '#src/platform/outbox/ticker.js';

/** How often the housekeeping jobs are asked for, in milliseconds of real time. */
const EVERY_MS = 60 * 60 * 1000;

/** Asks for the housekeeping that falls due with time: signed audit checkpoints, and the sweeping of uploads, keys and drafts that nobody needs any more. */
@Injectable()
export class Upkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly ticker = new Ticker('upkeep', EVERY_MS, () => this.ask());

  constructor(
    private readonly uow: UnitOfWork,
    @Inject(ENV) private readonly env: Env,
  ) {}

  onApplicationBootstrap(): void {
    if (this.env.WORKER) this.ticker.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.ticker.stop();
  }

  private ask(): Promise<void> {
    return inContext({ traceId: '0'.repeat(32), locale: 'zh-CN', answer: {} }, () =>
      this.uow.run(async () => {
        this.uow.enqueue('audit.checkpoint', {});
        this.uow.enqueue('file.sweep', {});
        await this.uow.em.query(
          `delete from idempotency_key where created_at < pg_catalog.now() - interval '48 hours'`,
        );
        await this.uow.em.query(
          `delete from form_draft using membership m
           where m.id = membership_id and (updated_at < pg_catalog.now() - interval '60 days' or m.ended_at is not null)`,
        );
      }),
    );
  }
}
