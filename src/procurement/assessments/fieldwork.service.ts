import { Injectable } from '@nestjs/common';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import type { DateText } from '#src/kernel/dates.js';
import type { DrawSample, PlanAssessment } from './assessment.dto.js';
import { Assessment } from './assessment.entity.js';
import { samplePlanFaults } from './calc/sample-plan.js';
import { type DeclareAssessorIndependence, relationFacts } from './declaration.dto.js';
import { Independence } from './independence.js';
import { SamplesQueries } from './samples/samples.queries.js';
import { SamplesService } from './samples/samples.service.js';
import { AssessmentSheetsService } from './sheets/assessment-sheets.service.js';

const TERM = {
  name: 'assessment.term',
  text: 'select starts_on as "startsOn", ends_on as "endsOn" from contract where id = $1',
};

/** From the declarations to the beginning of the fieldwork: what the evaluator does before anything is scored. */
@Injectable()
export class FieldworkService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
    private readonly independence: Independence,
    private readonly samples: SamplesService,
    private readonly drawn: SamplesQueries,
    private readonly sheets: AssessmentSheetsService,
  ) {}

  /**
   * The caller says whom they have to do with. Whoever has to do with a side is refused, now and later: that stays on record. Rule: E3.
   * @throws DomainError `evaluator-related`, `four-eyes`, `invalid-shape`
   */
  declare(id: string, { relations: inputs }: DeclareAssessorIndependence): Promise<void> {
    return this.independence.recordingRelated(() =>
      this.aggregates.change(Assessment, id, async (assessment, userId) => {
        const relations = relationFacts(inputs);
        assessment.declare({ userId, at: this.aggregates.now.toISOString(), relations });
        await this.independence.judge(assessment, userId, relations);
      }),
    );
  }

  /**
   * Names the evaluators, the time and the samples.
   * @throws DomainError `declaration-missing`, `evaluator-not-eligible`, `duplicate-code`, `evaluator-related`, `period-outside-term`, `sample-plan-faulty`,
   *   `sample-already-drawn`
   */
  plan(id: string, { evaluators, startsOn, endsOn, samples }: PlanAssessment): Promise<void> {
    return this.aggregates.change(Assessment, id, async (assessment, by) => {
      const userIds = evaluators.map(({ userId }) => userId);
      assessment.planWork(by, { evaluators: userIds, startsOn, endsOn, samples });
      await this.drawn.requireUndrawn(id);
      await this.requireEligible(assessment, userIds);
      await this.independence.requireUnrelated(assessment, [by, ...userIds]);
      await this.requireWithin(assessment, { startsOn, endsOn });
      const [fault] = samplePlanFaults(samples);
      if (fault) throw fieldError('samples', 'sample-plan-faulty', { rule: 'E8', ...fault });
    });
  }

  /** @throws DomainError as `SamplesService.draw` */
  drawSample(id: string, input: DrawSample): Promise<void> {
    return this.aggregates.change(Assessment, id, async (assessment, by) => {
      assessment.drawSample(by);
      await this.independence.requireUnrelated(assessment, [by]);
      await this.samples.draw(assessment, input);
    });
  }

  /** Every evaluator gets a sheet. @throws DomainError `declaration-missing`, `evaluator-related`, `samples-missing` */
  start(id: string): Promise<void> {
    return this.aggregates.change(Assessment, id, async (assessment, by) => {
      assessment.start(by);
      await this.independence.requireUnrelated(assessment, [by, ...assessment.plan!.evaluators]);
      await this.drawn.requireDrawn(id, assessment.plan!);
      await this.sheets.handOut(assessment);
    });
  }

  private async requireEligible({ evaluatorId }: Assessment, userIds: readonly string[]): Promise<void> {
    const twice = userIds.findIndex((userId, index) => userIds.indexOf(userId) !== index);
    if (twice >= 0) throw fieldError(`evaluators.${twice}.userId`, 'duplicate-code', { code: userIds[twice]! });
    const eligible = await this.independence.eligible(evaluatorId, userIds);
    const stranger = userIds.findIndex((userId) => !eligible.has(userId));
    if (stranger >= 0) throw fieldError(`evaluators.${stranger}.userId`, 'evaluator-not-eligible', { rule: 'E3' });
  }

  private async requireWithin(
    { contractId }: Assessment,
    { startsOn, endsOn }: { readonly startsOn: DateText; readonly endsOn: DateText },
  ): Promise<void> {
    const term = await this.reads.one<{ startsOn: DateText; endsOn: DateText }>(TERM, [contractId], 'contract');
    if (startsOn > endsOn || startsOn < term.startsOn || endsOn > term.endsOn)
      throw new DomainError('period-outside-term', { ...term, field: 'endsOn' }, [
        { path: 'endsOn', code: 'rule', params: { ...term } },
      ]);
  }
}
