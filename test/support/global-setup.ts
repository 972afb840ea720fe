import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

declare global {
  // What globalTeardown needs; Jest offers no other way from one to the other.
  var testCluster: ChildProcess | undefined;
}

/**
 * Starts the test server once for all projects of a run; its workers find it by TEST_SOCKET_DIR, and files that go with it in TEST_RUN_DIR.
 * Jest compiles this file for `require` and does not apply moduleNameMapper to it, so that the server is started by a process of its own.
 */
export default async function setup({ rootDir }: { rootDir: string }): Promise<void> {
  if (globalThis.testCluster) return;
  const script = ['--import', './test/support/register-typescript.mjs', './test/support/test-cluster.ts'];
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, script, {
    cwd: rootDir,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error('the test server did not start');
  });
  const [said] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer];
  ended.catch(() => undefined); // its ordinary end, later
  [process.env.TEST_SOCKET_DIR, process.env.TEST_RUN_DIR] = said.toString().trim().split('\n');
  globalThis.testCluster = child;
}
