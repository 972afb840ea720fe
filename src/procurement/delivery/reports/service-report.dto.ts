import { DecimalText, Id, ListOf, MoneyText, OneOf, Text } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { serviceReportLifecycle } from './service-report.lifecycle.js';
import { SITE_VERDICTS, type SiteVerdict } from './site-confirmation.entity.js';

export const MONTH = { pattern: '^[12]\\d{3}-(0[1-9]|1[0-2])$', example: '2026-10' };

export class EvidenceInput {
  @Id({ doc: 'an upload of the caller, or one that the report has already' }) fileId: string;
}

export class ReportedLineInput {
  @Text({ max: 20, doc: 'a service line of the contract' }) code: string;
  @DecimalText({ decimals: 2, doc: 'done in the month, in the unit of the line' }) count: string;
  @ListOf(() => EvidenceInput, { maxItems: 50, doc: 'needed for what was done' }) evidence: EvidenceInput[];
}

export class ClientCodeInput {
  @Text({ max: 40, doc: 'anonymous: letters of the service point and a number, never a name', example: 'LH-0031' })
  code: string;
}

export class PaidLineInput {
  @Text({ max: 20, doc: 'a post of the contract' }) code: string;
  @DecimalText({ decimals: 2, max: 10_000, doc: 'months of work paid for, over all persons' }) personMonths: string;
  @MoneyText({ doc: 'wages and contributions of all of them, yuan' }) paid: string;
}

/** What a report says; no client is named in it (G2). */
export class ReportContentInput {
  @ListOf(() => ReportedLineInput, { maxItems: 200 }) counts: ReportedLineInput[];
  @Text({ max: 5000, doc: 'the month in words; whatever looks like data of a person is refused' }) narrative: string;
  @ListOf(() => ClientCodeInput, { maxItems: 2000 }) clientCodes: ClientCodeInput[];
  @ListOf(() => PaidLineInput, { maxItems: 50, doc: 'sums over each kind of post' }) payroll: PaidLineInput[];
}

export class DraftReport extends ReportContentInput {
  @Text(MONTH) month: string;
}

export class ConfirmReport {
  @OneOf(SITE_VERDICTS) verdict: SiteVerdict;
  @Text({ optional: true, max: 1000, doc: 'required when it is disputed' }) words?: string;
}

export class ReturnReport {
  @Text({ max: 1000 }) reason: string;
}

export class ServiceReportsQuery extends PageQuery {
  @Id({ optional: true, doc: 'of one contract' }) contract?: string;
  @OneOf(serviceReportLifecycle.states, { optional: true }) status?: string;
}
