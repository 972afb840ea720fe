import { Column, Entity } from 'typeorm';
import type { WorkingCalendar } from '#src/kernel/calendar.js';
import type { DateText } from '#src/kernel/dates.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { type Fen, parseYuan } from '#src/kernel/money.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Contract } from '#src/procurement/contracts/index.js';
import { daysLate } from '#src/procurement/delivery/calc/damages.js';
import {
  type Month,
  monthOf,
  monthsOf,
  reportableFrom,
  reportDueOn,
} from '#src/procurement/delivery/calc/report-clock.js';
import { requireReportable } from '#src/procurement/delivery/calc/report-rules.js';
import { compareWages, type WageComparison } from '#src/procurement/delivery/calc/wage-floor.js';
import { serviceReportAccess } from '#src/procurement/delivery/delivery.access.js';
import { termOf } from '#src/procurement/delivery/contract-term.js';
import {
  serviceReportLifecycle,
  type ServiceReportAction,
  type ServiceReportStatus,
} from './service-report.lifecycle.js';

/** What was done of one service line; `count` is decimal text in its unit, `evidence` uploads that prove it. */
export interface ReportedLine {
  readonly code: string;
  readonly count: string;
  readonly evidence: readonly string[];
}

/** What was paid for a kind of post in the month; no person is in it. Yuan. */
export interface PaidLine {
  readonly code: string;
  readonly personMonths: string;
  readonly paid: string;
}

/** What the vendor tells of a month. */
export interface ReportContent {
  readonly counts: readonly ReportedLine[];
  readonly narrative: string;
  readonly clientCodes: readonly string[];
  readonly payroll: readonly PaidLine[];
}

/** 服务月报: counts, anonymous codes and evidence of one month of a contract; no client is named in it. Rules: G1, G2, D2. */
@Entity()
export class ServiceReport extends Aggregate<ServiceReportStatus, ServiceReportAction> implements ReportContent {
  static readonly subject = 'service-report';
  static readonly collection = 'service-reports';
  static readonly access = serviceReportAccess;
  protected readonly lifecycle = serviceReportLifecycle;

  @Column('uuid') contractId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid') vendorId: string;
  @Column('text') regionCode: string;
  @Column('text') month: Month;
  @Column('jsonb') counts: readonly ReportedLine[];
  @Column('text') narrative: string;
  @Column('jsonb') clientCodes: readonly string[];
  @Column('jsonb') payroll: readonly PaidLine[];
  /** pay against the offered prices of the posts, as it was when the report was handed in. Rule: B42 */
  @Column('jsonb', { nullable: true }) wages: WageComparison | null = null;
  @Column('date') dueOn: DateText;
  /** how often it was handed in; sites confirm each time anew */
  @Column('int') submission: number = 0;
  /** when it was first handed in: by that day it is on time or late */
  @Column('date', { nullable: true }) submittedOn: DateText | null = null;
  @Column('int') daysLate: number = 0;
  @Column('text', { nullable: true }) returnReason: string | null = null;
  @Column('date', { nullable: true }) acceptedOn: DateText | null = null;

  /**
   * A report of a month of the term that has begun. @throws DomainError `report-outside-term`, `report-too-early`, `calendar-year-missing`
   */
  static drafted(
    contract: Contract,
    month: Month,
    content: ReportContent,
    { today, calendar }: { readonly today: DateText; readonly calendar: WorkingCalendar },
  ): ServiceReport {
    const { id: contractId, purchaserId, vendorId, regionCode } = contract;
    const term = termOf(contract);
    if (!monthsOf(term).includes(month))
      throw fieldError('month', 'report-outside-term', { month, first: term.startsOn, last: term.endsOn });
    if (month > monthOf(today)) throw new DomainError('report-too-early', { month, from: `${month}-01` });
    const dueOn = reportDueOn(month, calendar, term.workingDay);
    return Object.assign(new ServiceReport(), { contractId, purchaserId, vendorId, regionCode, month, dueOn }, content);
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  /** Replaces the content, before it is handed in or after it was returned. */
  redraft(by: string, content: ReportContent): void {
    this.take('redraft', by);
    Object.assign(this, content);
  }

  /**
   * Hands it in today; the first time decides whether it is late. @throws DomainError `report-too-early` while the month goes on, `report-incomplete`
   */
  submit(by: string, contract: Contract, today: DateText): void {
    this.take('submit', by);
    const from = reportableFrom(this.month, termOf(contract));
    if (today < from) throw new DomainError('report-too-early', { month: this.month, from });
    const { subject, staffing } = contract.content;
    const claimed = {
      counts: this.counts.map(({ evidence, ...line }) => ({ ...line, evidence: evidence.length })),
      payroll: this.payroll,
    };
    requireReportable(
      claimed,
      subject.serviceLines,
      staffing.posts.map(({ code }) => code),
    );
    this.wages = this.compareWages(contract);
    this.submission += 1;
    this.submittedOn ??= today;
    this.daysLate = daysLate(this.dueOn, this.submittedOn);
    this.returnReason = null;
  }

  /** A service site answers for what was done with it; its answer is a row of its own. */
  confirm(by: string): void {
    this.take('confirm', by);
  }

  return(by: string, reason: string): void {
    this.take('return', by);
    this.returnReason = reason;
  }

  /** @param unconfirmed sites that have not confirmed this submission. @throws DomainError `sites-not-confirmed` */
  accept(by: string, today: DateText, unconfirmed: readonly string[]): void {
    this.take('accept', by);
    if (unconfirmed.length > 0) throw new DomainError('sites-not-confirmed', { sites: unconfirmed });
    this.acceptedOn = today;
  }

  private compareWages({ content }: Contract): WageComparison {
    const offered = content.staffing.posts.flatMap(({ code, annual }) =>
      annual === null ? [] : [{ code, annualFen: parseYuan(annual) }],
    );
    const paid = this.payroll.map(
      ({ code, personMonths, paid: yuan }): { code: string; personMonths: string; paidFen: Fen } => ({
        ...{ code, personMonths },
        paidFen: parseYuan(yuan),
      }),
    );
    return compareWages(offered, paid);
  }
}
