import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  Flag,
  Id,
  Instant,
  Integer,
  ListOf,
  ListOfTexts,
  MoneyText,
  Nested,
  OneOf,
  RegionCode,
  Text,
} from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { PROCUREMENT_METHODS, type ProcurementMethod } from './calc/methods.js';
import { ProcurementDocumentInput } from './draft-tender.dto.js';
import type { SeatKind } from './openings/seats.js';
import { tenderLifecycle, type TenderStatus } from './tender.lifecycle.js';

/** A tender in a list. */
export class TenderRow {
  @Id() id: string;
  @Text() number: string;
  @Text() title: string;
  @OneOf(tenderLifecycle.states) status: TenderStatus;
  @OneOf(PROCUREMENT_METHODS) method: ProcurementMethod;
  @RegionCode() regionCode: string;
  @Text() purchaser: string;
  @MoneyText() ceiling: string;
  @DateOnly({ nullable: true }) noticeOn: DateText | null;
  @Instant() bidDeadline: string;
}

/** One issued version of the procurement document. */
export class IssuedDocumentView {
  @Integer({ min: 1 }) ordinal: number;
  @Instant() issuedAt: string;
  @Text({ doc: 'SHA-256 of the content, hex' }) digest: string;
}

/** A tender with everything its reader may know, and what they may do next. */
export class TenderView {
  @Id() id: string;
  @Integer() version: number;
  @OneOf(tenderLifecycle.states) status: TenderStatus;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Text() number: string;
  @Text() title: string;
  @Id() projectId: string;
  @Nested(() => PartyView) purchaser: PartyView;
  @Nested(() => PartyView, { nullable: true }) agent: PartyView | null;
  @RegionCode() regionCode: string;
  @OneOf(PROCUREMENT_METHODS) method: ProcurementMethod;
  @MoneyText({ doc: '最高限价: a bid above it is invalid (A44)' }) ceiling: string;
  @DateOnly({ nullable: true }) noticeOn: DateText | null;
  @DateOnly({ nullable: true }) noticeEnds: DateText | null;
  @DateOnly() documentsUntil: DateText;
  @Instant({ doc: 'deadline for bids, exclusive' }) bidDeadline: string;
  @Nested(() => ProcurementDocumentInput) document: ProcurementDocumentInput;
  @ListOf(() => IssuedDocumentView, { doc: 'issued versions of the document' }) issued: IssuedDocumentView[];
  @Text({ nullable: true, max: 500 }) returnReason: string | null;
  @Text({ nullable: true, max: 500 }) cancelReason: string | null;
  @Text({ nullable: true, max: 500 }) suspendReason: string | null;
  @Text({ nullable: true, max: 500 }) failReason: string | null;
  @Integer({ nullable: true, doc: 'so many custodians open the bids together (k); null before they are named' })
  custodyThreshold: number | null;
  @ListOfTexts({ doc: 'seats that the caller holds at it now: `custodian`, `panel`' }) seats: SeatKind[];
  @Flag({ doc: 'whether a review panel was drawn; who sits on it is for those whom the review concerns' })
  hasPanel: boolean;
  @Instant() createdAt: string;
}
