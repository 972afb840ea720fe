import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import type { Fen } from '#src/kernel/money.js';
import { Reads } from '#src/platform/db/reads.js';
import type { NoticeBodies } from '../notices/notice-bodies.js';
import { type Dated, DatedList, type DatedPage } from '../shell/dated-list.js';
import { inRegion, inYear, type ListFilters, listValues } from '../shell/list-filters.js';

/** A contract in a list. */
export interface ContractRow extends Dated {
  readonly number: string;
  readonly title: string;
  readonly status: string;
  readonly purchaser: string;
  readonly vendor: string;
  readonly priceFen: Fen;
}

/** A contract that was announced: who, what, for how much, from when until when. */
export interface PublicContract extends ContractRow {
  readonly tenderId: string;
  readonly projectId: string;
  readonly regionCode: string;
  readonly signedOn: DateText;
  readonly startsOn: DateText;
  readonly endsOn: DateText;
  readonly endedOn: DateText | null;
  /** what the announcement says, word for word */
  readonly announced: NoticeBodies['contract'];
  readonly noticeId: string;
}

/** A payment of the plan, with what was paid of it. */
export interface PublicPayment {
  readonly code: string;
  readonly name: string;
  readonly share: string;
  readonly grossFen: Fen;
  readonly paidFen: Fen | null;
  readonly paidOn: DateText | null;
}

const COLUMNS = `
  t.id, t.number, t.title, t.status, o.name as purchaser, v.name as vendor, t.price_fen as "priceFen", t.announced_on as "on"`;
const FROM = 'contract t join organisation o on o.id = t.purchaser_id join organisation v on v.id = t.vendor_id';
/** A contract is public from its announcement on; until then not even that it is there. */
const PUBLIC = 't.announced_on is not null';

const list = new DatedList<'region' | 'year', ContractRow>({
  name: 'portal.contracts',
  select: COLUMNS,
  from: FROM,
  day: 't.announced_on',
  where: PUBLIC,
  filters: { region: inRegion('t.region_code'), year: inYear('t.announced_on') },
});

const one = (name: string, key: string) => ({
  name: `portal.contract-${name}`,
  text: `
    select ${COLUMNS}, t.tender_id as "tenderId", t.project_id as "projectId", t.region_code as "regionCode", t.signed_on as "signedOn",
           t.starts_on as "startsOn", t.ends_on as "endsOn", t.ended_on as "endedOn", n.body as announced, n.id as "noticeId"
    from ${FROM} join notice n on n.tender_id = t.tender_id and n.kind = 'contract' and n.body ->> 'number' = t.number
    where ${key} = $1 and ${PUBLIC}`,
});
const BY_ID = one('by-id', 't.id');
const OF_TENDER = one('of-tender', 't.tender_id');
/** Money that left the treasury is public; requests on their way, deductions and invoices are not. */
const PAYMENTS = {
  name: 'portal.payments',
  text: `
    select m.code, m.name, m.share, m.gross_fen as "grossFen", case when m.status = 'paid' then m.paid_fen end as "paidFen",
           m.paid_on as "paidOn"
    from milestone m join contract t on t.id = m.contract_id where m.contract_id = $1 and ${PUBLIC} order by m.position`,
};

/** Reads of contracts that are public. */
@Injectable()
export class ContractsReads {
  constructor(private readonly reads: Reads) {}

  list({ after, ...filters }: ListFilters): Promise<DatedPage<ContractRow>> {
    return list.page(this.reads, listValues(filters), after);
  }

  /** @throws DomainError `not-found` */
  one(id: string): Promise<PublicContract> {
    return this.reads.one<PublicContract>(BY_ID, [id], 'contract');
  }

  async ofTender(tenderId: string): Promise<PublicContract | undefined> {
    const contracts = await this.reads.all<PublicContract>(OF_TENDER, [tenderId]);
    return contracts.at(-1);
  }

  /** The payment plan, in its order. */
  payments(contractId: string): Promise<PublicPayment[]> {
    return this.reads.all<PublicPayment>(PAYMENTS, [contractId]);
  }
}
