// `npm run bench -- NAME [--json]`: one benchmark of bench/, against its limit or peer in the same run. Exits 0 when it could measure.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { commit, print } from '../bench/harness.mjs';
import { ensureBuilt, ensureInstalled, root } from './lib.mjs';

const BENCHMARKS = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => basename(file, '.bench.mjs'));
const options = process.argv.slice(2);
const [name] = options.filter((option) => !option.startsWith('--'));
if (!BENCHMARKS.includes(name)) {
  console.error(`usage: npm run bench -- NAME [--json]\n  NAME is one of ${BENCHMARKS.join(', ')}`);
  process.exit(2);
}

ensureInstalled();
ensureBuilt();
process.env.TZ = 'UTC';
// an end like any other, so that the servers that were started end too
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const { measure } = await import(`../bench/${name}.bench.mjs`);
const { machine, results } = await measure();
print({ name, commit: commit(), machine, results }, options.includes('--json'));
process.exit(0);
