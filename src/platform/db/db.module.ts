import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { openDataSource, poolOf } from '#src/platform/db/data-source.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { Subscriptions } from '#src/platform/outbox/subscriptions.js';

/** The application's database: one pool for TypeORM and hand-written reads, the unit of work, the aggregate store. */
@Global()
@Module({})
export class DbModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static connect(url: string, entities: EntityTarget<ObjectLiteral>[], poolSize?: number): DynamicModule {
    return {
      module: DbModule,
      providers: [
        Subscriptions,
        { provide: DataSource, useFactory: () => openDataSource(url, entities, poolSize) },
        {
          provide: UnitOfWork,
          useFactory: (db: DataSource, subscriptions: Subscriptions) => new UnitOfWork(db, subscriptions),
          inject: [DataSource, Subscriptions],
        },
        {
          provide: Reads,
          useFactory: (db: DataSource, uow: UnitOfWork) => new Reads(poolOf(db), uow),
          inject: [DataSource, UnitOfWork],
        },
        Aggregates,
      ],
      exports: [DataSource, UnitOfWork, Aggregates, Reads, Subscriptions],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}
