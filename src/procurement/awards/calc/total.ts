import { averagePoints, type Points, sumPoints } from './points.js';
import type { ScoreTable } from './score-sheet.js';

/** What the panel gave one bid. `objective` + `judgement` = `quality`, which is also the average of `byMember`. */
export interface QualityPoints {
  /** agreed between the members, so nothing is averaged */
  readonly objective: Points;
  /** average of the members' sums, half-up to the hundredth, once */
  readonly judgement: Points;
  readonly quality: Points;
  /** each member's sum over all criteria but the price */
  readonly byMember: readonly Points[];
}

/**
 * Sums up the scores of the bid at this position of a table without faults. Rule: rulebook A49: averages are rounded once, at the end.
 * @throws RangeError when the table has no members
 */
export function qualityOf(table: ScoreTable, bidder: number): QualityPoints {
  const judged = judgementByMember(table, bidder);
  const objective = memberSum(table, { member: 0, bidder, isObjective: true });
  const judgement = averagePoints(judged);
  return {
    objective,
    judgement,
    quality: sumPoints([objective, judgement]),
    byMember: judged.map((points) => sumPoints([objective, points])),
  };
}

/** Each member's sum over the judgement criteria, for the bid at this position. */
export function judgementByMember(table: ScoreTable, bidder: number): Points[] {
  return table.members.map((_, member) => memberSum(table, { member, bidder, isObjective: false }));
}

function memberSum(
  table: ScoreTable,
  { member, bidder, isObjective }: { member: number; bidder: number; isObjective: boolean },
): Points {
  let sum = 0;
  for (let c = 0; c < table.criteria.length; c += 1)
    if (table.criteria[c]!.isObjective === isObjective) sum += table.at(member, bidder, c);
  return sum as Points;
}
