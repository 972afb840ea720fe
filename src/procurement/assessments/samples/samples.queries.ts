import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { subtree, type AccessRule } from '#src/platform/access/access-rule.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import type { AssessmentPlan } from '../assessment.parts.js';
import type { SampleKind } from '../calc/sample-plan.js';
import { drawSample } from '../calc/sampling.js';
import { papersDigest, sha256 } from '../working-papers.js';
import type { SamplesView, SampleView } from './sample.view.js';

const FINAL = `t.status in ('final', 'published')`;

/** Which files and clients were drawn is the evaluator's to know, and of those who look at its work once it is done; of no vendor. Rule: E3. */
const access: AccessRule = {
  read: (kind) => {
    if (kind === 'evaluator') return ['t.evaluator_id = :org'];
    return kind === 'purchaser' ? [`t.purchaser_id = :org and ${FINAL}`] : subtree(kind, 't.region_code', FINAL);
  },
  write: () => [],
};

const reader = new ScopedStatement(
  'assessment-sample.reader',
  access,
  1,
  ({ read }) => `select from assessment t where t.id = $1 and (${read})`,
);
const SAMPLES = {
  name: 'assessment-sample.all',
  text: `select kind, seed, population, drawn, reserves, digest, drawn_by as "drawnBy", ${instantText('drawn_at')} as "drawnAt"
         from assessment_sample where assessment_id = $1 order by drawn_at, kind`,
};

type Kept = Omit<SampleView, 'holds'>;

/** Reads of samples, each held again against what it was drawn from. */
@Injectable()
export class SamplesQueries {
  constructor(private readonly reads: Reads) {}

  /** @throws DomainError `not-found` */
  async ofAssessment(id: string): Promise<SamplesView> {
    await this.reads.one(...reader.for(currentActor(), [id]), 'assessment');
    return { samples: (await this.kept(id)).map((sample) => ({ ...sample, holds: holds(sample) })) };
  }

  /** The digest of each sample of an assessment, as the working papers hold it. */
  async digests(id: string): Promise<{ kind: SampleKind; digest: string }[]> {
    return (await this.kept(id)).map(({ kind, digest }) => ({ kind, digest }));
  }

  /** @throws DomainError `samples-missing` naming the kinds that were planned and not drawn */
  async requireDrawn(id: string, { samples }: AssessmentPlan): Promise<void> {
    const drawn = (await this.kept(id)).map(({ kind }) => kind);
    const kinds = samples.map(({ kind }) => kind).filter((kind) => !drawn.includes(kind));
    if (kinds.length > 0) throw new DomainError('samples-missing', { rule: 'E8', kinds });
  }

  /** @throws DomainError `sample-already-drawn` once anything was drawn */
  async requireUndrawn(id: string): Promise<void> {
    if ((await this.kept(id)).length > 0) throw new DomainError('sample-already-drawn', { rule: 'E8' });
  }

  private kept(id: string): Promise<Kept[]> {
    return this.reads.all<Kept>(SAMPLES, [id]);
  }
}

function holds({ seed, population, drawn, reserves, digest }: Kept): boolean {
  const input = { seed, population, size: drawn.length };
  const again = drawSample(input, sha256);
  return papersDigest({ ...input, ...again }) === digest && papersDigest({ ...input, drawn, reserves }) === digest;
}
