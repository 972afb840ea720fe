import type { Command } from 'commander';
import { assertMigrated, contentsOf, DatabaseNotReady, emptyDatabase, type Database } from '#src/boot/database.js';
import { seedGround } from '#src/boot/ground.js';
import { DEMO_PASSWORD } from '#src/demo/cast.js';
import { seedSandbox } from '#src/demo/seed.js';
import { EnvironmentError, type Env } from '#src/platform/config/env.js';
import { migrate } from '#src/platform/db/migrate.js';
import { ensureRoles, ROLES, type Role } from '#src/platform/db/roles.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { ValidationPipe } from '#src/platform/http/validation.pipe.js';
import { CreateOrganisation, IdentitySetup, type NewAdministrator } from '#src/platform/identity/index.js';
import { withDatabase, withServices } from '#src/cli/installation.js';
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

/** With DATABASE_ADMIN_URL, makes the roles and the database that the other addresses name. @throws EnvironmentError */
async function makeRoles(env: Env): Promise<void> {
  if (!env.DATABASE_ADMIN_URL || !env.DATABASE_URL) return;
  const addresses: Record<Role, [name: string, url: string | undefined]> = {
    owner: ['DATABASE_OWNER_URL', env.DATABASE_OWNER_URL],
    app: ['DATABASE_URL', env.DATABASE_URL],
    queue: ['QUEUE_URL', env.QUEUE_URL],
  };
  const roles = Object.keys(ROLES) as Role[];
  const wrong = roles.filter((role) => userOf(addresses[role][1]) !== ROLES[role]);
  if (wrong.length > 0)
    throw new EnvironmentError(
      wrong.map((role) => `${addresses[role][0]}: expected an address for the role ${ROLES[role]}`),
    );
  const passwords = roles.map((role) => [role, decodeURIComponent(new URL(addresses[role][1]!).password) || undefined]);
  const database = decodeURIComponent(new URL(env.DATABASE_URL).pathname.slice(1));
  await ensureRoles(env.DATABASE_ADMIN_URL, database, Object.fromEntries(passwords) as Partial<Record<Role, string>>);
}

function userOf(url: string | undefined): string | undefined {
  return url && decodeURIComponent(new URL(url).username);
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
