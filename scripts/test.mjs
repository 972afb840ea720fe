// `npm test [-- jest options]`: everything, on a fresh checkout: unit tests (twice, under two time zones), then integration and journeys.
import { ensureBuilt, ensureInstalled, root, runThrough } from './lib.mjs';
import { join } from 'node:path';

ensureInstalled();
ensureBuilt();
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const runJest = (args, env) =>
  runThrough(process.execPath, ['--experimental-vm-modules', '--no-warnings', jest, ...args], { TZ: 'UTC', ...env });
const given = process.argv.slice(2);

const runs =
  given.length > 0
    ? [[given, {}]]
    : [
        [['--selectProjects', 'unit'], { TZ: 'America/New_York' }],
        [[], {}],
      ];
for (const [args, env] of runs) {
  const code = await runJest(args, env);
  if (code !== 0) process.exit(code);
}
