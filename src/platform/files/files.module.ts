import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { ENV } from '#src/platform/config/config.module.js';
import type { Env } from '#src/platform/config/env.js';
import { DiskFileStore } from './disk-file-store.js';
import { FileStore } from './file-store.js';

/** Where the bytes of files are kept: `$DATA_DIR/files`. */
@Module({
  providers: [
    { provide: FileStore, useFactory: (env: Env) => DiskFileStore.open(join(env.DATA_DIR, 'files')), inject: [ENV] },
  ],
  exports: [FileStore],
})
export class FilesModule {}
