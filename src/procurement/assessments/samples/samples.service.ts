import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fieldError } from '#src/kernel/errors.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { Assessment } from '../assessment.entity.js';
import type { DrawSample } from '../assessment.dto.js';
import { isClientCode } from '../calc/personal-data.js';
import { drawSample } from '../calc/sampling.js';
import { papersDigest, sha256 } from '../working-papers.js';

const SEED_BYTES = 32;

/** Draws samples for an assessment whose lock the caller holds. */
@Injectable()
export class SamplesService {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Draws a planned sample by a seed that nobody knew before; once. What it was drawn from is kept with it. Rule: rulebook E8.
   * @throws DomainError `sample-not-planned`, `sample-population-differs`, `duplicate-code`, `client-code-invalid`, `sample-already-drawn`
   */
  async draw({ id, ownerId, plan }: Assessment, { kind, codes }: DrawSample): Promise<void> {
    const planned = plan!.samples.find((sample) => sample.kind === kind);
    if (!planned) throw fieldError('kind', 'sample-not-planned', { rule: 'E8', kind });
    const { population, size } = planned;
    if (codes.length !== population)
      throw fieldError('codes', 'sample-population-differs', { rule: 'E8', planned: population, given: codes.length });
    const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index);
    if (twice >= 0) throw fieldError(`codes.${twice}`, 'duplicate-code', { code: codes[twice]! });
    const named = codes.findIndex((code) => !isClientCode(code));
    if (named >= 0) throw fieldError(`codes.${named}`, 'client-code-invalid', { rule: 'G2' });
    const input = { seed: randomBytes(SEED_BYTES).toString('hex'), population: codes, size };
    const sample = drawSample(input, sha256);
    const digest = papersDigest({ ...input, ...sample });
    await this.uow.execute({
      text: `insert into assessment_sample (assessment_id, kind, seed, population, drawn, reserves, digest, drawn_by, drawn_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values: [
        ...[id, kind, input.seed, JSON.stringify(codes), JSON.stringify(sample.drawn), JSON.stringify(sample.reserves)],
        ...[digest, currentActor().userId, this.uow.now],
      ],
    });
    this.uow.record({
      action: 'assessment.keep-papers',
      ...{ subjectType: Assessment.subject, subjectId: id, organisationId: ownerId },
      details: { sample: kind, digest },
    });
  }
}
