import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { ConfigModule } from '#src/platform/config/config.module.js';
import { readEnv } from '#src/platform/config/env.js';
import { PersonalVault } from './personal-vault.js';
import { SecretStore } from './secret-store.js';
import { SecretsModule } from './secrets.module.js';

it('SecretsModule gives one store, and a vault under its keys', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'secrets-'));
  const config = ConfigModule.with(readEnv({ DATA_DIR: dataDir }));
  const app = await Test.createTestingModule({ imports: [config, SecretsModule] }).compile();
  const key = app.get(PersonalVault).newPersonKey('p1');
  expect(key.kid).toBe(app.get(SecretStore).ring('personal-data').current.kid);
  rmSync(dataDir, { recursive: true });
});
