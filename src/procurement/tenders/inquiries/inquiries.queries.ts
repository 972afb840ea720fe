import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import type { Page, PageQuery } from '#src/platform/http/keyset.js';
import type { Announced } from '../notices.service.js';
import type { Tender } from '../tender.entity.js';
import { TendersQueries } from '../tenders.queries.js';
import { inquiryAccess } from './inquiry.access.js';
import { inquiryLifecycle, type InquiryAction, type InquiryStatus } from './inquiry.lifecycle.js';
import type { InquiryRow, InquiryView } from './inquiry.view.js';

type Row = [
  string,
  string,
  string,
  InquiryStatus,
  string,
  DateText,
  string | null,
  string | null,
  isLate: boolean,
  isOwn: boolean,
];

const [ASKED_AT, ANSWERED_AT] = [instantText('t.asked_at'), instantText('t.answered_at')];
const IS_OWN = 't.vendor_id = :org';

const list = new KeysetList({
  name: 'inquiry.list',
  select: `t.id, t.part, t.question, t.status, ${ASKED_AT}, t.answer_due_on, t.answer, ${ANSWERED_AT}, t.is_late, ${IS_OWN}`,
  from: 'inquiry t',
  access: inquiryAccess,
  filters: { tender: 't.tender_id = ?' },
  row: ([id, part, question, status, askedAt, answerDueOn, answer, answeredAt, isLate, isOwn]: Row): InquiryRow => ({
    id,
    part,
    question,
    status,
    askedAt,
    answerDueOn,
    answer,
    answeredAt,
    isLate,
    isOwn,
  }),
});

type Detail = Omit<InquiryView, 'allowed'> & { takenBy: TakenBy<InquiryAction>; mayWrite: boolean };

const show = new ScopedStatement(
  'inquiry.show',
  inquiryAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite", t.tender_id as "tenderId", t.part, t.question,
         ${ASKED_AT} as "askedAt", t.answer_due_on as "answerDueOn", t.answer, ${ANSWERED_AT} as "answeredAt", t.is_late as "isLate",
         ${IS_OWN} as "isOwn"
  from inquiry t where t.id = $1 and (${read})`,
);

const PUBLIC_TENDER = {
  name: 'inquiry.tender',
  text: `select id, number, title, project_id as "projectId", purchaser_id as "purchaserId", agent_id as "agentId",
                region_code as "regionCode", status
         from tender where id = $1 and notice_on is not null`,
};

/** A tender as everybody knows it. */
export type PublicTender = Announced & Pick<Tender, 'number' | 'agentId' | 'status'>;

/** Reads of inquiries. */
@Injectable()
export class InquiriesQueries {
  constructor(
    private readonly reads: Reads,
    private readonly tenders: TendersQueries,
  ) {}

  /** The inquiries on a tender that the caller may read. @throws DomainError `not-found` */
  async list(tenderId: string, page: PageQuery): Promise<Page<InquiryRow>> {
    await this.tenders.requireReadable(tenderId);
    return list.page(this.reads, currentActor(), page, { tender: tenderId });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<InquiryView> {
    const actor = currentActor();
    const { takenBy, mayWrite, ...rest } = await this.reads.one<Detail>(...show.for(actor, [id]), 'inquiry');
    currentContext().answer.etag = etagOf(rest.version);
    return { ...rest, allowed: allowedActions(inquiryLifecycle, { status: rest.status, takenBy, mayWrite }, actor) };
  }

  /** A tender that is public, as far as questions and answers need it. @throws DomainError `not-found` */
  publicTender(id: string): Promise<PublicTender> {
    return this.reads.one(PUBLIC_TENDER, [id], 'tender');
  }
}
