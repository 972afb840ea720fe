import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a command in the project's folder with its output shown; a failure ends this process with the same code. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** The program of an installed package, run by this Node. */
export const bin = (name) => join(root, 'node_modules', '.bin', name);

/** Installs the packages when one of the lock file is missing or of another version. Programs for other platforms are no matter. */
export function ensureInstalled() {
  assertNode();
  const wanted = packagesOf('package-lock.json');
  const there = packagesOf(join('node_modules', '.package-lock.json'));
  const isThere = ([path, { version, optional, devOptional }]) =>
    path === '' || optional || devOptional || there[path]?.version === version;
  if (!Object.entries(wanted).every(isThere)) run('npm', ['ci', '--no-audit', '--no-fund']);
}

/** The packages of a lock file by their folder; none when there is no such file. */
function packagesOf(lockFile) {
  const path = join(root, lockFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** Ends the process where Node is too old: in words, instead of a syntax error somewhere later. */
function assertNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [least, ours] = [engines.node, process.versions.node].map((text) => text.match(/\d+/g).map(Number));
  const first = least.findIndex((part, index) => part !== ours[index]);
  if (first < 0 || ours[first] > least[first]) return;
  console.error(`Node ${engines.node} is needed; this is ${process.versions.node}`);
  process.exit(1);
}

/** Files that say when a part of the product was last built. */
export const STAMPS = { server: join(root, 'dist', '.built'), web: join(root, 'dist', '.built-web') };

/** What each part is made of. The console takes from the server its texts and what is pure calculation, nothing else. */
const SOURCES = {
  server: () => ['src'],
  web: () => ['web', 'locales', 'src/kernel', ...calculations('src/procurement'), 'package-lock.json'],
};

/** Builds those of the named parts of which a source file is newer than the last build; the server when none is named. */
export function ensureBuilt(...parts) {
  const stale = (parts.length > 0 ? parts : ['server']).filter((part) => {
    const built = existsSync(STAMPS[part]) ? statSync(STAMPS[part]).mtimeMs : 0;
    return SOURCES[part]().some((path) => newest(join(root, path)) > built);
  });
  if (stale.length > 0) run(process.execPath, [join(root, 'scripts', 'build.mjs'), ...stale]);
}

/** The folders named `calc` below a folder. */
function calculations(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name === 'calc')
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)));
}

/** Runs a program to its end; signals reach it through the terminal's process group. Gives its exit code. */
export function runThrough(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

function newest(path) {
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), info.mtimeMs);
}
