import type { INestApplicationContext } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import type { AcceptanceStage } from '#src/procurement/contracts/index.js';
import { AcceptanceResultsService, AcceptancesService } from '#src/procurement/delivery/index.js';
import { acceptancePlan, acceptanceFindings, ACCEPTANCE_SUMMARIES } from '#src/demo/acceptance-words.js';
import type { Cast } from '#src/demo/cast.js';
import { contentOf, type Contracted } from '#src/demo/contracted.js';
import type { DoneQuantities } from '#src/demo/delivery-figures.js';
import type { AcceptanceHours } from '#src/demo/performance-dates.js';
import { dayOf } from '#src/demo/schedule.js';

const OFFICER = 'purchaser.验收负责人';

/** The acceptances of one contract, and what sets them apart from another's. */
export interface CaseAcceptances {
  /** a service site of the demo that sits on the group */
  readonly site: string;
  readonly done?: DoneQuantities;
  readonly stages: Partial<Readonly<Record<AcceptanceStage, AcceptanceHours>>>;
}

const ACCEPTED = {
  name: 'demo.accepted-months',
  text: `select month from service_report where contract_id = $1 and status = 'accepted' order by month`,
};

/** The acceptances of a demo contract, act by act. */
export class DemoAcceptances {
  private readonly known = new Map<AcceptanceStage, string>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly contract: Contracted,
    private readonly story: CaseAcceptances,
  ) {}

  /** A group of five who did not buy. */
  async plan(stage: AcceptanceStage): Promise<void> {
    const { planned, held = planned } = this.story.stages[stage]!;
    const userId = (who: string) => this.cast.actor(who).userId;
    const plan = acceptancePlan(stage, dayOf(held), { site: this.story.site, userId });
    const { id } = await this.cast.as(OFFICER, () =>
      this.app.get(AcceptancesService).plan(this.contract.contractId, plan),
    );
    this.known.set(stage, id);
  }

  /** Every line is held against what the accepted reports tell of it; users are heard. */
  async hold(stage: AcceptanceStage): Promise<void> {
    const content = await contentOf(this.app, this.contract);
    const rows = await this.app.get(Reads).all<{ month: string }>(ACCEPTED, [this.contract.contractId]);
    const months = rows.map(({ month }) => month);
    const findings = acceptanceFindings(stage, content, { months, done: this.story.done });
    await this.cast.as(OFFICER, () => this.app.get(AcceptancesService).hold(this.known.get(stage)!, findings));
  }

  async sign(stage: AcceptanceStage): Promise<void> {
    await this.cast.as('purchaser.单位负责人', () =>
      this.app.get(AcceptanceResultsService).sign(this.known.get(stage)!, {}),
    );
  }

  async announce(stage: AcceptanceStage): Promise<void> {
    const summary = ACCEPTANCE_SUMMARIES[stage];
    await this.cast.as(OFFICER, () =>
      this.app.get(AcceptanceResultsService).announce(this.known.get(stage)!, { summary }),
    );
  }
}
