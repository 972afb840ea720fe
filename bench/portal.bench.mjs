// Notice pages per second of one process, as people read them and as nobody has read them before, each against the least that could answer the same.
import { alternate, machine, result } from './harness.mjs';
import { PAGES, sidesOf } from './portal/sides.mjs';
import { makeNotices } from './portal/notices.mjs';
import { startServer } from './processes.mjs';
import { makeWorld } from './world.mjs';

const ROUNDS = 5;
const LIMIT = 'bare Fastify, the same statements';

/** @param size of the measurement. @returns the machine and the results; see docs/benchmarks.md */
export async function measure({ rounds = ROUNDS, seconds = 4, pages = PAGES } = {}) {
  const world = await makeWorld({ published: pages, approved: 0 });
  try {
    const notices = await makeNotices(world);
    const product = await startServer('dist/main.js', world.env);
    const { read, unread, stop } = await sidesOf({ world, product, notices, seconds });
    const results = [];
    for (const [what, sides] of Object.entries({ 'read before': read, 'never read': unread })) {
      for (const warm of Object.values(sides)) await warm();
      const { product: ours, limit } = await alternate(sides, rounds);
      results.push(...resultsOf(what, ours, limit, what === 'read before' ? 0.6 : null));
    }
    await Promise.all([stop(), product.stop()]);
    return { machine: machine({ postgres: world.postgres }), results };
  } finally {
    await world.stop();
  }
}

/** @param target of the pages that the product may have in memory; what nobody has read before is only reported */
function resultsOf(what, ours, limit, target) {
  const line = (metric, figure, unit, better, aim = null) =>
    result({
      metric: `notices ${what}: ${metric}`,
      value: ours[figure],
      unit,
      better,
      reference: LIMIT,
      referenceValue: limit[figure],
      target: aim,
    });
  return [
    line('pages per second', 'perSecond', '1/s', 'more', target),
    line('99th percentile', 'p99', 'ms', 'less'),
    line('server CPU per page', 'cpu', 'µs', 'less'),
  ];
}
