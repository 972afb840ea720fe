import {
  DecimalText,
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
import { BUDGET_SOURCES, type BudgetSource } from './budget-line.entity.js';
import { budgetLineLifecycle, type BudgetLineStatus } from './budget-line.lifecycle.js';
import { ACCOUNTS, MOVEMENTS, type Account, type EntryKind } from './calc/postings.js';

/** A budget line in a list. */
export class BudgetLineRow {
  @Id() id: string;
  @Integer() year: number;
  @OneOf(BUDGET_SOURCES) source: BudgetSource;
  @Text() title: string;
  @OneOf(budgetLineLifecycle.states) status: BudgetLineStatus;
  @Text() purchaser: string;
  @MoneyText({ doc: 'loaded, yuan' }) amount: string;
  @MoneyText({ doc: 'not reserved yet, yuan' }) available: string;
  @DecimalText({ decimals: 4, max: 1, doc: 'execution (执行率): paid ÷ amount', example: '0.8207' }) execution: string;
}

/** Where the money of a line stands: `appropriated` is the sum of the others. */
export class BalancesView {
  @MoneyText() appropriated: string;
  @MoneyText() available: string;
  @MoneyText() reserved: string;
  @MoneyText({ doc: 'held by contracts' }) committed: string;
  @MoneyText({ doc: 'ordered from the bank and not settled yet (支付在途)' }) inPayment: string;
  @MoneyText() paid: string;
}

export class ReservationView {
  @Id() projectId: string;
  @MoneyText() amount: string;
  @Flag({ doc: "the line still waits for its year's budget" }) isConditional: boolean;
  @Instant() createdAt: string;
}

/** What a milestone of a contract was given of a line: `amount` is the sum of the other four figures. */
export class CommitmentView {
  @Id() contractId: string;
  @Id() milestoneId: string;
  @MoneyText() amount: string;
  @MoneyText({ doc: 'still to be paid or returned' }) committed: string;
  @MoneyText({ doc: 'ordered from the bank and not settled yet (支付在途)' }) inPayment: string;
  @MoneyText() paid: string;
  @MoneyText({ doc: 'available again: grade, deductions, or the end of the contract' }) returned: string;
}

/** A budget line with its money, and what its reader may do next. */
export class BudgetLineView {
  @Id() id: string;
  @Integer() version: number;
  @OneOf(budgetLineLifecycle.states) status: BudgetLineStatus;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Nested(() => PartyView) purchaser: PartyView;
  @RegionCode() regionCode: string;
  @Integer() year: number;
  @OneOf(BUDGET_SOURCES) source: BudgetSource;
  @Text({ nullable: true }) functionalClass: string | null;
  @Text() unitEconomicClass: string;
  @Text() governmentEconomicClass: string;
  @Text() title: string;
  @MoneyText({ doc: 'loaded, yuan' }) amount: string;
  @Nested(() => BalancesView) balances: BalancesView;
  @ListOf(() => ReservationView) reservations: ReservationView[];
  @ListOf(() => CommitmentView) commitments: CommitmentView[];
  @Instant() createdAt: string;
}

/** One side of an entry: what an account gained (`in`) or gave (`out`). */
export class PostingView {
  @OneOf(ACCOUNTS) account: Account;
  @OneOf(['in', 'out']) direction: 'in' | 'out';
  @MoneyText() amount: string;
}

/** One entry of a line's ledger; never changed. */
export class LedgerEntryView {
  @Id() id: string;
  @OneOf(Object.keys(MOVEMENTS)) kind: EntryKind;
  @Id({ nullable: true, doc: 'the project it was booked for' }) projectId: string | null;
  @Id({ nullable: true, doc: 'the contract it was booked for' }) contractId: string | null;
  @Id({ nullable: true, doc: 'the milestone of that contract' }) milestoneId: string | null;
  @Instant({ doc: 'business time' }) at: string;
  @Instant({ doc: 'real time' }) recordedAt: string;
  @Id({ nullable: true, doc: 'the person; null for the system' }) recordedBy: string | null;
  @ListOf(() => PostingView) postings: PostingView[];
}
