import type { Command } from 'commander';
import { assertMigrated, contentsOf, DatabaseNotReady, emptyDatabase, type Database } from '#src/boot/database.js';
import { seedGround } from '#src/boot/ground.js';
import { DEMO_PASSWORD } from '#src/demo/cast.js';
import { seedSandbox } from '#src/demo/seed.js';
import type { Env } from '#src/platform/config/env.js';
import { migrate } from '#src/platform/db/migrate.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { ValidationPipe } from '#src/platform/http/validation.pipe.js';
import { CreateOrganisation, IdentitySetup, type NewAdministrator } from '#src/platform/identity/index.js';
import { withDatabase, withServices } from '#src/cli/installation.js';
import { makeRoles } from '#src/cli/roles.js';
import type { Terminal } from '#src/cli/terminal.js';

interface InitOptions {
  readonly sandbox?: true;
  readonly name?: string;
  readonly uscc?: string;
  readonly regionCode?: string;
}

/** `init`: from an empty database to an installation that three administrators can enter, or to a sandbox. */
export function addInit(program: Command, terminal: Terminal): void {
  program
    .command('init')
    .description('prepare an empty database, and print one-time invitations for its three administrators')
    .option('--name <text>', 'the organisation that operates the installation')
    .option('--uscc <code>', 'its unified social credit code')
    .option('--region-code <code>', 'its region, six digits of GB/T 2260')
    .option('--sandbox', 'fill the database with the demo instead')
    .action((options: InitOptions) => init(terminal, options));
}

async function init(terminal: Terminal, { sandbox, ...operator }: InitOptions): Promise<void> {
  const wanted = sandbox ? undefined : checked(operator);
  await makeRoles(terminal.env());
  await withDatabase(
    terminal,
    async (database, env) => {
      await prepare(database);
      await withServices(terminal, { database, env }, async (product) => {
        if (!wanted) return seedSandbox(product, database.ownerUrl!);
        const administrators = await product.get(UnitOfWork).run(async () => {
          await seedGround(product);
          return product.get(IdentitySetup).createAdministrators(wanted);
        });
        terminal.print(invitations(administrators, env));
      });
      if (sandbox)
        terminal.print(`The sandbox is ready; every account has the password ${DEMO_PASSWORD}. Now: npm start`);
    },
    true,
  );
}

/** @throws DomainError `invalid-shape` with everything that is missing or wrong */
function checked(operator: Omit<InitOptions, 'sandbox'>): CreateOrganisation {
  const wanted = { kind: 'operator', ...operator };
  return new ValidationPipe().transform(wanted, { type: 'body', metatype: CreateOrganisation }) as CreateOrganisation;
}

/** Brings an empty database to the newest schema. @throws DatabaseNotReady for one that is in use or cannot be migrated */
async function prepare({ appUrl, ownerUrl }: Database): Promise<void> {
  if (!ownerUrl) throw new DatabaseNotReady('init migrates: set DATABASE_OWNER_URL, the address for the owner role');
  await migrate(ownerUrl);
  await assertMigrated({ appUrl });
  const { state } = await contentsOf(appUrl);
  if (state === 'ready') throw new DatabaseNotReady('this database is in use already: init is for an empty one');
  if (state === 'half-seeded') await emptyDatabase(ownerUrl);
}

function invitations(administrators: readonly NewAdministrator[], { DATA_DIR }: Env): string {
  return [
    'The installation is ready. Its three administrators are three people, and each sets a password by an invitation.',
    `The invitations are shown this once; they are good until ${administrators[0]?.invitation.expiresAt}.`,
    '',
    ...administrators.flatMap(({ login, post, invitation }) => [`${login} (${post})`, `  ${invitation.token}`]),
    '',
    'To accept one: POST /api/v1/auth/accept-invitation {"token": "…", "password": "…"}',
    `They are signed with the keys in ${DATA_DIR}/keys, so that the product has to run with that folder.`,
  ].join('\n');
}
