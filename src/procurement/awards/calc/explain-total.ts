import { formatYuan } from '#src/kernel/money.js';
import type { BidEvaluation, EvaluatedBid } from './bid-evaluation.js';
import { formatPoints, type Points, sumPoints } from './points.js';
import { readScores, type ScoreTable } from './score-sheet.js';

/**
 * A figure and how it came about. `sum` adds up its children, or its inputs where it has none; `average` is the mean of its
 * children; `agreed` is the score that all members gave; the others compute with their inputs.
 */
export interface PointsLine {
  /** unique in its tree, as `judgement.<member>` or `objective.<criterion>` */
  readonly code: string;
  readonly value: string;
  readonly unit: 'points' | 'yuan';
  readonly formula: 'sum' | 'average' | 'agreed' | 'benchmark-over-price' | 'less-deduction';
  /** decimal text: points, yuan or a ratio */
  readonly inputs: Readonly<Record<string, string>>;
  readonly rule: string;
  readonly children: readonly PointsLine[];
}

/**
 * Shows how a bid came to its total, from the input that the evaluation keeps: every score of every member, the benchmark,
 * the deduction. @throws RangeError when the bidder is not among the evaluated
 */
export function explainTotal({ input, bids, benchmarkFen }: BidEvaluation, bidder: string): PointsLine {
  const bid = bids.find((each) => each.bidder === bidder);
  if (!bid) throw new RangeError('not an evaluated bid');
  const sheets = input.sheets.map(({ member, scores }) => ({ member, scores: { [bidder]: scores[bidder]! } }));
  const { table } = readScores(sheets, input.criteria, [bidder]);
  const weight = input.criteria.find(({ basis }) => basis === 'price')!.weight;
  return line({
    code: 'total',
    value: bid.total,
    formula: 'sum',
    rule: 'A49',
    children: [objectiveLine(bid, table), judgementLine(bid, table), priceLine(bid, formatYuan(benchmarkFen), weight)],
  });
}

function objectiveLine(bid: EvaluatedBid, table: ScoreTable): PointsLine {
  const children = scoresOf(table, { member: 0, isObjective: true }).map(([criterion, points]) =>
    line({
      code: `objective.${criterion}`,
      value: formatPoints(points),
      formula: 'agreed',
      inputs: Object.fromEntries(table.members.map((member) => [member, formatPoints(points)])),
      rule: 'A48',
    }),
  );
  return line({ code: 'objective', value: bid.objective, formula: 'sum', rule: 'A48', children });
}

function judgementLine(bid: EvaluatedBid, table: ScoreTable): PointsLine {
  const children = table.members.map((name, member) => {
    const scores = scoresOf(table, { member, isObjective: false });
    return line({
      code: `judgement.${name}`,
      value: formatPoints(sumPoints(scores.map(([, points]) => points))),
      formula: 'sum',
      inputs: Object.fromEntries(scores.map(([criterion, points]) => [criterion, formatPoints(points)])),
      rule: 'A48',
    });
  });
  return line({ code: 'judgement', value: bid.judgement, formula: 'average', rule: 'A49', children });
}

function priceLine(bid: EvaluatedBid, benchmark: string, weight: string): PointsLine {
  const evaluated = formatYuan(bid.evaluatedFen);
  const lessDeduction = line({
    code: 'price.evaluated',
    value: evaluated,
    unit: 'yuan',
    formula: 'less-deduction',
    inputs: { offer: formatYuan(bid.offerFen), deduction: bid.deduction },
    rule: 'A43',
  });
  return line({
    code: 'price',
    value: bid.price,
    formula: 'benchmark-over-price',
    inputs: { benchmark, evaluated, weight },
    rule: 'A42',
    children: [lessDeduction],
  });
}

/** The scores of one member for the only bid of the table, by criterion. */
function scoresOf(
  table: ScoreTable,
  { member, isObjective }: { member: number; isObjective: boolean },
): [string, Points][] {
  return table.criteria.flatMap((criterion, c): [string, Points][] =>
    criterion.isObjective === isObjective ? [[criterion.code, table.at(member, 0, c)]] : [],
  );
}

function line(of: Pick<PointsLine, 'code' | 'value' | 'formula' | 'rule'> & Partial<PointsLine>): PointsLine {
  return { unit: 'points', inputs: {}, children: [], ...of };
}
