import {
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
import { ACCOUNTS, MOVEMENTS, type Account, type EntryKind } from './ledger.js';

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
}

/** Where the money of a line stands: `appropriated` is the sum of the other four. */
export class BalancesView {
  @MoneyText() appropriated: string;
  @MoneyText() available: string;
  @MoneyText() reserved: string;
  @MoneyText() committed: string;
  @MoneyText() paid: string;
}

export class ReservationView {
  @Id() projectId: string;
  @MoneyText() amount: string;
  @Flag({ doc: "the line still waits for its year's budget" }) isConditional: boolean;
  @Instant() createdAt: string;
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
  @Instant({ doc: 'business time' }) at: string;
  @Instant({ doc: 'real time' }) recordedAt: string;
  @Id({ nullable: true, doc: 'the person; null for the system' }) recordedBy: string | null;
  @ListOf(() => PostingView) postings: PostingView[];
}
