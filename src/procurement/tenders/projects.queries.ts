import type { TakenBy } from '#src/kernel/lifecycle.js';
import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import { lastDay, STATUTORY_PERIODS } from '#src/kernel/deadlines.js';
import { formatYuan, type Fen } from '#src/kernel/money.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Page } from '#src/platform/http/keyset.js';
import { partyOf } from '#src/platform/http/party.view.js';
import type { AgencyMandate } from './project.entity.js';
import { projectLifecycle, type ProjectAction } from './project.lifecycle.js';
import type { ProjectRow, ProjectView } from './project.view.js';
import type { ProjectsQuery } from './lists.dto.js';
import { OpenTenderThreshold } from './open-tender-threshold.js';
import { projectAccess } from './tender.access.js';

type Row = [string, string, string, ProjectRow['status'], ProjectRow['method'], string, string, Fen, DateText | null];

const list = new KeysetList({
  name: 'project.list',
  select: `t.id, t.number, t.name, t.status, t.method, t.region_code, o.name, t.ceiling_fen, t.intent_published_on`,
  from: 'project t join organisation o on o.id = t.purchaser_id',
  access: projectAccess,
  filters: { region: 't.region_code = ?', status: 't.status = ?' },
  row: ([id, number, name, status, method, regionCode, purchaser, ceiling, intentPublishedOn]: Row): ProjectRow => ({
    id,
    number,
    name,
    status,
    method,
    regionCode,
    purchaser,
    ceiling: formatYuan(ceiling),
    intentPublishedOn,
  }),
});

type Detail = Omit<
  ProjectView,
  'allowed' | 'ceiling' | 'purchaser' | 'agent' | 'mandate' | 'earliestNotice' | 'createdAt'
> & {
  takenBy: TakenBy<ProjectAction>;
  mayWrite: boolean;
  ceilingFen: Fen;
  purchaserId: string;
  purchaserName: string;
  agentId: string | null;
  agentName: string | null;
  mandate: AgencyMandate | null;
  createdAt: Date;
};

const show = new ScopedStatement(
  'project.show',
  projectAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite", t.number, t.name,
         t.purchaser_id as "purchaserId", o.name as "purchaserName", t.region_code as "regionCode", t.estimate_id as "estimateId",
         t.ceiling_fen as "ceilingFen", t.method, t.method_ground as "methodGround", t.method_approval as "methodApproval", t.industry,
         t.sme_reservation as "smeReservation", t.sme_ground as "smeGround", t.sme_deduction as "smeDeduction",
         t.agent_id as "agentId", a.name as "agentName", t.mandate, t.plan_number as "planNumber",
         t.intent_published_on as "intentPublishedOn", t.cancel_reason as "cancelReason", t.created_at as "createdAt"
  from project t join organisation o on o.id = t.purchaser_id left join organisation a on a.id = t.agent_id
  where t.id = $1 and (${read})`,
);

const LIVE_TENDER = {
  name: 'project.live-tender',
  text: `select from tender where project_id = $1 and status not in ('cancelled', 'failed') limit 1`,
};

/** Reads of procurement projects. */
@Injectable()
export class ProjectsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly calendars: Calendars,
    private readonly thresholds: OpenTenderThreshold,
  ) {}

  list({ region, status, ...page }: ProjectsQuery): Promise<Page<ProjectRow>> {
    return list.page(this.reads, currentActor(), page, { region, status });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<ProjectView> {
    const actor = currentActor();
    const detail = await this.reads.one<Detail>(...show.for(actor, [id]), 'project');
    const { takenBy, mayWrite, ceilingFen, purchaserId, purchaserName, agentId, agentName, ...rest } = detail;
    currentContext().answer.etag = etagOf(rest.version);
    return {
      ...rest,
      allowed: allowedActions(projectLifecycle, { status: rest.status, takenBy, mayWrite }, actor),
      purchaser: { id: purchaserId, name: purchaserName },
      ceiling: formatYuan(ceilingFen),
      agent: partyOf(agentId, agentName),
      mandate: rest.mandate && { ...rest.mandate, scope: [...rest.mandate.scope] },
      earliestNotice: await this.earliestNotice(rest.intentPublishedOn),
      createdAt: rest.createdAt.toISOString(),
    };
  }

  /** Whether a procedure hangs on the project that has neither failed nor been cancelled. */
  async hasLiveTender(projectId: string): Promise<boolean> {
    return (await this.reads.all(LIVE_TENDER, [projectId])).length > 0;
  }

  /** The amount from which on purchases of the region are tendered openly, as it is in force. Rule: A6. */
  openTenderThreshold(region: string, now: Date): Promise<Fen> {
    return this.thresholds.of(region, now);
  }

  private async earliestNotice(intentPublishedOn: DateText | null): Promise<DateText | null> {
    if (!intentPublishedOn) return null;
    return lastDay(intentPublishedOn, STATUTORY_PERIODS.intent, await this.calendars.current());
  }
}
