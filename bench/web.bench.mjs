// Portal and console as people meet them: Lighthouse over the built pages in Chromium with fixed throttling, and how much script each first page loads.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { desktopConfig } from 'lighthouse';
import { machine, median, result } from './harness.mjs';
import { startServer } from './processes.mjs';
import { openVisitor } from './web/visitor.mjs';

const ROUNDS = 5;
/** The whole demo is played before the server is ready. */
const SEEDED_WITHIN_MS = 300_000;
/** Whose workbench is opened: somebody who has work waiting. */
const SOMEBODY = { login: '合同管理员@清源区公安分局', password: 'Qingyuan-2026' };
const CATEGORIES = ['performance', 'accessibility'];

/** @param size of the measurement. @returns the machine and the results; see docs/benchmarks.md */
export async function measure({ rounds = ROUNDS } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'qingyuan-web-'));
  const env = { DATA_DIR: folder, LOG_LEVEL: 'silent', REDIS_URL: '' };
  const server = await startServer('dist/main.js', env, { withinMs: SEEDED_WITHIN_MS });
  const origin = server.url.replace('127.0.0.1', 'localhost');
  try {
    const visitor = await openVisitor();
    try {
      return { machine: machine({ chromium: visitor.version }), results: await visited(visitor, origin, rounds) };
    } finally {
      await visitor.close();
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function visited(visitor, origin, rounds) {
  const portal = `${origin}/`;
  const console = `${origin}/console/`;
  const scriptOf = {
    portal: await visitor.scriptKilobytes(portal, 'main'),
    login: await visitor.scriptKilobytes(console, 'form'),
  };
  await visitor.signIn(console, SOMEBODY);
  scriptOf.workbench = await visitor.scriptKilobytes(console, '[role=main] table');
  const scores = { portal: [], console: [] };
  for (let round = 0; round < rounds; round++) {
    // a phone on a slow line for what everybody reads, a desk for what is worked with
    scores.portal.push(await scored(portal, visitor.port));
    scores.console.push(await scored(console, visitor.port, desktopConfig));
  }
  const score = (page, category, target) =>
    result({
      metric: `${page}, Lighthouse ${category}`,
      value: median(scores[page].map((one) => one[category])),
      unit: 'of 100',
      target,
    });
  const script = (page, target) =>
    result({
      metric: `${page}, script at its first page`,
      value: scriptOf[page],
      unit: 'KB gzip',
      better: 'less',
      target,
    });
  return [
    score('portal', 'performance', 95),
    score('portal', 'accessibility', 100),
    score('console', 'performance', 85),
    score('console', 'accessibility', 100),
    script('portal', 30),
    script('login', 200),
    script('workbench', 420),
  ];
}

/** The scores of one visit, of 100. The session of the browser stays: Lighthouse clears the cache alone. */
async function scored(url, port, config) {
  const options = { port, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES, disableStorageReset: true };
  const { lhr } = await lighthouse(url, options, config);
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  return Object.fromEntries(CATEGORIES.map((category) => [category, lhr.categories[category].score * 100]));
}
