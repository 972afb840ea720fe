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
import { PageQuery } from '#src/platform/http/keyset.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { CONTRACT_CLOCKS, type ContractClock, type RunningClock } from './calc/contract-clocks.js';
import { ContractContentInput } from './contract-content.dto.js';
import { contractLifecycle, type ContractStatus } from './contract.lifecycle.js';
import { SCAN_STATES, type ScanState } from './contract.parts.js';
import { RegisterSeal } from './sign-contract.dto.js';

export class ContractsQuery extends PageQuery {
  @OneOf(contractLifecycle.states, { optional: true }) status?: string;
  @Id({ optional: true, doc: 'of one vendor' }) vendor?: string;
  @Id({ optional: true, doc: 'of one tender' }) tender?: string;
}

/** A contract in a list. */
export class ContractRow {
  @Id() id: string;
  @Text({ nullable: true, doc: 'from the approval on' }) number: string | null;
  @Text() title: string;
  @OneOf(contractLifecycle.states) status: ContractStatus;
  @Text() purchaser: string;
  @Text() vendor: string;
  @MoneyText() price: string;
  @DateOnly() startsOn: DateText;
  @DateOnly() endsOn: DateText;
  @DateOnly({ nullable: true }) signedOn: DateText | null;
}

export class ContractCheckView {
  @DateOnly() on: DateText;
  @Text({ max: 1000 }) opinion: string;
}

/** The document that is to be signed, or was. */
export class SignedDocumentView {
  @Id() id: string;
  @Integer({ min: 1 }) revision: number;
  @Id({ doc: 'its bytes are at `/files/{id}/content`' }) fileId: string;
  @Text({ doc: 'SHA-256, hex: what both sides agree to' }) sha256: string;
}

export class ConsentView {
  @OneOf(['purchaser', 'vendor']) side: 'purchaser' | 'vendor';
  @Instant() at: string;
}

export class ScanView {
  @Id() fileId: string;
  @OneOf(SCAN_STATES) state: ScanState;
  @Text({ nullable: true, doc: 'what its code says' }) found: string | null;
}

export class BondView {
  @Text() form: string;
  @Text() issuer: string;
  @Text() number: string;
  @MoneyText() amount: string;
  @DateOnly() validUntil: DateText;
  @DateOnly() receivedOn: DateText;
  @Id({ nullable: true }) fileId: string | null;
  @DateOnly({ nullable: true }) returnedOn: DateText | null;
}

export class ContractClockView implements RunningClock {
  @OneOf(CONTRACT_CLOCKS) clock: ContractClock;
  @Text() rule: string;
  @DateOnly({ doc: 'last day for it' }) dueOn: DateText;
  @DateOnly({ nullable: true }) doneOn: DateText | null;
  @Flag() isLate: boolean;
  @Integer({
    nullable: true,
    min: -100_000,
    doc: 'working days left while it is open, negative when late; null without a calendar',
  })
  daysLeft: number | null;
  @Text({ nullable: true, max: 500 }) lateReason: string | null;
}

/** A contract with its content. How it was checked is for its purchaser and the offices above. */
export class ContractView {
  @Id() id: string;
  @Integer() version: number;
  @OneOf(contractLifecycle.states) status: ContractStatus;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Text({ nullable: true, doc: 'from the approval on' }) number: string | null;
  @Text() title: string;
  @Id() awardId: string;
  @Id() tenderId: string;
  @Id() projectId: string;
  @Nested(() => PartyView) purchaser: PartyView;
  @Nested(() => PartyView) vendor: PartyView;
  @RegionCode() regionCode: string;
  @Nested(() => ContractContentInput) content: ContractContentInput;
  @Text({ nullable: true, max: 500 }) returnReason: string | null;
  @Nested(() => ContractCheckView, { nullable: true, doc: '法律审核' }) legalCheck: ContractCheckView | null;
  @Nested(() => ContractCheckView, { nullable: true, doc: '预算审核' }) budgetCheck: ContractCheckView | null;
  @Nested(() => SignedDocumentView, { nullable: true }) document: SignedDocumentView | null;
  @ListOf(() => ConsentView, { doc: 'to that document' }) consents: ConsentView[];
  @Nested(() => RegisterSeal, { nullable: true }) seal: RegisterSeal | null;
  @Nested(() => ScanView, { nullable: true, doc: 'of the sealed original' }) scan: ScanView | null;
  @DateOnly({ nullable: true }) signedOn: DateText | null;
  @ListOf(() => ContractClockView, { doc: 'A22–A24, A32, D32' }) clocks: ContractClockView[];
  @Text({ nullable: true, doc: '备案编号' }) filingNumber: string | null;
  @Nested(() => BondView, { nullable: true, doc: '履约保证' }) bond: BondView | null;
  @DateOnly({ nullable: true }) finallyAcceptedOn: DateText | null;
  @Text({ nullable: true, max: 500 }) suspendReason: string | null;
  @DateOnly({ nullable: true }) endedOn: DateText | null;
  @Text({ nullable: true, max: 500 }) endReason: string | null;
  @Instant() createdAt: string;
}
