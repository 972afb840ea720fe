import { createHash } from 'node:crypto';
import { chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedServerError, hasCode } from './errors.js';
import { mayEnter, type RunAs } from './run-as.js';

/** The longest path of a Unix socket: 104 bytes on macOS, 108 on Linux, with the final NUL. */
const SOCKET_PATH_BYTES = 103;

/**
 * Makes the folder of the server's socket: in the temporary folder, since a socket's path must be short and `dataDir`
 * may be long; named by a hash of `dataDir`, so that the address stays; open to the server's user only.
 * @throws EmbeddedServerError when somebody else has, or may enter, that folder
 */
export async function prepareSocketDir(dataDir: string, { account }: RunAs): Promise<string> {
  const name = `qingyuan-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`;
  const fits = (parent: string) => Buffer.byteLength(join(parent, name, '.s.PGSQL.5432')) <= SOCKET_PATH_BYTES;
  const parent = [tmpdir(), '/tmp'].find((candidate) => fits(candidate) && (!account || mayEnter(account, candidate)));
  if (!parent)
    throw new EmbeddedServerError(`no temporary folder has a short path and lets PostgreSQL in: ${tmpdir()}`);
  const folder = join(parent, name);
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (!hasCode(error, 'EEXIST')) throw error;
  });
  const found = await lstat(folder);
  const ours = [process.getuid?.(), account?.uid].includes(found.uid);
  if (!ours || !found.isDirectory() || (found.mode & 0o077) !== 0) {
    // The server trusts whoever reaches its socket.
    throw new EmbeddedServerError(
      `${folder} is not a folder of ours alone: remove it, or set TMPDIR to another folder`,
    );
  }
  if (account) await chown(folder, account.uid, account.gid);
  return folder;
}
