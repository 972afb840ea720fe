import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  DecimalText,
  Id,
  Instant,
  Integer,
  ListOfTexts,
  MoneyText,
  Nested,
  OneOf,
  RegionCode,
  Text,
} from '#src/platform/http/fields.js';
import { MethodApprovalInput } from './draft-project.dto.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { PROCUREMENT_METHODS, type ProcurementMethod } from './calc/methods.js';
import { projectLifecycle, type ProjectStatus } from './project.lifecycle.js';

export class MandateView {
  @Text() number: string;
  @DateOnly() date: DateText;
  @ListOfTexts() scope: string[];
}

/** A project in a list. */
export class ProjectRow {
  @Id() id: string;
  @Text() number: string;
  @Text() name: string;
  @OneOf(projectLifecycle.states) status: ProjectStatus;
  @OneOf(PROCUREMENT_METHODS) method: ProcurementMethod;
  @RegionCode() regionCode: string;
  @Text() purchaser: string;
  @MoneyText() ceiling: string;
  @DateOnly({ nullable: true }) intentPublishedOn: DateText | null;
}

/** A project with everything its reader may know, and what they may do next. */
export class ProjectView {
  @Id() id: string;
  @Integer() version: number;
  @OneOf(projectLifecycle.states) status: ProjectStatus;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Text() number: string;
  @Text() name: string;
  @Nested(() => PartyView) purchaser: PartyView;
  @RegionCode() regionCode: string;
  @Id() estimateId: string;
  @MoneyText({ doc: '最高限价, the approved estimate' }) ceiling: string;
  @OneOf(PROCUREMENT_METHODS) method: ProcurementMethod;
  @Text() methodGround: string;
  @Nested(() => MethodApprovalInput, { nullable: true }) methodApproval: MethodApprovalInput | null;
  @Text() industry: string;
  @OneOf(['none', 'whole']) smeReservation: string;
  @Text() smeGround: string;
  @DecimalText() smeDeduction: string;
  @Nested(() => PartyView, { nullable: true }) agent: PartyView | null;
  @Nested(() => MandateView, { nullable: true }) mandate: MandateView | null;
  @Text({ nullable: true }) planNumber: string | null;
  @DateOnly({ nullable: true }) intentPublishedOn: DateText | null;
  @DateOnly({ nullable: true, doc: 'first day on which the notice may be published (A5)' })
  earliestNotice: DateText | null;
  @Text({ nullable: true, max: 500 }) cancelReason: string | null;
  @Instant() createdAt: string;
}
