import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { formatYuan } from '#src/kernel/money.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { NoticesService, type Tender } from '#src/procurement/tenders/index.js';
import { AwardBids } from './award-bids.js';
import { Award, type Annulment } from './award.entity.js';

/** Decided since the award was determined, and of what led to it. */
const UPHELD_COMPLAINT = {
  name: 'award.upheld-complaint',
  text: `
    select from complaint c join challenge q on q.id = c.challenge_id join award a on a.tender_id = c.tender_id and a.status <> 'annulled'
    where c.tender_id = $1 and c.status = 'upheld' and c.decided_at > a.determined_at and q.subject in ('procedure', 'result') limit 1`,
};
const LIVE = {
  name: 'award.live',
  text: `select t.id, t.bid_id as "bidId", v.name as vendor from award t join organisation v on v.id = t.vendor_id
         where t.tender_id = $1 and t.status <> 'annulled'`,
};

/** Takes an award back, as part of a command whose caller holds the tender's lock. Rule: A54. */
@Injectable()
export class Annulments {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
    private readonly bids: AwardBids,
    private readonly notices: NoticesService,
  ) {}

  /** The award of the tender that stands, locked. @throws DomainError `not-found` */
  async lockLive(tender: Tender): Promise<Award> {
    const { id } = await this.reads.one<{ id: string }>(LIVE, [tender.id], 'award');
    return this.aggregates.lockForSystem(Award, id);
  }

  /**
   * Annuls the award that stands; the tender goes back to its report, and what was public is revoked in public.
   * @throws DomainError `illegal-transition`, `complaint-not-upheld` where the finance bureau has decided nothing of the kind
   */
  async annul(tender: Tender, by: string, annulment: Omit<Annulment, 'on'>): Promise<void> {
    tender.annulAward(by);
    await this.requireGround(tender, annulment);
    const live = await this.reads.one<{ bidId: string; vendor: string }>(LIVE, [tender.id], 'award');
    await this.bids.loseAward(live.bidId, by);
    const award = await this.lockLive(tender);
    award.annul(by, this.aggregates.now, annulment);
    await this.aggregates.keep(Award, award);
    if (award.announcedAt === null) return;
    const { ground, reason } = annulment;
    const supplier = { name: live.vendor, amount: formatYuan(award.amountFen) };
    await this.notices.announce('annulment', tender, { number: tender.number, supplier, ground, reason, rule: 'A54' });
  }

  private async requireGround({ id }: Tender, { ground }: Omit<Annulment, 'on'>): Promise<void> {
    if (ground !== 'complaint-upheld') return;
    const upheld = await this.reads.all(UPHELD_COMPLAINT, [id]);
    if (upheld.length === 0) throw new DomainError('complaint-not-upheld', { rule: 'A54' });
  }
}
