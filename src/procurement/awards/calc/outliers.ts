import { averagePoints, formatPoints, parsePoints, sumPoints } from './points.js';
import type { ScoreTable } from './score-sheet.js';
import { judgementByMember } from './total.js';

/** A member who judged a bid much higher or lower than the others (畸高畸低): the member confirms it or changes it. */
export interface Outlier {
  readonly member: string;
  readonly bidder: string;
  readonly direction: 'high' | 'low';
  /** the member's judgement points, and the average of the whole panel */
  readonly points: string;
  readonly average: string;
}

/** The usual share; no law fixes it, the document may say another. */
export const OUTLIER_SHARE = '0.30';

/**
 * The members whose judgement points for a bid lie more than `share` (ratio text, two decimals) above or below the average of the
 * whole panel. A flag asks for confirmation; it neither changes nor excludes a score. Rule: rulebook A48, 87号令 64.
 */
export function outliersOf(table: ScoreTable, share: string): Outlier[] {
  const percent = parsePoints(share);
  const count = table.members.length;
  return table.bidders.flatMap((bidder, b) => {
    const judgement = judgementByMember(table, b);
    const sum = sumPoints(judgement);
    return judgement.flatMap((points, m): Outlier[] => {
      // |own − sum ÷ n| > share × sum ÷ n, in integers
      const difference = points * count - sum;
      if (Math.abs(difference) * 100 <= percent * sum) return [];
      const direction = difference > 0 ? 'high' : 'low';
      const average = formatPoints(averagePoints(judgement));
      return [{ member: table.members[m]!, bidder, direction, points: formatPoints(points), average }];
    });
  });
}
