import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { Assessment } from './assessment.entity.js';
import { SamplesQueries } from './samples/samples.queries.js';
import { AssessmentSheetsQueries } from './sheets/assessment-sheets.queries.js';
import { papersDigest } from './working-papers.js';

/** 工作底稿: all that an outcome follows from, as one digest on the assessment and in the audit log. Rule: rulebook E3. */
@Injectable()
export class WorkingPapers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sheets: AssessmentSheetsQueries,
    private readonly samples: SamplesQueries,
  ) {}

  /** Digests the papers of an assessment whose lock the caller holds. */
  async keep(assessment: Assessment): Promise<void> {
    const { id, terms, plan, vetoes, outcome } = assessment;
    const sheets = (await this.sheets.ofAssessment(id)).map(({ userId, digest }) => ({ userId, digest }));
    const samples = await this.samples.digests(id);
    const digest = papersDigest({ terms, plan, sheets, samples, vetoes, outcome });
    assessment.keepPapers(digest);
    this.uow.record({
      action: 'assessment.keep-papers',
      ...{ subjectType: Assessment.subject, subjectId: id, organisationId: assessment.ownerId },
      details: { digest },
    });
  }
}
