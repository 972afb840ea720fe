import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import { lastDay, STATUTORY_PERIODS } from '#src/kernel/deadlines.js';
import { formatYuan } from '#src/kernel/money.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import type { BidRefusal } from '#src/procurement/bids/index.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import type { Award } from '../award.entity.js';
import {
  letterNumber,
  ownResult,
  reasonOf,
  type LetterKind,
  type LetterReason,
  type OwnResult,
} from '../calc/letter.js';
import type { SignedReport } from '../candidates.queries.js';
import { AwardLetter, letterDigest, type LetterContent } from './award-letter.entity.js';

/** A bidder of the tender whose response was opened, and what became of it. */
interface Bidder {
  readonly vendorId: string;
  readonly name: string;
  readonly uscc: string;
  readonly refusal: BidRefusal | null;
}

const BIDDERS = {
  name: 'award-letter.bidders',
  text: `
    select b.vendor_id as "vendorId", v.name, v.uscc, b.refusal
    from bid b join opening o on o.id = b.opening_id join organisation v on v.id = b.vendor_id
    where b.tender_id = $1 and o.kind = 'response' and b.opened_at is not null order by b.id`,
};
const ISSUED = {
  name: 'award-letter.issued',
  text: `select kind, count(*)::int as issued from award_letter where tender_id = $1 group by kind`,
};
const ANNULLED = {
  name: 'award-letter.annulled',
  text: `select vendor_id as "vendorId" from award where tender_id = $1 and status = 'annulled'`,
};
const PURCHASER = { name: 'award-letter.purchaser', text: 'select name from organisation where id = $1' };

/** What all letters about one award share. */
interface About {
  readonly tender: Tender;
  readonly award: Award;
  readonly report: SignedReport;
  readonly purchaser: string;
  readonly winner: LetterContent['winner'];
  readonly signBy: DateText;
  /** vendors whose award of this tender was annulled */
  readonly annulled: ReadonlySet<string>;
}

/** Issues the letters of a result: the award notice to the winner, and to every other bidder its own result with the reasons. Rule: A21. */
@Injectable()
export class AwardLettersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reads: Reads,
    private readonly calendars: Calendars,
  ) {}

  /** @throws DomainError `calendar-year-missing` when the contract is due in a year without a calendar */
  async issue(tender: Tender, award: Award, report: SignedReport): Promise<void> {
    const bidders = await this.reads.all<Bidder>(BIDDERS, [tender.id]);
    const about = await this.about(tender, award, report);
    const next = await this.numbers(tender);
    const letters = bidders.map((bidder) => this.letterTo(bidder, next, about));
    for (const letter of letters) await this.uow.insert(AwardLetter, letter);
    this.uow.record({
      ...{ action: 'award.issue-letters', subjectType: 'award', subjectId: award.id },
      organisationId: tender.purchaserId,
      details: { digests: letters.map(({ digest }) => digest.toString('hex')) },
    });
  }

  private async about(tender: Tender, award: Award, report: SignedReport): Promise<About> {
    const annulled = await this.reads.all<{ vendorId: string }>(ANNULLED, [tender.id]);
    const { name: purchaser } = await this.reads.one<{ name: string }>(PURCHASER, [tender.purchaserId], 'organisation');
    const { vendor } = report.bids.find(({ bidId }) => bidId === award.bidId)!;
    const calendar = await this.calendars.current();
    return {
      ...{ tender, award, report, purchaser },
      winner: { name: vendor.name, amount: formatYuan(award.amountFen) },
      signBy: lastDay(shanghaiDate(this.uow.now), STATUTORY_PERIODS.contractSigning, calendar),
      annulled: new Set(annulled.map(({ vendorId }) => vendorId)),
    };
  }

  private letterTo(bidder: Bidder, next: (kind: LetterKind) => string, about: About): AwardLetter {
    const { tender, award, purchaser, winner, signBy } = about;
    const { id: tenderId, purchaserId, agentId, regionCode } = tender;
    const kind = bidder.vendorId === award.vendorId ? 'award' : 'result';
    const content = {
      ...{ number: next(kind), tender: { number: tender.number, title: tender.title }, purchaser, winner },
      recipient: { name: bidder.name, uscc: bidder.uscc },
      ...resultOf(bidder, about),
      signBy: kind === 'award' ? signBy : null,
      challengeUntil: award.challengeUntil!,
    };
    return {
      ...{ id: uuidv7(), awardId: award.id, tenderId, vendorId: bidder.vendorId, purchaserId, agentId, regionCode },
      ...{ kind, number: content.number, content, digest: letterDigest(content), issuedAt: this.uow.now },
    };
  }

  /** Gives the tender's letters their numbers, each kind counted by itself; the tender's lock is held. */
  private async numbers(tender: Tender): Promise<(kind: LetterKind) => string> {
    const rows = await this.reads.all<{ kind: LetterKind; issued: number }>(ISSUED, [tender.id]);
    const counts = new Map(rows.map(({ kind, issued }) => [kind, issued]));
    return (kind) => {
      const n = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, n);
      return letterNumber(tender, kind, n);
    };
  }
}

/** What a bidder is told of its own bid, and why it has not won. */
function resultOf(
  { vendorId, refusal }: Bidder,
  { tender, award, report, annulled }: About,
): { own: OwnResult | null; reasons: LetterReason[] } {
  const bid = report.bids.find(({ vendor }) => vendor.id === vendorId);
  if (!bid) return { own: null, reasons: [{ code: refusal?.code ?? 'not-scored', words: refusal?.reason ?? null }] };
  const own = ownResult(report.evaluation, bid.evaluated, tender.document.criteria);
  if (vendorId === award.vendorId) return { own, reasons: [] };
  return { own, reasons: [reasonOf(annulled.has(vendorId))] };
}
