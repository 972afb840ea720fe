import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { contentsOf, DatabaseNotReady, givenDatabase, type Database } from '#src/boot/database.js';
import { backupEmbedded, restoreEmbedded } from '#src/platform/db/backup.js';
import { dumpDatabase, restoreDump } from '#src/platform/db/dump.js';
import { migrate } from '#src/platform/db/migrate.js';
import { withDatabase } from '#src/cli/installation.js';
import { makeRoles } from '#src/cli/roles.js';
import { CommandFailed, type Terminal } from '#src/cli/terminal.js';
import { verify } from '#src/cli/verify.js';

/** `backup` and `restore`: the database, without the uploaded files and the keys. */
export function addBackup(program: Command, terminal: Terminal): void {
  program
    .command('backup <folder>')
    .description('copy the database, while it is used, into a new folder')
    .action((folder: string) => backup(terminal, resolve(folder)));
  program
    .command('restore <folder>')
    .description('bring a backup back where there is no database yet, and prove its audit log')
    .action((folder: string) => restore(terminal, resolve(folder)));
}

function backup(terminal: Terminal, folder: string): Promise<void> {
  return withDatabase(terminal, async ({ adminUrl, ownerUrl }, { DATA_DIR }) => {
    if (adminUrl) await backupEmbedded(adminUrl, DATA_DIR, folder);
    else await dumpDatabase(required(ownerUrl), folder);
    terminal.print(`The database is in ${folder}.`);
    terminal.note(`Copy ${DATA_DIR}/files and, to another place, ${DATA_DIR}/keys besides: they are no part of it.`);
  });
}

async function restore(terminal: Terminal, folder: string): Promise<void> {
  const env = terminal.env();
  if (!existsSync(join(folder, 'manifest.json'))) throw new CommandFailed(`${folder} holds no backup`);
  if (!existsSync(join(env.DATA_DIR, 'keys')))
    throw new CommandFailed(`put the keys back first, as ${env.DATA_DIR}/keys: what they encrypt is lost without them`);
  await makeRoles(env);
  const given = givenDatabase(env);
  if (given) await restoreGiven(given, folder);
  else await restoreEmbedded(folder, env.DATA_DIR);
  terminal.print(`The database of ${folder} is back.`);
  await verify(terminal);
}

/** @throws CommandFailed when somebody lives in the database */
async function restoreGiven({ appUrl, ownerUrl }: Database, folder: string): Promise<void> {
  const owner = required(ownerUrl);
  if ((await contentsOf(appUrl)).state === 'ready')
    throw new CommandFailed('this database is in use: a backup is brought back into an empty one');
  await migrate(owner, 'down');
  await restoreDump(owner, folder);
}

function required(ownerUrl: string | undefined): string {
  if (!ownerUrl) throw new DatabaseNotReady('set DATABASE_OWNER_URL, the address for the role that owns the schema');
  return ownerUrl;
}
