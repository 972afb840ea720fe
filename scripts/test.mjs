// `npm test [-- jest options]`: everything, on a fresh checkout: unit tests (twice, under two time zones), then integration and journeys.
// What cannot run here says "skipped" and why; where CI=true, where everything is to be there, that is a failure.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, runThrough } from './lib.mjs';

/** Reasons that nobody can mend by installing something. */
const UNAVOIDABLE = ['the kernel refuses user namespaces'];

ensureInstalled();
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const runJest = (args, env) =>
  runThrough(process.execPath, ['--experimental-vm-modules', '--no-warnings', jest, ...args], { TZ: 'UTC', ...env });

const given = process.argv.slice(2);
ensureBuilt(...(given.length > 0 ? ['server'] : ['server', 'web']));
if (given.length > 0) process.exit(await runJest(given));

const folder = mkdtempSync(join(tmpdir(), 'qingyuan-results-'));
const results = [];
let failed = false;
for (const [name, args, env] of [
  ['elsewhere', ['--selectProjects', 'unit'], { TZ: 'America/New_York' }],
  ['here', [], {}],
]) {
  const file = join(folder, `${name}.json`);
  const code = await runJest([...args, '--json', `--outputFile=${file}`], env);
  failed ||= code !== 0;
  results.push(...resultsIn(file));
}
rmSync(folder, { recursive: true });

const skipped = results.filter(({ status }) => status === 'pending' || status === 'todo');
for (const { fullName } of skipped) console.log(`skipped: ${reasonOf(fullName)} - ${fullName}`);
const count = (wanted) => results.filter(({ status }) => status === wanted).length;
console.log(`tests: ${count('passed')} passed, ${count('failed')} failed, ${skipped.length} skipped`);
const missing = skipped.filter(({ fullName }) => !UNAVOIDABLE.includes(reasonOf(fullName)));
if (process.env.CI === 'true' && missing.length > 0) {
  console.error(`CI=true: ${missing.length} tests were skipped that could run`);
  failed = true;
}
process.exit(failed ? 1 : 0);

/** Every test of a run; a file that could not be run counts as one that failed, and so does a run without results. */
function resultsIn(file) {
  if (!existsSync(file)) return [{ fullName: file, status: 'failed' }];
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  return testResults.flatMap(({ name, status, assertionResults }) =>
    status === 'failed' && assertionResults.length === 0 ? [{ fullName: name, status }] : assertionResults,
  );
}

function reasonOf(fullName) {
  return /skipped: ([^)]+)\)?$/.exec(fullName)?.[1] ?? 'no reason is given';
}
