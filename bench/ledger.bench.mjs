// Payments in two phases, out and settled: how many a second, against pgbench with the very same statements; and whether 64 writers on one line lose a fen.
import { alternate, machine, result } from './harness.mjs';
import { transferSides } from './ledger/transfers.mjs';
import { openLedger } from './ledger/world.mjs';
import { writeAtOnce } from './ledger/writers.mjs';

const FULL = { rounds: 9, seconds: 2, writers: 64, acts: 40 };
/** Every connection of the product's pool is in use, and pgbench has as many. */
const CLIENTS = 10;
const LINES = 1_000;
const NO_PGBENCH =
  'pgbench was found neither in PATH nor under /usr/lib/postgresql: there is nothing to compare with. Debian brings it with its package postgresql.';

/** @param size less of everything, to try the benchmark itself. @returns the machine and the results; see docs/benchmarks.md */
export async function measure(size = FULL) {
  const { postgres, transfers } = await measureTransfers(size);
  return { machine: machine({ postgres }), results: [transfers, ...ofWriters(await measureWriters(size), size)] };
}

async function measureTransfers({ rounds, seconds }) {
  const ledger = await openLedger({ lines: LINES, milestones: 1, amountFen: 10_000_000_000 });
  try {
    const { product, pgbench } = await transferSides(ledger, { clients: CLIENTS, lines: LINES, seconds });
    if (!pgbench) console.error(NO_PGBENCH);
    const sides = pgbench ? { product, pgbench } : { product };
    for (const warm of Object.values(sides)) await warm();
    const figures = await alternate(sides, rounds);
    await ledger.assertBalanced();
    return { postgres: ledger.postgres, transfers: ofTransfers(figures) };
  } finally {
    await ledger.stop();
  }
}

function ofTransfers({ product, pgbench }) {
  const reference = pgbench
    ? { reference: 'pgbench, the same statements', referenceValue: pgbench.perSecond, target: 0.5 }
    : {};
  const metric = `two-phase transfers per second, ${CLIENTS} clients${pgbench ? '' : ' (no pgbench: no reference)'}`;
  return result({ metric, value: product.perSecond, unit: '1/s', ...reference });
}

async function measureWriters({ writers, acts }) {
  const ledger = await openLedger({ lines: 1, milestones: 8, amountFen: 5_000 });
  try {
    return await writeAtOnce(ledger, { writers, acts, milestones: 8, amountFen: 5_000 });
  } finally {
    await ledger.stop();
  }
}

function ofWriters({ lostFen, wronglyRefused, belowZero, unbalanced, refused, perSecond }, { writers }) {
  const line = (metric, value, unit, more) =>
    result({ metric: `${writers} writers on one line: ${metric}`, value, unit, ...more });
  const none = { better: 'less', target: 0 };
  return [
    line('lost or found', lostFen, 'fen', none),
    line('refused though the money was there, or the reverse', wronglyRefused, 'acts', none),
    line('accounts below zero', belowZero, 'accounts', none),
    line('books that contradict themselves', unbalanced, 'rows', none),
    line('refused because the money was short', refused, 'acts'),
    line('acts per second', perSecond, '1/s'),
  ];
}
