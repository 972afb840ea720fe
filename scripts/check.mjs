// `npm run check`: format, lint, types, dependency rules, dead code, lock file whole, generated files up to date. Stops at the first that fails.
import { bin, ensureInstalled, run } from './lib.mjs';

ensureInstalled();
const steps = [
  ['prettier', '--check', '--log-level', 'warn', '.'],
  ['tsc', '-p', 'tsconfig.check.json'],
  ['tsc', '-p', 'web/tsconfig.json'],
  ['eslint', '.', '--max-warnings', '0'],
  ['depcruise', 'src', 'web/src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  ['knip'],
];
for (const [tool, ...args] of steps) {
  console.log(`check: ${tool}`);
  run(bin(tool), args);
}
console.log('check: lock file');
run(process.execPath, ['scripts/complete-lock.mjs', '--check']);
console.log('check: generated files');
run(process.execPath, ['scripts/generate.mjs', '--check']);
