import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { FilesService } from '#src/platform/files/index.js';
import type { RecordVeto, SettleAssessment, StrikeVeto } from './assessment.dto.js';
import { Assessment } from './assessment.entity.js';
import { outcomeOf } from './calc/outcome.js';
import { type Settlement, settlementFaults } from './calc/settlement.js';
import { Independence } from './independence.js';
import { requireNoPersonalData } from './plain-words.js';
import { AssessmentSheetsService } from './sheets/assessment-sheets.service.js';
import { sheetOf } from './sheets/assessment-sheets.queries.js';
import { refuseSettlement } from './sheets/sheet-rules.js';
import { readMeasurement } from './sheets/sheet-shape.js';
import { WorkingPapers } from './working-papers.service.js';

/** What the lead makes of the locked sheets, and of what makes points worthless. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly files: FilesService,
    private readonly independence: Independence,
    private readonly sheets: AssessmentSheetsService,
    private readonly papers: WorkingPapers,
  ) {}

  /** @throws DomainError `file-not-claimable`, `personal-data-found`, `four-eyes`, `declaration-missing` */
  recordVeto(id: string, { item, statement, evidence: files }: RecordVeto): Promise<void> {
    return this.lead(id, async (assessment, by) => {
      const evidence = files.map(({ fileId }) => fileId);
      assessment.recordVeto(by, { item, statement, evidence }, this.aggregates.now);
      requireNoPersonalData(statement, 'statement');
      await this.files.claim(evidence, { type: Assessment.subject, id }, 'evidence');
      await this.papers.keep(assessment);
    });
  }

  /** @throws DomainError `unknown-reference` for a case that is not there, or struck already */
  strikeVeto(id: string, { ordinal, reason }: StrikeVeto): Promise<void> {
    return this.lead(id, async (assessment, by) => {
      assessment.strikeVeto(by, ordinal, reason, this.aggregates.now);
      requireNoPersonalData(reason, 'reason');
      await this.papers.keep(assessment);
    });
  }

  /**
   * Settles what the sheets differ in; what they agree on stands. Total and grade follow. Rules: E2–E4, ADR 16.
   * @throws DomainError `sheets-unlocked`, `period-not-over`, `settlement-faulty`, `personal-data-found`, `four-eyes`, `declaration-missing`
   */
  settle(id: string, input: SettleAssessment): Promise<void> {
    return this.lead(id, async (assessment, by) => {
      const settlements = input.settlements.map(({ code, measurement, reason }, index): Settlement => ({
        ...{ code, reason, measurement: readMeasurement(measurement, `settlements.${index}.measurement`) },
      }));
      const { indicators, grades } = assessment.terms;
      assessment.settle(by, shanghaiDate(this.aggregates.now));
      const sheets = (await this.sheets.requireAllLocked(assessment, by)).map(sheetOf);
      refuseSettlement(settlementFaults(indicators, sheets, settlements));
      requireNoPersonalData(settlements, 'settlements');
      assessment.conclude(outcomeOf({ indicators, grades, sheets, settlements, cases: assessment.openVetoes }));
      await this.papers.keep(assessment);
    });
  }

  private lead(id: string, work: (assessment: Assessment, by: string) => Promise<void>): Promise<void> {
    return this.aggregates.change(Assessment, id, async (assessment, by) => {
      await this.independence.requireUnrelated(assessment, [by]);
      await work(assessment, by);
    });
  }
}
