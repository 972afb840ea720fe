import type { DateText } from '#src/kernel/dates.js';
import type { VetoItem } from './calc/grade.js';
import type { RelationFact } from './calc/independence.js';
import type { SamplePlan } from './calc/sample-plan.js';
import type { GradeTerms, Indicator } from './calc/terms.js';

/** What the contract says of its assessment, as it was at the commission. Rules: E1, E4, E7. */
export interface AssessmentTerms {
  readonly indicators: readonly Indicator[];
  readonly grades: GradeTerms;
  readonly commentWorkingDays: number;
}

/** 独立性声明: somebody has nothing to do with either side, or what does not bar them. Rule: E3. */
export interface Declaration {
  readonly userId: string;
  readonly at: string;
  readonly relations: readonly RelationFact[];
}

/** Who scores, what time is assessed, how much of it is looked into. */
export interface AssessmentPlan {
  /** user ids of those who fill sheets: two or more */
  readonly evaluators: readonly string[];
  readonly startsOn: DateText;
  readonly endsOn: DateText;
  readonly samples: readonly SamplePlan[];
}

/** 一票否决 case, with its evidence; one that was struck counts no more, and stays on record. Rule: E5. */
export interface VetoCase {
  readonly ordinal: number;
  readonly item: VetoItem;
  readonly statement: string;
  readonly evidence: readonly string[];
  readonly recordedAt: string;
  readonly struck: { readonly at: string; readonly reason: string } | null;
}

/** 评价发现, of one indicator or of the whole. */
export interface Finding {
  readonly indicator: string | null;
  readonly text: string;
}

/** The words of the report; its figures are the outcome's. */
export interface ReportText {
  readonly summary: string;
  readonly findings: readonly Finding[];
}

export type CommentingSide = 'purchaser' | 'vendor';

/** 反馈意见 of one side on a draft; without a text it has none. */
export interface DraftComment {
  readonly ordinal: number;
  /** of which draft */
  readonly round: number;
  readonly side: CommentingSide;
  readonly at: string;
  readonly text: string | null;
  readonly evidence: readonly string[];
  readonly answer: { readonly at: string; readonly accepted: boolean; readonly text: string } | null;
}

/** Why the sheets were opened again after a draft. */
export interface Reopening {
  readonly at: string;
  readonly round: number;
  readonly reason: string;
}
