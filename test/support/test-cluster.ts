import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { startEmbedded } from '#src/platform/db/embedded/server.js';
import { migrate } from '#src/platform/db/migrate.js';
import { ensureRoles, ROLES } from '#src/platform/db/roles.js';
import { scratchFolder } from '#test/support/scratch-folder.js';
import { TEMPLATE } from '#test/support/test-database.js';

// Runs beside Jest: one server with one migrated template database, until Jest closes our standard input, which the
// kernel does too when Jest is killed. Says in two lines where the server is, and where files of the run may lie.
const dataDir = scratchFolder('qingyuan-test');
process.env.TMPDIR = dataDir; // for the folder of the socket
process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
const server = await startEmbedded({
  dataDir,
  settings: {
    // Nothing here outlives the run.
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_wal_size: '256MB',
    wal_level: 'minimal',
    max_wal_senders: '0',
    autovacuum: 'off', // it would hold up the cloning of the template, and change plans from run to run
    max_connections: '200',
    idle_in_transaction_session_timeout: '0',
  },
});
try {
  await ensureRoles(server.url('postgres', 'postgres'), TEMPLATE);
  await migrate(server.url(ROLES.owner, TEMPLATE));
  console.log(`${server.socketDir}\n${dataDir}`);
  process.stdin.resume();
  await once(process.stdin, 'end');
} catch (error) {
  console.error(error); // at once: a session that the failed work left open complains when the server stops
  process.exitCode = 1;
}
await server.stop();
