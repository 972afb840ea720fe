// Sealed bids at their largest: everybody hands in at the last moment, one ceremony opens a thousand, one panel scores a thousand.
import { measureCeremonies } from './bids/ceremony.mjs';
import { timeEvaluation } from './bids/evaluation.mjs';
import { measureSubmissions } from './bids/submissions.mjs';
import { makeBidders } from './bids/world.mjs';
import { machine, result } from './harness.mjs';
import { startServer } from './processes.mjs';

const FULL = { bids: 1_000, rounds: 3, count: 500, stragglers: 50, seconds: 20 };

/** @param size less of everything, to try the benchmark itself. @returns the machine and the results; see docs/benchmarks.md */
export async function measure(size = FULL) {
  const { bids, rounds, count, stragglers } = size;
  const world = await makeBidders({ vendors: Math.max(bids, count + stragglers), tenders: rounds + 2 });
  try {
    const product = await startServer('dist/main.js', world.env);
    const submissions = await measureSubmissions({ world, product, ...size });
    const ceremonies = await measureCeremonies({ world, product, ...size });
    await product.stop();
    const results = [...ofSubmissions(submissions, size), ...ofCeremonies(ceremonies, size), ofEvaluation()];
    return { machine: machine({ postgres: world.postgres }), results };
  } finally {
    await world.stop();
  }
}

function ofSubmissions({ p99, refused, lost, lateAccepted, forged, tooLate }, { count, seconds }) {
  const none = (metric, value) =>
    result({ metric: `submissions: ${metric}`, value, unit: 'bids', better: 'less', target: 0 });
  return [
    result({
      metric: `${count} submissions in ${seconds} s: 99th percentile`,
      value: p99,
      unit: 'ms',
      better: 'less',
      target: 1_000,
    }),
    none('refused though in time', refused),
    none('answered and not kept, or the reverse', lost),
    none('late and accepted', lateAccepted),
    none('with a receipt that does not verify', forged),
    result({ metric: 'submissions: refused as late, and recorded', value: tooLate, unit: 'bids' }),
  ];
}

function ofCeremonies({ product, limit }, { bids }) {
  return [
    result({
      metric: `ceremony of ${bids} bids, both custodians: bids per second`,
      value: product.perSecond,
      unit: '1/s',
      reference: 'the same decryptions by node:crypto alone',
      referenceValue: limit.perSecond,
      target: 0.4,
    }),
    result({ metric: 'ceremony: the post that opens', value: product.lastPost, unit: 's', better: 'less' }),
  ];
}

function ofEvaluation() {
  const metric = 'evaluation of 1,000 bids by 7 members on 40 criteria';
  return result({ metric, value: timeEvaluation(), unit: 'ms', better: 'less', target: 200 });
}
