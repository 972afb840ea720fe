import type { TakenBy } from '#src/kernel/lifecycle.js';
import { formatYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import type { Actor } from '#src/platform/access/actor.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import type { Assessment } from './assessment.entity.js';
import { assessmentLifecycle, type AssessmentAction } from './assessment.lifecycle.js';
import type { AssessmentView, AssessmentOutcomeView, SettledDifferenceView } from './assessment.view.js';
import type { AssessmentOutcome } from './calc/outcome.js';

type Own = Pick<
  Assessment,
  | ('id' | 'version' | 'status' | 'contractId' | 'vendorId' | 'evaluatorId' | 'purchaserId' | 'feeFen')
  | ('purchaseNumber' | 'terms' | 'plan' | 'declarations' | 'vetoes' | 'outcome' | 'report' | 'papersDigest')
  | ('draftedOn' | 'commentDueOn' | 'comments' | 'reopenings' | 'finalOn' | 'publishedOn' | 'withdrawReason')
>;

/** An assessment as the database has it, with the names that its ids stand for. */
export interface AssessmentDetail extends Own {
  readonly takenBy: TakenBy<AssessmentAction>;
  readonly mayWrite: boolean;
  /** the draft is out, or what followed it */
  readonly isTold: boolean;
  readonly number: string;
  readonly title: string;
  readonly vendorName: string;
  readonly evaluatorName: string;
  readonly purchaserName: string;
  readonly areAllLocked: boolean;
  readonly names: Readonly<Record<string, string>>;
  /** user ids of whom a relation to a side is on record */
  readonly barred: readonly string[];
}

/** What a reader is shown: what was found is the evaluator's alone until the draft is out. Rule: E3. */
export function viewOf(detail: AssessmentDetail, actor: Actor): AssessmentView {
  const { status, takenBy, mayWrite, outcome } = detail;
  const isShown = detail.isTold || actor.organisationKind === 'evaluator';
  return {
    ...partiesOf(detail),
    ...{ id: detail.id, version: detail.version, status, title: detail.title },
    allowed: allowedActions(assessmentLifecycle, { status, takenBy, mayWrite }, actor),
    ...{ fee: formatYuan(detail.feeFen), purchaseNumber: detail.purchaseNumber },
    terms: { ...detail.terms },
    plan: planOf(detail),
    areAllLocked: detail.areAllLocked,
    arePapersOpen: arePapersOpen(status, actor),
    total: isShown ? (outcome?.total ?? null) : null,
    grade: isShown ? (outcome?.grade ?? null) : null,
    outcome: isShown && outcome ? outcomeView(outcome) : null,
    vetoes: isShown ? detail.vetoes.map(({ evidence, ...veto }) => ({ ...veto, evidence: filesOf(evidence) })) : [],
    report: isShown && detail.report ? { ...detail.report, findings: [...detail.report.findings] } : null,
    papersDigest: isShown ? detail.papersDigest : null,
    comments: detail.comments.map(({ evidence, ...comment }) => ({ ...comment, evidence: filesOf(evidence) })),
    reopenings: [...detail.reopenings],
    ...{ draftedOn: detail.draftedOn, commentDueOn: detail.commentDueOn, finalOn: detail.finalOn },
    ...{ publishedOn: detail.publishedOn, withdrawReason: detail.withdrawReason },
  };
}

/** Working papers are the evaluator's until the report is final, then also of those who look at its work; of no vendor. Rule: E3. */
function arePapersOpen(status: AssessmentView['status'], { organisationKind }: Actor): boolean {
  if (organisationKind === 'evaluator') return true;
  return organisationKind !== 'vendor' && (status === 'final' || status === 'published');
}

const filesOf = (ids: readonly string[]) => ids.map((fileId) => ({ fileId }));

function partiesOf(detail: AssessmentDetail) {
  return {
    contract: { id: detail.contractId, name: detail.number },
    vendor: { id: detail.vendorId, name: detail.vendorName },
    evaluator: { id: detail.evaluatorId, name: detail.evaluatorName },
    purchaser: { id: detail.purchaserId, name: detail.purchaserName },
  };
}

function planOf({ plan, declarations, names, barred }: AssessmentDetail): AssessmentView['plan'] {
  if (!plan) return null;
  const declaredAt = new Map(declarations.map(({ userId, at }) => [userId, at]));
  return {
    ...{ startsOn: plan.startsOn, endsOn: plan.endsOn, samples: [...plan.samples] },
    evaluators: plan.evaluators.map((userId) => ({
      ...{ userId, name: names[userId] ?? '', declaredAt: declaredAt.get(userId) ?? null },
      isBarred: barred.includes(userId),
    })),
  };
}

/** An outcome without who gave which points. */
export function outcomeView({ comparison, settlements, term, ...outcome }: AssessmentOutcome): AssessmentOutcomeView {
  const settled = new Map(outcome.scores.map(({ code, points }) => [code, points]));
  const reasons = new Map(settlements.map(({ code, reason }) => [code, reason]));
  return {
    ...{ total: outcome.total, grade: outcome.grade, vetoes: [...outcome.vetoes] },
    ...{ factor: term.factor, mayRenew: term.mayRenew, mustRectify: term.mustRectify },
    groups: [...outcome.groups],
    scores: outcome.scores.map((score) => ({ ...score, inputs: { ...score.inputs } })),
    ...{ totals: lowestFirst(comparison.totals), spread: comparison.spread },
    differences: comparison.differences.map(({ code, points, spread }): SettledDifferenceView => ({
      ...{ code, points: lowestFirst(points), spread },
      ...{ settled: settled.get(code) ?? '', reason: reasons.get(code) ?? '' },
    })),
  };
}

const lowestFirst = (points: Readonly<Record<string, string>>): string[] =>
  Object.values(points).sort((a, b) => Rate.parse(a).compare(Rate.parse(b)));
