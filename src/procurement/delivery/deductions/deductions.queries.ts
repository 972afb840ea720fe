import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import type { ExplainedAmount } from '#src/kernel/explained-amount.js';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { yuanText } from '#src/platform/db/sql.js';
import type { Page } from '#src/platform/http/keyset.js';
import { translate } from '#src/platform/i18n/i18n.js';
import { deductionAccess } from '#src/procurement/delivery/delivery.access.js';
import type { DeductionsQuery } from './deduction.dto.js';
import { deductionLifecycle, type DeductionAction } from './deduction.lifecycle.js';
import type { DeductionRow, DeductionView } from './deduction.view.js';

type Row = [
  ...[string, string, string, string, string],
  ...[DeductionRow['kind'], DeductionRow['status'], string, DateText, DateText],
];

const FROM = 'deduction t join contract c on c.id = t.contract_id join organisation v on v.id = t.vendor_id';

const list = new KeysetList({
  name: 'deduction.list',
  select: `t.id, t.contract_id, c.title, v.id as vendor_id, v.name, t.kind, t.status, ${yuanText('t.amount_fen')} as amount, t.proposed_on, t.reply_due_on`,
  from: FROM,
  access: deductionAccess,
  filters: { contract: 't.contract_id = ?', status: 't.status = ?' },
  row: ([id, contractId, contract, vendorId, vendor, ...rest]: Row): DeductionRow => {
    const [kind, status, amount, proposedOn, replyDueOn] = rest;
    const of = { id, contractId, contract, vendor: { id: vendorId, name: vendor } };
    return { ...of, kind, status, amount, proposedOn, replyDueOn };
  },
});

type Detail = Omit<DeductionView, 'allowed' | 'explanation'> & {
  takenBy: TakenBy<DeductionAction>;
  mayWrite: boolean;
  explained: ExplainedAmount;
};

const show = new ScopedStatement(
  'deduction.show',
  deductionAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite", t.contract_id as "contractId", c.title as contract,
         json_build_object('id', v.id, 'name', v.name) as vendor, t.kind, t.basis, ${yuanText('t.amount_fen')} as amount,
         ${yuanText('t.open_fen')} as open, t.explained, t.reason, t.proposed_on as "proposedOn", t.reply_due_on as "replyDueOn", t.reply,
         t.replied_on as "repliedOn", t.decision, t.decided_on as "decidedOn", t.request_id as "requestId", t.settled_on as "settledOn"
  from ${FROM} where t.id = $1 and (${read})`,
);

/** Reads of deductions. */
@Injectable()
export class DeductionsQueries {
  constructor(private readonly reads: Reads) {}

  list({ contract, status, ...page }: DeductionsQuery): Promise<Page<DeductionRow>> {
    return list.page(this.reads, currentActor(), page, { contract, status });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<DeductionView> {
    const actor = currentActor();
    const { takenBy, mayWrite, explained, ...view } = await this.reads.one<Detail>(
      ...show.for(actor, [id]),
      'deduction',
    );
    currentContext().answer.etag = etagOf(view.version);
    const { formula, inputs, rule } = explained;
    const words = translate(currentContext().locale, `labels:deduction-formula.${formula}`, inputs);
    return {
      ...view,
      allowed: allowedActions(deductionLifecycle, { status: view.status, takenBy, mayWrite }, actor),
      explanation: { formula, words, inputs, rule },
    };
  }
}
