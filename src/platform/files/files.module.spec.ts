import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { ConfigModule } from '#src/platform/config/config.module.js';
import { readEnv } from '#src/platform/config/env.js';
import { FilesModule, FileStore } from './index.js';

it('FilesModule keeps files in the data folder', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'files-'));
  const config = ConfigModule.with(readEnv({ DATA_DIR: dataDir }));
  const app = await Test.createTestingModule({ imports: [config, FilesModule] }).compile();
  expect(app.get(FileStore)).toBeInstanceOf(FileStore);
  expect(existsSync(join(dataDir, 'files'))).toBe(true);
  rmSync(dataDir, { recursive: true });
});
