import type { INestApplicationContext } from '@nestjs/common';
import { shanghaiInstant } from '#src/kernel/dates.js';
import { BudgetLinesService } from '#src/procurement/budgets/index.js';
import { CataloguesService } from '#src/procurement/catalogue/index.js';
import { EstimatesService } from '#src/procurement/costing/index.js';
import {
  CustodyService,
  ProjectsService,
  PublicationsService,
  TendersService,
} from '#src/procurement/tenders/index.js';
import type { Cast } from '#src/demo/cast.js';
import { CUSTODIANS, CUSTODY_THRESHOLD, type DemoKey, demoCustodianKeys } from '#src/demo/custodians.js';
import { DemoProcedure } from '#src/demo/procedure.js';
import { CATALOGUE, CRITERIA, type DemoCase, MAIN_CASE, PAYMENTS, REQUIREMENTS, SERVICES } from '#src/demo/purchase.js';

/** One purchase of the demo, act by act; each method is one day's work of the people it names. */
export class DemoPurchase {
  private estimateId = '';
  private projectId = '';
  private tenderId = '';
  private published?: DemoProcedure;
  /** key files of the custodians, written `organisation.person` */
  readonly custodianKeys = new Map<string, DemoKey>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly story: DemoCase = MAIN_CASE,
    private catalogueId = '',
  ) {}

  /** What follows the notice. */
  get procedure(): DemoProcedure {
    return (this.published ??= new DemoProcedure(this.app, this.cast, this.tenderId));
  }

  /** The catalogue of the year, for this purchase and the others. */
  async publishCatalogue(): Promise<string> {
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
    await this.cast.as('purchaser.采购审核员', () => catalogues.publish(id));
    this.catalogueId = id;
    return id;
  }

  /** The estimate becomes the ceiling, by collective decision. */
  async approveEstimate(): Promise<void> {
    const estimates = this.app.get(EstimatesService);
    const { id } = await this.cast.as('purchaser.经办员', () => estimates.draft(this.story.estimate));
    this.estimateId = id;
    await this.cast.as('purchaser.经办员', () => estimates.submit(id));
    await this.cast.as('purchaser.单位负责人', () => estimates.approve(id, { minutes: this.story.minutes }));
  }

  /** Two yearly budget lines carry it; the plan is filed. */
  async reserveAndFile(): Promise<void> {
    const lines = this.app.get(BudgetLinesService);
    const parts: { budgetLineId: string; amount: string }[] = [];
    for (const { year, amount, reserved } of this.story.budgetLines) {
      const { id } = await this.cast.as('finance.指标管理员', () =>
        lines.load({
          purchaserId: this.cast.id('purchaser'),
          year,
          source: 'general_public_budget',
          unitEconomicClass: '30227',
          governmentEconomicClass: '50205',
          title: this.story.name,
          amount,
          isApproved: year === CATALOGUE.year,
        }),
      );
      parts.push({ budgetLineId: id, amount: reserved });
    }
    const projects = this.app.get(ProjectsService);
    const { id } = await this.cast.as('purchaser.经办员', () =>
      projects.draft({
        number: this.story.projectNumber,
        name: this.story.name,
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
    await this.cast.as('finance.采购监管员', () => projects.file(id, { planNumber: this.story.planNumber }));
  }

  /** The market is told; the notice may follow after thirty days. */
  async publishIntent(): Promise<void> {
    await this.cast.as('purchaser.经办员', () =>
      this.app.get(ProjectsService).publishIntent(this.projectId, this.story.intent),
    );
  }

  /** The agent is entrusted with the procedure. */
  async entrustAgent(): Promise<void> {
    await this.cast.as('purchaser.经办员', () =>
      this.app.get(ProjectsService).entrust(this.projectId, {
        agentId: this.cast.id('agent'),
        ...this.story.mandate,
        scope: [...this.story.mandate.scope],
      }),
    );
  }

  /** The agent drafts, names the custodians and submits, the purchaser approves. */
  async draftTender(dates = this.story.tender!): Promise<void> {
    const tenders = this.app.get(TendersService);
    const { id } = await this.cast.as('agent.代理项目经理', () =>
      tenders.draft({
        projectId: this.projectId,
        number: `${this.story.projectNumber}-01`,
        title: `${this.story.name}竞争性磋商`,
        documentsUntil: dates.documentsUntil,
        bidDeadline: shanghaiInstant(dates.deadlineOn, '10:00').toISOString(),
        document: {
          catalogueId: this.catalogueId,
          serviceLines: SERVICES.map(({ code, quantity, standard }) => ({ itemCode: code, quantity, standard })),
          requirements: [...REQUIREMENTS],
          criteria: [...CRITERIA],
          service: {
            startsOn: '2026-10-01',
            endsOn: '2027-09-30',
            place: this.story.place,
            clients: this.story.clients,
            renewals: 2,
          },
          payments: [...PAYMENTS],
        },
      }),
    );
    this.tenderId = id;
    await this.nameCustodians();
    await this.cast.as('agent.代理项目经理', () => tenders.submit(id));
    await this.cast.as('purchaser.采购审核员', () => tenders.approve(id));
  }

  /** Three people of three organisations hold the keys; each makes a key and hands in its public half. */
  private async nameCustodians(): Promise<void> {
    const custody = this.app.get(CustodyService);
    const userIds = CUSTODIANS.map((who) => this.cast.actor(who).userId);
    await this.cast.as('agent.代理项目经理', () =>
      custody.name(this.tenderId, { threshold: CUSTODY_THRESHOLD, userIds }),
    );
    for (const [who, key] of await demoCustodianKeys()) {
      await this.cast.as(who, () => custody.setKey(this.tenderId, { publicJwk: key.publicJwk }));
      this.custodianKeys.set(who, key);
    }
  }

  /** The notice. */
  async publishTender(): Promise<void> {
    await this.cast.as('agent.代理项目经理', () => this.app.get(PublicationsService).publish(this.tenderId));
  }
}
