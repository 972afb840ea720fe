import { Injectable } from '@nestjs/common';
import { type Fen, formatYuan } from '#src/kernel/money.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Page } from '#src/platform/http/keyset.js';
import { type Conditioned, waitsFor } from '../calc/milestone-turns.js';
import { contractPartAccess } from '../contract-part.access.js';
import { ContractsQueries } from '../contracts.queries.js';
import type { MilestoneRow, MilestonesQuery, MilestoneView, PaymentPlanView } from './milestone.view.js';

type Row = [
  ...[string, string, string, string, string, string, string, string],
  ...[MilestoneRow['kind'], MilestoneRow['status'], Fen, number, MilestoneRow['payableOn']],
];

const FROM = `
  milestone t join contract c on c.id = t.contract_id join organisation o on o.id = t.purchaser_id
  join organisation v on v.id = t.vendor_id`;

const list = new KeysetList({
  name: 'milestone.list',
  select: `t.id, t.contract_id, c.number, c.title, o.name as purchaser, v.name as vendor, t.code, t.name, t.kind, t.status, t.gross_fen, t.year,
           t.payable_on`,
  from: FROM,
  access: contractPartAccess,
  filters: { status: 't.status = ?', contract: 't.contract_id = ?' },
  row: ([id, contractId, contractNumber, contract, purchaser, vendor, ...rest]: Row): MilestoneRow => {
    const [code, name, kind, status, grossFen, year, payableOn] = rest;
    return {
      ...{ id, contractId, contractNumber, contract, purchaser, vendor },
      ...{ code, name, kind, status, gross: formatYuan(grossFen), year, payableOn },
    };
  },
});

type Detail = Omit<MilestoneView, 'conditions' | 'waitsFor' | 'gross' | 'paid' | 'returned'> &
  Conditioned & { grossFen: Fen; paidFen: Fen | null; returnedFen: Fen | null };

const columns = `
  t.id, t.version, t.status, t.contract_id as "contractId", c.number as "contractNumber", c.title as contract,
  json_build_object('id', o.id, 'name', o.name) as purchaser, json_build_object('id', v.id, 'name', v.name) as vendor, t.code, t.name, t.kind,
  t.position, t.share, t.gross_fen as "grossFen", t.year, t.conditions, t.met, t.outcome, t.payable_on as "payableOn", t.paid_on as "paidOn",
  t.paid_fen as "paidFen", t.returned_fen as "returnedFen"`;
const detail = (name: string, condition: string) =>
  new ScopedStatement(
    name,
    contractPartAccess,
    1,
    ({ read }) => `select ${columns} from ${FROM} where ${condition} and (${read}) order by t.position`,
  );
const show = detail('milestone.show', 't.id = $1');
const plan = detail('milestone.plan', 't.contract_id = $1');

/** Reads of the payments of contracts. */
@Injectable()
export class MilestonesQueries {
  constructor(
    private readonly reads: Reads,
    private readonly contracts: ContractsQueries,
  ) {}

  list({ status, contract, ...page }: MilestonesQuery): Promise<Page<MilestoneRow>> {
    return list.page(this.reads, currentActor(), page, { status, contract });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<MilestoneView> {
    const row = await this.reads.one<Detail>(...show.for(currentActor(), [id]), 'milestone');
    currentContext().answer.etag = etagOf(row.version);
    return viewOf(row);
  }

  /** The whole plan of a contract; empty before it takes effect. @throws DomainError `not-found` unless the caller may read the contract */
  async plan(contractId: string): Promise<PaymentPlanView> {
    await this.contracts.requireReadable(contractId);
    const rows = await this.reads.all<Detail>(...plan.for(currentActor(), [contractId]));
    return { milestones: rows.map(viewOf) };
  }
}

function viewOf({ conditions, met, grossFen, paidFen, returnedFen, ...row }: Detail): MilestoneView {
  const isOpen = row.status !== 'paid' && row.status !== 'cancelled';
  return {
    ...row,
    gross: formatYuan(grossFen),
    paid: paidFen === null ? null : formatYuan(paidFen),
    returned: returnedFen === null ? null : formatYuan(returnedFen),
    conditions: conditions.map((condition) => ({
      condition,
      metOn: (met[condition] ?? null) as MilestoneView['payableOn'],
    })),
    waitsFor: isOpen ? waitsFor({ conditions, met }) : [],
  };
}
