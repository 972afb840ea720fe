import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import { DomainError } from '#src/kernel/errors.js';
import { seededOrder } from '#src/kernel/seeded-order.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { type BidEvaluation, evaluate } from '#src/procurement/awards/calc/bid-evaluation.js';
import { Tender } from '#src/procurement/tenders/index.js';
import { sha256 } from '../panel/expert-draw.js';
import { ReviewBids } from '../review/review-bids.js';
import { requireStage } from '../review/stage.js';
import { EvaluationInputs } from './evaluation-inputs.js';
import { digestOf, EvaluationsQueries, type HeldTieDraw } from './evaluations.queries.js';

const SEED_BYTES = 32;

/** 汇总评分: the locked sheets, the prices and the document's terms become a ranking, kept with all it was computed from. */
@Injectable()
export class EvaluationsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly uow: UnitOfWork,
    private readonly inputs: EvaluationInputs,
    private readonly queries: EvaluationsQueries,
    private readonly bids: ReviewBids,
  ) {}

  /**
   * Evaluates the bids that are left, ranks them, and turns down those who made no final offer. Rules: rulebook A40–A49.
   * @throws DomainError `illegal-transition`, `panel-incomplete`, and those of `ReviewBids.requireOffers` and `EvaluationInputs`
   */
  score(tenderId: string): Promise<void> {
    return this.aggregates.change(Tender, tenderId, async (tender, by) => {
      tender.score(by);
      const contention = await this.bids.requireOffers(tender);
      const evaluation = evaluate(await this.inputs.of(tender, contention.contenders));
      await this.bids.settle(contention, by);
      await this.keep(tender, by, { ordinal: 1, evaluation, tieDraw: null });
    });
  }

  /** The purchaser draws between bidders that nothing else parts, before it determines. Rule: rulebook A46. @throws DomainError `tender-not-at-stage`, `no-tie` */
  drawTies(tenderId: string): Promise<void> {
    return this.aggregates.change(Tender, tenderId, async (tender, by) => {
      requireStage(tender, 'scored', 'recommended');
      const { ordinal, evaluation: before } = await this.queries.latest(tenderId);
      if (before.ties.length === 0) throw new DomainError('no-tie', { rule: 'A46' });
      const seed = randomBytes(SEED_BYTES).toString('hex');
      const order = before.ties.flatMap((tied) => seededOrder(tied, seed, sha256));
      const evaluation = evaluate({ ...before.input, drawn: order });
      await this.keep(tender, by, { ordinal: ordinal + 1, evaluation, tieDraw: { seed, groups: before.ties, order } });
    });
  }

  private async keep(
    { id: tenderId, purchaserId }: Tender,
    by: string,
    kept: { readonly ordinal: number; readonly evaluation: BidEvaluation; readonly tieDraw: HeldTieDraw | null },
  ): Promise<void> {
    const { ordinal, evaluation, tieDraw } = kept;
    const content = canonicalJson(evaluation);
    const digest = digestOf(content);
    await this.uow.execute({
      text: `insert into bid_evaluation (id, tender_id, ordinal, content, digest, tie_draw, evaluated_by, evaluated_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [uuidv7(), tenderId, ordinal, content, digest, tieDraw && JSON.stringify(tieDraw), by, this.uow.now],
    });
    this.uow.record({
      action: tieDraw ? 'review.draw-ties' : 'review.evaluate',
      subjectType: 'tender',
      subjectId: tenderId,
      organisationId: purchaserId,
      details: { ordinal, digest: digest.toString('hex') },
    });
  }
}
