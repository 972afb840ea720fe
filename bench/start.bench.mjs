// How long a newcomer waits: `npm start` of a copy in which the packages are installed and nothing else, until it is ready; then the second start.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../scripts/lib.mjs';
import { machine, median, result } from './harness.mjs';
import { answers, freePort } from './processes.mjs';

const ROUNDS = 5;
const GIVES_UP_AFTER_MS = 300_000;
/** What a checkout does not have, or has from the installation. */
const NOT_COPIED = new Set(['.git', 'coverage', 'data', 'dist', 'node_modules']);
/** A machine of one's own sets nothing: the embedded database, in a folder of the checkout. */
const SET_BY_OTHERS = ['DATA_DIR', 'DATABASE_URL', 'DATABASE_OWNER_URL', 'QUEUE_URL', 'REDIS_URL', 'WORKER'];

/** @returns the machine and the results, in seconds */
export async function measure() {
  const [first, second] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const checkout = copyTree();
    try {
      first.push(await timeStart(checkout));
      second.push(await timeStart(checkout));
    } finally {
      rmSync(checkout, { recursive: true });
    }
  }
  const line = (metric, seconds, target) =>
    result({ metric, value: median(seconds), unit: 's', better: 'less', target });
  return {
    machine: machine(),
    results: [line('installed, not built, until ready', first, 60), line('second start, until ready', second, 8)],
  };
}

function copyTree() {
  const checkout = mkdtempSync(join(tmpdir(), 'qingyuan-start-'));
  cpSync(root, checkout, { recursive: true, filter: (path) => !NOT_COPIED.has(relative(root, path)) });
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
  return checkout;
}

/** Seconds from the command until the product says that it is ready; it is stopped then. */
async function timeStart(checkout) {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port) };
  for (const name of SET_BY_OTHERS) delete env[name];
  const began = performance.now();
  const child = spawn('npm', ['start'], { cwd: checkout, env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const end = () => signal(child.pid, 'SIGTERM');
  process.once('exit', end);
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const isGroupAlive = () => signal(child.pid, 0);
  while (!(await answers(`http://127.0.0.1:${port}/api/health/ready`))) {
    if (!isGroupAlive() || performance.now() - began > GIVES_UP_AFTER_MS) {
      end();
      throw new Error(`npm start failed: ${said}`);
    }
    await pause(20);
  }
  const seconds = (performance.now() - began) / 1000;
  end();
  while (isGroupAlive()) await pause(50);
  process.off('exit', end);
  return seconds;
}

/** Signals npm and all that it has started; false when none of them is left. */
function signal(leader, name) {
  try {
    return process.kill(-leader, name);
  } catch {
    return false;
  }
}
