import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  DecimalText,
  Flag,
  Id,
  Integer,
  ListOf,
  ListOfTexts,
  MoneyText,
  Nested,
  OneOf,
  Text,
} from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { ClientCodeInput, MONTH, PaidLineInput, ReportedLineInput } from './service-report.dto.js';
import { serviceReportLifecycle, type ServiceReportStatus } from './service-report.lifecycle.js';
import { SITE_VERDICTS, type SiteVerdict } from './site-confirmation.entity.js';

/** A report in a list. */
export class ServiceReportRow {
  @Id() id: string;
  @Id() contractId: string;
  @Text() contract: string;
  @Nested(() => PartyView) vendor: PartyView;
  @Text(MONTH) month: string;
  @OneOf(serviceReportLifecycle.states) status: ServiceReportStatus;
  @DateOnly({ doc: 'last day for it, as the contract says' }) dueOn: DateText;
  @DateOnly({ nullable: true, doc: 'first handed in' }) submittedOn: DateText | null;
  @Integer({ doc: 'calendar days after its last day' }) daysLate: number;
}

/** What a service site says of the report as it stands. */
export class SiteAnswerView {
  @Nested(() => PartyView) site: PartyView;
  @OneOf(SITE_VERDICTS, { nullable: true, doc: 'null before it has answered' }) verdict: SiteVerdict | null;
  @Text({ nullable: true, max: 1000 }) words: string | null;
  @DateOnly({ nullable: true }) confirmedOn: DateText | null;
}

export class WageFindingView {
  @Text() code: string;
  @MoneyText({ doc: 'annual price of the post × person-months ÷ 12' }) floor: string;
  @MoneyText() paid: string;
  @MoneyText({ doc: 'what lacks' }) short: string;
}

/** Pay against the price form. */
export class WagesView {
  @ListOf(() => WageFindingView) findings: WageFindingView[];
  @ListOfTexts({ doc: 'posts that nothing was paid for' }) unpaid: string[];
}

/** A report as its reader may see it: service sites see no pay. */
export class ServiceReportView extends ServiceReportRow {
  @Integer() version: number;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @ListOf(() => ReportedLineInput) counts: ReportedLineInput[];
  @Text({ max: 5000 }) narrative: string;
  @ListOf(() => ClientCodeInput, { maxItems: 2000 }) clientCodes: ClientCodeInput[];
  @ListOf(() => PaidLineInput, { nullable: true }) payroll: PaidLineInput[] | null;
  @Nested(() => WagesView, { nullable: true }) wages: WagesView | null;
  @Integer({ doc: 'how often it was handed in' }) submission: number;
  @ListOf(() => SiteAnswerView) sites: SiteAnswerView[];
  @Text({ nullable: true, max: 1000 }) returnReason: string | null;
  @DateOnly({ nullable: true }) acceptedOn: DateText | null;
}

/** How far a service line has come. */
export class ProgressLineView {
  @Text() code: string;
  @Text() name: string;
  @Text() unit: string;
  @DecimalText({ doc: 'of the whole term' }) quantity: string;
  @DecimalText({ doc: 'in accepted reports' }) done: string;
  @DecimalText({ decimals: 4, doc: 'of the quantity' }) share: string;
  @DecimalText({ decimals: 2, doc: 'what an even pace would have done by now' }) expected: string;
  @Flag() isBehind: boolean;
}

export class OpenReportView {
  @Text(MONTH) month: string;
  @DateOnly() dueOn: DateText;
  @Integer({ doc: 'calendar days, 0 as long as it is not late' }) daysLate: number;
}

/** The progress of a contract. */
export class ProgressView {
  @Id() contractId: string;
  @Integer() termMonths: number;
  @Integer({ doc: 'months whose report is accepted' }) acceptedMonths: number;
  @ListOf(() => ProgressLineView) lines: ProgressLineView[];
  @ListOf(() => OpenReportView, { doc: 'months that have ended without a report' }) open: OpenReportView[];
}
