import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  DecimalText,
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
import { PayeeView } from '../payee.view.js';
import { StartedDueView } from '../payment-clock.view.js';
import { ContractRefView, MilestoneRefView } from '../payment-place.view.js';
import { WageEvidence } from './invoice.dto.js';
import { invoiceLifecycle, type InvoiceStatus } from './invoice.lifecycle.js';

/** An invoice in a list. */
export class InvoiceRow {
  @Id() id: string;
  @Text({ max: 20 }) number: string;
  @OneOf(invoiceLifecycle.states) status: InvoiceStatus;
  @Nested(() => ContractRefView) contract: ContractRefView;
  @Nested(() => MilestoneRefView) milestone: MilestoneRefView;
  @Nested(() => PartyView) vendor: PartyView;
  @MoneyText() total: string;
  @DateOnly() receivedOn: DateText;
  @DateOnly({ doc: 'last day for accepting or returning it' }) checkDueOn: DateText;
}

/** An invoice with what it is held against, and what its reader may do next. */
export class InvoiceView extends InvoiceRow {
  @Integer() version: number;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Nested(() => PartyView) purchaser: PartyView;
  @DecimalText() rate: string;
  @MoneyText() amount: string;
  @MoneyText() tax: string;
  @DateOnly() issuedOn: DateText;
  @Id() fileId: string;
  @ListOf(() => WageEvidence) wageEvidence: WageEvidence[];
  @Nested(() => PayeeView) payee: PayeeView;
  @DateOnly({ nullable: true }) acceptedOn: DateText | null;
  @Text({ nullable: true, max: 500 }) returnReason: string | null;
  @Nested(() => StartedDueView, {
    nullable: true,
    doc: 'runs once it is accepted and all conditions of the milestone are met',
  })
  due: StartedDueView | null;
}
