import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { type Fen, formatYuan } from '#src/kernel/money.js';
import type { Actor } from '#src/platform/access/actor.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import type { Page } from '#src/platform/http/keyset.js';
import { contractClocks, type ContractDays } from './calc/contract-clocks.js';
import { contractAccess } from './contract.access.js';
import { isReady } from './contract-readiness.js';
import type { Contract } from './contract.entity.js';
import { contractFacts, contractLifecycle } from './contract.lifecycle.js';
import type { ContractRow, ContractsQuery, ContractView } from './contract.view.js';

type Row = [
  ...[string, string | null, string, ContractRow['status'], string, string, Fen],
  ...[ContractRow['startsOn'], ContractRow['endsOn'], ContractRow['signedOn']],
];

const FROM = 'contract t join organisation o on o.id = t.purchaser_id join organisation v on v.id = t.vendor_id';

const list = new KeysetList({
  name: 'contract.list',
  select:
    't.id, t.number, t.title, t.status, o.name as purchaser, v.name as vendor, t.price_fen, t.starts_on, t.ends_on, t.signed_on',
  from: FROM,
  access: contractAccess,
  filters: { status: 't.status = ?', vendor: 't.vendor_id = ?', tender: 't.tender_id = ?' },
  row: ([id, number, title, status, purchaser, vendor, priceFen, startsOn, endsOn, signedOn]: Row): ContractRow => ({
    ...{ id, number, title, status, purchaser, vendor, price: formatYuan(priceFen), startsOn, endsOn, signedOn },
  }),
});

type Detail = Omit<ContractView, 'allowed' | 'clocks'> &
  Pick<ContractDays, Exclude<keyof ContractDays, 'bond' | 'signedOn'>> &
  Pick<Contract, 'takenBy' | 'lateReasons'> & { mayWrite: boolean; isPaidOff: boolean };

const show = new ScopedStatement(
  'contract.show',
  contractAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite", t.number, t.title, t.award_id as "awardId",
         t.tender_id as "tenderId", t.project_id as "projectId", json_build_object('id', o.id, 'name', o.name) as purchaser,
         json_build_object('id', v.id, 'name', v.name) as vendor, t.region_code as "regionCode", t.content, t.return_reason as "returnReason",
         t.legal_check - 'by' as "legalCheck", t.budget_check - 'by' as "budgetCheck",
         (select json_build_object('id', d.id, 'revision', d.revision, 'fileId', d.file_id, 'sha256', encode(d.sha256, 'hex'))
          from contract_document d where d.id = t.document_id) as document,
         (select coalesce(json_agg(json_build_object('side', c.side, 'at', ${instantText('c.at')}) order by c.at), '[]')
          from contract_consent c where c.document_id = t.document_id) as consents,
         t.seal, t.scan, t.sign_due_on as "signDueOn", t.signed_on as "signedOn", t.announce_due_on as "announceDueOn",
         t.announced_on as "announcedOn", t.file_due_on as "fileDueOn", t.filed_on as "filedOn", t.filing_number as "filingNumber",
         t.late_reasons as "lateReasons", t.bond, t.bond_due_on as "bondDueOn", t.finally_accepted_on as "finallyAcceptedOn",
         t.bond_return_due_on as "bondReturnDueOn", t.suspend_reason as "suspendReason", t.ended_on as "endedOn",
         not exists (select from milestone m where m.contract_id = t.id and m.status not in ('paid', 'cancelled')) as "isPaidOff",
         t.end_reason as "endReason", ${instantText('t.created_at')} as "createdAt"
  from ${FROM} where t.id = $1 and (${read})`,
);
const readable = new ScopedStatement(
  'contract.readable',
  contractAccess,
  1,
  ({ read }) => `select from contract t where t.id = $1 and (${read})`,
);

/** Reads of contracts. */
@Injectable()
export class ContractsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly calendars: Calendars,
  ) {}

  list({ status, vendor, tender, ...page }: ContractsQuery): Promise<Page<ContractRow>> {
    return list.page(this.reads, currentActor(), page, { status, vendor, tender });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<ContractView> {
    const actor = currentActor();
    const detail = await this.reads.one<Detail>(...show.for(actor, [id]), 'contract');
    const { takenBy, mayWrite, isPaidOff, lateReasons, ...rest } = detail;
    const { signDueOn, announceDueOn, announcedOn, fileDueOn, filedOn, bondDueOn, bondReturnDueOn, ...view } = rest;
    currentContext().answer.etag = etagOf(view.version);
    const days = { signDueOn, announceDueOn, announcedOn, fileDueOn, filedOn, bondDueOn, bondReturnDueOn };
    const today = shanghaiDate(await this.reads.now());
    const clocks = contractClocks(
      { ...days, signedOn: view.signedOn, bond: view.bond },
      today,
      await this.calendars.current(),
    );
    const facts = contractFacts({ ...view, announcedOn, filedOn });
    const isInsider = mayWrite ? actor.organisationKind === 'purchaser' : READS_CHECKS.has(actor.organisationKind);
    return {
      ...view,
      allowed: allowedActions(contractLifecycle, { status: view.status, takenBy, mayWrite, facts }, actor).filter(
        isReady({ ...view, announcedOn, filedOn, isPaidOff }, actor),
      ),
      clocks: clocks.map((clock) => ({ ...clock, lateReason: isInsider ? (lateReasons[clock.clock] ?? null) : null })),
      ...(isInsider ? {} : { returnReason: null, legalCheck: null, budgetCheck: null }),
    };
  }

  /** @throws DomainError `not-found` unless the caller may read the contract */
  async requireReadable(id: string): Promise<void> {
    await this.reads.one(...readable.for(currentActor(), [id]), 'contract');
  }
}

/** Offices that read how a contract was checked; its purchaser does anyway. */
const READS_CHECKS: ReadonlySet<Actor['organisationKind']> = new Set(['finance', 'oversight']);
