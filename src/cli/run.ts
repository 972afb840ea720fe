import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { Command, CommanderError } from 'commander';
import { wordsFor } from '#src/boot/refusal.js';
import { version } from '#src/boot/version.js';
import { inContext } from '#src/platform/context/request-context.js';
import { addBackup } from '#src/cli/backup.js';
import { addBid } from '#src/cli/bid.js';
import { addCustodian } from '#src/cli/custodian.js';
import { addInit } from '#src/cli/init.js';
import { addJobs } from '#src/cli/jobs.js';
import { addKeys } from '#src/cli/keys.js';
import { addMigrate } from '#src/cli/migrate.js';
import { addSeed } from '#src/cli/seed.js';
import { CommandFailed, type Terminal } from '#src/cli/terminal.js';
import { addUsers } from '#src/cli/users.js';
import { addVerify } from '#src/cli/verify.js';

/**
 * Runs one command of the command line, such as `['users', 'list']`. It acts as the system, under a trace of its own.
 * @returns the exit code: 0, or 1 when the command was refused, failed or found a fault
 */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<number> {
  const program = programOf(terminal);
  return inContext({ traceId: randomBytes(16).toString('hex'), locale: 'en', answer: {} }, async () => {
    try {
      await program.parseAsync(words, { from: 'user' });
      return 0;
    } catch (error) {
      if (error instanceof CommanderError) return error.exitCode; // it has said why
      terminal.note(error instanceof CommandFailed ? error.message : (wordsFor(error) ?? inspect(error)));
      return 1;
    }
  });
}

function programOf(terminal: Terminal): Command {
  const program = new Command('npm run cli --')
    .description('Keeps an installation of Qingyuan: what nobody can do, or should, while signed in.')
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.note(text.trimEnd()),
    })
    .showHelpAfterError('(--help shows what there is)');
  for (const add of [
    addInit,
    addMigrate,
    addSeed,
    addUsers,
    addVerify,
    addBackup,
    addJobs,
    addKeys,
    addBid,
    addCustodian,
  ])
    add(program, terminal);
  return program;
}
