import { Injectable } from '@nestjs/common';
import { capitals } from '#src/kernel/capitals.js';
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
import type { OpenDeduction, PaymentLine } from '../calc/payment-sum.js';
import { payeeFor, type PaymentParties } from '../payee.view.js';
import { paymentRequestAccess } from '../payment.access.js';
import { clockView, dueView, type PaymentClockView } from '../payment-clock.view.js';
import { paymentLine } from '../payment-line.view.js';
import type { MilestoneRefView } from '../payment-place.view.js';
import type { PaymentRequestsQuery } from './payment-request.dto.js';
import { factsOf, type Bounce } from './payment-request.entity.js';
import { paymentRequestLifecycle, type PaymentRequestAction } from './payment-request.lifecycle.js';
import type { PaymentOrderView, PaymentRequestRow, PaymentRequestView } from './payment-request.view.js';

type Row = [
  ...[id: string, status: PaymentRequestRow['status'], turn: PaymentRequestRow['turn']],
  ...[contractId: string, contract: string, title: string],
  ...[milestoneId: string, code: string, name: string, kind: MilestoneRefView['kind']],
  ...[purchaserId: string, purchaser: string, vendorId: string, vendor: string],
  ...[net: Fen, dueOn: DateText | null, settledOn: DateText | null],
];
type Listed = Omit<PaymentRequestRow, 'due'> & { readonly dueOn: DateText | null; readonly settledOn: DateText | null };

const FROM = `payment_request t join contract c on c.id = t.contract_id join milestone m on m.id = t.milestone_id
  join organisation p on p.id = t.purchaser_id join organisation v on v.id = t.vendor_id`;

const list = new KeysetList({
  name: 'payment-request.list',
  select: `t.id, t.status, t.turn, c.id as contract_id, c.number as contract, c.title, m.id as milestone_id, m.code, m.name as milestone, m.kind,
           p.id as purchaser_id, p.name as purchaser, v.id as vendor_id, v.name as vendor, t.net_fen, t.due_on, t.settled_on`,
  from: FROM,
  access: paymentRequestAccess,
  filters: { contract: 't.contract_id = ?', status: 't.status = ?', turn: 't.turn = ?' },
  row: ([id, status, turn, contractId, contract, title, ...rest]: Row): Listed => {
    const [milestoneId, code, name, kind, purchaserId, purchaser, vendorId, vendor, net, dueOn, settledOn] = rest;
    return {
      ...{ id, status, turn, contract: { id: contractId, number: contract, title } },
      ...{ milestone: { id: milestoneId, code, name, kind }, net: formatYuan(net), dueOn, settledOn },
      ...{ purchaser: { id: purchaserId, name: purchaser }, vendor: { id: vendorId, name: vendor } },
    };
  },
});

interface Order {
  readonly instructionNumber: string;
  readonly amount: string;
  readonly releasedOn: DateText;
  readonly payee: Payee;
}

type Kept = 'id' | 'version' | 'status' | 'turn' | 'contract' | 'milestone' | 'purchaser' | 'vendor' | 'invoice';
type Detail = Pick<
  PaymentRequestView,
  Kept | 'gross' | 'returned' | 'retained' | 'payeeState' | 'receiptNumber' | 'settledOn' | 'returnReason'
> & {
  readonly takenBy: TakenBy<PaymentRequestAction>;
  readonly mayWrite: boolean;
  readonly regionCode: string;
  readonly netFen: Fen;
  readonly lines: readonly PaymentLine[];
  readonly carried: readonly OpenDeduction[];
  readonly payee: Payee | null;
  readonly startedOn: DateText | null;
  readonly dueOn: DateText | null;
  readonly bounces: readonly Bounce[];
  readonly orders: readonly Order[];
};

const show = new ScopedStatement(
  'payment-request.show',
  paymentRequestAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.turn, t.taken_by as "takenBy", (${write}) as "mayWrite", t.region_code as "regionCode",
         json_build_object('id', c.id, 'number', c.number, 'title', c.title) as contract,
         json_build_object('id', m.id, 'code', m.code, 'name', m.name, 'kind', m.kind) as milestone,
         json_build_object('id', p.id, 'name', p.name) as purchaser, json_build_object('id', v.id, 'name', v.name) as vendor,
         (select json_build_object('id', i.id, 'number', i.number, 'total', ${yuanText('i.total_fen')}, 'acceptedOn', i.accepted_on)
          from invoice i where i.id = t.invoice_id and i.accepted_on is not null) as invoice,
         ${yuanText('t.gross_fen')} as gross, t.net_fen as "netFen", ${yuanText('t.returned_fen')} as returned,
         ${yuanText('t.retained_fen')} as retained, t.lines, t.carried, t.payee, t.payee_state as "payeeState",
         t.started_on as "startedOn", t.due_on as "dueOn", t.bounces, t.receipt_number as "receiptNumber",
         t.settled_on as "settledOn", t.return_reason as "returnReason",
         (select coalesce(json_agg(json_build_object('instructionNumber', o.instruction_number, 'amount', ${yuanText('o.amount_fen')},
                   'releasedOn', o.released_on, 'payee', o.payee) order by o.attempt), '[]')
          from payment_order o where o.request_id = t.id) as orders
  from ${FROM} where t.id = $1 and (${read})`,
);

/** Reads of payment requests. */
@Injectable()
export class PaymentRequestsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly calendars: Calendars,
  ) {}

  async list({ contract, status, turn, ...page }: PaymentRequestsQuery): Promise<Page<PaymentRequestRow>> {
    const { items, next } = await list.page(this.reads, currentActor(), page, { contract, status, turn });
    const [today, calendar] = [shanghaiDate(await this.reads.now()), await this.calendars.current()];
    const rows = items.map(({ dueOn, settledOn, ...row }) => ({
      ...row,
      due: dueView({ dueOn, settledOn }, today, calendar),
    }));
    return { items: rows, next };
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<PaymentRequestView> {
    const actor = currentActor();
    const { locale, answer } = currentContext();
    const detail = await this.reads.one<Detail>(...show.for(actor, [id]), 'payment-request');
    const { takenBy, mayWrite, regionCode, netFen, lines, carried, payee, startedOn, dueOn, bounces, orders, ...view } =
      detail;
    answer.etag = etagOf(view.version);
    const { status, payeeState, settledOn } = view;
    const parties = { purchaserId: view.purchaser.id, vendorId: view.vendor.id, regionCode };
    const standing = { status, takenBy, mayWrite, facts: factsOf({ netFen }) };
    return {
      ...view,
      allowed: allowedActions(paymentRequestLifecycle, standing, actor).filter(
        (action) => action !== 'release' || payeeState === 'sound',
      ),
      lines: lines.map((line) => paymentLine(line, locale)),
      net: formatYuan(netFen),
      netInCapitals: capitals(netFen),
      carried: carried.map(({ id: deductionId, amountFen }) => ({ deductionId, amount: formatYuan(amountFen) })),
      payee: payee && payeeFor(payee, parties, actor),
      clock: startedOn && (await this.clockOf({ startedOn, dueOn, settledOn, netFen })),
      orders: ordersOf({ orders, bounces, settledOn }, parties),
    };
  }

  private async clockOf(period: Parameters<typeof clockView>[0]): Promise<PaymentClockView> {
    const today = shanghaiDate(await this.reads.now());
    return clockView(period, { today, calendar: await this.calendars.current(), locale: currentContext().locale });
  }
}

/** Every order but the last has bounced. */
function ordersOf(
  { orders, bounces, settledOn }: Pick<Detail, 'orders' | 'bounces' | 'settledOn'>,
  parties: PaymentParties,
): PaymentOrderView[] {
  return orders.map((order, index) => {
    const bounce = bounces[index];
    const outcome = bounce ? 'bounced' : settledOn ? 'settled' : 'under-way';
    return {
      ...order,
      payee: payeeFor(order.payee, parties, currentActor()),
      outcome,
      on: bounce?.on ?? settledOn,
      reason: bounce?.reason ?? null,
    };
  });
}
