import { formatPoints, parsePoints, type Points } from './points.js';

/** A criterion of the document as the scores need it; `weight` and `step` in points, decimal text. */
export interface ScoredCriterion {
  readonly code: string;
  readonly weight: string;
  /** objective scores must agree between the members, judgement scores may differ. Rule: rulebook A48 */
  readonly kind: 'objective' | 'judgement';
  /** `price` is computed from the offers, everything else is scored by the panel */
  readonly basis: 'price' | 'quality';
  /** scores are multiples of it */
  readonly step?: string;
}

/** The scores of one member of the panel: bidder → criterion → points as text, such as "4.5". */
export interface MemberSheet {
  readonly member: string;
  readonly scores: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What is wrong with a score. Objective scores that differ are the fault of no single member. Rules: A48, 87号令 64. */
export type ScoreFault =
  | {
      readonly code: 'missing' | 'not-points' | 'out-of-range' | 'off-step' | 'not-asked';
      readonly member: string;
      readonly bidder: string;
      readonly criterion: string;
    }
  | {
      readonly code: 'objective-differs';
      readonly bidder: string;
      readonly criterion: string;
      /** member → points */
      readonly scores: Readonly<Record<string, string>>;
    };

/** Scores by member × bidder × criterion; price criteria are none of them. */
export class ScoreTable {
  readonly criteria: readonly QualityCriterion[];
  private readonly cells: Int32Array;

  constructor(
    readonly members: readonly string[],
    readonly bidders: readonly string[],
    criteria: readonly ScoredCriterion[],
  ) {
    this.criteria = criteria.filter(({ basis }) => basis === 'quality').map(qualityCriterion);
    this.cells = new Int32Array(members.length * bidders.length * this.criteria.length).fill(NONE);
  }

  /** The points at these positions; −1 where there are none. */
  at(member: number, bidder: number, criterion: number): Points {
    return this.cells[this.index(member, bidder, criterion)] as Points;
  }

  set(member: number, bidder: number, criterion: number, points: Points): void {
    this.cells[this.index(member, bidder, criterion)] = points;
  }

  private index(member: number, bidder: number, criterion: number): number {
    return (member * this.bidders.length + bidder) * this.criteria.length + criterion;
  }
}

interface QualityCriterion {
  readonly code: string;
  readonly isObjective: boolean;
  readonly weight: Points;
  readonly step: Points;
}

const NONE = -1;
const ANY_STEP = '0.01';

/**
 * Reads the sheets of one member or of all, naming every score that is missing, out of range, off its step or not asked for,
 * and every objective criterion on which the members differ. Only a table without faults can be totalled.
 * Rules: rulebook A48, 87号令 64. @throws RangeError when a weight or step is not points
 */
export function readScores(
  sheets: readonly MemberSheet[],
  criteria: readonly ScoredCriterion[],
  bidders: readonly string[],
): { table: ScoreTable; faults: ScoreFault[] } {
  const members = sheets.map(({ member }) => member);
  const table = new ScoreTable(members, bidders, criteria);
  const read = pointsReader();
  const faults: ScoreFault[] = [];
  sheets.forEach((sheet, m) => {
    const { member, scores } = sheet;
    let found = 0;
    bidders.forEach((bidder, b) => {
      const given = Object.hasOwn(scores, bidder) ? scores[bidder]! : {};
      table.criteria.forEach((criterion, c) => {
        const text = given[criterion.code];
        const points = read(text);
        const code = faultOf(text, points, criterion);
        if (code) faults.push({ code, member, bidder, criterion: criterion.code });
        else table.set(m, b, c, points as Points);
        if (typeof text === 'string') found += 1;
      });
    });
    if (found < countScores(sheet)) for (const fault of notAsked(sheet, table)) faults.push(fault);
  });
  return { table, faults: [...faults, ...objectiveDifferences(table)] };
}

function countScores({ scores }: MemberSheet): number {
  return Object.values(scores).reduce((count, given) => count + Object.keys(given).length, 0);
}

function faultOf(text: unknown, points: Points | undefined, { weight, step }: QualityCriterion) {
  if (points === undefined) return typeof text === 'string' ? ('not-points' as const) : ('missing' as const);
  if (points > weight) return 'out-of-range' as const;
  return points % step === 0 ? undefined : ('off-step' as const);
}

/** A panel gives few different scores many times over: each text is read once. */
function pointsReader(): (text: string | undefined) => Points | undefined {
  const known = new Map<string, Points | undefined>();
  return (text) => {
    if (typeof text !== 'string') return undefined;
    if (!known.has(text)) known.set(text, readPoints(text));
    return known.get(text);
  };
}

function readPoints(text: string): Points | undefined {
  try {
    return parsePoints(text);
  } catch {
    return undefined;
  }
}

function notAsked({ member, scores }: MemberSheet, { bidders, criteria }: ScoreTable): ScoreFault[] {
  const asked = new Set(criteria.map(({ code }) => code));
  const scored = new Set(bidders);
  const faults: ScoreFault[] = [];
  for (const [bidder, given] of Object.entries(scores))
    for (const criterion of Object.keys(given))
      if (!scored.has(bidder) || !asked.has(criterion)) faults.push({ code: 'not-asked', member, bidder, criterion });
  return faults;
}

function objectiveDifferences(table: ScoreTable): ScoreFault[] {
  const faults: ScoreFault[] = [];
  table.bidders.forEach((bidder, b) =>
    table.criteria.forEach(({ code, isObjective }, c) => {
      if (isObjective && differs(table, b, c))
        faults.push({ code: 'objective-differs', bidder, criterion: code, scores: scoresByMember(table, b, c) });
    }),
  );
  return faults;
}

function differs(table: ScoreTable, bidder: number, criterion: number): boolean {
  let first = NONE;
  for (let m = 0; m < table.members.length; m += 1) {
    const points = table.at(m, bidder, criterion);
    if (points === NONE) continue;
    if (first !== NONE && points !== first) return true;
    first = points;
  }
  return false;
}

function scoresByMember(table: ScoreTable, bidder: number, criterion: number): Record<string, string> {
  const given = table.members.map((member, m) => [member, table.at(m, bidder, criterion)] as const);
  return Object.fromEntries(
    given.filter(([, points]) => points !== NONE).map(([of, points]) => [of, formatPoints(points)]),
  );
}

function qualityCriterion({ code, weight, kind, step = ANY_STEP }: ScoredCriterion): QualityCriterion {
  const multiple = parsePoints(step);
  if (multiple === 0) throw new RangeError('not a step');
  return { code, isObjective: kind === 'objective', weight: parsePoints(weight), step: multiple };
}
