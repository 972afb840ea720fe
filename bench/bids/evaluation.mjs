// Scoring and ranking of a panel's sheets: the product's own calculation, without a database.
import { evaluate } from '../../dist/procurement/awards/calc/bid-evaluation.js';
import { median } from '../harness.mjs';

const BIDS = 1_000;
const MEMBERS = 7;
const CRITERIA = 40;
const ROUNDS = 5;

/** Milliseconds, the median of some rounds after one for warmth. @throws Error when the ranking is not one of all bids */
export function timeEvaluation() {
  const input = anInput();
  const times = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const began = performance.now();
    const { bids } = evaluate(input);
    times.push(performance.now() - began);
    if (bids.length !== BIDS || bids[0].rank !== 1) throw new Error('not every bid was ranked');
  }
  return median(times.slice(1));
}

/** Sheets in which no two bids are alike. The price is one of the criteria; a third of the others are objective, on which all members agree. */
function anInput() {
  const quality = Array.from({ length: CRITERIA - 1 }, (_, n) => ({
    code: `S${n + 1}`,
    weight: '2',
    kind: n % 3 === 0 ? 'objective' : 'judgement',
    basis: 'quality',
    step: '0.1',
  }));
  const bidders = Array.from({ length: BIDS }, (_, n) => `bidder-${n}`);
  const points = (member, bidder, criterion, kind) =>
    (((bidder * 7 + criterion * 11 + (kind === 'objective' ? 0 : member * 3)) % 21) / 10).toFixed(1);
  return {
    method: 'competitive_consultation',
    tieBreak: 'technical-merit',
    isGovernmentService: true,
    criteria: [{ code: 'S0', weight: '22', kind: 'objective', basis: 'price' }, ...quality],
    sme: { smeReservation: 'none', smeDeduction: '0.10' },
    abnormalLow: {
      ceilingFen: 200_000_000,
      ratios: { average: '0.5', secondLowest: '0.5', ceiling: '0.45' },
    },
    outlierShare: '0.3',
    bids: bidders.map((bidder, n) => ({
      bidder,
      offerFen: 150_000_000 + n * 12_345,
      standing: { kind: n % 4 === 0 ? 'small' : 'none' },
    })),
    sheets: Array.from({ length: MEMBERS }, (_, member) => ({
      member: `member-${member}`,
      scores: Object.fromEntries(
        bidders.map((bidder, b) => [
          bidder,
          Object.fromEntries(quality.map(({ code, kind }, c) => [code, points(member, b, c, kind)])),
        ]),
      ),
    })),
  };
}
