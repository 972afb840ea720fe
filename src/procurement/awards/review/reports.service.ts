import { Injectable } from '@nestjs/common';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import { DomainError } from '#src/kernel/errors.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { Tender } from '#src/procurement/tenders/index.js';
import { ReportContents } from './report-contents.js';
import type { SignReport } from './report.view.js';
import { type CurrentReport, ReportsQueries, reportTag } from './reports.queries.js';
import { ReviewReads } from './review.reads.js';
import { requireStage } from './stage.js';

/** 评审报告: every member signs, in agreement or with what they do not agree with. Rule: rulebook A20, 87号令 58, 61. */
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
    return this.aggregates.run(async () => {
      const { command } = currentContext();
      if (command && command.ifMatch === undefined) throw new DomainError('if-match-required');
      await this.review.requireReader(tenderId);
      const tender = await this.aggregates.lockForSystem(Tender, tenderId);
      requireStage(tender, 'scored');
      await this.requireMember(tenderId);
      const report = await this.queries.current(tender);
      const tag = reportTag(report.digest);
      if (command && !command.ifMatch!.includes(tag)) throw new DomainError('stale-version', { current: tag });
      await this.addSignature(tender, report, dissent);
      await this.conclude(tender, report);
      currentContext().answer = { etag: tag };
    });
  }

  private async requireMember(tenderId: string): Promise<void> {
    const { members } = await this.contents.panel(tenderId);
    const { userId: by } = currentActor();
    if (!members.some(({ userId, left }) => userId === by && left === null)) throw new DomainError('not-a-member');
  }

  private async addSignature(tender: Tender, { digest }: CurrentReport, dissent: string | null): Promise<void> {
    await this.uow.execute({
      text: `insert into report_signature (tender_id, digest, user_id, dissent, signed_at) values ($1, decode($2, 'hex'), $3, $4, $5)`,
      values: [tender.id, digest, currentActor().userId, dissent, this.uow.now],
    });
    this.uow.record({
      action: 'review.sign',
      subjectType: 'tender',
      subjectId: tender.id,
      organisationId: tender.purchaserId,
      details: { digest, dissents: dissent !== null },
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
