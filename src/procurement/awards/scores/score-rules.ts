import { DomainError, type FieldProblem } from '#src/kernel/errors.js';
import type { ProblemCode } from '#src/kernel/problems.js';
import {
  type MemberSheet,
  readScores,
  type ScoredCriterion,
  type ScoreFault,
} from '#src/procurement/awards/calc/score-sheet.js';

export type Scores = MemberSheet['scores'];

type OwnFault = Exclude<ScoreFault, { code: 'objective-differs' }>;

const PROBLEMS: Readonly<Record<OwnFault['code'], ProblemCode>> = {
  missing: 'scores-incomplete',
  'not-points': 'score-out-of-range',
  'out-of-range': 'score-out-of-range',
  'off-step': 'score-off-step',
  'not-asked': 'score-not-asked',
};

/** What the scores of one member are held against. */
export interface ScoredField {
  readonly criteria: readonly ScoredCriterion[];
  /** bid ids of those in the running */
  readonly bidders: readonly string[];
}

/**
 * Refuses scores that nobody can give: out of range, off their step, for what is not scored by hand. What is missing may still come.
 * @throws DomainError `score-out-of-range`, `score-off-step`, `score-not-asked`. Rule: rulebook A48
 */
export function requireLawful(scores: Scores, field: ScoredField): void {
  refuse(
    faultsOf(scores, field).filter(({ code }) => code !== 'missing'),
    field,
  );
}

/** @throws DomainError `scores-incomplete` naming every score that is missing, and as `requireLawful` */
export function requireWhole(scores: Scores, field: ScoredField): void {
  requireLawful(scores, field);
  refuse(faultsOf(scores, field), field);
}

/** @throws DomainError `objective-scores-differ` naming the criteria and what each member gave. Rule: rulebook A48, 87号令 64 */
export function requireAgreement(sheets: readonly MemberSheet[], field: ScoredField): void {
  const differing = differences(sheets, field);
  const [first] = differing;
  if (!first) return;
  const paramsOf = ({ criterion, bidder, scores }: typeof first) => ({
    ...{ rule: 'A48', criterion, bidder },
    scores: Object.values(scores),
    members: Object.keys(scores),
  });
  const fields = differing.map((fault): FieldProblem => ({
    ...{ path: `scores.${fault.bidder}.${fault.criterion}`, code: 'rule', params: paramsOf(fault) },
  }));
  throw new DomainError('objective-scores-differ', paramsOf(first), fields);
}

/** The objective scores that members have given differently so far. Rule: rulebook A48 */
export function differences(sheets: readonly MemberSheet[], { criteria, bidders }: ScoredField) {
  return readScores(sheets, criteria, bidders).faults.filter((fault) => fault.code === 'objective-differs');
}

/** Scores of the bidders in the running only: whoever dropped out is not evaluated. */
export function scoresOf(scores: Scores, bidders: readonly string[]): Scores {
  return Object.fromEntries(bidders.map((bidder) => [bidder, Object.hasOwn(scores, bidder) ? scores[bidder]! : {}]));
}

function faultsOf(scores: Scores, { criteria, bidders }: ScoredField): OwnFault[] {
  const { faults } = readScores([{ member: '', scores }], criteria, bidders);
  return faults.filter((fault): fault is OwnFault => fault.code !== 'objective-differs');
}

function refuse(faults: readonly OwnFault[], { criteria }: ScoredField): void {
  const [first] = faults;
  if (!first) return;
  const paramsOf = ({ criterion }: OwnFault) => {
    const { weight = '0', step = '0.01' } = criteria.find(({ code }) => code === criterion) ?? {};
    return { rule: 'A48', criterion, weight, step, count: faults.length };
  };
  const fields = faults.map((fault): FieldProblem => ({
    path: `scores.${fault.bidder}.${fault.criterion}`,
    ...(fault.code === 'missing' ? { code: 'required' } : { code: 'rule', params: paramsOf(fault) }),
  }));
  throw new DomainError(PROBLEMS[first.code], paramsOf(first), fields);
}
