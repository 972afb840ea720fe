import {
  DecimalText,
  Flag,
  Integer,
  ListOf,
  ListOfTexts,
  Nested,
  OneOf,
  Text,
  Uscc,
} from '#src/platform/http/fields.js';
import {
  BOND_FORMS,
  type BondForm,
  type BondTerm,
  type ContractTerms,
  MULTI_YEAR_GROUNDS,
  type MultiYearGround,
  type PostTerm,
} from './calc/contract-terms.js';
import type { GradeTerm, GradeTerms } from './calc/grade-terms.js';
import {
  type Indicator,
  INDICATOR_GROUPS,
  type IndicatorGroup,
  SCORING_RULES,
  type ScoringRule,
} from './calc/indicator.js';

const ratio = (doc: string, max = 1) => DecimalText({ decimals: 6, max, doc, example: max < 0.05 ? '0.0005' : '0.05' });
const days = (doc: string, max = 365) => Integer({ max, doc });
const words = (doc?: string) => Text({ max: 500, doc });

class SiteInput {
  @Uscc({ doc: 'of a service site' }) uscc: string;
}

class ScopeTerms {
  @Text({ max: 200 }) area: string;
  @words('what stays the work of state organs') excluded: string;
}

class QualityTerms {
  @ListOfTexts({ max: 100, maxItems: 20, doc: 'such as MZ/T 059-2014' }) standards: string[];
  @words('the records that each service leaves') records: string;
  @days('in which a record is filed') recordDays: number;
}

class PostTermInput implements PostTerm {
  @Text({ max: 20 }) code: string;
  @Text({ max: 200, doc: 'as the price form names it' }) name: string;
  @Integer({ min: 1, max: 1000 }) count: number;
}

class StaffingTerms {
  @ListOf(() => PostTermInput, { minItems: 1, maxItems: 30 }) posts: PostTermInput[];
  @Integer({ max: 10_000, doc: 'of them with a certificate' }) certified: number;
  @days('before a replacement') replacementDays: number;
  @days('of each vacancy that cost nothing') graceDays: number;
}

class GroundInput {
  @OneOf(MULTI_YEAR_GROUNDS) ground: MultiYearGround;
}

class TermTerms {
  @words('how the service is done') manner: string;
  @ListOf(() => GroundInput, { maxItems: 5, doc: 'for a term of more than a year (A56)' })
  multiYearGrounds: GroundInput[];
}

class PaymentTerms {
  @words() method: string;
  @days('working days from the compliant invoice (D30)', 60) workingDays: number;
  @days('working days in which a faulty invoice is returned') invoiceReturnWorkingDays: number;
  @days('working days in which the vendor answers a deduction') replyWorkingDays: number;
}

class BondTermInput implements BondTerm {
  @ratio('of the price (A32)') share: string;
  @OneOf(BOND_FORMS) form: BondForm;
  @days('working days from the signature') submitWorkingDays: number;
  @days('working days from the final acceptance') returnWorkingDays: number;
}

class AcceptanceTerms {
  @words() standard: string;
  @words('how users are heard (D33)') users: string;
  @Integer({ min: 3, max: 15, doc: 'persons of the acceptance group' }) panel: number;
  @days('working days in which the result is announced') publishWorkingDays: number;
}

class ScoringRuleInput {
  @OneOf(SCORING_RULES) kind: ScoringRule['kind'];
  @DecimalText({ optional: true, doc: 'of ratio, count and reverse' }) target?: string;
  @DecimalText({ optional: true, doc: 'of reverse' }) limit?: string;
  @DecimalText({ optional: true, max: 1, doc: 'of deduction: a ratio' }) threshold?: string;
  @DecimalText({ optional: true, doc: 'of deduction: points for each percentage point' }) perPoint?: string;
}

class IndicatorInput implements Indicator {
  @Text({ max: 20 }) code: string;
  @Text({ max: 100 }) name: string;
  @OneOf(INDICATOR_GROUPS) group: IndicatorGroup;
  @DecimalText({ decimals: 2, max: 100, doc: 'points of 100' }) weight: string;
  @Nested(() => ScoringRuleInput) rule: ScoringRule;
}

class GradeTermInput implements GradeTerm {
  @ratio('of the last payment') factor: string;
  @Flag() mayRenew: boolean;
  @Flag() mustRectify: boolean;
}

class GradeTermsInput implements GradeTerms {
  @Nested(() => GradeTermInput) excellent: GradeTermInput;
  @Nested(() => GradeTermInput) good: GradeTermInput;
  @Nested(() => GradeTermInput) fair: GradeTermInput;
  @Nested(() => GradeTermInput) poor: GradeTermInput;
}

class AssessmentTerms {
  @ListOf(() => IndicatorInput, { minItems: 1, maxItems: 100 }) indicators: IndicatorInput[];
  @Nested(() => GradeTermsInput) grades: GradeTermsInput;
  @days('working days for comments on the draft') commentWorkingDays: number;
}

class RightsTerms {
  @words() purchaser: string;
  @words() vendor: string;
  @words('政府采购法 48') subcontracting: string;
  @Integer({ min: 1, max: 168, doc: 'hours in which an incident is reported' }) incidentHours: number;
}

class ReportTerms {
  @Integer({ min: 1, max: 15, doc: 'working day of the next month' }) monthlyWorkingDay: number;
  @days('after half of the term') halfYearDays: number;
  @days('after the term') finalDays: number;
}

class ConfidentialityTerms {
  @words() purpose: string;
  @words() period: string;
  @words() manner: string;
  @words('kinds of data') data: string;
  @words() safeguards: string;
  @words() subEntrusting: string;
  @words() returnOrDeletion: string;
  @Integer({ min: 1, max: 168 }) incidentHours: number;
  @days('in which data are returned or deleted') returnDays: number;
}

class ResultTerms {
  @words() ownership: string;
  @days('in which the files are handed over') handoverDays: number;
}

class BreachTerms {
  @ratio('of what is due, a day (D10)', 0.01) lateDailyRate: string;
  @ratio('of the price, for all lateness together (D10)', 0.3) lateCapShare: string;
  @ratio('of the price, a false record (D11)', 0.3) falseRecordShare: string;
}

class TerminationTerms {
  @days('after the warning') remedyDays: number;
  @days('for the handover') handoverDays: number;
}

class ForceMajeureTerms {
  @days('for the proof') proofDays: number;
}

class DisputeTerms {
  @words() manner: string;
  @Text({ max: 100 }) court: string;
}

class EffectTerms {
  @Integer({ min: 2, max: 50 }) copies: number;
  @words('who holds how many') copiesHeld: string;
  @Text({ max: 100 }) signedAt: string;
}

/** 拟签订的合同文本 as data (22号 23). */
export class ContractTermsInput implements ContractTerms {
  @ListOf(() => SiteInput, { minItems: 1, maxItems: 50 }) sites: SiteInput[];
  @Nested(() => ScopeTerms) scope: ScopeTerms;
  @Nested(() => QualityTerms) quality: QualityTerms;
  @Nested(() => StaffingTerms) staffing: StaffingTerms;
  @Nested(() => TermTerms) term: TermTerms;
  @ratio('VAT rate that the ceiling was computed with', 0.13) taxRate: string;
  @Nested(() => PaymentTerms) payment: PaymentTerms;
  @Nested(() => BondTermInput, { nullable: true, doc: 'none is asked for when null' }) bond: BondTermInput | null;
  @Nested(() => AcceptanceTerms) acceptance: AcceptanceTerms;
  @Nested(() => AssessmentTerms) assessment: AssessmentTerms;
  @Nested(() => RightsTerms) rights: RightsTerms;
  @Nested(() => ReportTerms) reports: ReportTerms;
  @Nested(() => ConfidentialityTerms) confidentiality: ConfidentialityTerms;
  @Nested(() => ResultTerms) results: ResultTerms;
  @Nested(() => BreachTerms) breach: BreachTerms;
  @Nested(() => TerminationTerms) termination: TerminationTerms;
  @Nested(() => ForceMajeureTerms) forceMajeure: ForceMajeureTerms;
  @Nested(() => DisputeTerms) disputes: DisputeTerms;
  @Nested(() => EffectTerms) effect: EffectTerms;
}
