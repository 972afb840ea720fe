import { Injectable } from '@nestjs/common';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { parseYuan } from '#src/kernel/money.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { OrganisationsService } from '#src/platform/identity/index.js';
import { BudgetsService } from '#src/procurement/budgets/index.js';
import { EstimatesService } from '#src/procurement/costing/index.js';
import type {
  CancelProject,
  DraftProject,
  EntrustAgent,
  FilePlan,
  PublishIntent,
  ReserveBudget,
} from './draft-project.dto.js';
import { NoticesService } from './notices.service.js';
import { Project } from './project.entity.js';
import type { ProjectView } from './project.view.js';
import { ProjectsQueries } from './projects.queries.js';

/** Writes of procurement projects: one transaction a method. */
@Injectable()
export class ProjectsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: ProjectsQueries,
    private readonly estimates: EstimatesService,
    private readonly budgets: BudgetsService,
    private readonly organisations: OrganisationsService,
    private readonly notices: NoticesService,
  ) {}

  /** Opens a project on an approved estimate of the same purchaser. */
  draft(input: DraftProject): Promise<ProjectView> {
    return this.aggregates.run(async () => {
      const { organisationId: id, regionCode } = currentActor();
      const { priceFen } = await this.estimates.approved(input.estimateId);
      const openTenderFen = await this.queries.openTenderThreshold(regionCode, this.aggregates.now);
      const terms = { ...input, methodApproval: input.methodApproval ?? null };
      const project = Project.drafted({ id, regionCode, openTenderFen }, priceFen, terms);
      await this.aggregates.create(Project, project, 'draft');
      return this.queries.show(project.id);
    });
  }

  /** Sets the money aside, by yearly budget line; the parts sum to the ceiling. Rule: A3, budget first. */
  reserve(id: string, { parts }: ReserveBudget): Promise<void> {
    return this.aggregates.change(Project, id, async (project, by) => {
      project.reserve(by);
      await this.budgets.reserve(
        { projectId: project.id, totalFen: project.ceilingFen },
        parts.map(({ budgetLineId, amount }) => ({ budgetLineId, amountFen: parseYuan(amount) })),
      );
    });
  }

  plan(id: string): Promise<void> {
    return this.aggregates.change(Project, id, (project, by) => project.plan(by));
  }

  returnPlan(id: string): Promise<void> {
    return this.aggregates.change(Project, id, (project, by) => project.returnPlan(by));
  }

  file(id: string, { planNumber }: FilePlan): Promise<void> {
    return this.aggregates.change(Project, id, (project, by) => project.file(by, planNumber));
  }

  publishIntent(id: string, { expectedOn, summary }: PublishIntent): Promise<void> {
    return this.aggregates.change(Project, id, async (project, by) => {
      project.publishIntent(by, this.aggregates.now);
      await this.notices.publishIntent(project, expectedOn, summary);
    });
  }

  /** Names the agent. @throws DomainError `not-an-agent`, `tender-under-way` when a procedure already hangs on the project */
  entrust(id: string, { agentId, agreementNumber, agreementDate, scope }: EntrustAgent): Promise<void> {
    return this.aggregates.change(Project, id, async (project, by) => {
      project.entrust(by, agentId, { number: agreementNumber, date: agreementDate, scope });
      await this.requireNoTender(project);
      if ((await this.organisations.activeKind(agentId)) !== 'procurement_agent')
        throw fieldError('agentId', 'not-an-agent', { agentId });
    });
  }

  /** Ends the project before a contract; what was reserved for it goes back, and an intent that was public is withdrawn in public. */
  cancel(id: string, { reason }: CancelProject): Promise<void> {
    return this.aggregates.change(Project, id, async (project, by) => {
      project.cancel(by, reason);
      await this.requireNoTender(project);
      await this.budgets.release(project.id);
      if (project.intentPublishedOn) await this.notices.withdrawIntent(project, reason);
    });
  }

  /** The project's lock is held: a tender is drafted under the same lock, so none can come in between. */
  private async requireNoTender({ id }: Project): Promise<void> {
    if (await this.queries.hasLiveTender(id)) throw new DomainError('tender-under-way');
  }
}
