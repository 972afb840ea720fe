import type { INestApplicationContext } from '@nestjs/common';
import { shanghaiInstant } from '#src/kernel/dates.js';
import { BudgetLinesService } from '#src/procurement/budgets/index.js';
import { CataloguesService } from '#src/procurement/catalogue/index.js';
import { EstimatesService } from '#src/procurement/costing/index.js';
import { ProjectsService, TendersService } from '#src/procurement/tenders/index.js';
import type { Cast } from '#src/demo/cast.js';
import {
  BUDGET_LINES,
  CATALOGUE,
  CRITERIA,
  ESTIMATE,
  MANDATE,
  MINUTES,
  PAYMENTS,
  REQUIREMENTS,
  SERVICES,
} from '#src/demo/purchase.js';

/** The demo purchase, act by act; each method is one day's work of the people it names. */
export class DemoPurchase {
  private catalogueId = '';
  private estimateId = '';
  private projectId = '';
  private tenderId = '';

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
  ) {}

  async publishCatalogue(): Promise<void> {
    const catalogues = this.app.get(CataloguesService);
    const { id } = await this.cast.as('purchaser.经办员', () =>
      catalogues.draft({
        year: CATALOGUE.year,
        title: CATALOGUE.title,
        guidance: CATALOGUE.guidance,
        items: SERVICES.map(({ code, group, name, unit, unitPrice, standard }) => ({
          code,
          dutyGroup: group,
          name,
          unit,
          qualityStandard: standard,
          processSteps: {
            discovery: '需求发现记录',
            intake: '服务承接单',
            referral: '服务转介单',
            appraisal: '服务评估表',
          },
          referencePrice: unitPrice,
          indicators: [],
        })),
      }),
    );
    this.catalogueId = id;
    await this.cast.as('purchaser.采购审核员', () => catalogues.publish(id));
  }

  /** 07-13: the estimate B34/PB1 becomes the ceiling, by collective decision. */
  async approveEstimate(): Promise<void> {
    const estimates = this.app.get(EstimatesService);
    const { id } = await this.cast.as('purchaser.经办员', () => estimates.draft(ESTIMATE));
    this.estimateId = id;
    await this.cast.as('purchaser.经办员', () => estimates.submit(id));
    await this.cast.as('purchaser.单位负责人', () => estimates.approve(id, { minutes: MINUTES }));
  }

  /** 07-13: two yearly budget lines carry it; the plan is filed. */
  async reserveAndFile(): Promise<void> {
    const lines = this.app.get(BudgetLinesService);
    const parts: { budgetLineId: string; amount: string }[] = [];
    for (const { year, amount, reserved } of BUDGET_LINES) {
      const { id } = await this.cast.as('finance.指标管理员', () =>
        lines.load({
          purchaserId: this.cast.id('purchaser'),
          year,
          source: 'general_public_budget',
          unitEconomicClass: '30227',
          governmentEconomicClass: '50205',
          title: '禁毒社会工作服务委托业务费',
          amount,
          isApproved: year === CATALOGUE.year,
        }),
      );
      parts.push({ budgetLineId: id, amount: reserved });
    }
    const projects = this.app.get(ProjectsService);
    const { id } = await this.cast.as('purchaser.经办员', () =>
      projects.draft({
        number: 'QYQ-CS-2026-018',
        name: '清源区 2026—2027 年度禁毒社会工作服务',
        estimateId: this.estimateId,
        method: 'competitive_consultation',
        methodGround: 'government-purchased-services',
        industry: '其他未列明行业',
        smeReservation: 'none',
        smeGround: '财库〔2020〕46号第六条第一项',
        smeDeduction: '0.10',
      }),
    );
    this.projectId = id;
    await this.cast.as('purchaser.经办员', () => projects.reserve(id, { parts }));
    await this.cast.as('purchaser.经办员', () => projects.plan(id));
    await this.cast.as('finance.采购监管员', () => projects.file(id, { planNumber: '清采计〔2026〕0317号' }));
  }

  /** 07-14: the market is told; the notice may follow from 08-13. */
  async publishIntent(): Promise<void> {
    await this.cast.as('purchaser.经办员', () =>
      this.app.get(ProjectsService).publishIntent(this.projectId, {
        expectedOn: '2026-08-13',
        summary: '为临河街道、望桥镇约 300 名社区戒毒、社区康复及药物维持治疗人员提供专业社会工作服务，服务期一年。',
      }),
    );
  }

  /** 07-16: the agent is entrusted with the procedure. */
  async entrustAgent(): Promise<void> {
    await this.cast.as('purchaser.经办员', () =>
      this.app
        .get(ProjectsService)
        .entrust(this.projectId, { agentId: this.cast.id('agent'), ...MANDATE, scope: [...MANDATE.scope] }),
    );
  }

  /** 08-11: the agent drafts and submits, the purchaser approves. */
  async draftTender(): Promise<void> {
    const tenders = this.app.get(TendersService);
    const { id } = await this.cast.as('agent.代理项目经理', () =>
      tenders.draft({
        projectId: this.projectId,
        number: 'QYQ-CS-2026-018-01',
        title: '清源区 2026—2027 年度禁毒社会工作服务竞争性磋商',
        documentsUntil: '2026-08-20',
        bidDeadline: shanghaiInstant('2026-08-26', '10:00').toISOString(),
        document: {
          catalogueId: this.catalogueId,
          serviceLines: SERVICES.map(({ code, quantity, standard }) => ({ itemCode: code, quantity, standard })),
          requirements: [...REQUIREMENTS],
          criteria: [...CRITERIA],
          service: {
            startsOn: '2026-10-01',
            endsOn: '2027-09-30',
            place: '清源区临河街道、望桥镇',
            clients: 300,
            renewals: 2,
          },
          payments: [...PAYMENTS],
        },
      }),
    );
    this.tenderId = id;
    await this.cast.as('agent.代理项目经理', () => tenders.submit(id));
    await this.cast.as('purchaser.采购审核员', () => tenders.approve(id));
  }

  /** 08-13: the notice, thirty days after the intent. */
  async publishTender(): Promise<void> {
    await this.cast.as('agent.代理项目经理', () => this.app.get(TendersService).publish(this.tenderId));
  }
}
