import { Injectable } from '@nestjs/common';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import { reviewAccess } from './review.access.js';

/** What a review needs to know of its tender. */
export type ReviewedTender = Pick<
  Tender,
  'id' | 'number' | 'title' | 'status' | 'method' | 'ceilingFen' | 'document' | 'projectId' | 'version'
>;

const readable = new ScopedStatement(
  'review.tender',
  reviewAccess,
  1,
  ({ read }) => `
  select t.id, t.number, t.title, t.status, t.method, t.ceiling_fen as "ceilingFen", t.document, t.project_id as "projectId", t.version
  from tender t where t.id = $1 and (${read})`,
);

/** Who reads of a review at all. */
@Injectable()
export class ReviewReads {
  constructor(private readonly reads: Reads) {}

  /** The tender, for its parties, the members of its panel and the offices above. @throws DomainError `not-found` for everybody else */
  requireReader(tenderId: string): Promise<ReviewedTender> {
    return this.reads.one<ReviewedTender>(...readable.for(currentActor(), [tenderId]), 'tender');
  }
}
