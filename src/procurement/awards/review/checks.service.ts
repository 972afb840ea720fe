import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { shanghaiDate } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { Tender } from '#src/procurement/tenders/index.js';
import { VendorsQueries } from '#src/procurement/vendors/index.js';
import { ReviewPanelsQueries } from '../panel/review-panels.queries.js';
import {
  type CheckedBy,
  type CheckKind,
  type CheckOutcome,
  confirmedStanding,
  type ConfirmedStanding,
  decidedBy,
  requireSound,
} from './check-rules.js';
import { ChecksQueries } from './checks.queries.js';
import type { ReviewedBid } from './contention.js';
import { ReviewBids } from './review-bids.js';
import type { RecordCheck } from './review.dto.js';
import type { CheckView } from './review.view.js';
import { requireStage } from './stage.js';

/** What a qualification check rests on besides the bid: the vendor as the registers have it that day. */
interface Evidence {
  readonly standing: object | null;
  readonly sme: ConfirmedStanding | null;
}

/** 资格审查 and 符合性审查, recorded as they were decided. */
@Injectable()
export class ChecksService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly uow: UnitOfWork,
    private readonly queries: ChecksQueries,
    private readonly bids: ReviewBids,
    private readonly vendors: VendorsQueries,
    private readonly panels: ReviewPanelsQueries,
  ) {}

  /**
   * Records a check; a bid that failed one is turned down, one that passed both is admitted.
   * @throws DomainError `tender-not-at-stage`, `panel-incomplete`, `bid-not-under-review`, `qualification-first`, `already-exists`, `vendor-debarred`,
   *   `sme-not-claimable`, and those of `requireSound`
   */
  record(tenderId: string, { bidId, sme, ...outcome }: RecordCheck): Promise<CheckView> {
    return this.aggregates.run(async () => {
      const tender = await this.aggregates.lock(Tender, tenderId);
      requireStage(tender, 'reviewing');
      if (deciderOf(tender, outcome.kind) === 'panel') await this.panels.requireComplete(tenderId);
      const bid = await this.bids.response(tenderId, bidId);
      if (bid.status !== 'opened') throw new DomainError('bid-not-under-review', { status: bid.status });
      const others = await this.queries.ofBid(bidId);
      if (outcome.kind === 'conformity' && others.length === 0) throw new DomainError('qualification-first');
      requireSound(outcome, tender.document);
      const evidence = await this.evidence(tender, bid, outcome, sme);
      const id = await this.keep(tender, bid, outcome, evidence);
      await this.conclude(bidId, outcome, others.length > 0);
      currentContext().answer.location = `/api/v1/tenders/${tenderId}/checks`;
      return (await this.queries.ofBid(bidId)).find((check) => check.id === id)!;
    });
  }

  private async evidence(
    { regionCode }: Tender,
    { vendorId, declared, uscc }: ReviewedBid,
    { kind, passed }: CheckOutcome,
    sme: RecordCheck['sme'],
  ): Promise<Evidence> {
    if (kind !== 'qualification') return { standing: null, sme: null };
    const on = shanghaiDate(this.aggregates.now);
    const standing = await this.vendors.standing(vendorId, on, regionCode);
    const [bar] = standing.bars;
    if (passed && bar) throw new DomainError('vendor-debarred', { decision: bar.decisionNumber, until: bar.untilOn });
    return { standing: { on, ...standing }, sme: confirmedStanding(declared, uscc, sme) };
  }

  private async keep(tender: Tender, bid: ReviewedBid, outcome: CheckOutcome, evidence: Evidence): Promise<string> {
    const { kind, passed, findings, reason = null } = outcome;
    const id = uuidv7();
    const by = deciderOf(tender, kind);
    await this.uow.execute({
      text: `insert into review_check (id, tender_id, bid_id, kind, decided_by, is_passed, findings, reason, standing, sme, recorded_by, recorded_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      values: [
        ...[id, tender.id, bid.id, kind, by, passed, JSON.stringify(findings), reason],
        ...[json(evidence.standing), json(evidence.sme), currentActor().userId, this.uow.now],
      ],
    });
    this.uow.record({
      action: 'review.check',
      subjectType: 'tender',
      subjectId: tender.id,
      organisationId: tender.purchaserId,
      details: { bidId: bid.id, kind, decidedBy: by, passed },
    });
    return id;
  }

  private async conclude(
    bidId: string,
    { kind, passed, findings, reason }: CheckOutcome,
    isSecond: boolean,
  ): Promise<void> {
    const { userId: by } = currentActor();
    if (passed) return isSecond ? this.bids.admit(bidId, by) : undefined;
    const failed = findings.filter((finding) => !finding.passed);
    await this.bids.reject(bidId, by, {
      code: `${kind}-failed`,
      params: { requirements: failed.map(({ requirement }) => requirement).join(', ') },
      reason: [...failed.map((finding) => finding.reason), reason].filter(Boolean).join('；'),
    });
  }
}

/** Whose decision the caller records. */
function deciderOf(tender: Tender, kind: CheckKind): CheckedBy {
  return decidedBy(tender, kind, currentActor().organisationKind === 'purchaser' ? 'purchaser' : 'procurement_agent');
}

function json(value: object | null): string | null {
  return value && JSON.stringify(value);
}
