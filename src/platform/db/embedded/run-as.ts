import { spawn, spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process';
import { EmbeddedServerError } from './errors.js';

/** An account of the operating system. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** How a program of PostgreSQL is started, which refuses to run as root. */
export interface RunAs {
  /** Words that stand before the program on the command line. */
  readonly prefix: readonly string[];
  /** The account to change to; none: our own. */
  readonly account?: Account;
}

/** As we are ourselves: we are not root. */
export const AS_OURSELVES: RunAs = { prefix: [] };

/**
 * As a nobody of a user namespace of its own. To the kernel the server is still root's, so that it may enter a
 * root-only folder and its files stay root's; to itself it is uid 65534, and root's powers over other files are gone.
 */
export const AS_MAPPED_NOBODY: RunAs = {
  prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'],
};

/** Whether this machine lets us make a user namespace; containers often do not. */
export function canUnshare(): boolean {
  const [command = '', ...words] = AS_MAPPED_NOBODY.prefix;
  return spawnSync(command, [...words, 'true'], { stdio: 'ignore', env: { PATH: process.env.PATH } }).status === 0;
}

/** The account that servers run as where root cannot map itself: `postgres`, else `nobody`. @throws EmbeddedServerError */
export function serviceAccount(): Account {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
    if (uid?.trim() && gid?.trim()) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedServerError(
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it',
  );
}

/** Whether an account may enter a folder, or execute a file, through all the folders above it. */
export function mayEnter(account: Account, path: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...account, cwd: '/' }).status === 0;
}

/** Gives a folder and all in it to an account. @throws EmbeddedServerError */
export function giveTo(account: Account, folder: string): void {
  const { status, stderr } = spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, folder], { encoding: 'utf8' });
  if (status !== 0) throw new EmbeddedServerError(`${folder} cannot be given to user ${account.uid}: ${stderr}`);
}

/**
 * Starts a program in a process group of its own, so that Ctrl-C at the terminal reaches us only, and from `/`,
 * since the account may not be able to enter our folder. Of our environment it gets the search path and no secrets.
 */
export function spawnAs(runAs: RunAs, command: readonly string[], stdio: StdioOptions): ChildProcess {
  const [program = '', ...words] = [...runAs.prefix, ...command];
  return spawn(program, words, { ...runAs.account, cwd: '/', env: { PATH: process.env.PATH }, detached: true, stdio });
}
