// `node scripts/complete-lock.mjs`: names in package-lock.json the programs for other platforms that npm left out, because the registry in use
// does not have them. Without them `npm ci` calls the lock file out of date. Run it after a package was added or updated; with --check nothing is
// written, and an incomplete lock file fails.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib.mjs';

const OS = { windows: 'win32', win32: 'win32', darwin: 'darwin', linux: 'linux', android: 'android' };
const OTHER_OS = ['freebsd', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix'];
const CPU = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el'];

const path = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const added = Object.entries(lock.packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !resolves(parent, name))
    .map(([name, version]) => [`node_modules/${name}`, entry(name, version, dev)]),
);
if (process.argv.includes('--check')) {
  if (added.length > 0)
    console.error('package-lock.json lacks packages of other platforms: run node scripts/complete-lock.mjs');
  process.exit(added.length > 0 ? 1 : 0);
}
if (added.length > 0) {
  const packages = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
}
console.log(`${added.length} packages of other platforms were added`);

/** Whether a package finds a dependency in its own folder of packages or in one above. */
function resolves(parent, name) {
  const above = parent.lastIndexOf('/node_modules/');
  if (`${parent && `${parent}/`}node_modules/${name}` in lock.packages) return true;
  return parent !== '' && resolves(above < 0 ? '' : parent.slice(0, above), name);
}

/** What npm would have written but for the digest; the platform is in the name, which alone keeps it from being installed elsewhere. */
function entry(name, range, dev) {
  const version = range.replace(/^[\^~]/, ''); // the least that the range admits
  const words = name.split(/[/-]/);
  const os = words.map((word) => OS[word] ?? OTHER_OS.find((other) => other === word)).find(Boolean);
  const cpu = words.find((word) => CPU.includes(word));
  if (!os || !/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${name}@${range} names no platform or no version`);
  return { version, ...(cpu && { cpu: [cpu] }), ...(dev && { dev }), optional: true, os: [os] };
}
