import { Injectable } from '@nestjs/common';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { monthsEnded } from './calc/months.js';
import type { CaseFacts, ContractFacts, PaymentFacts, ProcedureFacts } from './calc/required-items.js';
import { caseAccess } from './reporting.access.js';

/** The project that a case is about. */
export interface CaseProject {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly status: string;
  readonly hasAgent: boolean;
  /** of a project that was given up */
  readonly cancelledOn: DateText | null;
}

const PROJECT = new ScopedStatement(
  'case.project',
  caseAccess,
  1,
  ({ read }) => `
  select t.id, t.number, t.name, t.status, t.agent_id is not null as "hasAgent",
         (select (max(a.at) at time zone 'Asia/Shanghai')::date from audit_entry a
          where t.status = 'cancelled' and a.chain = 'project:' || t.id and a.action = 'project.cancel') as "cancelledOn"
  from project t where t.id = $1 and (${read})`,
);

const PROCEDURE = {
  name: 'case.procedure',
  text: `
    select t.notice_on is not null as "isPublished",
           exists (select from opening o where o.tender_id = t.id and o.status = 'opened') as "isOpened",
           exists (select from review_report r where r.tender_id = t.id)
             or exists (select from award a where a.tender_id = t.id) as "isReported",
           exists (select from award a where a.tender_id = t.id) as "isDetermined",
           exists (select from award a where a.tender_id = t.id and a.announced_at is not null) as "isAnnounced"
    from tender t where t.project_id = $1 order by t.id desc limit 1`,
};

type ContractRow = Omit<ContractFacts, 'months' | 'stages' | 'isServiceOver'> & {
  id: string;
  status: string;
  startsOn: DateText;
  endsOn: DateText;
  endedOn: DateText | null;
  /** stages on which a payment rests already */
  stagesPaid: string[];
};

const CONTRACT = {
  name: 'case.contract',
  text: `
    select c.id, c.status, c.starts_on as "startsOn", c.ends_on as "endsOn", c.ended_on as "endedOn",
           c.document_id is not null as "isIssued", c.signed_on is not null as "isSigned",
           c.announce_due_on as "announceDueOn", c.file_due_on as "fileDueOn", c.bond_due_on as "bondDueOn",
           (select coalesce(json_agg(r.month order by r.month), '[]') from service_report r
            where r.contract_id = c.id and r.submitted_on is not null) as reported,
           (select coalesce(json_agg(distinct a.stage), '[]') from acceptance a where a.contract_id = c.id and a.announced_on is not null)
             as "announcedStages",
           (select coalesce(json_agg(distinct case m.kind when 'final' then 'final' else 'mid-term' end), '[]') from milestone m
            where m.contract_id = c.id and m.met ? 'acceptance') as "stagesPaid",
           exists (select from assessment a where a.contract_id = c.id and a.status in ('final', 'published')) as "isAssessed",
           (select coalesce(json_agg(json_build_object('code', m.code, 'isPaid', m.status = 'paid', 'isEmpty', m.paid_fen = 0)
                                     order by m.position), '[]')
            from milestone m where m.contract_id = c.id) as payments
    from contract c where c.project_id = $1 order by c.id desc limit 1`,
};

const OF_STATUS: Readonly<Record<string, number>> = { draft: 0, reserved: 1, planned: 2, filed: 3, intended: 4 };

/** How far a case has come: what its archive must hold follows from it. */
@Injectable()
export class CaseFactsQueries {
  constructor(private readonly reads: Reads) {}

  /** The project of the caller's. @throws DomainError `not-found` */
  project(id: string): Promise<CaseProject> {
    return this.reads.one<CaseProject>(...PROJECT.for(currentActor(), [id]), 'project');
  }

  /** What the state of the case asks for, and the day on which it came to its end. */
  async facts(project: CaseProject): Promise<CaseFacts & { readonly endedOn: DateText | null }> {
    const [procedure] = await this.reads.all<ProcedureFacts>(PROCEDURE, [project.id]);
    const [contract] = await this.reads.all<ContractRow>(CONTRACT, [project.id]);
    const today = shanghaiDate(await this.reads.now());
    const stage = OF_STATUS[project.status] ?? 0;
    return {
      preparation: {
        ...{ isReserved: stage >= 1, isFiled: stage >= 3, isIntended: stage >= 4, hasAgent: project.hasAgent },
      },
      procedure: procedure ?? null,
      contract: contract ? contractFacts(contract, today) : null,
      endedOn: contract?.endedOn ?? project.cancelledOn,
    };
  }
}

function contractFacts({ stagesPaid, startsOn, endsOn, endedOn, ...row }: ContractRow, today: DateText): ContractFacts {
  const last = endedOn !== null && endedOn < endsOn ? endedOn : endsOn;
  const isCutShort = row.status === 'terminated' || row.status === 'rescinded';
  const isServiceOver = row.isSigned && !isCutShort && today > endsOn;
  return {
    ...row,
    payments: row.payments.map((payment: PaymentFacts) => ({ ...payment, isEmpty: payment.isEmpty ?? false })),
    months: row.isSigned ? monthsEnded({ startsOn, endsOn: last }, today) : [],
    stages: [...new Set([...stagesPaid, ...(isServiceOver ? ['final'] : [])])].sort(),
    isServiceOver,
  };
}
