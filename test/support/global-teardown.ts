import { once } from 'node:events';

/** Stops the test server that globalSetup started, once for all projects of a run. */
export default async function teardown(): Promise<void> {
  const child = globalThis.testCluster;
  if (!child) return;
  globalThis.testCluster = undefined;
  delete process.env.TEST_SOCKET_DIR;
  delete process.env.TEST_RUN_DIR;
  const ended = once(child, 'exit');
  child.stdin?.end();
  await ended;
}
