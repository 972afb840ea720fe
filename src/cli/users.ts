import type { Command } from 'commander';
import { DomainError } from '#src/kernel/errors.js';
import { UsersMaintenance, type AccountLine } from '#src/platform/identity/index.js';
import { withProduct } from '#src/cli/installation.js';
import { CommandFailed, type Terminal } from '#src/cli/terminal.js';

/** `users`: for the day on which no administrator can sign in. */
export function addUsers(program: Command, terminal: Terminal): void {
  const users = program.command('users').description('look after accounts when no administrator can');
  const withAccounts = (work: (accounts: UsersMaintenance) => Promise<string>) =>
    withProduct(terminal, async (product) => terminal.print(await work(product.get(UsersMaintenance)).catch(inWords)));

  users
    .command('list')
    .description('all accounts with their state and posts')
    .action(() => withAccounts(async (accounts) => (await accounts.list()).map(line).join('\n')));
  users
    .command('invite <login>')
    .description('print a new one-time invitation to set a password')
    .action((login: string) =>
      withAccounts(async (accounts) => {
        const { token, expiresAt } = await accounts.invite(login);
        return `${token}\nshown this once, good until ${expiresAt}`;
      }),
    );
  users
    .command('unlock <login>')
    .description('lift the lock that failed logins brought about')
    .action((login: string) =>
      withAccounts(async (accounts) =>
        (await accounts.unlock(login)) ? `${login} is unlocked` : `${login} was not locked`,
      ),
    );
  users
    .command('disable <login>')
    .description('shut an account out and end its sessions')
    .action((login: string) =>
      withAccounts(async (accounts) => {
        await accounts.disable(login);
        return `${login} is disabled`;
      }),
    );
}

/** The general text, which speaks to somebody signed in, would not say what was not found. */
function inWords(error: unknown): never {
  if (error instanceof DomainError && error.code === 'not-found') throw new CommandFailed('no account has this login');
  throw error;
}

function line({ login, status, hasPassword, posts, locked }: AccountLine): string {
  const state = [status, ...(hasPassword ? [] : ['invited']), ...(locked ? ['locked'] : [])];
  return [login, state.join(' '), posts.join(' ')].join('\t');
}
