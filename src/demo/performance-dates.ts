import type { DateText } from '#src/kernel/dates.js';
import type { Hour } from '#src/demo/schedule.js';

/** When one month is reported; a report that waits for somebody lacks the later hours. */
export interface ReportHours {
  /** 'YYYY-MM' */
  readonly month: string;
  readonly submitted: Hour;
  readonly confirmed?: Hour;
  readonly accepted?: Hour;
  /** the purchaser sends it back, and the vendor hands it in once more: the sites are asked again */
  readonly returned?: Hour;
  readonly resubmitted?: Hour;
}

/** The last place of a post: somebody leaves it, and somebody else comes. */
export interface VacancyHours {
  readonly postCode: string;
  readonly told: Hour;
  /** first day without anybody */
  readonly from: DateText;
  /** the one who follows is there from this day on; nobody has come yet when left out */
  readonly filled?: Hour;
}

/** When a deduction is proposed, replied to and confirmed; one that waits for somebody lacks the later hours. */
export interface DeductionHours {
  readonly proposed: Hour;
  readonly replied?: Hour;
  readonly confirmed?: Hour;
}

/** When an acceptance is planned, held, signed and announced; one that waits for somebody lacks the later hours. */
export interface AcceptanceHours {
  readonly planned: Hour;
  readonly held?: Hour;
  readonly signed?: Hour;
  readonly announced?: Hour;
}

/** When an assessment goes on; one that waits for somebody lacks the later hours. */
export interface AssessmentHours {
  readonly commissioned: Hour;
  readonly planned?: Hour;
  /** the evaluators get their sheets */
  readonly started?: Hour;
  /** the first evaluator has locked the own sheet, and the second */
  readonly scoredByFirst?: Hour;
  readonly scored?: Hour;
  readonly drafted?: Hour;
  /** the vendor's comment comes first, the purchaser's may be missing */
  readonly commentedByVendor?: Hour;
  readonly commented?: Hour;
  readonly finalised?: Hour;
  readonly published?: Hour;
}

/** From the invoice of one payment to the receipt of the bank; a payment that waits for somebody lacks the later hours. */
export interface PaymentHours {
  readonly invoiced: Hour;
  readonly accepted?: Hour;
  /** drafted and submitted */
  readonly requested?: Hour;
  readonly verified?: Hour;
  readonly endorsed?: Hour;
  readonly reviewed?: Hour;
  readonly approved?: Hour;
  readonly released?: Hour;
  /** the bank sends it back, and it is not paid again yet */
  readonly bounced?: Hour;
  /** the vendor gives its account anew, and the accountant makes sure of it */
  readonly corrected?: Hour;
  readonly confirmed?: Hour;
  readonly settled?: Hour;
}

/** Everything between the filed contract and its end. */
export interface PerformanceDates {
  readonly assigned: Hour;
  readonly reports: readonly Required<Omit<ReportHours, 'returned' | 'resubmitted'>>[];
  readonly vacancy: VacancyHours & { readonly filled: Hour };
  readonly deduction: Required<DeductionHours>;
  readonly acceptances: Readonly<Record<'mid-term' | 'final', Required<AcceptanceHours>>>;
  readonly assessment: Required<AssessmentHours>;
  /** of the year's budget that pays the later payments */
  readonly budgetApproved: Hour;
  readonly payments: readonly Required<Omit<PaymentHours, 'bounced' | 'corrected' | 'confirmed'>>[];
  readonly bondReturned: Hour;
  readonly completed: Hour;
}
