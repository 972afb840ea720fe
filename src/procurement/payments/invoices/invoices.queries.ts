import { Injectable } from '@nestjs/common';
import { shanghaiDate, type DateText } from '#src/kernel/dates.js';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { formatYuan, type Fen } from '#src/kernel/money.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { yuanText } from '#src/platform/db/sql.js';
import type { Page } from '#src/platform/http/keyset.js';
import type { Payee } from '../calc/payee.js';
import { payByContract, periodStart } from '../calc/payment-clock.js';
import { payeeFor } from '../payee.view.js';
import { invoiceAccess } from '../payment.access.js';
import { dueView, type StartedDueView } from '../payment-clock.view.js';
import type { MilestoneRefView } from '../payment-place.view.js';
import type { InvoicesQuery } from './invoice.dto.js';
import { invoiceLifecycle, type InvoiceAction } from './invoice.lifecycle.js';
import type { InvoiceRow, InvoiceView } from './invoice.view.js';

type Place = [...ref: [string, string, string], ...milestone: [string, string, string, MilestoneRefView['kind']]];
type Row = [
  ...[id: string, number: string, status: InvoiceRow['status']],
  ...place: Place,
  ...[vendorId: string, vendor: string, total: Fen, receivedOn: DateText, checkDueOn: DateText],
];

const FROM = `invoice t join contract c on c.id = t.contract_id join milestone m on m.id = t.milestone_id
  join organisation v on v.id = t.vendor_id`;

const list = new KeysetList({
  name: 'invoice.list',
  select: `t.id, t.number, t.status, c.id as contract_id, c.number as contract, c.title, m.id as milestone_id, m.code, m.name as milestone,
           m.kind, v.id as vendor_id, v.name, t.total_fen, t.received_on, t.check_due_on`,
  from: FROM,
  access: invoiceAccess,
  filters: { contract: 't.contract_id = ?', status: 't.status = ?' },
  row: ([id, number, status, ...rest]: Row): InvoiceRow => {
    const [contractId, contract, title, milestoneId, code, name, kind, vendorId, vendor, total, ...dates] = rest;
    const [receivedOn, checkDueOn] = dates;
    return {
      ...{ id, number, status, contract: { id: contractId, number: contract, title } },
      ...{ milestone: { id: milestoneId, code, name, kind }, vendor: { id: vendorId, name: vendor } },
      ...{ total: formatYuan(total), receivedOn, checkDueOn },
    };
  },
});

type Detail = Omit<InvoiceView, 'allowed' | 'payee' | 'due'> & {
  takenBy: TakenBy<InvoiceAction>;
  mayWrite: boolean;
  regionCode: string;
  payee: Payee;
  payableOn: DateText | null;
  workingDays: number;
  settledOn: DateText | null;
};

type Period = Pick<Detail, 'acceptedOn' | 'checkDueOn' | 'payableOn' | 'workingDays' | 'settledOn'>;

const show = new ScopedStatement(
  'invoice.show',
  invoiceAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite", t.region_code as "regionCode", t.number, t.rate,
         json_build_object('id', c.id, 'number', c.number, 'title', c.title) as contract,
         json_build_object('id', m.id, 'code', m.code, 'name', m.name, 'kind', m.kind) as milestone,
         json_build_object('id', v.id, 'name', v.name) as vendor, json_build_object('id', p.id, 'name', p.name) as purchaser,
         ${yuanText('t.amount_fen')} as amount, ${yuanText('t.tax_fen')} as tax, ${yuanText('t.total_fen')} as total,
         t.issued_on as "issuedOn", t.file_id as "fileId", t.payee, t.received_on as "receivedOn", t.check_due_on as "checkDueOn",
         (select coalesce(json_agg(json_build_object('fileId', f)), '[]') from jsonb_array_elements_text(t.wage_file_ids) f) as "wageEvidence",
         t.accepted_on as "acceptedOn", t.return_reason as "returnReason", m.payable_on as "payableOn",
         (c.content #>> '{payment,workingDays}')::int as "workingDays",
         (select r.settled_on from payment_request r where r.invoice_id = t.id and r.status = 'settled') as "settledOn"
  from ${FROM} join organisation p on p.id = t.purchaser_id where t.id = $1 and (${read})`,
);

/** Reads of invoices. */
@Injectable()
export class InvoicesQueries {
  constructor(
    private readonly reads: Reads,
    private readonly calendars: Calendars,
  ) {}

  list({ contract, status, ...page }: InvoicesQuery): Promise<Page<InvoiceRow>> {
    return list.page(this.reads, currentActor(), page, { contract, status });
  }

  /** @throws DomainError `not-found`, `calendar-year-missing` */
  async show(id: string): Promise<InvoiceView> {
    const actor = currentActor();
    const detail = await this.reads.one<Detail>(...show.for(actor, [id]), 'invoice');
    const { takenBy, mayWrite, regionCode, payee, payableOn, workingDays, settledOn, ...view } = detail;
    const parties = { purchaserId: view.purchaser.id, vendorId: view.vendor.id, regionCode };
    currentContext().answer.etag = etagOf(view.version);
    return {
      ...view,
      allowed: allowedActions(invoiceLifecycle, { status: view.status, takenBy, mayWrite }, actor),
      payee: payeeFor(payee, parties, actor),
      due: await this.dueOf({ ...view, payableOn, workingDays, settledOn }),
    };
  }

  private async dueOf({
    acceptedOn,
    checkDueOn,
    payableOn,
    workingDays,
    settledOn,
  }: Period): Promise<StartedDueView | null> {
    if (acceptedOn === null || payableOn === null) return null;
    const calendar = await this.calendars.current();
    const startedOn = periodStart({ acceptedOn, checkDueOn }, payableOn);
    const dueOn = payByContract(workingDays, startedOn, calendar);
    const today = shanghaiDate(await this.reads.now());
    return { ...dueView({ dueOn, settledOn }, today, calendar), startedOn };
  }
}
