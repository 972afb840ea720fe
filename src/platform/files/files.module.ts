import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { ENV } from '#src/platform/config/config.module.js';
import type { Env } from '#src/platform/config/env.js';
import { DiskFileStore } from './disk-file-store.js';
import { s3SettingsOf } from './s3-settings.js';
import { FileOwners } from './file-owners.js';
import { FileStore } from './file-store.js';
import { FilesController } from './files.controller.js';
import { FilesQueries } from './files.queries.js';
import { FilesService } from './files.service.js';
import { SystemFiles } from './system-files.js';

/** Uploaded files: rows in the database, bytes in `$DATA_DIR/files` or in a bucket. */
@Module({
  controllers: [FilesController],
  providers: [
    { provide: FileStore, useFactory: openStore, inject: [ENV] },
    FileOwners,
    FilesQueries,
    FilesService,
    SystemFiles,
  ],
  exports: [FilesService, SystemFiles],
})
export class FilesModule {}

/** The client of object stores is read only where there is one: it takes longer than all the rest of the files. */
async function openStore(env: Env): Promise<FileStore> {
  const folder = join(env.DATA_DIR, 'files');
  const settings = s3SettingsOf(env);
  if (!settings) return DiskFileStore.open(folder);
  const { S3FileStore } = await import('./s3-file-store.js');
  return S3FileStore.open(settings, join(folder, 'drafts'));
}
