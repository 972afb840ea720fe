import { Column, Entity } from 'typeorm';
import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { addDays, type DateText } from '#src/kernel/dates.js';
import { lastDay } from '#src/kernel/deadlines.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Contract } from '#src/procurement/contracts/index.js';
import {
  type AcceptanceStage,
  type AcceptedItem,
  type GroupMember,
  requireGroup,
  requireItems,
  requireUsersHeard,
  type UsersHeard,
} from '#src/procurement/delivery/calc/acceptance-rules.js';
import { termOf } from '#src/procurement/delivery/contract-term.js';
import { acceptanceAccess } from '#src/procurement/delivery/delivery.access.js';
import { acceptanceLifecycle, type AcceptanceAction, type AcceptanceStatus } from './acceptance.lifecycle.js';

export const ACCEPTANCE_RESULTS = ['passed', 'failed'] as const;
export type AcceptanceResult = (typeof ACCEPTANCE_RESULTS)[number];

/** When it will be, and by whom. */
export interface AcceptancePlan {
  readonly plannedFor: DateText;
  readonly members: readonly GroupMember[];
}

/** What the group found. */
export interface AcceptanceFindings {
  readonly items: readonly AcceptedItem[];
  readonly users: UsersHeard;
}

/** The day, and the working days. */
interface On {
  readonly today: DateText;
  readonly calendar: WorkingCalendar;
}

/** 履约验收 of one stage of a contract: every service line judged, those who use the service heard. Rules: D33, G6 */
@Entity()
export class Acceptance extends Aggregate<AcceptanceStatus, AcceptanceAction> {
  static readonly subject = 'acceptance';
  static readonly collection = 'acceptances';
  static readonly access = acceptanceAccess;
  protected readonly lifecycle = acceptanceLifecycle;

  @Column('uuid') contractId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid') vendorId: string;
  @Column('text') regionCode: string;
  @Column('text') stage: AcceptanceStage;
  @Column('date') plannedFor: DateText;
  @Column('jsonb') members: readonly GroupMember[];
  @Column('date', { nullable: true }) heldOn: DateText | null = null;
  @Column('jsonb', { nullable: true }) items: readonly AcceptedItem[] | null = null;
  @Column('jsonb', { nullable: true }) users: UsersHeard | null = null;
  @Column('text', { nullable: true }) result: AcceptanceResult | null = null;
  @Column('date', { nullable: true }) signedOn: DateText | null = null;
  /** last day for the announcement */
  @Column('date', { nullable: true }) announceDueOn: DateText | null = null;
  @Column('date', { nullable: true }) announcedOn: DateText | null = null;
  @Column('text', { nullable: true }) lateReason: string | null = null;

  /** @throws DomainError `acceptance-stage-unknown`, `dates-out-of-order` for a day that has passed, and those of `requireGroup` */
  static planned(contract: Contract, stage: AcceptanceStage, plan: AcceptancePlan, today: DateText): Acceptance {
    const { id: contractId, purchaserId, vendorId, regionCode, content } = contract;
    if (!content.acceptance.stages.includes(stage))
      throw fieldError('stage', 'acceptance-stage-unknown', { stages: content.acceptance.stages });
    requirePlan(plan, contract, today);
    return Object.assign(new Acceptance(), { contractId, purchaserId, vendorId, regionCode, stage }, plan);
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  /** Another day, or another group. @throws as `planned` */
  replan(by: string, contract: Contract, plan: AcceptancePlan, today: DateText): void {
    this.take('replan', by);
    requirePlan(plan, contract, today);
    Object.assign(this, plan);
  }

  /**
   * The group has met today and judged every line; it is passed when every line is. @param unaccepted months whose reports are not accepted
   * @throws DomainError `acceptance-too-early`, `reports-not-accepted`, and those of `requireItems` and `requireUsersHeard`
   */
  hold(
    by: string,
    contract: Contract,
    findings: AcceptanceFindings,
    at: { today: DateText; unaccepted: readonly string[] },
  ): void {
    this.take('hold', by);
    this.requireRipe(contract, at.today);
    if (at.unaccepted.length > 0) throw new DomainError('reports-not-accepted', { months: at.unaccepted });
    const lines = contract.content.subject.serviceLines.map(({ code }) => code);
    requireItems(findings.items, lines);
    requireUsersHeard(findings.users);
    Object.assign(this, findings);
    this.heldOn = at.today;
    this.result = findings.items.every(({ passed }) => passed) ? 'passed' : 'failed';
  }

  /** The head of the unit signs what the group found. @throws DomainError `calendar-year-missing` */
  sign(by: string, { content }: Contract, { today, calendar }: On): void {
    this.take('sign', by);
    this.signedOn = today;
    this.announceDueOn = lastDay(today, { workingDays: content.acceptance.publishWorkingDays }, calendar);
  }

  /** The result becomes public. @throws DomainError `late-reason-required` after the last day for it. Rule: D33 */
  announce(by: string, today: DateText, lateReason: string | null): void {
    this.take('announce', by);
    const dueOn = this.announceDueOn!;
    if (today > dueOn && lateReason === null)
      throw fieldError('lateReason', 'late-reason-required', { rule: 'D33', dueOn });
    this.announcedOn = today;
    this.lateReason = lateReason;
  }

  /** Nothing is accepted at the end before the service has ended, and nothing before it has begun. */
  private requireRipe(contract: Contract, today: DateText): void {
    const { startsOn, endsOn } = termOf(contract);
    const from = this.stage === 'final' ? addDays(endsOn, 1) : addDays(startsOn, 1);
    if (today < from) throw new DomainError('acceptance-too-early', { from });
  }
}

function requirePlan({ plannedFor, members }: AcceptancePlan, { content }: Contract, today: DateText): void {
  if (plannedFor < today) throw fieldError('plannedFor', 'dates-out-of-order', { first: today, second: plannedFor });
  requireGroup(members, content.acceptance.panel);
}
