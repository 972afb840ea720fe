import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import type { Fen } from '#src/kernel/money.js';
import { Reads } from '#src/platform/db/reads.js';
import { type Dated, DatedList, type DatedPage } from '../shell/dated-list.js';
import { inRegion, inYear, type ListFilters, listValues } from '../shell/list-filters.js';

/** A procedure in a list. */
export interface TenderRow extends Dated {
  readonly number: string;
  readonly title: string;
  readonly status: string;
  readonly purchaser: string;
  readonly ceilingFen: Fen;
  readonly bidDeadline: Date;
  readonly isContractPublic: boolean;
}

/** A procedure from its notice on: of what is still open only what its notice says. */
export interface PublicTender extends TenderRow {
  readonly projectId: string;
  readonly projectNumber: string;
  readonly method: string;
  readonly regionCode: string;
  readonly agent: string | null;
  readonly noticeEnds: DateText | null;
  readonly documentsUntil: DateText;
  /** when the responses were opened; null until they are */
  readonly openedAt: Date | null;
}

/** A version of the procurement document that was issued. */
export interface IssuedDocument {
  readonly ordinal: number;
  readonly issuedAt: Date;
  /** SHA-256, hex */
  readonly digest: string;
}

/** Who was awarded what: known once it is announced. */
export interface PublicAward {
  readonly vendor: string;
  readonly amountFen: Fen;
  readonly announcedAt: Date;
  readonly challengeUntil: DateText;
}

const COLUMNS = `
  t.id, t.number, t.title, t.status, o.name as purchaser, t.ceiling_fen as "ceilingFen", t.bid_deadline as "bidDeadline", t.notice_on as "on",
  exists (select from contract c where c.tender_id = t.id and c.announced_on is not null) as "isContractPublic"`;
const FROM = 'tender t join organisation o on o.id = t.purchaser_id';
/** A tender is public from its notice on, whatever becomes of it. */
const PUBLIC = 't.notice_on is not null';

const list = new DatedList<'open' | 'region' | 'year', TenderRow>({
  name: 'portal.tenders',
  select: COLUMNS,
  from: FROM,
  day: 't.notice_on',
  where: PUBLIC,
  filters: {
    open: `t.status = 'published' and ?::boolean`,
    region: inRegion('t.region_code'),
    year: inYear('t.notice_on'),
  },
});

const ONE = {
  name: 'portal.tender',
  text: `
    select ${COLUMNS}, t.project_id as "projectId", p.number as "projectNumber", t.method, t.region_code as "regionCode", a.name as agent,
           t.notice_ends as "noticeEnds", t.documents_until as "documentsUntil",
           (select max(opened_at) from opening where tender_id = t.id and kind = 'response' and status = 'opened') as "openedAt"
    from ${FROM} join project p on p.id = t.project_id left join organisation a on a.id = t.agent_id where t.id = $1 and ${PUBLIC}`,
};
const DOCUMENTS = {
  name: 'portal.documents',
  text: `
    select d.ordinal, d.issued_at as "issuedAt", encode(d.digest, 'hex') as digest
    from tender_document d join tender t on t.id = d.tender_id where d.tender_id = $1 and ${PUBLIC} order by d.ordinal`,
};
/** An award that was determined is secret until it is announced, and one that was annulled is none. */
const AWARD = {
  name: 'portal.award',
  text: `
    select v.name as vendor, a.amount_fen as "amountFen", a.announced_at as "announcedAt", a.challenge_until as "challengeUntil"
    from award a join organisation v on v.id = a.vendor_id where a.tender_id = $1 and a.status = 'announced'`,
};

/** What of a list of procedures may be asked for. */
export type TenderFilters = ListFilters & { readonly stage?: 'open' };

/** Reads of procedures that are public. */
@Injectable()
export class TendersReads {
  constructor(private readonly reads: Reads) {}

  list({ after, stage, ...filters }: TenderFilters): Promise<DatedPage<TenderRow>> {
    return list.page(this.reads, { ...(stage && { open: [true] }), ...listValues(filters) }, after);
  }

  /** @throws DomainError `not-found` */
  one(id: string): Promise<PublicTender> {
    return this.reads.one<PublicTender>(ONE, [id], 'tender');
  }

  /** Versions of the procurement document, the first one first. */
  documents(tenderId: string): Promise<IssuedDocument[]> {
    return this.reads.all<IssuedDocument>(DOCUMENTS, [tenderId]);
  }

  async award(tenderId: string): Promise<PublicAward | undefined> {
    const [award] = await this.reads.all<PublicAward>(AWARD, [tenderId]);
    return award;
  }
}
