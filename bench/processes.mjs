// The servers that are measured: each a process of its own, told by its environment alone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../scripts/lib.mjs';

const STARTS_WITHIN_MS = 60_000;
/** Linux counts the time of a process in hundredths of a second. */
const MS_PER_TICK = 10;

/** A port that is free now. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Starts `node script` with PORT set and waits until it answers.
 * @returns its address, the CPU milliseconds it has used (0 where the system does not tell), and its end
 */
export async function startServer(
  script,
  env,
  { args = [], ready = '/api/health/ready', withinMs = STARTS_WITHIN_MS } = {},
) {
  const port = await freePort();
  const child = spawn(process.execPath, [...args, join(root, script)], {
    cwd: root,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => child.kill('SIGKILL')); // no server outlives its benchmark
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  for (const start = performance.now(); !(await answers(`${url}${ready}`)); await pause(50)) {
    if (child.exitCode !== null || performance.now() - start > withinMs) {
      child.kill('SIGKILL');
      throw new Error(`${script} did not start: ${said}`);
    }
  }
  return {
    url,
    cpuMs: () => cpuMsOf(child.pid),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Whether an address answers 200. */
export async function answers(url) {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

function cpuMsOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    return (Number(user) + Number(system)) * MS_PER_TICK;
  } catch {
    return 0;
  }
}
