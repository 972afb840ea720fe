import { Argument, type Command } from 'commander';
import { contentsOf, DatabaseNotReady } from '#src/boot/database.js';
import { migrate } from '#src/platform/db/migrate.js';
import { withDatabase } from '#src/cli/installation.js';
import { CommandFailed, type Terminal } from '#src/cli/terminal.js';

/** `migrate`: the schema to the newest migration; of a sandbox also back to nothing. */
export function addMigrate(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .description('bring the schema to this release; `down` takes a sandbox, and nothing else, back to nothing')
    .addArgument(new Argument('[direction]').choices(['up', 'down']).default('up'))
    .action((direction: 'up' | 'down') => move(terminal, direction));
}

function move(terminal: Terminal, direction: 'up' | 'down'): Promise<void> {
  return withDatabase(terminal, async ({ appUrl, ownerUrl, embedded }, env) => {
    if (!ownerUrl) throw new DatabaseNotReady('set DATABASE_OWNER_URL, the address for the role that owns the schema');
    if (direction === 'down') {
      if (!embedded && !env.DATABASE_URL)
        throw new CommandFailed('the product is running on this database: stop it first');
      if (!(await contentsOf(appUrl)).sandbox)
        throw new CommandFailed('this database was not born a sandbox: its migrations are never taken back');
    }
    const ran = await migrate(ownerUrl, direction);
    const done = direction === 'up' ? 'migrated' : 'taken back';
    terminal.print(ran.length > 0 ? `${done}: ${ran.join(', ')}` : 'the schema is as it should be');
  });
}
