import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Page } from '#src/platform/http/keyset.js';
import { assessmentAccess } from './assessment.access.js';
import type { AssessmentsQuery } from './assessment.dto.js';
import { type AssessmentDetail, viewOf } from './assessment-shown.js';
import type { AssessmentRow, AssessmentView } from './assessment.view.js';

type Row = [
  ...[id: string, contractId: string, number: string, title: string, vendorId: string, vendor: string],
  ...[evaluatorId: string, evaluator: string, status: AssessmentRow['status'], total: string | null],
  ...[grade: AssessmentRow['grade'], commentDueOn: DateText | null],
];

/** From the draft on, what an assessment comes to is told to all who may read it. */
const TOLD = `t.status in ('in_objection', 'final', 'published')`;

const list = new KeysetList({
  name: 'assessment.list',
  select: `t.id, t.contract_id, c.number, c.title, v.id as vendor_id, v.name as vendor, e.id as evaluator_id, e.name as evaluator, t.status,
           case when ${TOLD} then t.outcome ->> 'total' end as total, case when ${TOLD} then t.outcome ->> 'grade' end as grade, t.comment_due_on`,
  from: `assessment t join contract c on c.id = t.contract_id join organisation v on v.id = t.vendor_id
         join organisation e on e.id = t.evaluator_id`,
  access: assessmentAccess,
  filters: { contract: 't.contract_id = ?', status: 't.status = ?' },
  row: ([id, contractId, number, title, vendorId, vendor, evaluatorId, evaluator, ...rest]: Row): AssessmentRow => ({
    ...{ id, title, contract: { id: contractId, name: number } },
    ...{ vendor: { id: vendorId, name: vendor }, evaluator: { id: evaluatorId, name: evaluator } },
    ...{ status: rest[0], total: rest[1], grade: rest[2], commentDueOn: rest[3] },
  }),
});

const show = new ScopedStatement(
  'assessment.show',
  assessmentAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite", ${TOLD} as "isTold",
         t.contract_id as "contractId", c.number, c.title, t.vendor_id as "vendorId", v.name as "vendorName",
         t.evaluator_id as "evaluatorId", e.name as "evaluatorName", t.purchaser_id as "purchaserId", p.name as "purchaserName",
         t.fee_fen as "feeFen", t.purchase_number as "purchaseNumber", t.terms, t.plan, t.declarations, t.vetoes, t.outcome, t.report,
         t.papers_digest as "papersDigest", t.drafted_on as "draftedOn", t.comment_due_on as "commentDueOn", t.comments, t.reopenings,
         t.final_on as "finalOn", t.published_on as "publishedOn", t.withdraw_reason as "withdrawReason",
         exists (select from assessment_sheet s where s.assessment_id = t.id)
           and not exists (select from assessment_sheet s where s.assessment_id = t.id and s.status <> 'locked') as "areAllLocked",
         (select coalesce(json_object_agg(u.id, u.display_name), '{}') from app_user u
          where t.plan -> 'evaluators' ? u.id::text) as names,
         (select coalesce(json_agg(r.user_id), '[]') from assessment_relation r where r.assessment_id = t.id) as barred
  from assessment t join contract c on c.id = t.contract_id join organisation v on v.id = t.vendor_id
    join organisation e on e.id = t.evaluator_id join organisation p on p.id = t.purchaser_id
  where t.id = $1 and (${read})`,
);

const exists = new ScopedStatement(
  'assessment.exists',
  assessmentAccess,
  1,
  ({ read }) => `select t.status from assessment t where t.id = $1 and (${read})`,
);
const CONTRACT = {
  name: 'assessment.contract',
  text: 'select contract_id as "contractId" from assessment where id = $1',
};

/** Reads of assessments. */
@Injectable()
export class AssessmentsQueries {
  constructor(private readonly reads: Reads) {}

  list({ contract, status, ...page }: AssessmentsQuery): Promise<Page<AssessmentRow>> {
    return list.page(this.reads, currentActor(), page, { contract, status });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<AssessmentView> {
    const actor = currentActor();
    const detail = await this.reads.one<AssessmentDetail>(...show.for(actor, [id]), 'assessment');
    currentContext().answer.etag = etagOf(detail.version);
    return viewOf(detail, actor);
  }

  /** The state of an assessment that the caller reads. @throws DomainError `not-found` */
  async requireReader(id: string): Promise<AssessmentView['status']> {
    const found = await this.reads.one<{ status: AssessmentView['status'] }>(
      ...exists.for(currentActor(), [id]),
      'assessment',
    );
    return found.status;
  }

  /** The contract of an assessment, for its lock. @throws DomainError `not-found` */
  async contractOf(id: string): Promise<string> {
    const [found] = await this.reads.all<{ contractId: string }>(CONTRACT, [id]);
    if (!found) throw new DomainError('not-found', { subject: 'assessment' });
    return found.contractId;
  }
}
