import { Injectable } from '@nestjs/common';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import type { Opening, Tender } from '#src/procurement/tenders/index.js';
import { Bid } from '../bid.entity.js';
import { BidsService } from '../bids.service.js';
import type { BidContent } from '../calc/bid-content.js';
import { judgeContent } from '../calc/judged-content.js';
import type { SealedBid } from '../sealing/index.js';
import { openMany } from '../sealing/open-many.node.js';
import type { PostedShares } from './opened-shares.js';
import { OpeningRecords, readsOutPrices } from './opening-record.js';
import { type LyingBid, SealedBids } from './sealed-bids.js';

/** So many envelopes, of up to 256 KB each, are in memory at once. */
const BATCH = 25;

/** What is opened: the locked roots, the envelopes, and the shares that open them. */
export interface OpenedMatter {
  readonly tender: Tender;
  readonly opening: Opening;
  readonly lying: readonly LyingBid[];
  readonly shares: PostedShares;
}

type Envelopes = ReadonlyMap<string, SealedBid>;
type Contents = ReadonlyMap<string, BidContent>;

/** Opens all bids of an opening at once. While one batch is decrypted, the database keeps the one before and reads the next. */
@Injectable()
export class BidOpener {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly uow: UnitOfWork,
    private readonly bids: BidsService,
    private readonly sealedBids: SealedBids,
    private readonly records: OpeningRecords,
  ) {}

  /** What cannot be opened or is no valid bid stays out, with its reason; it keeps none of the others shut. */
  async openAll(matter: OpenedMatter, by: string): Promise<void> {
    const { tender, opening, lying } = matter;
    const { now } = this.aggregates;
    const bids = await this.bids.lockAll(opening.id);
    const digests = await this.openInBatches(matter, bids, by);
    await this.aggregates.keepAll(Bid, bids);
    await this.bids.unseal(opening.id);
    const withPrices = readsOutPrices(tender, opening);
    opening.open(by, now, await this.records.of(opening, now, { bids, lying, digests, withPrices }));
    if (opening.kind === 'response') tender.open(by);
  }

  /** @returns the digests by envelope id */
  private async openInBatches(matter: OpenedMatter, bids: readonly Bid[], by: string) {
    const byId = new Map(bids.map((bid) => [bid.id, bid]));
    const batches = inBatches(matter.lying);
    const digests = new Map<string, SealedBid['digests']>();
    let envelopes = await this.envelopesOf(batches[0]);
    let contents: Contents = new Map();
    for (const [index, batch] of batches.entries()) {
      for (const [id, sealed] of envelopes) digests.set(id, sealed.digests);
      [contents, envelopes] = await Promise.all([
        this.open({ ...matter, lying: batch }, envelopes, byId, by),
        this.keepContents(contents).then(() => this.envelopesOf(batches[index + 1])),
      ]);
    }
    await this.keepContents(contents);
    return digests;
  }

  /** @returns what the bids of a batch say that can be read, by bid id */
  private async open(
    { tender, opening, lying, shares }: OpenedMatter,
    envelopes: Envelopes,
    bids: ReadonlyMap<string, Bid>,
    by: string,
  ): Promise<Contents> {
    const { now } = this.aggregates;
    const sealed = lying.map(({ envelopeId }) => envelopes.get(envelopeId)!);
    const opened = await openMany(
      { openingId: opening.id, k: opening.threshold },
      lying.map(({ vendorId }, index) => ({ sealed: sealed[index]!, shares: shares.of(vendorId) })),
    );
    const contents = new Map<string, BidContent>();
    lying.forEach(({ bidId }, index) => {
      const [bid, result] = [bids.get(bidId)!, opened[index]!];
      if ('refusal' in result) {
        const { code, params } = result.refusal;
        return bid.findUnreadable(by, now, { code, params });
      }
      const terms = { ceilingFen: tender.ceilingFen, attachments: sealed[index]!.attachments };
      const judged = judgeContent(result.envelope, terms);
      if (judged.content) contents.set(bidId, judged.content);
      if (judged.refusal) bid.findUnreadable(by, now, judged.refusal, judged.offerFen);
      else bid.open(by, now, judged.offerFen);
    });
    return contents;
  }

  private async envelopesOf(batch: readonly LyingBid[] = []): Promise<Envelopes> {
    return batch.length === 0 ? new Map() : this.sealedBids.envelopes(batch.map(({ envelopeId }) => envelopeId));
  }

  private async keepContents(contents: Contents): Promise<void> {
    if (contents.size === 0) return;
    // a parameter each: large texts within one array would be quoted and read character by character
    const rows = [...contents.keys()].map((_, n) => `($${2 * n + 1}::uuid, $${2 * n + 2}::json)`);
    await this.uow.execute({
      text: `insert into bid_content (bid_id, content) values ${rows.join(', ')}`,
      values: [...contents].flatMap(([bidId, content]) => [bidId, JSON.stringify(content)]),
    });
  }
}

function inBatches<T>(all: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, n) => all.slice(n * BATCH, (n + 1) * BATCH));
}
