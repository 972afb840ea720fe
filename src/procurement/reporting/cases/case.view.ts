import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Id, Integer, ListOf, MoneyText, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { CASE_ACTS, type CaseAct, CLOCK_STATES, type ClockState } from '../calc/case-clocks.js';

/** One aggregate of the case and where it stands. */
export class CaseSubjectView {
  @Text({ doc: 'its kind, as in permissions and the audit log' }) subject: string;
  @Id() id: string;
  @Text({ nullable: true, doc: 'number, month, stage or name' }) label: string | null;
  @Text() status: string;
}

export class CaseClockView {
  @OneOf(CASE_ACTS) act: CaseAct;
  @Text({ nullable: true, doc: 'which of several' }) of: string | null;
  @Text() rule: string;
  @DateOnly() dueOn: DateText;
  @DateOnly({ nullable: true }) doneOn: DateText | null;
  @OneOf(CLOCK_STATES) state: ClockState;
}

/** What the case has of one budget line. */
export class CaseBudgetLineView {
  @Id() id: string;
  @Integer() year: number;
  @Text() title: string;
  @MoneyText({ doc: 'set aside before the contract' }) reserved: string;
  @MoneyText({ doc: 'bound by the contract, not yet on its way' }) committed: string;
  @MoneyText({ doc: 'on its way to the bank' }) inPayment: string;
  @MoneyText() paid: string;
  @MoneyText({ doc: 'given back: grade, deductions' }) returned: string;
}

/** The money of the case. Once there is a contract, `price` is the sum of the four figures below it. */
export class CaseAmountsView {
  @MoneyText({ doc: 'of the estimate' }) ceiling: string;
  @MoneyText({ nullable: true, doc: 'of the contract' }) price: string | null;
  @MoneyText() committed: string;
  @MoneyText() inPayment: string;
  @MoneyText() paid: string;
  @MoneyText() returned: string;
  @ListOf(() => CaseBudgetLineView) budgetLines: CaseBudgetLineView[];
}

/** A purchase as a whole: where everything of it stands, its money, its clocks. */
export class CaseView {
  @Id() id: string;
  @Text() number: string;
  @Text() name: string;
  @Text() status: string;
  @Nested(() => PartyView) purchaser: PartyView;
  @Nested(() => PartyView, { nullable: true, doc: 'the supplier of the award that stands' }) vendor: PartyView | null;
  @ListOf(() => CaseSubjectView, { maxItems: 100_000 }) subjects: CaseSubjectView[];
  @Nested(() => CaseAmountsView) amounts: CaseAmountsView;
  @ListOf(() => CaseClockView, { maxItems: 100_000 }) clocks: CaseClockView[];
}
