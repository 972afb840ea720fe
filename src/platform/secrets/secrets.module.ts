import { Global, Module } from '@nestjs/common';
import { ENV } from '#src/platform/config/config.module.js';
import type { Env } from '#src/platform/config/env.js';
import { PersonalVault } from './personal-vault.js';
import { SecretStore } from './secret-store.js';

/** The key rings and what encrypts with them, for every module; reading or making the keys is part of the boot. */
@Global()
@Module({
  providers: [
    { provide: SecretStore, useFactory: (env: Env) => new SecretStore(env), inject: [ENV] },
    { provide: PersonalVault, useFactory: (secrets: SecretStore) => new PersonalVault(secrets), inject: [SecretStore] },
  ],
  exports: [SecretStore, PersonalVault],
})
export class SecretsModule {}
