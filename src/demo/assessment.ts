import type { INestApplicationContext } from '@nestjs/common';
import {
  AssessmentSheetsQueries,
  AssessmentSheetsService,
  CommentsService,
  CommissionsService,
  DraftsService,
  FieldworkService,
  FindingsService,
} from '#src/procurement/assessments/index.js';
import { demoMeasurements } from '#src/demo/assessment-findings.js';
import { ASSESSMENT_REPORT, ASSESSMENT_WORDS, codesOf, planOf, settlements } from '#src/demo/assessment-words.js';
import type { DemoCase } from '#src/demo/cases.js';
import type { Cast } from '#src/demo/cast.js';
import type { Contracted } from '#src/demo/contracted.js';
import type { AssessmentHours } from '#src/demo/performance-dates.js';

const MANAGER = 'purchaser.合同管理员';
const LEAD = 'evaluator.主评员';
/** Who scores; the first 86.00, the second 86.80. */
export const EVALUATORS = ['evaluator.评价员一', 'evaluator.评价员二'] as const;

/** What sets the assessment of one purchase apart from another's. */
export interface CaseAssessment {
  readonly hours: AssessmentHours;
  readonly fee: string;
  /** of the purchase by which the evaluator was chosen */
  readonly purchaseNumber: string;
}

/** The assessment of a demo purchase, act by act; each method is what its people do at one hour. */
export class DemoAssessment {
  private id = '';

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly contract: Contracted,
    private readonly story: CaseAssessment & Pick<DemoCase, 'service' | 'clients'>,
  ) {}

  /** The purchaser has it made by an evaluator that another purchase chose. */
  async commission(): Promise<void> {
    const { fee, purchaseNumber } = this.story;
    const commission = { evaluatorId: this.cast.id('evaluator'), fee, purchaseNumber };
    const made = await this.cast.as(MANAGER, () =>
      this.app.get(CommissionsService).commission(this.contract.contractId, commission),
    );
    this.id = made.id;
  }

  /** Nobody has to do with either side; the lead plans the work and draws the samples. */
  async plan(): Promise<void> {
    const fieldwork = this.app.get(FieldworkService);
    for (const who of [LEAD, ...EVALUATORS])
      await this.cast.as(who, () => fieldwork.declare(this.id, { relations: [] }));
    const userIds = EVALUATORS.map((who) => this.cast.actor(who).userId);
    const plan = planOf(this.story, userIds);
    await this.cast.as(LEAD, () => fieldwork.plan(this.id, plan));
    for (const sample of plan.samples) await this.cast.as(LEAD, () => fieldwork.drawSample(this.id, codesOf(sample)));
  }

  /** The evaluators get their sheets. */
  async start(): Promise<void> {
    await this.cast.as(LEAD, () => this.app.get(FieldworkService).start(this.id));
  }

  /** An evaluator fills the own sheet and locks it, alone. */
  async scoreBy(evaluator: 1 | 2): Promise<void> {
    await this.cast.as(EVALUATORS[evaluator - 1]!, async () => {
      const { items } = await this.app.get(AssessmentSheetsQueries).list({ assessment: this.id });
      const sheets = this.app.get(AssessmentSheetsService);
      await sheets.fill(items[0]!.id, { measurements: demoMeasurements(evaluator) });
      await sheets.lock(items[0]!.id);
    });
  }

  /** The lead settles 86.40, and gives both sides the draft. */
  async draft(): Promise<void> {
    await this.cast.as(LEAD, () => this.app.get(FindingsService).settle(this.id, settlements()));
    await this.cast.as(LEAD, () => this.app.get(DraftsService).releaseDraft(this.id, ASSESSMENT_REPORT));
  }

  /** @param vendor what its signatory thinks of the draft */
  async commentBy(vendor: string): Promise<void> {
    const comment = { text: ASSESSMENT_WORDS.ofVendor };
    await this.cast.as(`${vendor}.授权签字人`, () => this.app.get(CommentsService).comment(this.id, comment));
  }

  /** The purchaser has nothing to say to it. */
  async comment(): Promise<void> {
    await this.cast.as(MANAGER, () => this.app.get(CommentsService).comment(this.id, { text: null }));
  }

  /** The lead answers, and the report stands. */
  async finalise(): Promise<void> {
    const drafts = this.app.get(DraftsService);
    const answer = { ordinal: 1, accepted: false, answer: ASSESSMENT_WORDS.answer };
    await this.cast.as(LEAD, () => drafts.answer(this.id, answer));
    await this.cast.as(LEAD, () => drafts.finalise(this.id, {}));
  }

  async publish(): Promise<void> {
    await this.cast.as(MANAGER, () => this.app.get(CommissionsService).publish(this.id));
  }
}
