// Requests per second and p99 of the API's hottest reads and of one real command, each against the least that could answer the same.
import { alternate, machine, result } from './harness.mjs';
import { startServer } from './processes.mjs';
import { PUBLISHABLE, publishSides } from './publish.mjs';
import { readSides } from './reads.mjs';
import { recordProduct } from './record.mjs';
import { makeWorld } from './world.mjs';

const ROUNDS = 5;
const REGION = '310199';

/** @returns the machine and the results; see docs/benchmarks.md */
export async function measure() {
  const world = await makeWorld({ published: 100_000, approved: PUBLISHABLE * (ROUNDS + 1) + 4 });
  try {
    const people = { reader: await world.signIn('bid_manager'), officer: await world.signIn('procurement_officer') };
    const tenders = await world.query(`select id, version from tender where status = 'approved' order by id`);
    const recorded = await recordProduct(world, { ...people, region: REGION, tender: tenders.pop() });
    const product = await startServer('dist/main.js', world.env);
    const given = { world, product, recorded, region: REGION };

    const { list, detail, stop } = await readSides({ ...given, token: people.reader });
    const results = [];
    for (const [what, sides] of Object.entries({ list, detail })) {
      const { product: ours, limit } = await measureSides(sides);
      results.push(...resultsOf(what, ours, { name: 'bare node:http + pg', figures: limit, target: 0.85 }));
    }
    await stop();

    const publish = await publishSides({ ...given, token: people.officer, tenders });
    const { product: ours, hand, cte } = await measureSides(publish.sides);
    results.push(...resultsOf('publish', ours, { name: 'the same statements by hand', figures: hand, target: 0.8 }));
    results.push(...resultsOf('publish', ours, { name: 'one single statement (CTE)', figures: cte, target: null }));
    await Promise.all([publish.stop(), product.stop()]);
    return { machine: machine({ postgres: world.postgres }), results };
  } finally {
    await world.stop();
  }
}

/** One round for warmth, then the rounds that count, alternating. */
async function measureSides(sides) {
  for (const warm of Object.values(sides)) await warm();
  return alternate(sides, ROUNDS);
}

function resultsOf(what, ours, { name, figures, target }) {
  const line = ([metric, figure, unit, better], aim) =>
    result({
      metric: `${what}: ${metric}`,
      value: ours[figure],
      unit,
      better,
      reference: name,
      referenceValue: figures[figure],
      target: aim,
    });
  return [
    line(['requests per second', 'perSecond', '1/s', 'more'], target),
    line(['99th percentile', 'p99', 'ms', 'less'], target),
    line(['server CPU per request', 'cpu', 'µs', 'less'], null),
  ];
}
