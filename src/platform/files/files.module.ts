import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { ENV } from '#src/platform/config/config.module.js';
import type { Env } from '#src/platform/config/env.js';
import { DiskFileStore } from './disk-file-store.js';
import { FileOwners } from './file-owners.js';
import { FileStore } from './file-store.js';
import { FilesController } from './files.controller.js';
import { FilesQueries } from './files.queries.js';
import { FilesService } from './files.service.js';

/** Uploaded files: rows in the database, bytes in `$DATA_DIR/files`. */
@Module({
  controllers: [FilesController],
  providers: [
    { provide: FileStore, useFactory: (env: Env) => DiskFileStore.open(join(env.DATA_DIR, 'files')), inject: [ENV] },
    FileOwners,
    FilesQueries,
    FilesService,
  ],
  exports: [FilesService],
})
export class FilesModule {}
