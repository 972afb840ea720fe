/** What a client in community rehabilitation has failed to do, in counts. */
export interface Breaches {
  /** tests refused */
  readonly refusedTests: number;
  /** times that the client left the county without leave */
  readonly leftTimes: number;
  /** days away without leave, of all times together */
  readonly leftDays: number;
}

export const BREACH_LIMITS = { refusedTests: 3, leftTimes: 3, leftDays: 30 } as const;
export type BreachLimit = keyof typeof BREACH_LIMITS;

/** Days within which a client reports to the street office, from the day the decision is received. Rule: rulebook E6, 戒毒条例 14, 38 */
export const REPORT_WITHIN = { days: 15 } as const;

/**
 * What makes a breach a severe one (严重违反社区戒毒协议): three refused tests, three times away, or more than thirty days away in total. None when it
 * is not severe. A worker reports it; the police decides. Rule: rulebook E6, 戒毒条例 20, 21.
 */
export function severeBreaches({ refusedTests, leftTimes, leftDays }: Breaches): BreachLimit[] {
  const holds: Readonly<Record<BreachLimit, boolean>> = {
    refusedTests: refusedTests >= BREACH_LIMITS.refusedTests,
    leftTimes: leftTimes >= BREACH_LIMITS.leftTimes,
    leftDays: leftDays > BREACH_LIMITS.leftDays,
  };
  return (Object.keys(holds) as BreachLimit[]).filter((limit) => holds[limit]);
}
