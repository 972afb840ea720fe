import { ANSWERS, type Bidder, sheetOf } from '#src/demo/answers.js';
import { type CaseProcedure, mainCase } from '#src/demo/cases.js';
import { REQUIREMENTS } from '#src/demo/purchase.js';
import { instantOf } from '#src/demo/schedule.js';
import { aBidContent } from '#test/builders/a-bid.js';
import type { Journey } from '#test/support/journey.js';

/** The review of the demo purchase, act by act, over HTTP; what a journey asserts between the acts is its own. */

const AGENT = 'agent.代理项目经理';
const REPRESENTATIVE = 'purchaser.采购人代表';
const EXPERTS = ['评审专家一', '评审专家二', '评审专家三', '评审专家四', '评审专家五'].map((name) => `experts.${name}`);

interface Panel {
  readonly id: string;
  readonly members: readonly { readonly userId: string; readonly kind: string }[];
}

interface OpeningRow {
  readonly id: string;
  readonly kind: string;
}

/** One procedure from its published tender on. */
export class Procedure {
  readonly bids = {} as Record<Bidder, string>;
  panelId = '';
  members: string[] = [];
  private readonly story: CaseProcedure;

  private constructor(
    private readonly journey: Journey,
    readonly tenderId: string,
    readonly openingId: string,
  ) {
    this.story = mainCase(journey.world.schedule).procedure!;
  }

  /** The procedure of a published tender; the only one when left out. */
  static async published(journey: Journey, tenderId?: string): Promise<Procedure> {
    const id = tenderId ?? (await journey.list<{ id: string }>(AGENT, 'tenders'))[0]!.id;
    return new Procedure(journey, id, await openingOf(journey, id, 'response'));
  }

  get tender(): string {
    return `tenders/${this.tenderId}`;
  }

  /** First responses of these vendors, sealed with their offers of the demo. */
  async respond(vendors: readonly Bidder[]): Promise<void> {
    for (const vendor of vendors) this.bids[vendor] = await this.handIn(vendor, 'first', this.openingId);
  }

  /** Half a minute after the deadline, so that a bid can be late before. */
  async openResponses(): Promise<void> {
    await this.journey.clock(new Date(instantOf(this.story.opening).getTime() + 30_000).toISOString());
    await this.journey.open(this.openingId);
  }

  /** Two experts are drawn from five, the purchaser sends its representative; all declare that nothing stands between them and the bidders. */
  async seatPanel(): Promise<void> {
    const { journey } = this;
    const candidates = await inOrder(EXPERTS, async (who) => ({ userId: await journey.userId(who), relations: [] }));
    const panel = await journey.make<Panel>(AGENT, `${this.tender}/panel`, {
      experts: 2,
      draw: { candidates },
      representative: {
        userId: await journey.userId(REPRESENTATIVE),
        authorisation: this.story.authorisation,
        relations: [],
      },
    });
    this.panelId = panel.id;
    await this.readMembers();
    for (const member of this.members)
      await journey.done(member, `review-panels/${this.panelId}`, 'declare', { conflicts: [] });
    const chair = this.members.find((who) => who !== REPRESENTATIVE)!;
    await journey.done(AGENT, `review-panels/${this.panelId}`, 'chair', { userId: await journey.userId(chair) });
    await journey.done(AGENT, `review-panels/${this.panelId}`, 'complete');
    await journey.done(AGENT, this.tender, 'review');
  }

  /** Who sits on the panel now: the experts in the order of the draw, then the representative. */
  async readMembers(): Promise<void> {
    const panel = await this.journey.show<Panel>(AGENT, `review-panels/${this.panelId}`);
    const known = new Map<string, string>();
    for (const who of [...EXPERTS, REPRESENTATIVE]) known.set(await this.journey.userId(who), who);
    this.members = panel.members.map(({ userId }) => known.get(userId)!);
  }

  /** Both reviews of every bid, all requirements met. */
  async admitAll(vendors: readonly Bidder[]): Promise<void> {
    for (const vendor of vendors)
      for (const kind of ['qualification', 'conformity'] as const) await this.check(vendor, kind);
  }

  /** One review of one bid; requirements named in `failed` are not met, for the reason given. */
  async check(
    vendor: Bidder,
    kind: 'qualification' | 'conformity',
    failed: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const asked = kind === 'qualification' ? 'qualification' : 'substantive';
    const findings = REQUIREMENTS.filter((requirement) => requirement.kind === asked).map(({ code }) => ({
      requirement: code,
      passed: !(code in failed),
      reason: failed[code] ?? '材料齐全，符合要求',
    }));
    const passed = Object.keys(failed).length === 0;
    await this.journey.done(AGENT, this.tender, 'checks', { bidId: this.bids[vendor], kind, passed, findings });
  }

  async consult(vendors: readonly Bidder[]): Promise<void> {
    await this.journey.at(this.story.consulted);
    await this.journey.done(AGENT, this.tender, 'consult');
    for (const vendor of vendors)
      await this.journey.done(AGENT, this.tender, 'consultations', {
        bidId: this.bids[vendor],
        heldAt: instantOf(this.story.consultation).toISOString(),
        record: '就人员配备、督导安排与应急响应逐项磋商，供应商当场确认。',
        changes: '磋商文件无实质性变动。',
      });
  }

  /** Final offers within half an hour, sealed again for an opening of their own, and opened. */
  async takeFinalOffers(vendors: readonly Bidder[]): Promise<string> {
    await this.journey.at(this.story.finalOffers);
    const closesAt = instantOf(this.story.finalDeadline).toISOString();
    await this.journey.done(AGENT, this.tender, 'call-final-offers', { closesAt });
    const openingId = await openingOf(this.journey, this.tenderId, 'final_offer');
    for (const vendor of vendors) await this.handIn(vendor, 'final', openingId);
    await this.journey.at(this.story.finalDeadline);
    await this.journey.open(openingId);
    return openingId;
  }

  /** Each member hands in and locks the own sheet. */
  async scoreAll(vendors: readonly Bidder[]): Promise<void> {
    const bids = Object.fromEntries(vendors.map((vendor) => [vendor, this.bids[vendor]])) as Record<Bidder, string>;
    const path = `${this.tender}/score-sheet`;
    for (const [index, member] of this.members.entries()) {
      await this.journey.put(member, path, { scores: sheetOf(index, bids) });
      await this.journey.done(member, path, 'lock');
    }
  }

  /** Evaluated, reported and signed by all. */
  async report(): Promise<void> {
    await this.journey.done(AGENT, this.tender, 'score');
    for (const member of this.members) await this.journey.done(member, `${this.tender}/report`, 'sign', {});
  }

  async determine(body: object = {}): Promise<void> {
    const { minutes } = this.story;
    await this.journey.done('purchaser.单位负责人', this.tender, 'determine', { minutes, ...body });
  }

  async announce(): Promise<void> {
    await this.journey.done(AGENT, this.tender, 'announce', {});
  }

  private async handIn(vendor: Bidder, round: 'first' | 'final', openingId: string): Promise<string> {
    const answer = ANSWERS.find((each) => each.vendor === vendor)!;
    const sme = { kind: answer.sme, statement: answer.sme === 'small' ? '本单位为小型企业' : '' };
    return this.journey.handIn(vendor, this.tender, openingId, aBidContent(answer[round], { sme }));
  }
}

async function openingOf(journey: Journey, tenderId: string, kind: string): Promise<string> {
  const openings = await journey.list<OpeningRow>(AGENT, `tenders/${tenderId}/openings`);
  return openings.find((opening) => opening.kind === kind)!.id;
}

async function inOrder<T, R>(items: readonly T[], make: (item: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}
