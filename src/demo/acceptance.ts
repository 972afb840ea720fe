import type { INestApplicationContext } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import { Reads } from '#src/platform/db/reads.js';
import type { AcceptanceStage, ContractContent } from '#src/procurement/contracts/index.js';
import { AcceptanceResultsService, AcceptancesService } from '#src/procurement/delivery/index.js';
import type { DemoAct } from '#src/demo/acts.js';
import type { Cast } from '#src/demo/cast.js';
import { doneBy, type DoneQuantities } from '#src/demo/delivery-figures.js';
import { dayOf, type Hour } from '#src/demo/schedule.js';

const OFFICER = 'purchaser.验收负责人';

/** When an acceptance is planned, held, signed and announced; one that waits for somebody lacks the later hours. */
export interface AcceptanceHours {
  readonly planned: Hour;
  readonly held?: Hour;
  readonly signed?: Hour;
  readonly announced?: Hour;
}

/** The acceptances of one contract, and what sets them apart from another's. */
export interface CaseAcceptances {
  /** a service site of the demo that sits on the group */
  readonly site: string;
  readonly done?: DoneQuantities;
  readonly stages: Partial<Readonly<Record<AcceptanceStage, AcceptanceHours>>>;
}

/** What was heard of those who use the service. */
const HEARD = {
  'mid-term': { asked: 60, satisfied: 52, summary: '多数服务对象满意，希望增加就业推荐和晚间面谈。' },
  final: { asked: 60, satisfied: 49, summary: '对走访和家庭支持评价较好，对就业帮扶的期待高于实际。' },
} as const;
const SUMMARIES = { 'mid-term': '中期验收合格，服务按约定进度开展。', final: '期末验收合格。' } as const;

const ACCEPTED = {
  name: 'demo.accepted-months',
  text: `
    select c.content, array(select r.month from service_report r where r.contract_id = c.id and r.status = 'accepted' order by r.month) as months
    from contract c where c.id = $1`,
};

/** The acceptances of a demo contract, act by act. */
export class DemoAcceptances {
  private readonly known = new Map<AcceptanceStage, string>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly contractId: string,
    private readonly story: CaseAcceptances,
  ) {}

  /** All its acts; whoever plays them sorts them by their hours. */
  acts(): DemoAct[] {
    const stages = Object.entries(this.story.stages) as [AcceptanceStage, AcceptanceHours][];
    return stages.flatMap(([stage, { planned, held, signed, announced }]) => [
      { at: planned, play: () => this.plan(stage, dayOf(held ?? planned)) },
      ...(held ? [{ at: held, play: () => this.hold(stage) }] : []),
      ...(signed ? [{ at: signed, play: () => this.sign(stage) }] : []),
      ...(announced ? [{ at: announced, play: () => this.announce(stage) }] : []),
    ]);
  }

  /** A group of five who did not buy: two of the purchaser, a service site, a client, an expert. */
  async plan(stage: AcceptanceStage, plannedFor: DateText): Promise<void> {
    const user = (who: string) => this.cast.actor(who).userId;
    const { id } = await this.cast.as(OFFICER, () =>
      this.app.get(AcceptancesService).plan(this.contractId, {
        stage,
        plannedFor,
        members: [
          { kind: 'purchaser', userId: user(OFFICER) },
          { kind: 'purchaser', userId: user('purchaser.内审员') },
          { kind: 'site', userId: user(`${this.story.site}.服务点经办员`) },
          { kind: 'client-representative', code: 'LH-0031' },
          { kind: 'expert', code: '验收专家一' },
        ],
      }),
    );
    this.known.set(stage, id);
  }

  /** Every line is held against what the accepted reports tell of it; users are heard. */
  async hold(stage: AcceptanceStage): Promise<void> {
    const [row] = await this.app
      .get(Reads)
      .all<{ content: ContractContent; months: string[] }>(ACCEPTED, [this.contractId]);
    const items = doneBy(row!.content, row!.months, this.story.done).map((item) => ({ ...item, passed: true }));
    await this.cast.as(OFFICER, () =>
      this.app.get(AcceptancesService).hold(this.known.get(stage)!, { items, users: { ...HEARD[stage] } }),
    );
  }

  async sign(stage: AcceptanceStage): Promise<void> {
    await this.cast.as('purchaser.单位负责人', () =>
      this.app.get(AcceptanceResultsService).sign(this.known.get(stage)!, {}),
    );
  }

  async announce(stage: AcceptanceStage): Promise<void> {
    const summary = SUMMARIES[stage];
    await this.cast.as(OFFICER, () =>
      this.app.get(AcceptanceResultsService).announce(this.known.get(stage)!, { summary }),
    );
  }
}
