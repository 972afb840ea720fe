import type { INestApplicationContext } from '@nestjs/common';
import type { AcceptanceStage } from '#src/procurement/contracts/index.js';
import { type CaseAcceptances, DemoAcceptances } from '#src/demo/acceptance.js';
import { actAt, type DemoAct, inOrder } from '#src/demo/acts.js';
import { type CaseAssessment, DemoAssessment } from '#src/demo/assessment.js';
import type { DemoCase } from '#src/demo/cases.js';
import type { Cast } from '#src/demo/cast.js';
import type { Contracted } from '#src/demo/contracted.js';
import { type CaseDeduction, DemoDeduction } from '#src/demo/deduction.js';
import { type CaseReports, DemoDelivery } from '#src/demo/delivery.js';
import type { AcceptanceHours } from '#src/demo/performance-dates.js';
import { type CasePayment } from '#src/demo/payment-words.js';
import { DemoPayment } from '#src/demo/payments.js';
import { type CaseStaffing, DemoStaffing } from '#src/demo/staffing.js';

/** What becomes of a signed contract, as far as it has come. */
export interface CasePerformance {
  /** an organisation of the demo */
  readonly vendor: string;
  readonly staffing?: CaseStaffing;
  readonly reports?: CaseReports;
  readonly deduction?: CaseDeduction;
  readonly acceptances?: CaseAcceptances;
  readonly assessment?: CaseAssessment;
  readonly payments: readonly CasePayment[];
}

/** The performance of a demo contract: staff, reports, acceptances, assessment and payments, each with its own people. */
export class DemoPerformance {
  private readonly staffing: DemoStaffing;
  private readonly vendor: string;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly contract: Contracted,
    private readonly story: Pick<DemoCase, 'service' | 'clients'> & { readonly performance: CasePerformance },
  ) {
    const { vendor, staffing } = story.performance;
    this.vendor = vendor;
    this.staffing = new DemoStaffing(app, cast, contract, { vendor, vacancies: [], ...staffing });
  }

  /** All its acts in the order of their hours. */
  acts(): DemoAct[] {
    const { assessment, payments } = this.story.performance;
    return inOrder([
      ...this.staffed(),
      ...this.reported(),
      ...this.deducted(),
      ...this.accepted(),
      ...(assessment ? this.assessed(assessment) : []),
      ...payments.flatMap((payment) => this.paid(payment)),
    ]);
  }

  private staffed(): DemoAct[] {
    const { staffing } = this.story.performance;
    if (!staffing) return [];
    const { assigned, vacancies } = staffing;
    return [
      ...actAt(assigned, () => this.staffing.assign()),
      ...vacancies.flatMap((vacancy) => [
        ...actAt(vacancy.told, () => this.staffing.leave(vacancy)),
        ...actAt(vacancy.filled, () => this.staffing.follow(vacancy)),
      ]),
    ];
  }

  private reported(): DemoAct[] {
    const { reports } = this.story.performance;
    if (!reports) return [];
    const story = { ...reports, vendor: this.vendor };
    const delivery = new DemoDelivery(this.app, this.cast, this.contract, this.staffing, story);
    return reports.months.flatMap(({ month, submitted, confirmed, accepted, returned, resubmitted }) => [
      ...actAt(submitted, () => delivery.report(month)),
      ...actAt(confirmed, () => delivery.confirm(month)),
      ...actAt(returned, () => delivery.return(month)),
      ...actAt(resubmitted, () => delivery.resubmit(month)),
      ...actAt(accepted, () => delivery.accept(month)),
    ]);
  }

  private deducted(): DemoAct[] {
    const { deduction: story } = this.story.performance;
    if (!story) return [];
    const deduction = new DemoDeduction(this.app, this.cast, this.contract, this.staffing, story);
    return [
      ...actAt(story.hours.proposed, () => deduction.propose()),
      ...actAt(story.hours.replied, () => deduction.reply(this.vendor)),
      ...actAt(story.hours.confirmed, () => deduction.confirm()),
    ];
  }

  private accepted(): DemoAct[] {
    const { acceptances: story } = this.story.performance;
    if (!story) return [];
    const acceptances = new DemoAcceptances(this.app, this.cast, this.contract, story);
    const stages = Object.entries(story.stages) as [AcceptanceStage, AcceptanceHours][];
    return stages.flatMap(([stage, { planned, held, signed, announced }]) => [
      ...actAt(planned, () => acceptances.plan(stage)),
      ...actAt(held, () => acceptances.hold(stage)),
      ...actAt(signed, () => acceptances.sign(stage)),
      ...actAt(announced, () => acceptances.announce(stage)),
    ]);
  }

  private assessed(story: CaseAssessment): DemoAct[] {
    const assessment = new DemoAssessment(this.app, this.cast, this.contract, { ...this.story, ...story });
    const { hours } = story;
    return [
      ...actAt(hours.commissioned, () => assessment.commission()),
      ...actAt(hours.planned, () => assessment.plan()),
      ...actAt(hours.started, () => assessment.start()),
      ...actAt(hours.scoredByFirst, () => assessment.scoreBy(1)),
      ...actAt(hours.scored, () => assessment.scoreBy(2)),
      ...actAt(hours.drafted, () => assessment.draft()),
      ...actAt(hours.commentedByVendor, () => assessment.commentBy(this.vendor)),
      ...actAt(hours.commented, () => assessment.comment()),
      ...actAt(hours.finalised, () => assessment.finalise()),
      ...actAt(hours.published, () => assessment.publish()),
    ];
  }

  private paid(story: CasePayment): DemoAct[] {
    const payment = new DemoPayment(this.app, this.cast, this.contract, this.vendor, story);
    const { hours } = story;
    return [
      ...actAt(hours.invoiced, () => payment.invoice()),
      ...actAt(hours.accepted, () => payment.accept()),
      ...actAt(hours.requested, () => payment.request()),
      ...actAt(hours.verified, () => payment.take('verify')),
      ...actAt(hours.endorsed, () => payment.take('endorse')),
      ...actAt(hours.reviewed, () => payment.take('review')),
      ...actAt(hours.approved, () => payment.take('approve')),
      ...actAt(hours.released, () => payment.release()),
      ...actAt(hours.bounced, () => payment.bounce()),
      ...actAt(hours.corrected, () => payment.correctPayee()),
      ...actAt(hours.confirmed, () => payment.confirmPayee()),
      ...actAt(hours.settled, () => payment.settle()),
    ];
  }
}
