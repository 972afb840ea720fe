import { Column, Entity } from 'typeorm';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { type Fen, formatYuan } from '#src/kernel/money.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import { checkSmeTerms } from './calc/document-rules.js';
import { METHOD_GROUNDS, type ProcurementMethod } from './calc/methods.js';
import { needsMethodApproval } from './calc/threshold.js';
import { projectAccess } from './tender.access.js';
import { projectLifecycle, type ProjectAction, type ProjectStatus } from './project.lifecycle.js';

/** The agency agreement (委托代理协议): who runs the procedure for the purchaser, and within which bounds. */
export interface AgencyMandate {
  readonly number: string;
  readonly date: DateText;
  readonly scope: readonly string[];
}

/** The finance bureau's approval of a method other than the open tender, above the threshold. Rule: A8, 实施条例 23. */
export interface MethodApproval {
  readonly number: string;
  readonly date: DateText;
}

/** What the purchaser decides when it opens a project. */
export type ProjectTerms = Pick<
  Project,
  | 'number'
  | 'name'
  | 'estimateId'
  | 'method'
  | 'methodGround'
  | 'methodApproval'
  | 'industry'
  | 'smeReservation'
  | 'smeGround'
  | 'smeDeduction'
>;

/** 采购项目: one need, its approved estimate, its money and its filed plan; tenders hang on it. */
@Entity()
export class Project extends Aggregate<ProjectStatus, ProjectAction> {
  static readonly subject = 'project';
  static readonly collection = 'projects';
  static readonly access = projectAccess;
  protected readonly lifecycle = projectLifecycle;

  @Column('uuid') purchaserId: string;
  @Column('text') regionCode: string;
  @Column('text') number: string;
  @Column('text') name: string;
  @Column('uuid') estimateId: string;
  @Column('bigint') ceilingFen: Fen;
  @Column('text') method: ProcurementMethod;
  @Column('text') methodGround: string;
  @Column('jsonb', { nullable: true }) methodApproval: MethodApproval | null = null;
  @Column('text') industry: string;
  @Column('text') smeReservation: 'none' | 'whole';
  @Column('text') smeGround: string;
  @Column('numeric') smeDeduction: string;
  @Column('uuid', { nullable: true }) agentId: string | null = null;
  @Column('jsonb', { nullable: true }) mandate: AgencyMandate | null = null;
  @Column('text', { nullable: true }) planNumber: string | null = null;
  @Column('date', { nullable: true }) intentPublishedOn: DateText | null = null;
  @Column('text', { nullable: true }) cancelReason: string | null = null;

  /** A project on an approved estimate, whose price becomes the ceiling. @throws DomainError for a ground of another method (A2), a method that needs approval (A8), A43 */
  static drafted(
    purchaser: { id: string; regionCode: string; openTenderFen: Fen },
    ceilingFen: Fen,
    terms: ProjectTerms,
  ): Project {
    if (!METHOD_GROUNDS[terms.method].includes(terms.methodGround))
      throw fieldError('methodGround', 'ground-not-for-method', { rule: 'A2', method: terms.method });
    if (needsMethodApproval(terms.method, ceilingFen, purchaser.openTenderFen) && !terms.methodApproval)
      throw fieldError('methodApproval', 'method-approval-required', {
        rule: 'A8',
        threshold: formatYuan(purchaser.openTenderFen),
      });
    checkSmeTerms(terms);
    return Object.assign(new Project(), terms, {
      purchaserId: purchaser.id,
      regionCode: purchaser.regionCode,
      ceilingFen,
    });
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  /** The money is set aside on budget lines; the caller has reserved it in the same transaction. Rule: A3, budget first. */
  reserve(by: string): void {
    this.take('reserve', by);
  }

  /** The procurement plan goes to the finance bureau. */
  plan(by: string): void {
    this.take('plan', by);
  }

  returnPlan(by: string): void {
    this.take('return-plan', by);
  }

  /** The regulator files the plan under its number (政府采购实施计划备案). */
  file(by: string, planNumber: string): void {
    this.take('file', by);
    this.planNumber = planNumber;
  }

  /** Publishes the intent today; the notice may follow after 30 days. Rule: A5, 财库〔2020〕10号. */
  publishIntent(by: string, now: Date): void {
    this.take('publish-intent', by);
    this.intentPublishedOn = shanghaiDate(now);
  }

  /** Names the agent that runs the procedure, under its agreement. */
  entrust(by: string, agentId: string, mandate: AgencyMandate): void {
    this.take('entrust', by);
    this.agentId = agentId;
    this.mandate = mandate;
  }

  /** The day of the intent, for a tender that may begin. @throws DomainError `project-not-ready` */
  requireIntended(): DateText {
    if (this.status === 'intended' && this.intentPublishedOn) return this.intentPublishedOn;
    throw new DomainError('project-not-ready', { status: this.status, needed: 'intended' });
  }

  cancel(by: string, reason: string): void {
    this.take('cancel', by);
    this.cancelReason = reason;
  }
}
