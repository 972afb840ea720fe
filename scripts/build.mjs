// `npm run build`: the product into dist/, without checking types: `npm run check` does that. With `server` or `web` only that part.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, ensureInstalled, root, run, STAMPS } from './lib.mjs';

const DIST = join(root, 'dist');
/** Another process may be writing there, at its own risk. */
const REMOVED = { recursive: true, force: true, maxRetries: 5 };
const parts = process.argv.length > 2 ? process.argv.slice(2) : ['server', 'web'];
const builders = { server: buildServer, web: buildWeb };

ensureInstalled();
mkdirSync(DIST, { recursive: true });
for (const part of parts) {
  rmSync(STAMPS[part], { force: true });
  builders[part]();
  writeFileSync(STAMPS[part], '');
}

/** src/ into dist/, beside the console. */
function buildServer() {
  for (const name of readdirSync(DIST)) if (!isOfTheWeb(name)) rmSync(join(DIST, name), REMOVED);
  run(bin('swc'), [
    'src',
    '-d',
    'dist',
    '--strip-leading-paths',
    '--copy-files',
    '--quiet',
    '--ignore',
    '**/*.spec.ts',
  ]);
}

/** web/ into dist/web/. */
function buildWeb() {
  run('npm', ['run', '--silent', 'build:web']);
}

function isOfTheWeb(name) {
  return name === 'web' || join(DIST, name) === STAMPS.web;
}
