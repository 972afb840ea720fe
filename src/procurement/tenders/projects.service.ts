import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { fieldError } from '#src/kernel/errors.js';
import { parseYuan } from '#src/kernel/money.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { OrganisationsService } from '#src/platform/identity/index.js';
import { BudgetsService } from '#src/procurement/budgets/index.js';
import { EstimatesService } from '#src/procurement/costing/index.js';
import { checkSmeDeduction } from './calc/document-rules.js';
import { METHOD_GROUNDS } from './calc/methods.js';
import type { DraftProject, EntrustAgent, FilePlan, PublishIntent, ReserveBudget } from './draft-project.dto.js';
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

  /** Opens a project on an approved estimate of the same purchaser; its price becomes the ceiling. */
  draft(input: DraftProject): Promise<ProjectView> {
    return this.aggregates.run(async () => {
      if (!METHOD_GROUNDS[input.method].includes(input.methodGround))
        throw fieldError('methodGround', 'ground-not-for-method', { rule: 'A2', method: input.method });
      checkSmeDeduction(input.smeDeduction);
      const estimate = await this.estimates.approved(input.estimateId);
      const { organisationId, regionCode } = currentActor();
      const project = Object.assign(new Project(), input, {
        id: uuidv7(),
        status: 'draft',
        purchaserId: organisationId,
        regionCode,
        ceilingFen: estimate.priceFen,
      });
      await this.aggregates.create(Project, project, 'draft');
      return this.queries.created(project.id);
    });
  }

  /** Sets the money aside, by yearly budget line; the parts sum to the ceiling. Rule: A3, budget first. */
  reserve(id: string, { parts }: ReserveBudget): Promise<void> {
    return this.aggregates.change(Project, id, async (project) => {
      project.reserve(currentActor().userId);
      await this.budgets.reserve(
        { projectId: project.id, totalFen: project.ceilingFen },
        parts.map(({ budgetLineId, amount }) => ({ budgetLineId, amountFen: parseYuan(amount) })),
      );
    });
  }

  plan(id: string): Promise<void> {
    return this.aggregates.change(Project, id, (project) => project.plan(currentActor().userId));
  }

  returnPlan(id: string): Promise<void> {
    return this.aggregates.change(Project, id, (project) => project.returnPlan(currentActor().userId));
  }

  file(id: string, { planNumber }: FilePlan): Promise<void> {
    return this.aggregates.change(Project, id, (project) => project.file(currentActor().userId, planNumber));
  }

  publishIntent(id: string, { expectedOn, summary }: PublishIntent): Promise<void> {
    return this.aggregates.change(Project, id, async (project) => {
      project.publishIntent(currentActor().userId, this.aggregates.now);
      await this.notices.publishIntent(project, expectedOn, summary);
    });
  }

  entrust(id: string, { agentId, agreementNumber, agreementDate, scope }: EntrustAgent): Promise<void> {
    return this.aggregates.change(Project, id, async (project) => {
      if ((await this.organisations.activeKind(agentId)) !== 'procurement_agent')
        throw fieldError('agentId', 'not-an-agent', { agentId });
      project.entrust(currentActor().userId, agentId, { number: agreementNumber, date: agreementDate, scope });
    });
  }

  /** Ends the project before a contract; whatever was reserved for it goes back. */
  cancel(id: string): Promise<void> {
    return this.aggregates.change(Project, id, async (project) => {
      project.cancel(currentActor().userId);
      await this.budgets.release(project.id);
    });
  }
}
