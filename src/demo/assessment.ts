import type { INestApplicationContext } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import {
  AssessmentSheetsQueries,
  AssessmentSheetsService,
  CommentsService,
  CommissionsService,
  DraftsService,
  FieldworkService,
  FindingsService,
} from '#src/procurement/assessments/index.js';
import { DEMO_FINDINGS, DEMO_SETTLEMENTS, demoMeasurements } from '#src/demo/assessment-findings.js';
import type { Cast } from '#src/demo/cast.js';

const MANAGER = 'purchaser.合同管理员';
const LEAD = 'evaluator.主评员';
const EVALUATORS = ['evaluator.评价员一', 'evaluator.评价员二'] as const;

/** What sets the assessment of one purchase apart from another's. */
export interface CaseAssessment {
  readonly fee: string;
  /** of the purchase by which the evaluator was chosen */
  readonly purchaseNumber: string;
  /** what is assessed */
  readonly startsOn: DateText;
  readonly endsOn: DateText;
  /** clients, of whom each has a file, and cases that were closed */
  readonly clients: number;
  readonly cases: number;
  /** who speaks for the vendor */
  readonly signatory: string;
}

/** Anonymous codes: letters and a running number. */
const codes = (letters: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letters}-${String(index + 1).padStart(4, '0')}`);

const REPORT = {
  summary: '项目按合同完成主要服务指标，队伍稳定，服务对象满意度有待提高；评定等级为良。',
  findings: DEMO_FINDINGS,
};

/** The assessment of a demo purchase, act by act; each method is what its people do at one hour. */
export class DemoAssessment {
  private known = '';

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly contractId: string,
    private readonly story: CaseAssessment,
  ) {}

  /** @throws Error before it is commissioned */
  get id(): string {
    if (!this.known) throw new Error('the assessment is not commissioned yet');
    return this.known;
  }

  /** The purchaser has it made by an evaluator that another purchase chose. */
  async commission(): Promise<void> {
    const { fee, purchaseNumber } = this.story;
    const evaluatorId = this.cast.id('evaluator');
    const made = await this.cast.as(MANAGER, () =>
      this.app.get(CommissionsService).commission(this.contractId, { evaluatorId, fee, purchaseNumber }),
    );
    this.known = made.id;
  }

  /** Nobody has to do with either side; the lead plans the work and draws the samples. */
  async plan(): Promise<void> {
    const fieldwork = this.app.get(FieldworkService);
    for (const who of [LEAD, ...EVALUATORS])
      await this.cast.as(who, () => fieldwork.declare(this.id, { relations: [] }));
    const { startsOn, endsOn, clients, cases } = this.story;
    const samples = [
      { kind: 'files', population: clients, size: Math.ceil(clients / 10) },
      { kind: 'cases', population: cases, size: Math.max(12, Math.ceil(cases / 10)) },
      { kind: 'clients', population: clients, size: Math.min(clients, 60) },
    ] as const;
    const evaluators = EVALUATORS.map((who) => ({ userId: this.cast.actor(who).userId }));
    await this.cast.as(LEAD, () =>
      fieldwork.plan(this.id, { evaluators, startsOn, endsOn, samples: samples.map((sample) => ({ ...sample })) }),
    );
    const letters = { files: 'DA', cases: 'GA', clients: 'FW' };
    for (const { kind, population } of samples)
      await this.cast.as(LEAD, () => fieldwork.drawSample(this.id, { kind, codes: codes(letters[kind], population) }));
  }

  /** Both evaluators score, each alone: 86.00 and 86.80. */
  async score(): Promise<void> {
    await this.cast.as(LEAD, () => this.app.get(FieldworkService).start(this.id));
    for (const [index, who] of EVALUATORS.entries())
      await this.cast.as(who, async () => {
        const { items } = await this.app.get(AssessmentSheetsQueries).list({ assessment: this.id });
        const sheets = this.app.get(AssessmentSheetsService);
        const measurements = demoMeasurements(index === 0 ? 1 : 2);
        await sheets.fill(items[0]!.id, { measurements });
        await sheets.lock(items[0]!.id);
      });
  }

  /** The lead settles 86.40, and gives both sides the draft. */
  async draft(): Promise<void> {
    const settlements = DEMO_SETTLEMENTS.map((settlement) => ({ ...settlement }));
    await this.cast.as(LEAD, () => this.app.get(FindingsService).settle(this.id, { settlements }));
    await this.cast.as(LEAD, () => this.app.get(DraftsService).releaseDraft(this.id, REPORT));
  }

  /** Both sides say what they think of it. */
  async comment(): Promise<void> {
    const comments = this.app.get(CommentsService);
    const text = '就业帮扶率受岗位季节性影响，建议在报告中说明；对评分无异议。';
    await this.cast.as(this.story.signatory, () => comments.comment(this.id, { text }));
    await this.cast.as(MANAGER, () => comments.comment(this.id, { text: null }));
  }

  /** The lead answers, and the report stands. */
  async finalise(): Promise<void> {
    const drafts = this.app.get(DraftsService);
    await this.cast.as(LEAD, () =>
      drafts.answer(this.id, {
        ordinal: 1,
        accepted: false,
        answer: '季节性因素已在报告中说明，评分依据合同指标，予以维持。',
      }),
    );
    await this.cast.as(LEAD, () => drafts.finalise(this.id, {}));
  }

  async publish(): Promise<void> {
    await this.cast.as(MANAGER, () => this.app.get(CommissionsService).publish(this.id));
  }
}
