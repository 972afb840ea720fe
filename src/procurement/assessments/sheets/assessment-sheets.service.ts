import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { currentContext } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { Assessment } from '../assessment.entity.js';
import { Independence } from '../independence.js';
import { requireNoPersonalData } from '../plain-words.js';
import { papersDigest } from '../working-papers.js';
import type { FillAssessmentSheet } from './assessment-sheet.dto.js';
import { AssessmentSheet } from './assessment-sheet.entity.js';
import type { AssessmentSheetView } from './assessment-sheet.view.js';
import { AssessmentSheetsQueries, type KeptSheet } from './assessment-sheets.queries.js';
import { requireMeasurable, requireWholeSheet } from './sheet-rules.js';
import { readMeasurements, readNotes } from './sheet-shape.js';

/** Writes of sheets. Whoever locks, opens again or voids one holds the assessment first, so that the last to lock sees all others locked. */
@Injectable()
export class AssessmentSheetsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly uow: UnitOfWork,
    private readonly independence: Independence,
    private readonly queries: AssessmentSheetsQueries,
  ) {}

  /** Gives every evaluator of the plan an empty sheet, whose audit chain nobody reads before all are locked; the assessment is locked. */
  async handOut(assessment: Assessment): Promise<void> {
    for (const userId of assessment.plan!.evaluators) {
      const sheet = AssessmentSheet.handedOut(assessment, userId);
      await this.aggregates.create(AssessmentSheet, sheet, 'hand-out');
      await this.seal([sheet.id]);
    }
    currentContext().answer = {}; // not the resource that this command is about
  }

  /**
   * Replaces what the caller has found so far; what is missing may still come.
   * @throws DomainError `not-found`, `illegal-transition` once locked, `invalid-shape`, `measurement-faulty`, `personal-data-found`
   */
  fill(id: string, { measurements: sent, notes: words = {} }: FillAssessmentSheet): Promise<AssessmentSheetView> {
    return this.aggregates.run(async () => {
      await this.aggregates.change(AssessmentSheet, id, async (sheet, by) => {
        const { indicators } = await this.queries.placeOf(id);
        const measurements = readMeasurements(sent);
        const notes = readNotes(
          words,
          indicators.map(({ code }) => code),
        );
        sheet.fill(by, measurements, notes);
        requireNoPersonalData(notes, 'notes');
        requireMeasurable(indicators, measurements);
      });
      return this.queries.show(id);
    });
  }

  /** @throws DomainError `not-found`, `illegal-transition`, `evaluator-related`, `sheet-incomplete` naming everything that is missing */
  lock(id: string): Promise<void> {
    return this.aggregates.run(async () => {
      const { assessmentId, indicators } = await this.queries.placeOf(id);
      await this.aggregates.lockForSystem(Assessment, assessmentId);
      await this.aggregates.change(AssessmentSheet, id, async (sheet, by) => {
        const { measurements, notes } = sheet;
        const digest = papersDigest({ measurements, notes });
        sheet.lock(by, this.aggregates.now, digest);
        await this.independence.requireUnrelated({ id: assessmentId }, [by]);
        requireWholeSheet(indicators, measurements);
        this.uow.record({
          action: 'assessment-sheet.keep-papers',
          ...{ subjectType: AssessmentSheet.subject, subjectId: id, organisationId: sheet.ownerId },
          details: { digest },
        });
        const others = (await this.queries.ofAssessment(assessmentId)).filter((other) => other.id !== id);
        if (others.every(({ status }) => status === 'locked'))
          await this.unseal([id, ...others.map((each) => each.id)]);
      });
    });
  }

  /**
   * The sheets of an assessment that `by` leads, when nobody can change them any more and nobody of it was found related since.
   * @throws DomainError `evaluator-related`, `sheets-unlocked`
   */
  async requireAllLocked({ id, plan }: Assessment, by: string): Promise<KeptSheet[]> {
    await this.independence.requireUnrelated({ id }, [by, ...plan!.evaluators]);
    const sheets = await this.queries.ofAssessment(id);
    const locked = sheets.filter(({ status }) => status === 'locked').length;
    if (locked < sheets.length) throw new DomainError('sheets-unlocked', { locked, members: sheets.length });
    return sheets;
  }

  /** Opens all sheets again; the assessment is locked. */
  async reopenAll(assessmentId: string, by: string): Promise<void> {
    for (const sheet of await this.aggregates.lockAllForSystem(AssessmentSheet, 'assessmentId', assessmentId)) {
      sheet.reopen(by);
      await this.aggregates.keep(AssessmentSheet, sheet);
      await this.seal([sheet.id]);
    }
  }

  /** Voids the sheets that are open, and hides no chain any longer; the assessment is locked, and given up. */
  async voidOpen(assessmentId: string, by: string): Promise<void> {
    const sheets = await this.aggregates.lockAllForSystem(AssessmentSheet, 'assessmentId', assessmentId);
    for (const sheet of sheets.filter(({ status }) => status === 'open')) {
      sheet.void(by);
      await this.aggregates.keep(AssessmentSheet, sheet);
    }
    await this.unseal(sheets.map(({ id }) => id));
  }

  private seal(ids: readonly string[]): Promise<void> {
    return this.uow.sealChains(ids.map(chainOfSheet));
  }

  private unseal(ids: readonly string[]): Promise<void> {
    return this.uow.unsealChains(ids.map(chainOfSheet));
  }
}

const chainOfSheet = (subjectId: string) => ({ subjectType: AssessmentSheet.subject, subjectId });
