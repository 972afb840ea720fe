import type { INestApplicationContext } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import {
  ChecksService,
  ConsultationsService,
  DeterminationsService,
  EvaluationsService,
  ReportsService,
  ResultsService,
  ReviewPanelsService,
  ReviewsService,
  ScoreSheetsService,
} from '#src/procurement/awards/index.js';
import { CeremonyService, SubmissionsService } from '#src/procurement/bids/index.js';
import { openShare, seal, type SealedShare } from '#src/procurement/bids/sealing/index.js';
import { type Opening, SeatsService } from '#src/procurement/tenders/index.js';
import { type CaseBids, type DemoAnswer, demoBidContent, sheetOf } from '#src/demo/answers.js';
import type { CaseProcedure, DemoCase } from '#src/demo/cases.js';
import type { Cast } from '#src/demo/cast.js';
import { CUSTODIANS, CUSTODY_THRESHOLD, unlockedKeyOf } from '#src/demo/custodians.js';
import { instantOf } from '#src/demo/schedule.js';

const AGENT = 'agent.代理项目经理';
const REPRESENTATIVE = 'purchaser.采购人代表';
/** Members of a panel at least. Rule: A40 */
const SMALLEST = { open_tender: 5, competitive_consultation: 3 } as const;
const EXPERTS = ['一', '二', '三', '四', '五'].map((ordinal) => `experts.评审专家${ordinal}`);

/** Members of a panel who are no experts. */
const REPRESENTATIVES = 1;

/** A purchase that is bid for. */
type BidCase = DemoCase & { readonly bids: CaseBids; readonly procedure: CaseProcedure };

/** The procedure of a demo purchase from its bids to its result, act by act; each method is what its people do at one hour. */
export class DemoProcedure {
  private readonly bids: Record<string, string> = {};
  private members: string[] = [];

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly tenderId: string,
    private readonly story: BidCase,
  ) {}

  /** The vendors seal their first responses, each in its own client. */
  async respond(): Promise<void> {
    for (const answer of this.story.bids.answers)
      this.bids[answer.vendor] = await this.handIn('response', answer, answer.first);
  }

  /** Two of the three custodians open the responses together. */
  openResponses(): Promise<void> {
    return this.openAll('response');
  }

  /** Experts are drawn from five, the purchaser sends its representative, nobody has to do with a bidder; the review begins. */
  async seatPanel(): Promise<void> {
    const panels = this.app.get(ReviewPanelsService);
    const userId = (who: string) => this.cast.actor(who).userId;
    const panel = await this.byAgent(() =>
      panels.draw(this.tenderId, {
        experts: SMALLEST[this.story.method] - REPRESENTATIVES,
        draw: { candidates: EXPERTS.map((who) => ({ userId: userId(who), relations: [] })) },
        representative: {
          userId: userId(REPRESENTATIVE),
          authorisation: this.story.procedure.authorisation,
          relations: [],
        },
      }),
    );
    const known = [...EXPERTS, REPRESENTATIVE];
    this.members = panel.members.map((member) => known.find((who) => userId(who) === member.userId)!);
    for (const member of this.members) await this.cast.as(member, () => panels.declare(panel.id, { conflicts: [] }));
    const chair = userId(this.members.find((who) => who !== REPRESENTATIVE)!);
    await this.byAgent(() => panels.chair(panel.id, { userId: chair }));
    await this.byAgent(() => panels.complete(panel.id));
    await this.byAgent(() => this.app.get(ReviewsService).review(this.tenderId));
  }

  /** Every bidder qualifies and conforms. */
  async admitAll(): Promise<void> {
    const kinds = { qualification: 'qualification', conformity: 'substantive' } as const;
    for (const bidId of Object.values(this.bids))
      for (const [kind, asked] of Object.entries(kinds) as [keyof typeof kinds, string][])
        await this.byAgent(() =>
          this.app.get(ChecksService).record(this.tenderId, {
            bidId,
            kind,
            passed: true,
            findings: this.story.document.requirements
              .filter((requirement) => requirement.kind === asked)
              .map(({ code }) => ({ requirement: code, passed: true, reason: '材料齐全，符合要求' })),
          }),
        );
  }

  /** The panel consults each of them. */
  async consult(): Promise<void> {
    const consultations = this.app.get(ConsultationsService);
    await this.byAgent(() => consultations.consult(this.tenderId));
    for (const bidId of Object.values(this.bids))
      await this.byAgent(() =>
        consultations.record(this.tenderId, {
          bidId,
          heldAt: instantOf(this.story.procedure.consultation).toISOString(),
          record: '就人员配备、督导安排与应急响应逐项磋商，供应商当场确认；磋商文件无实质性变动。',
        }),
      );
  }

  /** Final offers are asked for within half an hour, and come in. */
  async takeFinalOffers(): Promise<void> {
    const closesAt = instantOf(this.story.procedure.finalDeadline).toISOString();
    await this.byAgent(() => this.app.get(ConsultationsService).callFinalOffers(this.tenderId, { closesAt }));
    for (const answer of this.story.bids.answers) await this.handIn('final_offer', answer, answer.final);
  }

  openFinalOffers(): Promise<void> {
    return this.openAll('final_offer');
  }

  /** Each member scores alone; the locked sheets are evaluated, and all sign the report. */
  async score(): Promise<void> {
    const sheets = this.app.get(ScoreSheetsService);
    for (const [index, member] of this.members.entries())
      await this.cast.as(member, async () => {
        await sheets.fill(this.tenderId, { scores: sheetOf(index, this.bids, this.story.bids.scores) });
        await sheets.lock(this.tenderId);
      });
    await this.byAgent(() => this.app.get(EvaluationsService).score(this.tenderId));
    for (const member of this.members)
      await this.cast.as(member, () => this.app.get(ReportsService).sign(this.tenderId, {}));
  }

  /** The head of the unit fixes the first candidate, by collective decision. */
  async determine(): Promise<void> {
    const { minutes } = this.story.procedure;
    await this.cast.as('purchaser.单位负责人', () =>
      this.app.get(DeterminationsService).determine(this.tenderId, { minutes }),
    );
  }

  /** The result is public; every bidder gets its letter. */
  async announce(): Promise<void> {
    await this.byAgent(() => this.app.get(ResultsService).announce(this.tenderId, {}));
  }

  private byAgent<T>(work: () => Promise<T>): Promise<T> {
    return this.cast.as(AGENT, work);
  }

  private async handIn(kind: Opening['kind'], { vendor, sme }: DemoAnswer, offer: string): Promise<string> {
    const openingId = await this.openingOf(kind);
    const custodians = await this.app.get(SeatsService).custodiansOf(this.tenderId);
    const opening = {
      id: openingId,
      k: CUSTODY_THRESHOLD,
      custodians: custodians.map(({ seatId, publicJwk }) => ({ seatId, publicJwk })),
    };
    const asked = { ...this.story.document, pricing: this.story.bids.pricing };
    const sealed = await seal({ ...demoBidContent(offer, sme, asked) }, opening, this.cast.id(vendor));
    const { shares, attachments, digests, ...rest } = sealed;
    const { id } = await this.cast.as(`${vendor}.投标专员`, () =>
      this.app
        .get(SubmissionsService)
        .submit(openingId, { ...rest, shares: [...shares], attachments: [...attachments], digests: { ...digests } }),
    );
    return id;
  }

  /** Two of the three custodians open the shares of their seats, each with the own key, and post them. */
  private async openAll(kind: Opening['kind']): Promise<void> {
    const openingId = await this.openingOf(kind);
    const ceremony = this.app.get(CeremonyService);
    for (const who of CUSTODIANS.slice(0, CUSTODY_THRESHOLD)) {
      const privateKey = await unlockedKeyOf(who);
      await this.cast.as(who, async () => {
        const { seatId, bids } = await ceremony.handOut(openingId);
        const open = ({ sealedShare }: { sealedShare: SealedShare }) =>
          openShare(privateKey, sealedShare, { openingId, seatId });
        await ceremony.post(openingId, { shares: await Promise.all(bids.map(open)) });
      });
    }
  }

  private async openingOf(kind: Opening['kind']): Promise<string> {
    const { id } = await this.app.get(Reads).one<{ id: string }>(OPENING, [this.tenderId, kind], 'opening');
    return id;
  }
}

const OPENING = { name: 'demo.opening', text: 'select id from opening where tender_id = $1 and kind = $2' };
