import type { INestApplicationContext } from '@nestjs/common';
import { ChallengeRepliesService } from '#src/procurement/awards/challenges/challenge-replies.service.js';
import { ChallengesService } from '#src/procurement/awards/challenges/challenges.service.js';
import { BudgetLinesService } from '#src/procurement/budgets/index.js';
import { EstimatesService } from '#src/procurement/costing/index.js';
import {
  CustodyService,
  ProjectsService,
  PublicationsService,
  TendersService,
} from '#src/procurement/tenders/index.js';
import { InquiriesService } from '#src/procurement/tenders/inquiries/inquiries.service.js';
import type { DemoCase } from '#src/demo/cases.js';
import type { Cast } from '#src/demo/cast.js';
import type { DemoCatalogue } from '#src/demo/catalogue.js';
import { CUSTODIANS, CUSTODY_THRESHOLD, demoCustodianKeys } from '#src/demo/custodians.js';
import { budgetLineOf, projectOf, tenderOf } from '#src/demo/drafts.js';
import { DemoContract } from '#src/demo/contract.js';
import type { Contracted } from '#src/demo/contracted.js';
import { DemoPerformance } from '#src/demo/performance.js';
import { DemoProcedure } from '#src/demo/procedure.js';

/** One purchase of the demo, act by act; each method is one day's work of the people it names. */
export class DemoPurchase implements Contracted {
  private estimateId = '';
  private projectId = '';
  private tenderId = '';
  private challengeId = '';
  private published?: DemoProcedure;
  private won?: DemoContract;
  private performed?: DemoPerformance;
  private readonly lineIds = new Map<number, string>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly catalogue: DemoCatalogue,
    readonly story: DemoCase,
  ) {}

  /** What follows the notice. @throws Error for a story without it */
  get procedure(): DemoProcedure {
    const { bids, procedure } = this.story;
    if (!bids || !procedure) throw new Error(`nobody bids for ${this.story.projectNumber}`);
    return (this.published ??= new DemoProcedure(this.app, this.cast, this.tenderId, {
      ...this.story,
      ...{ bids, procedure },
    }));
  }

  /** What follows the result: the contract with the first of the bidders, who wins. @throws Error for a story without it */
  get contract(): DemoContract {
    const { bids, contract } = this.story;
    if (!bids || !contract) throw new Error(`${this.story.projectNumber} has no contract`);
    const [winner] = bids.answers;
    return (this.won ??= new DemoContract(this.app, this.cast, this.tenderId, winner!.vendor, contract));
  }

  /** What follows the signature. @throws Error for a story without it */
  get performance(): DemoPerformance {
    const { performance } = this.story;
    if (!performance) throw new Error(`${this.story.projectNumber} is not performed`);
    return (this.performed ??= new DemoPerformance(this.app, this.cast, this, { ...this.story, performance }));
  }

  get contractId(): string {
    return this.contract.id;
  }

  /** The estimate becomes the ceiling, by collective decision. */
  async approveEstimate(): Promise<void> {
    const estimates = this.app.get(EstimatesService);
    const { id } = await this.cast.as('purchaser.经办员', () => estimates.draft(this.story.estimate));
    this.estimateId = id;
    await this.cast.as('purchaser.经办员', () => estimates.submit(id));
    await this.cast.as('purchaser.单位负责人', () => estimates.approve(id, { minutes: this.story.minutes }));
  }

  /** Yearly budget lines carry it; the plan is filed. */
  async reserveAndFile(): Promise<void> {
    const lines = this.app.get(BudgetLinesService);
    const parts: { budgetLineId: string; amount: string }[] = [];
    for (const line of this.story.budgetLines) {
      const { id } = await this.cast.as('finance.指标管理员', () =>
        lines.load(budgetLineOf(this.story, line, this.cast.id('purchaser'))),
      );
      this.lineIds.set(line.year, id);
      parts.push({ budgetLineId: id, amount: line.reserved });
    }
    const projects = this.app.get(ProjectsService);
    const { id } = await this.cast.as('purchaser.经办员', () => projects.draft(projectOf(this.story, this.estimateId)));
    this.projectId = id;
    await this.cast.as('purchaser.经办员', () => projects.reserve(id, { parts }));
    await this.cast.as('purchaser.经办员', () => projects.plan(id));
    await this.cast.as('finance.采购监管员', () => projects.file(id, { planNumber: this.story.planNumber }));
  }

  /** The budget of a later year is approved: its line pays. */
  async confirmBudget(year: number): Promise<void> {
    await this.cast.as('finance.指标管理员', () => this.app.get(BudgetLinesService).confirm(this.lineIds.get(year)!));
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
  async draftTender(): Promise<void> {
    const tenders = this.app.get(TendersService);
    const of = { projectId: this.projectId, catalogueId: this.catalogue.id };
    const { id } = await this.cast.as('agent.代理项目经理', () => tenders.draft(tenderOf(this.story, of)));
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
    for (const [who, { publicJwk }] of await demoCustodianKeys())
      await this.cast.as(who, () => custody.setKey(this.tenderId, { publicJwk }));
  }

  /** The notice. */
  async publishTender(): Promise<void> {
    await this.cast.as('agent.代理项目经理', () => this.app.get(PublicationsService).publish(this.tenderId));
  }

  /** A vendor asks what the document means. */
  async ask(): Promise<void> {
    const { vendor, part, question } = this.story.inquiry!;
    await this.cast.as(`${vendor}.投标专员`, () =>
      this.app.get(InquiriesService).ask(this.tenderId, { part, question }),
    );
  }

  /** A bidder challenges the result. */
  async challenge(): Promise<void> {
    const { vendor, said } = this.story.challenge!;
    const { id } = await this.cast.as(`${vendor}.授权签字人`, () =>
      this.app.get(ChallengesService).submit(this.tenderId, { subject: 'result', ...said }),
    );
    this.challengeId = id;
  }

  /** It may change the result: the purchase is suspended. */
  async acceptChallenge(): Promise<void> {
    await this.cast.as('agent.代理复核员', () =>
      this.app.get(ChallengeRepliesService).accept(this.challengeId, { mayChangeResult: true }),
    );
  }
}
