import { Injectable } from '@nestjs/common';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { Tender } from '#src/procurement/tenders/index.js';
import { ReportContents } from './report-contents.js';
import type { DeemSigned, SignReport } from './report.view.js';
import { type CurrentReport, ReportsQueries, reportTag } from './reports.queries.js';
import { ReviewReads } from './review.reads.js';
import { requireStage } from './stage.js';

/** How one member stands to the report. */
interface Signature {
  readonly action: 'review.sign' | 'review.deem-signed';
  readonly userId: string;
  readonly dissent: string | null;
  /** why the member counts as agreeing without having signed */
  readonly deemed: string | null;
}

/** 评审报告: every member signs, in agreement or with what they do not agree with; whoever does neither counts as agreeing. Rule: rulebook A20, 87号令 58, 61. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly uow: UnitOfWork,
    private readonly queries: ReportsQueries,
    private readonly contents: ReportContents,
    private readonly review: ReviewReads,
  ) {}

  /**
   * Signs the report that If-Match names; the last signature recommends its candidates.
   * @throws DomainError `if-match-required`, `not-found`, `stale-version` for another report, `tender-not-at-stage`, `not-a-member`, `already-exists`
   */
  sign(tenderId: string, { dissent = null }: SignReport): Promise<void> {
    return this.change(tenderId, (members) => {
      const { userId } = currentActor();
      if (!members.includes(userId)) throw new DomainError('not-a-member');
      return { action: 'review.sign', userId, dissent, deemed: null };
    });
  }

  /**
   * Records that a member who neither signs nor dissents in writing counts as agreeing with the report that If-Match names. Rule: 87号令 61.
   * @throws DomainError as `sign`, `panel-conflict` for a member who would decide it, `unknown-reference` for somebody who is none
   */
  deemSigned(tenderId: string, { userId, reason }: DeemSigned): Promise<void> {
    return this.change(tenderId, (members) => {
      if (members.includes(currentActor().userId))
        throw new DomainError('panel-conflict', { rule: 'A51', reasons: ['member'] });
      if (!members.includes(userId)) throw fieldError('userId', 'unknown-reference');
      return { action: 'review.deem-signed', userId, dissent: null, deemed: reason };
    });
  }

  private change(tenderId: string, by: (members: readonly string[]) => Signature): Promise<void> {
    return this.aggregates.run(async () => {
      const { command } = currentContext();
      if (command && command.ifMatch === undefined) throw new DomainError('if-match-required');
      await this.review.requireReader(tenderId);
      const tender = await this.aggregates.lockForSystem(Tender, tenderId);
      requireStage(tender, 'scored');
      const { members } = await this.contents.panel(tenderId);
      const signature = by(members.filter(({ left }) => left === null).map(({ userId }) => userId));
      const report = await this.queries.current(tender);
      const tag = reportTag(report.digest);
      if (command && !command.ifMatch!.includes(tag)) throw new DomainError('stale-version', { current: tag });
      await this.addSignature(tender, report, signature);
      await this.conclude(tender, report);
      currentContext().answer = { etag: tag };
    });
  }

  private async addSignature(tender: Tender, { digest }: CurrentReport, signature: Signature): Promise<void> {
    const { action, userId, dissent, deemed } = signature;
    await this.uow.execute({
      text: `insert into report_signature (tender_id, digest, user_id, dissent, deemed, signed_at)
             values ($1, decode($2, 'hex'), $3, $4, $5, $6)`,
      values: [tender.id, digest, userId, dissent, deemed, this.uow.now],
    });
    this.uow.record({
      action,
      subjectType: 'tender',
      subjectId: tender.id,
      organisationId: tender.purchaserId,
      details: { digest, ...(deemed === null ? { dissents: dissent !== null } : { userId, reason: deemed }) },
    });
  }

  private async conclude(tender: Tender, { digest, content }: CurrentReport): Promise<void> {
    const signatures = await this.queries.signatures(tender.id, digest);
    if ((await this.queries.outstanding(tender.id, signatures)).length > 0) return;
    await this.uow.execute({
      text: `insert into review_report (tender_id, content, digest, reported_at) values ($1, $2, decode($3, 'hex'), $4)`,
      values: [tender.id, canonicalJson(content), digest, this.uow.now],
    });
    tender.recommend(currentActor().userId);
    await this.aggregates.keep(Tender, tender);
  }
}
