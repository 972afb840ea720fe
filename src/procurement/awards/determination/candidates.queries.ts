import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { Reads } from '#src/platform/db/reads.js';
import type { BidEvaluation, EvaluatedBid } from '#src/procurement/awards/calc/bid-evaluation.js';
import { EvaluationsQueries } from '#src/procurement/awards/scores/evaluations.queries.js';
import type { Candidate, CandidateOrder } from './calc/succession.js';

/** A bid as the panel's report has it, with all that its letter and the notice say of it. */
export interface ReportedBid extends Candidate {
  readonly evaluated: EvaluatedBid;
}

/** The panel's signed report: the evaluation as it was computed, its bids in the order of the ranking, its candidates. */
export interface SignedReport extends CandidateOrder {
  readonly candidates: readonly ReportedBid[];
  readonly reportedAt: Date;
  readonly evaluation: BidEvaluation;
  /** every bid that was scored, candidates and others */
  readonly bids: readonly ReportedBid[];
}

const REPORTED = {
  name: 'candidates.reported',
  text: 'select reported_at as "reportedAt" from review_report where tender_id = $1',
};

/** Reads what the panel reported: the newest evaluation is the one that the report rests on. */
@Injectable()
export class CandidatesQueries {
  constructor(
    private readonly reads: Reads,
    private readonly evaluations: EvaluationsQueries,
  ) {}

  /** @throws DomainError `report-missing` before the whole panel has signed */
  async of(tenderId: string): Promise<SignedReport> {
    const reportedAt = await this.reportedAt(tenderId);
    if (!reportedAt) throw new DomainError('report-missing', { rule: 'A20' });
    const { evaluation } = await this.evaluations.latest(tenderId);
    const vendors = await this.evaluations.vendors(tenderId);
    const bids = evaluation.bids.map((evaluated): ReportedBid => {
      const { bidder: bidId, rank, offerFen, total } = evaluated;
      return { bidId, vendor: vendors.get(bidId)!, rank, offerFen, total, evaluated };
    });
    const candidates = bids.filter(({ bidId }) => evaluation.candidates.includes(bidId));
    return { reportedAt, evaluation, bids, candidates, ties: evaluation.ties };
  }

  /** When the last member of the panel signed; null before that. */
  async reportedAt(tenderId: string): Promise<Date | null> {
    const [row] = await this.reads.all<{ reportedAt: Date }>(REPORTED, [tenderId]);
    return row?.reportedAt ?? null;
  }
}
