import { Injectable } from '@nestjs/common';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import { shanghaiDate } from '#src/kernel/dates.js';
import { lastDay, STATUTORY_PERIODS } from '#src/kernel/deadlines.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { currentContext } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import { digestOf, EvaluationsQueries } from '../scores/evaluations.queries.js';
import { ReportContents } from './report-contents.js';
import type { ReportSignatureView, ReportView } from './report.view.js';
import { type ReviewedTender, ReviewReads } from './review.reads.js';

/** A report as it stands: kept once everybody has signed, gathered anew until then. */
export interface CurrentReport {
  readonly content: Record<string, unknown>;
  readonly digest: string;
  readonly reportedAt: string | null;
}

const KEPT = {
  name: 'report.kept',
  text: `
    select content, encode(digest, 'hex') as digest, ${instantText('reported_at')} as "reportedAt" from review_report where tender_id = $1`,
};
const SIGNATURES = {
  name: 'report.signatures',
  text: `
    select json_build_object('id', u.id, 'name', u.display_name) as member, ${instantText('s.signed_at')} as "signedAt", s.dissent, s.deemed
    from report_signature s join app_user u on u.id = s.user_id
    where s.tender_id = $1 and s.digest = decode($2, 'hex') order by s.signed_at, u.id`,
};

/** Reads of reports. */
@Injectable()
export class ReportsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly review: ReviewReads,
    private readonly contents: ReportContents,
    private readonly evaluations: EvaluationsQueries,
    private readonly calendars: Calendars,
  ) {}

  /** @throws DomainError `not-found`, `not-evaluated`, `calendar-year-missing` */
  async show(tenderId: string): Promise<ReportView> {
    const { content, digest, reportedAt } = await this.current(await this.review.requireReader(tenderId));
    const signatures = await this.signatures(tenderId, digest);
    currentContext().answer.etag = reportTag(digest);
    const { evaluatedAt } = await this.evaluations.latest(tenderId);
    const calendar = await this.calendars.current();
    const { reviewReport, determination } = STATUTORY_PERIODS;
    return {
      ...{ tenderId, digest, content, signatures, reportedAt },
      outstanding: reportedAt === null ? await this.outstanding(tenderId, signatures) : [],
      reportDueOn: lastDay(shanghaiDate(new Date(evaluatedAt)), reviewReport, calendar),
      determinationDueOn:
        reportedAt === null ? null : lastDay(shanghaiDate(new Date(reportedAt)), determination, calendar),
    };
  }

  /** @throws DomainError `not-evaluated` */
  async current(tender: Pick<ReviewedTender, 'id' | 'number' | 'title' | 'method'>): Promise<CurrentReport> {
    const [kept] = await this.reads.all<{ content: string; digest: string; reportedAt: string }>(KEPT, [tender.id]);
    if (kept) return { ...kept, content: JSON.parse(kept.content) as Record<string, unknown> };
    const content = await this.contents.of(tender);
    return { content, digest: digestOf(canonicalJson(content)).toString('hex'), reportedAt: null };
  }

  signatures(tenderId: string, digest: string): Promise<ReportSignatureView[]> {
    return this.reads.all<ReportSignatureView>(SIGNATURES, [tenderId, digest]);
  }

  /** Members whose signature is missing. */
  async outstanding(tenderId: string, signatures: readonly ReportSignatureView[]) {
    const signed = new Set(signatures.map(({ member }) => member.id));
    const { members } = await this.contents.panel(tenderId);
    return members
      .filter(({ userId, left }) => left === null && !signed.has(userId))
      .map(({ userId, name }) => ({ id: userId, name }));
  }
}

/** The entity tag of a report. */
export function reportTag(digest: string): string {
  return `"${digest}"`;
}
