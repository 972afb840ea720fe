import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import { DomainError } from '#src/kernel/errors.js';
import { formatYuan } from '#src/kernel/money.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import type { PartyView } from '#src/platform/http/party.view.js';
import { type BidEvaluation, evaluate } from '#src/procurement/awards/calc/bid-evaluation.js';
import { explainTotal } from '#src/procurement/awards/calc/explain-total.js';
import { competitionView } from '../review/checks.queries.js';
import { ReviewReads } from '../review/review.reads.js';
import type { EvaluationReplayView, EvaluationView } from './evaluation.view.js';

/** A draw between tied bidders, as anybody can hold it again. */
export interface HeldTieDraw {
  readonly seed: string;
  readonly groups: readonly (readonly string[])[];
  readonly order: readonly string[];
}

/** An evaluation as it is kept. */
export interface KeptEvaluation {
  readonly ordinal: number;
  readonly evaluatedAt: string;
  readonly digest: string;
  readonly tieDraw: HeldTieDraw | null;
  readonly evaluation: BidEvaluation;
}

const LATEST = {
  name: 'evaluation.latest',
  text: `
    select ordinal, content, encode(digest, 'hex') as digest, tie_draw as "tieDraw", ${instantText('evaluated_at')} as "evaluatedAt"
    from bid_evaluation where tender_id = $1 order by ordinal desc limit 1`,
};
const VENDORS = {
  name: 'evaluation.vendors',
  text: `
    select b.id as "bidId", o.id, o.name from bid b join organisation o on o.id = b.vendor_id where b.tender_id = $1`,
};

/** Reads of evaluations; the newest of a tender counts. */
@Injectable()
export class EvaluationsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly review: ReviewReads,
  ) {}

  /** @throws DomainError `not-found`, `not-evaluated` */
  async show(tenderId: string): Promise<EvaluationView> {
    await this.review.requireReader(tenderId);
    const { evaluation, ...kept } = await this.latest(tenderId);
    const { input, competition, benchmarkFen, bids, candidates, ties, flags } = evaluation;
    const vendors = await this.vendors(tenderId);
    return {
      ...kept,
      tieDraw: kept.tieDraw && { ...kept.tieDraw },
      competition: competitionView(competition),
      benchmark: formatYuan(benchmarkFen),
      bids: bids.map(({ bidder, offerFen, evaluatedFen, byMember, ...bid }) => ({
        ...bid,
        ...{ bidId: bidder, vendor: vendors.get(bidder)!, byMember: { ...byMember } },
        ...{ offer: formatYuan(offerFen), evaluated: formatYuan(evaluatedFen) },
        explanation: { ...explainTotal(evaluation, bidder) },
      })),
      candidates,
      flags: { ...flags, ties },
      input: { ...input },
    };
  }

  /** Computes again and compares. @throws DomainError `not-found`, `not-evaluated` */
  async replay(tenderId: string): Promise<EvaluationReplayView> {
    await this.review.requireReader(tenderId);
    const { evaluation, digest } = await this.latest(tenderId);
    const computedDigest = digestOf(canonicalJson(evaluate(evaluation.input))).toString('hex');
    return { holds: computedDigest === digest, digest, computedDigest };
  }

  /** @throws DomainError `not-evaluated` */
  async latest(tenderId: string): Promise<KeptEvaluation> {
    const [row] = await this.reads.all<Omit<KeptEvaluation, 'evaluation'> & { content: string }>(LATEST, [tenderId]);
    if (!row) throw new DomainError('not-evaluated');
    const { content, ...kept } = row;
    return { ...kept, evaluation: JSON.parse(content) as BidEvaluation };
  }

  /** The vendor of each bid of a tender. */
  async vendors(tenderId: string): Promise<ReadonlyMap<string, PartyView>> {
    const rows = await this.reads.all<PartyView & { bidId: string }>(VENDORS, [tenderId]);
    return new Map(rows.map(({ bidId, id, name }) => [bidId, { id, name }]));
  }
}

/** SHA-256 of a text. */
export function digestOf(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
