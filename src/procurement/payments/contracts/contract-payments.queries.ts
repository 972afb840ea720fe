import { Injectable } from '@nestjs/common';
import { shanghaiDate, type DateText } from '#src/kernel/dates.js';
import { addFen, fen, formatYuan, subtractFen, type Fen } from '#src/kernel/money.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { yuanText } from '#src/platform/db/sql.js';
import { contractTotals, type PaidShare } from '../calc/payment-sum.js';
import { contractPaymentsAccess } from '../payment.access.js';
import { dueView } from '../payment-clock.view.js';
import type { ContractPaymentsView, MilestonePaymentView, MilestoneRequestView } from './contract-payments.view.js';

interface MilestoneRow extends Omit<MilestonePaymentView, 'gross' | 'paid' | 'returned' | 'request'> {
  readonly grossFen: Fen;
  readonly paidFen: Fen | null;
  readonly returnedFen: Fen | null;
  readonly request: (Omit<MilestoneRequestView, 'due'> & { dueOn: DateText | null; settledOn: DateText | null }) | null;
}

const show = new ScopedStatement(
  'contract-payments.show',
  contractPaymentsAccess,
  1,
  ({ read }) => `
  select t.id as "contractId", t.number, t.price_fen as "priceFen",
         (select coalesce(json_agg(json_build_object(
                   'id', m.id, 'code', m.code, 'name', m.name, 'kind', m.kind, 'status', m.status, 'share', m.share, 'grossFen', m.gross_fen,
                   'year', m.year, 'payableOn', m.payable_on, 'paidOn', m.paid_on, 'paidFen', m.paid_fen, 'returnedFen', m.returned_fen,
                   'invoice', (select json_build_object('id', i.id, 'number', i.number, 'status', i.status)
                               from invoice i where i.milestone_id = m.id order by i.id desc limit 1),
                   'request', (select json_build_object('id', r.id, 'status', r.status, 'turn', r.turn, 'net', ${yuanText('r.net_fen')},
                                        'dueOn', r.due_on, 'settledOn', r.settled_on)
                               from payment_request r where r.milestone_id = m.id and r.status <> 'draft' order by r.id desc limit 1))
                 order by m.position), '[]')
          from milestone m where m.contract_id = t.id) as milestones
  from contract t where t.id = $1 and (${read})`,
);

/** The money of a contract at a glance. */
@Injectable()
export class ContractPaymentsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly calendars: Calendars,
  ) {}

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<ContractPaymentsView> {
    const { milestones, priceFen, ...contract } = await this.reads.one<{
      contractId: string;
      number: string;
      priceFen: Fen;
      milestones: MilestoneRow[];
    }>(...show.for(currentActor(), [id]), 'contract');
    const totals = contractTotals(priceFen, milestones.map(paidShare));
    const [today, calendar] = [shanghaiDate(await this.reads.now()), await this.calendars.current()];
    return {
      ...contract,
      price: formatYuan(totals.priceFen),
      paid: formatYuan(totals.paidFen),
      returned: formatYuan(totals.returnedFen),
      retained: formatYuan(totals.retainedFen),
      open: formatYuan(totals.openFen),
      milestones: milestones.map(({ grossFen, paidFen, returnedFen, request, ...row }) => ({
        ...row,
        gross: formatYuan(grossFen),
        paid: paidFen === null ? null : formatYuan(paidFen),
        returned: returnedFen === null ? null : formatYuan(returnedFen),
        request: request && requestView(request, (period) => dueView(period, today, calendar)),
      })),
    };
  }
}

function requestView(
  { dueOn, settledOn, ...request }: NonNullable<MilestoneRow['request']>,
  dueOf: (period: { dueOn: DateText | null; settledOn: DateText | null }) => MilestoneRequestView['due'],
): MilestoneRequestView {
  return { ...request, due: dueOf({ dueOn, settledOn }) };
}

/** What became of a milestone: paid, cancelled with its contract, or still open. */
function paidShare({ status, grossFen, paidFen, returnedFen }: MilestoneRow): PaidShare {
  const nothing = fen(0);
  if (status === 'cancelled') return { netFen: nothing, returnedFen: grossFen, retainedFen: nothing };
  if (status !== 'paid') return { netFen: nothing, returnedFen: nothing, retainedFen: nothing };
  const [netFen, goneFen] = [paidFen ?? nothing, returnedFen ?? nothing];
  return { netFen, returnedFen: goneFen, retainedFen: subtractFen(grossFen, addFen(netFen, goneFen)) };
}
