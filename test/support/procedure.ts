import { ANSWERS, type Bidder, sheetOf } from '#src/demo/answers.js';
import { REQUIREMENTS } from '#src/demo/purchase.js';
import { aBidContent } from '#test/builders/a-bid.js';
import { open, submit } from '#test/support/ceremony.js';
import type { Body, Journey } from '#test/support/journey.js';

/** The review of the demo purchase, act by act, over HTTP; what a journey asserts between the acts is its own. */

const AGENT = 'agent.代理项目经理';
const REPRESENTATIVE = 'purchaser.采购人代表';
const EXPERTS = ['评审专家一', '评审专家二', '评审专家三', '评审专家四', '评审专家五'].map((name) => `experts.${name}`);

interface Panel {
  readonly id: string;
  readonly members: readonly { readonly userId: string; readonly kind: string }[];
}

/** One procedure from its published tender on. */
export class Procedure {
  readonly bids = {} as Record<Bidder, string>;
  panelId = '';
  members: string[] = [];

  constructor(
    private readonly journey: Journey,
    readonly tenderId: string,
    readonly openingId: string,
  ) {}

  static async published(journey: Journey): Promise<Procedure> {
    return new Procedure(journey, await journey.world.newest('tender'), await journey.world.newest('opening'));
  }

  get tender(): string {
    return `tenders/${this.tenderId}`;
  }

  /** First responses of these vendors, sealed with their offers of the demo. */
  async respond(vendors: readonly Bidder[]): Promise<void> {
    for (const vendor of vendors) {
      const { first, sme } = ANSWERS.find((answer) => answer.vendor === vendor)!;
      const content = aBidContent(first, { sme: { kind: sme, statement: sme === 'small' ? '本单位为小型企业' : '' } });
      const answer = await submit(this.journey.world, vendor, this.openingId, content);
      if (answer.status !== 201) throw new Error(`${vendor}: ${answer.code}`);
      this.bids[vendor] = answer.body.id;
    }
  }

  async openResponses(): Promise<void> {
    await this.journey.clock('2026-08-26T10:00:30+08:00');
    await open(this.journey.world, this.openingId);
  }

  /** Two experts are drawn from five, the purchaser sends its representative; all declare that nothing stands between them and the bidders. */
  async seatPanel(): Promise<void> {
    const { world } = this.journey;
    const candidates = EXPERTS.map((who) => ({ userId: world.userId(who), relations: [] }));
    const panel = await this.journey.make<Panel>(AGENT, `${this.tender}/panel`, {
      experts: 2,
      draw: { candidates },
      representative: {
        userId: world.userId(REPRESENTATIVE),
        authorisation: { number: '清公采授〔2026〕3号', date: '2026-08-25' },
        relations: [],
      },
    });
    this.panelId = panel.id;
    await this.readMembers();
    for (const member of this.members)
      await this.journey.done(member, `review-panels/${this.panelId}`, 'declare', { conflicts: [] });
    const chair = this.members.find((who) => who !== REPRESENTATIVE)!;
    await this.journey.done(AGENT, `review-panels/${this.panelId}`, 'chair', { userId: world.userId(chair) });
    await this.journey.done(AGENT, `review-panels/${this.panelId}`, 'complete');
    await this.journey.done(AGENT, this.tender, 'review');
  }

  /** Who sits on the panel now: the experts in the order of the draw, then the representative. */
  async readMembers(): Promise<void> {
    const panel = await this.journey.show<Panel>(AGENT, `review-panels/${this.panelId}`);
    const known = [...EXPERTS, REPRESENTATIVE];
    this.members = panel.members.map(({ userId }) => known.find((who) => this.journey.world.userId(who) === userId)!);
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
    await this.journey.clock('2026-08-26T14:30:00+08:00');
    await this.journey.done(AGENT, this.tender, 'consult');
    for (const vendor of vendors)
      await this.journey.done(AGENT, this.tender, 'consultations', {
        bidId: this.bids[vendor],
        heldAt: '2026-08-26T14:00:00+08:00',
        record: '就人员配备、督导安排与应急响应逐项磋商，供应商当场确认。',
        changes: '磋商文件无实质性变动。',
      });
  }

  /** Final offers until 15:30, sealed again for an opening of their own, and opened. */
  async takeFinalOffers(vendors: readonly Bidder[]): Promise<string> {
    const { world } = this.journey;
    await this.journey.clock('2026-08-26T15:00:00+08:00');
    await this.journey.done(AGENT, this.tender, 'call-final-offers', { closesAt: '2026-08-26T15:30:00+08:00' });
    const openingId = await world.newest('opening');
    for (const vendor of vendors) {
      const { final, sme } = ANSWERS.find((answer) => answer.vendor === vendor)!;
      const content = aBidContent(final, { sme: { kind: sme, statement: sme === 'small' ? '本单位为小型企业' : '' } });
      const answer = await submit(world, vendor, openingId, content);
      if (answer.status !== 201) throw new Error(`${vendor}: ${answer.code}`);
    }
    await this.journey.clock('2026-08-26T15:30:00+08:00');
    await open(world, openingId);
    return openingId;
  }

  /** Each member hands in and locks the own sheet. */
  async scoreAll(vendors: readonly Bidder[]): Promise<void> {
    const bids = Object.fromEntries(vendors.map((vendor) => [vendor, this.bids[vendor]])) as Record<Bidder, string>;
    for (const [index, member] of this.members.entries()) {
      const client = await this.journey.by(member);
      const path = `${this.tender}/score-sheet`;
      const { etag } = await client.get(path);
      const { status, code, body } = await client.put<Body>(path, { scores: sheetOf(index, bids) }, { ifMatch: etag });
      if (status >= 300) throw new Error(`${member}: ${code} ${JSON.stringify(body)}`);
      await this.journey.done(member, path, 'lock');
    }
  }

  /** Evaluated, reported and signed by all. */
  async report(): Promise<void> {
    await this.journey.done(AGENT, this.tender, 'score');
    for (const member of this.members) await this.journey.done(member, `${this.tender}/report`, 'sign', {});
  }

  async determine(body: object = {}): Promise<void> {
    const minutes = { number: '清公党纪〔2026〕24号', date: '2026-08-31', matter: '确定成交供应商' };
    await this.journey.done('purchaser.单位负责人', this.tender, 'determine', { minutes, ...body });
  }

  async announce(): Promise<void> {
    await this.journey.done(AGENT, this.tender, 'announce', {});
  }
}
