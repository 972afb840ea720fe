import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { fen, formatYuan, timesFen, type Fen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText, yuanText } from '#src/platform/db/sql.js';
import type { Page, PageQuery } from '#src/platform/http/keyset.js';
import { budgetLineAccess } from './budget-line.access.js';
import type { BudgetSource } from './budget-line.entity.js';
import { budgetLineLifecycle, type BudgetLineAction, type BudgetLineStatus } from './budget-line.lifecycle.js';
import type { BalancesView, BudgetLineRow, BudgetLineView, LedgerEntryView } from './budget-line.view.js';
import type { Account, Balances, EntryKind } from './calc/postings.js';
import type { BudgetLinesQuery } from './lists.dto.js';

type Row = [string, number, BudgetSource, string, BudgetLineStatus, string, Fen, Fen, Fen];

/** Of the rows shown alone: a join is merged by the planner, which reads the accounts of all newer lines first. */
const balanceOf = (account: Account) =>
  `(select balance_fen from ledger_account where budget_line_id = t.id and account = '${account}')`;

const lines = new KeysetList({
  name: 'budget-line.list',
  select: `t.id, t.year, t.source, t.title, t.status, o.name, t.amount_fen, ${balanceOf('available')}, ${balanceOf('paid')}`,
  from: 'budget_line t join organisation o on o.id = t.purchaser_id',
  access: budgetLineAccess,
  filters: { year: 't.year = ?' },
  row: ([id, year, source, title, status, purchaser, amount, available, paid]: Row): BudgetLineRow => ({
    id,
    year,
    source,
    title,
    status,
    purchaser,
    amount: formatYuan(amount),
    available: formatYuan(available),
    execution: Rate.of(paid, amount).toDecimal(4),
  }),
});

type Booked = [projectId: string | null, contractId: string | null, milestoneId: string | null];
type EntryRow = [string, EntryKind, ...Booked, string, string, string | null, [Account, Fen][]];

/** The entries of one line; that the caller may see the line is asked before. */
const entries = new KeysetList({
  name: 'ledger-entry.list',
  select: `t.id, t.kind, t.project_id, t.contract_id, t.milestone_id, ${instantText('t.at')}, ${instantText('t.recorded_at')}, t.recorded_by,
           (select jsonb_agg(jsonb_build_array(p.account, p.amount_fen) order by p.amount_fen) from ledger_posting p where p.entry_id = t.id)`,
  from: 'ledger_entry t',
  access: 'public',
  filters: { line: 't.budget_line_id = ?' },
  row: ([
    id,
    kind,
    projectId,
    contractId,
    milestoneId,
    at,
    recordedAt,
    recordedBy,
    postings,
  ]: EntryRow): LedgerEntryView => ({
    id,
    kind,
    projectId,
    contractId,
    milestoneId,
    at,
    recordedAt,
    recordedBy,
    postings: postings.map(([account, amount]) => ({
      account,
      direction: amount > 0 ? 'in' : 'out',
      amount: formatYuan(fen(Math.abs(amount))),
    })),
  }),
});

const seen = new ScopedStatement(
  'budget-line.seen',
  budgetLineAccess,
  1,
  ({ read }) => `
  select 1 from budget_line t where t.id = $1 and (${read})`,
);

type Detail = Omit<BudgetLineView, 'allowed' | 'amount' | 'balances' | 'reservations'> & {
  takenBy: TakenBy<BudgetLineAction>;
  mayWrite: boolean;
  amountFen: Fen;
  balances: Balances;
  reservations: Omit<BudgetLineView['reservations'][number], 'isConditional'>[];
};

const show = new ScopedStatement(
  'budget-line.show',
  budgetLineAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite",
         json_build_object('id', o.id, 'name', o.name) as purchaser, t.region_code as "regionCode", t.year, t.source,
         t.functional_class as "functionalClass", t.unit_economic_class as "unitEconomicClass",
         t.government_economic_class as "governmentEconomicClass", t.title, t.amount_fen as "amountFen",
         ${instantText('t.created_at')} as "createdAt",
         (select json_object_agg(a.account, a.balance_fen) from ledger_account a where a.budget_line_id = t.id) as balances,
         (select coalesce(json_agg(json_build_object(
                   'projectId', r.project_id, 'amount', ${yuanText('r.amount_fen')}, 'createdAt', ${instantText('r.created_at')})
                 order by r.created_at, r.project_id), '[]')
          from reservation r where r.budget_line_id = t.id) as reservations,
         (select coalesce(json_agg(json_build_object(
                   'contractId', c.contract_id, 'milestoneId', c.milestone_id, 'amount', ${yuanText('c.amount_fen')},
                   'committed', ${yuanText('c.committed_fen')}, 'inPayment', ${yuanText('c.in_payment_fen')},
                   'paid', ${yuanText('c.paid_fen')}, 'returned', ${yuanText('c.returned_fen')})
                 order by c.contract_id, c.milestone_id), '[]')
          from commitment c where c.budget_line_id = t.id) as commitments
  from budget_line t join organisation o on o.id = t.purchaser_id
  where t.id = $1 and (${read})`,
);

/** Reads of budget lines and their ledger. */
@Injectable()
export class BudgetLinesQueries {
  constructor(private readonly reads: Reads) {}

  list({ year, ...page }: BudgetLinesQuery): Promise<Page<BudgetLineRow>> {
    return lines.page(this.reads, currentActor(), page, { year });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<BudgetLineView> {
    const actor = currentActor();
    const [detail] = await this.reads.all<Detail>(...show.for(actor, [id]));
    if (!detail) throw new DomainError('not-found', { subject: 'budget-line' });
    const { takenBy, mayWrite, amountFen, balances, reservations, ...rest } = detail;
    currentContext().answer.etag = etagOf(rest.version);
    return {
      ...rest,
      allowed: allowedActions(budgetLineLifecycle, { status: rest.status, takenBy, mayWrite }, actor),
      amount: formatYuan(amountFen),
      balances: balancesView(balances),
      reservations: reservations.map((reservation) => ({ ...reservation, isConditional: rest.status === 'pending' })),
    };
  }

  /** What was booked on a line, newest first. @throws DomainError `not-found` */
  async entries(id: string, page: PageQuery): Promise<Page<LedgerEntryView>> {
    const [found] = await this.reads.all(...seen.for(currentActor(), [id]));
    if (!found) throw new DomainError('not-found', { subject: 'budget-line' });
    return entries.page(this.reads, undefined, page, { line: id });
  }
}

function balancesView({ appropriation, available, reserved, committed, in_payment, paid }: Balances): BalancesView {
  return {
    appropriated: formatYuan(timesFen(appropriation, -1)),
    available: formatYuan(available),
    reserved: formatYuan(reserved),
    committed: formatYuan(committed),
    inPayment: formatYuan(in_payment),
    paid: formatYuan(paid),
  };
}
