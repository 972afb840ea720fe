import { Column, Entity } from 'typeorm';
import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import { lastDay } from '#src/kernel/deadlines.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import type { Fen } from '#src/kernel/money.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Contract } from '#src/procurement/contracts/index.js';
import { assessmentAccess } from './assessment.access.js';
import { assessmentLifecycle, type AssessmentAction, type AssessmentStatus } from './assessment.lifecycle.js';
import type {
  AssessmentPlan,
  AssessmentTerms,
  CommentingSide,
  Declaration,
  DraftComment,
  Reopening,
  ReportText,
  VetoCase,
} from './assessment.parts.js';
import { type AssessmentOutcome, regraded } from './calc/outcome.js';

/** Who assesses, for what fee, and by which purchase of its own they were chosen. */
export interface Commission {
  readonly evaluatorId: string;
  readonly feeFen: Fen;
  /** a case of its own: a reference, no more */
  readonly purchaseNumber: string;
}

/** 第三方绩效评价 of one contract: what it comes to decides the last payment, so nobody enters a total or a grade. Rules: E1–E8. */
@Entity()
export class Assessment extends Aggregate<AssessmentStatus, AssessmentAction> implements Commission {
  static readonly subject = 'assessment';
  static readonly collection = 'assessments';
  static readonly access = assessmentAccess;
  protected readonly lifecycle = assessmentLifecycle;

  @Column('uuid') contractId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid') vendorId: string;
  @Column('uuid') evaluatorId: string;
  @Column('text') regionCode: string;
  @Column('bigint') feeFen: Fen;
  @Column('text') purchaseNumber: string;
  @Column('jsonb') terms: AssessmentTerms;
  @Column('jsonb') declarations: readonly Declaration[] = [];
  @Column('jsonb', { nullable: true }) plan: AssessmentPlan | null = null;
  @Column('jsonb') vetoes: readonly VetoCase[] = [];
  @Column('jsonb', { nullable: true }) outcome: AssessmentOutcome | null = null;
  /** SHA-256 of the working papers that the outcome follows from, hex */
  @Column('text', { nullable: true }) papersDigest: string | null = null;
  @Column('jsonb', { nullable: true }) report: ReportText | null = null;
  /** drafts that the parties were given so far */
  @Column('int') draftRound: number = 0;
  @Column('date', { nullable: true }) draftedOn: DateText | null = null;
  /** last day for comments on the draft */
  @Column('date', { nullable: true }) commentDueOn: DateText | null = null;
  @Column('jsonb') comments: readonly DraftComment[] = [];
  @Column('jsonb') reopenings: readonly Reopening[] = [];
  @Column('date', { nullable: true }) finalOn: DateText | null = null;
  @Column('date', { nullable: true }) publishedOn: DateText | null = null;
  @Column('text', { nullable: true }) withdrawReason: string | null = null;

  /** An assessment by the terms that its contract has. */
  static commissioned(contract: Contract, { evaluatorId, feeFen, purchaseNumber }: Commission): Assessment {
    const { id: contractId, purchaserId, vendorId, regionCode } = contract;
    const { indicators, grades, commentWorkingDays } = contract.content.assessment;
    return Object.assign(new Assessment(), {
      ...{ contractId, purchaserId, vendorId, regionCode, evaluatorId, feeFen, purchaseNumber },
      terms: { indicators, grades, commentWorkingDays },
    });
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  /** The item of each veto case that counts. */
  get openVetoes(): VetoCase['item'][] {
    return this.vetoes.filter(({ struck }) => struck === null).map(({ item }) => item);
  }

  /** Comments on the draft that is out. */
  get commentsOfRound(): readonly DraftComment[] {
    return this.comments.filter(({ round }) => round === this.draftRound);
  }

  hasDeclared(userId: string): boolean {
    return this.declarations.some((declaration) => declaration.userId === userId);
  }

  /** Somebody of the evaluator has nothing to do with either side; said again, the last word counts. Rule: E3. */
  declare(declaration: Declaration): void {
    this.take('declare', declaration.userId);
    const others = this.declarations.filter(({ userId }) => userId !== declaration.userId);
    this.declarations = [...others, declaration];
  }

  /**
   * Who scores and what is looked into, as long as no sample is drawn. @throws DomainError `declaration-missing`; `evaluator-not-eligible` where the
   * lead would score
   */
  planWork(by: string, plan: AssessmentPlan): void {
    this.take('plan', by);
    this.requireDeclared([by]);
    const lead = plan.evaluators.findIndex((userId) => this.takenBy.plan?.includes(userId));
    if (lead >= 0) throw fieldError(`evaluators.${lead}.userId`, 'evaluator-not-eligible', { rule: 'E3' });
    this.plan = plan;
  }

  /** @throws DomainError as `lead` */
  drawSample(by: string): void {
    this.lead('draw-sample', by);
  }

  /** The evaluators begin. @throws DomainError `declaration-missing` naming how many of them, and as `lead` */
  start(by: string): void {
    this.lead('start', by);
    this.requireDeclared(this.plan!.evaluators);
  }

  /** A case of what makes every point worthless was found. Rule: E5. @throws DomainError as `lead` */
  recordVeto(by: string, found: Pick<VetoCase, 'item' | 'statement' | 'evidence'>, now: Date): void {
    this.lead('record-veto', by);
    const ordinal = this.vetoes.length + 1;
    this.vetoes = [...this.vetoes, { ordinal, ...found, recordedAt: now.toISOString(), struck: null }];
    this.regrade();
  }

  /** A case turned out to be none. @throws DomainError `unknown-reference`, and as `lead` */
  strikeVeto(by: string, ordinal: number, reason: string, now: Date): void {
    this.lead('strike-veto', by);
    const found = this.vetoes.find((each) => each.ordinal === ordinal && each.struck === null);
    if (!found) throw fieldError('ordinal', 'unknown-reference');
    const struck = { ...found, struck: { at: now.toISOString(), reason } };
    this.vetoes = this.vetoes.map((each) => (each === found ? struck : each));
    this.regrade();
  }

  /** The lead settles what the sheets differ in. @throws DomainError `period-not-over`, and as `lead` */
  settle(by: string, today: DateText): void {
    this.lead('settle', by);
    const { endsOn } = this.plan!;
    if (today <= endsOn) throw new DomainError('period-not-over', { endsOn });
  }

  /** What followed from the locked sheets and the settlement. */
  conclude(outcome: AssessmentOutcome): void {
    this.outcome = outcome;
  }

  /** The working papers as they are now. */
  keepPapers(digest: string): void {
    this.papersDigest = digest;
  }

  /** Both sides are given the draft, and days to say what they think of it. @throws DomainError `calendar-year-missing`, and as `lead` */
  releaseDraft(by: string, report: ReportText, today: DateText, calendar: WorkingCalendar): void {
    this.lead('release-draft', by);
    this.report = report;
    this.draftRound += 1;
    this.draftedOn = today;
    this.commentDueOn = lastDay(today, { workingDays: this.terms.commentWorkingDays }, calendar);
  }

  /** A side says what it thinks of the draft, or that it has nothing to say. @throws DomainError `comment-too-late` */
  comment(by: string, comment: Pick<DraftComment, 'side' | 'text' | 'evidence'>, now: Date): void {
    this.take('comment', by);
    if (shanghaiDate(now) > this.commentDueOn!)
      throw new DomainError('comment-too-late', { rule: 'E3', lastDay: this.commentDueOn! });
    const place = { ordinal: this.comments.length + 1, round: this.draftRound, at: now.toISOString() };
    this.comments = [...this.comments, { ...place, ...comment, answer: null }];
  }

  /** @throws DomainError `unknown-reference` for what is no open comment on this draft, and as `lead` */
  answer(by: string, ordinal: number, answer: { readonly accepted: boolean; readonly text: string }, now: Date): void {
    this.lead('answer', by);
    const found = this.commentsOfRound.find(
      (comment) => comment.ordinal === ordinal && comment.text !== null && comment.answer === null,
    );
    if (!found) throw fieldError('ordinal', 'unknown-reference');
    const answered = { ...found, answer: { at: now.toISOString(), ...answer } };
    this.comments = this.comments.map((comment) => (comment === found ? answered : comment));
  }

  /** The sheets are opened again, for a comment that was accepted. @throws DomainError `comment-not-accepted`, and as `lead` */
  reopen(by: string, reason: string, now: Date): void {
    this.lead('reopen', by);
    if (!this.commentsOfRound.some(({ answer }) => answer?.accepted))
      throw new DomainError('comment-not-accepted', { rule: 'E3' });
    this.reopenings = [...this.reopenings, { at: now.toISOString(), round: this.draftRound, reason }];
  }

  /**
   * The report stands, once both sides were heard. @param report where the comments changed its words
   * @throws DomainError `comments-open`, `comments-unanswered`, and as `lead`
   */
  finalise(by: string, today: DateText, report: ReportText | null): void {
    this.lead('finalise', by);
    const heard = new Set<CommentingSide>(this.commentsOfRound.map(({ side }) => side));
    if (today <= this.commentDueOn! && heard.size < 2)
      throw new DomainError('comments-open', { rule: 'E3', lastDay: this.commentDueOn! });
    const count = this.commentsOfRound.filter(({ text, answer }) => text !== null && answer === null).length;
    if (count > 0) throw new DomainError('comments-unanswered', { rule: 'E3', count });
    this.report = report ?? this.report;
    this.finalOn = today;
  }

  publish(by: string, today: DateText): void {
    this.take('publish', by);
    this.publishedOn = today;
  }

  /** It is given up, with the reason on record; another may be commissioned. */
  withdraw(by: string, reason: string): void {
    this.take('withdraw', by);
    this.withdrawReason = reason;
  }

  /** @throws DomainError `rectification-not-due` unless the final grade asks for it. Rule: E7 */
  requireRectifiable(): void {
    if (this.status !== 'final' && this.status !== 'published')
      throw new DomainError('rectification-not-due', { rule: 'E7', status: this.status });
    if (!this.outcome!.term.mustRectify)
      throw new DomainError('rectification-not-due', { rule: 'E7', grade: this.outcome!.grade });
  }

  /**
   * An act of whoever leads: somebody who declared, and who scores nothing. Rule: ADR 16.
   * @throws DomainError `illegal-transition`, `four-eyes`, `declaration-missing`
   */
  private lead(action: AssessmentAction, by: string): void {
    this.take(action, by);
    if (this.plan?.evaluators.includes(by))
      throw new DomainError('four-eyes', { subject: Assessment.subject, action, earlier: 'fill' });
    this.requireDeclared([by]);
  }

  private requireDeclared(userIds: readonly string[]): void {
    const count = userIds.filter((userId) => !this.hasDeclared(userId)).length;
    if (count > 0) throw new DomainError('declaration-missing', { rule: 'E3', count });
  }

  private regrade(): void {
    if (this.outcome) this.outcome = regraded(this.outcome, this.terms.grades, this.openVetoes);
  }
}
