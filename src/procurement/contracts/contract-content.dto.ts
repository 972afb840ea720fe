import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  DecimalText,
  Flag,
  Integer,
  ListOf,
  ListOfTexts,
  Nested,
  OneOf,
  Text,
} from '#src/platform/http/fields.js';
import {
  MULTI_YEAR_GROUNDS,
  type MultiYearGround,
  type GradeTerm,
  type GradeTerms,
  type Indicator,
  INDICATOR_GROUPS,
  type IndicatorGroup,
  SCORING_RULES,
  type ScoringRule,
} from '#src/procurement/tenders/index.js';
import { ACCEPTANCE_STAGES, type AcceptanceStage, type ContractContent } from './calc/contract-content.js';
import {
  BondClause,
  BreachClause,
  days,
  PartiesClause,
  PaymentClause,
  PriceClause,
  ratio,
  StaffingClause,
  SubjectClause,
  words,
} from './contract-figures.dto.js';

class ScopeClause {
  @words() area: string;
  @words('what stays the work of state organs') excluded: string;
  @Integer({ max: 1_000_000 }) clients: number;
}

class QualityClause {
  @ListOfTexts({ max: 100, maxItems: 20 }) standards: string[];
  @words('the records that each service leaves') records: string;
  @days('in which a record is filed') recordDays: number;
}

class ContractGround {
  @OneOf(MULTI_YEAR_GROUNDS) ground: MultiYearGround;
}

class TermClause {
  @DateOnly() startsOn: DateText;
  @DateOnly() endsOn: DateText;
  @words() place: string;
  @words() manner: string;
  @Integer({ max: 2, doc: 'how often it may be renewed (A56)' }) renewals: number;
  @ListOf(() => ContractGround, { maxItems: 5, doc: 'for a term of more than a year (A56)' })
  multiYearGrounds: ContractGround[];
}

class AcceptanceClause {
  @words() standard: string;
  @words('how users are heard (D33)') users: string;
  @Integer({ max: 15, doc: 'persons of the acceptance group' }) panel: number;
  @days('working days in which the result is announced') publishWorkingDays: number;
  @ListOfTexts({ maxItems: ACCEPTANCE_STAGES.length, doc: ACCEPTANCE_STAGES.join(', ') }) stages: AcceptanceStage[];
}

class ContractScoringRule {
  @OneOf(SCORING_RULES) kind: ScoringRule['kind'];
  @DecimalText({ optional: true }) target?: string;
  @DecimalText({ optional: true }) limit?: string;
  @DecimalText({ optional: true }) threshold?: string;
  @DecimalText({ optional: true }) perPoint?: string;
}

class ContractIndicator implements Indicator {
  @Text({ max: 20 }) code: string;
  @words('', 100) name: string;
  @OneOf(INDICATOR_GROUPS) group: IndicatorGroup;
  @DecimalText({ decimals: 2, max: 100, doc: 'points of 100' }) weight: string;
  @Nested(() => ContractScoringRule) rule: ScoringRule;
}

class ContractGrade implements GradeTerm {
  @ratio('of the last payment (E7)') factor: string;
  @Flag() mayRenew: boolean;
  @Flag() mustRectify: boolean;
}

class ContractGrades implements GradeTerms {
  @Nested(() => ContractGrade) excellent: ContractGrade;
  @Nested(() => ContractGrade) good: ContractGrade;
  @Nested(() => ContractGrade) fair: ContractGrade;
  @Nested(() => ContractGrade) poor: ContractGrade;
}

class AssessmentClause {
  @ListOf(() => ContractIndicator) indicators: ContractIndicator[];
  @Nested(() => ContractGrades) grades: ContractGrades;
  @days('working days for comments on the draft') commentWorkingDays: number;
}

class RightsClause {
  @words() purchaser: string;
  @words() vendor: string;
  @words('政府采购法 48') subcontracting: string;
  @Integer({ max: 168, doc: 'hours in which an incident is reported' }) incidentHours: number;
}

class WagesClause {
  @words('the parties’ own words') floor: string;
}

class ReportsClause {
  @Integer({ max: 15, doc: 'working day of the next month' }) monthlyWorkingDay: number;
  @days('after half of the term') halfYearDays: number;
  @days('after the term') finalDays: number;
}

class ConfidentialityClause {
  @words() purpose: string;
  @words() period: string;
  @words() manner: string;
  @words('kinds of data') data: string;
  @words() safeguards: string;
  @words() subEntrusting: string;
  @words() returnOrDeletion: string;
  @Integer({ max: 168 }) incidentHours: number;
  @days('in which data are returned or deleted') returnDays: number;
}

class ResultsClause {
  @words() ownership: string;
  @days('in which the files are handed over') handoverDays: number;
}

class AmendmentClause {
  @ratio('of the price, for all supplements together (A25)') capShare: string;
}

class PriceAdjustmentClause {
  @words('the parties’ own words', 1000) grounds: string;
}

class TerminationClause {
  @days('after the warning') remedyDays: number;
  @days('for the handover') handoverDays: number;
}

class ForceMajeureClause {
  @days('for the proof') proofDays: number;
}

class DisputesClause {
  @words() manner: string;
  @words('', 100) court: string;
}

class EffectClause {
  @Integer({ max: 50 }) copies: number;
  @words('who holds how many; the parties’ own words') copiesHeld: string;
  @words('the parties’ own words', 100) signedAt: string;
}

/** The 23 clauses of a contract. Rule: rulebook D2. */
export class ContractContentInput implements ContractContent {
  @Nested(() => PartiesClause) parties: PartiesClause;
  @Nested(() => ScopeClause) scope: ScopeClause;
  @Nested(() => SubjectClause) subject: SubjectClause;
  @Nested(() => QualityClause) quality: QualityClause;
  @Nested(() => StaffingClause) staffing: StaffingClause;
  @Nested(() => TermClause) term: TermClause;
  @Nested(() => PriceClause) price: PriceClause;
  @Nested(() => PaymentClause) payment: PaymentClause;
  @Nested(() => BondClause, { nullable: true, doc: 'none is asked for when null' }) performanceBond: BondClause | null;
  @Nested(() => AcceptanceClause) acceptance: AcceptanceClause;
  @Nested(() => AssessmentClause) assessment: AssessmentClause;
  @Nested(() => RightsClause) rights: RightsClause;
  @Nested(() => WagesClause) wages: WagesClause;
  @Nested(() => ReportsClause) reports: ReportsClause;
  @Nested(() => ConfidentialityClause) confidentiality: ConfidentialityClause;
  @Nested(() => ResultsClause) results: ResultsClause;
  @Nested(() => BreachClause) breach: BreachClause;
  @Nested(() => AmendmentClause) amendment: AmendmentClause;
  @Nested(() => PriceAdjustmentClause) priceAdjustment: PriceAdjustmentClause;
  @Nested(() => TerminationClause) termination: TerminationClause;
  @Nested(() => ForceMajeureClause) forceMajeure: ForceMajeureClause;
  @Nested(() => DisputesClause) disputes: DisputesClause;
  @Nested(() => EffectClause) effect: EffectClause;
}
