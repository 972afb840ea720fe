import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { Reads } from '#src/platform/db/reads.js';
import type { EvaluationInput } from '#src/procurement/awards/calc/evaluation-input.js';
import type { Project, Tender } from '#src/procurement/tenders/index.js';
import { ReviewPanelsQueries } from '../panel/review-panels.queries.js';
import { ChecksQueries } from '../review/checks.queries.js';
import type { Contender } from '../review/contention.js';
import { OffersQueries } from '../review/offers.queries.js';
import { termsOf } from './evaluation-terms.js';
import { requireAgreement } from './score-rules.js';
import { type LiveSheet, memberSheets, ScoreSheetsQueries } from './score-sheets.queries.js';

const PROJECT = {
  name: 'evaluation.project',
  text: `
    select method_ground as "methodGround", sme_reservation as "smeReservation", sme_deduction as "smeDeduction"
    from project where id = $1`,
};

/** Gathers all that an evaluation is made of. */
@Injectable()
export class EvaluationInputs {
  constructor(
    private readonly reads: Reads,
    private readonly panels: ReviewPanelsQueries,
    private readonly sheets: ScoreSheetsQueries,
    private readonly offers: OffersQueries,
    private readonly checks: ChecksQueries,
  ) {}

  /**
   * @throws DomainError `panel-incomplete`, `price-explanation-missing`, `sheets-unlocked`, `objective-scores-differ`, `outliers-unconfirmed`
   */
  async of(tender: Tender, contenders: readonly Contender[]): Promise<EvaluationInput> {
    await this.panels.requireComplete(tender.id);
    const doubted = await this.offers.requireExplained(tender, contenders);
    const bidders = contenders.map(({ bidId }) => bidId);
    const sheets = await this.settledSheets(tender, bidders);
    const project = await this.reads.one<Pick<Project, 'methodGround' | 'smeReservation' | 'smeDeduction'>>(
      PROJECT,
      [tender.projectId],
      'project',
    );
    const standings = await this.checks.standings(tender.id);
    return {
      ...termsOf(tender, project),
      ...(doubted.length > 0 ? { doubted } : {}),
      bids: contenders.map(({ bidId, offerFen }) => ({ bidder: bidId, offerFen, standing: standings.get(bidId)! })),
      sheets: memberSheets(sheets, bidders),
    };
  }

  private async settledSheets(tender: Tender, bidders: readonly string[]): Promise<LiveSheet[]> {
    const sheets = await this.sheets.requireAllLocked(tender.id);
    const { criteria } = tender.document;
    requireAgreement(memberSheets(sheets, bidders), { criteria, bidders });
    const open = this.sheets.outliers(tender, bidders, sheets).filter(({ isConfirmed }) => !isConfirmed);
    if (open.length > 0) throw new DomainError('outliers-unconfirmed', { rule: 'A48', count: open.length });
    return sheets;
  }
}
