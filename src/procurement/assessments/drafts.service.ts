import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { fieldError } from '#src/kernel/errors.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Contract, MilestonesService } from '#src/procurement/contracts/index.js';
import type {
  AnswerComment,
  AssessmentReportInput,
  FinaliseAssessment,
  ReasonForAssessment,
} from './assessment.dto.js';
import { Assessment } from './assessment.entity.js';
import type { ReportText } from './assessment.parts.js';
import { AssessmentsQueries } from './assessments.queries.js';
import { requireNoPersonalData } from './plain-words.js';
import { AssessmentSheetsService } from './sheets/assessment-sheets.service.js';
import { WorkingPapers } from './working-papers.service.js';

/** From the draft to the final report: what the lead does with what both sides say. Rule: E3. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly calendars: Calendars,
    private readonly milestones: MilestonesService,
    private readonly queries: AssessmentsQueries,
    private readonly sheets: AssessmentSheetsService,
    private readonly papers: WorkingPapers,
  ) {}

  /**
   * Gives both sides the draft.
   * @throws DomainError `personal-data-found`, `unknown-reference` for a finding of no indicator, `evaluator-related`, `calendar-year-missing`
   */
  releaseDraft(id: string, input: AssessmentReportInput): Promise<void> {
    return this.aggregates.change(Assessment, id, async (assessment, by) => {
      const today = shanghaiDate(this.aggregates.now);
      assessment.releaseDraft(by, reportOf(assessment, input, ''), today, await this.calendars.current());
      await this.sheets.requireAllLocked(assessment, by);
    });
  }

  /** @throws DomainError `unknown-reference` for what is no open comment on this draft, `personal-data-found` */
  answer(id: string, { ordinal, accepted, answer: text }: AnswerComment): Promise<void> {
    return this.aggregates.change(Assessment, id, (assessment, by) => {
      assessment.answer(by, ordinal, { accepted, text }, this.aggregates.now);
      requireNoPersonalData(text, 'answer');
    });
  }

  /** Opens all sheets again; a new draft follows. @throws DomainError `comment-not-accepted` */
  reopen(id: string, { reason }: ReasonForAssessment): Promise<void> {
    return this.aggregates.change(Assessment, id, async (assessment, by) => {
      assessment.reopen(by, reason, this.aggregates.now);
      await this.sheets.reopenAll(id, by);
    });
  }

  /**
   * The report stands: what it comes to is a condition of the last payment, and its factor. The contract is locked first. Rules: E7, ADR 16.
   * @throws DomainError `comments-open`, `comments-unanswered`, `evaluator-related`, `four-eyes`, `declaration-missing`
   */
  finalise(id: string, { report }: FinaliseAssessment): Promise<void> {
    return this.aggregates.run(async () => {
      const contractId = await this.queries.contractOf(id);
      await this.aggregates.lockForSystem(Contract, contractId);
      await this.aggregates.change(Assessment, id, async (assessment, by) => {
        const words = report ? reportOf(assessment, report, 'report.') : null;
        assessment.finalise(by, shanghaiDate(this.aggregates.now), words);
        await this.sheets.requireAllLocked(assessment, by);
        await this.papers.keep(assessment);
        const { grade, term } = assessment.outcome!;
        await this.milestones.meet(contractId, 'final', 'assessment', { grade, factor: term.factor });
      });
    });
  }
}

/** The words of a report: they name no client, and no indicator that there is not. */
function reportOf({ terms }: Assessment, { summary, findings }: AssessmentReportInput, path: string): ReportText {
  const stranger = findings.findIndex(
    ({ indicator }) => indicator !== null && !terms.indicators.some(({ code }) => code === indicator),
  );
  if (stranger >= 0) throw fieldError(`${path}findings.${stranger}.indicator`, 'unknown-reference');
  const words = { summary, findings: findings.map(({ indicator, text }) => ({ indicator, text })) };
  requireNoPersonalData(words, path.replace(/\.$/, ''));
  return words;
}
