/**
 * How an indicator turns a measurement into points. Ratios, targets and points are decimal text. Rule: rulebook E4.
 * `ratio`: done ÷ due against a target ratio; `count`: a figure against a target; both in proportion, capped at the weight.
 * `reverse`: less is better: full at the target, nothing at the limit, in proportion between them.
 * `rubric`: points that an evaluator gives. `deduction`: `perPoint` off for each percentage point, and part of one, below the threshold.
 */
export type ScoringRule =
  | { readonly kind: 'ratio'; readonly target: string }
  | { readonly kind: 'count'; readonly target: string }
  | { readonly kind: 'reverse'; readonly target: string; readonly limit: string }
  | { readonly kind: 'rubric' }
  | { readonly kind: 'deduction'; readonly threshold: string; readonly perPoint: string };

export const SCORING_RULES = [
  'ratio',
  'count',
  'reverse',
  'rubric',
  'deduction',
] as const satisfies readonly ScoringRule['kind'][];

/** First level of a contract's framework. Decision (决策) measures the purchaser and is none of it. Rule: rulebook E1. */
export const INDICATOR_GROUPS = ['process', 'output', 'effect', 'satisfaction'] as const;
export type IndicatorGroup = (typeof INDICATOR_GROUPS)[number];

/** 指标; `weight` in points of 100, decimal text. */
export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly group: IndicatorGroup;
  readonly weight: string;
  readonly rule: ScoringRule;
}

/** What was found: parts of a whole for `ratio` and `deduction`, a figure for `count` and `reverse`, points for `rubric`. */
export type Measurement =
  { readonly done: string; readonly due: string } | { readonly actual: string } | { readonly points: string };

/** An indicator's points, two decimals, and what they came from. */
export interface IndicatorScore {
  readonly code: string;
  readonly points: string;
  readonly formula: ScoringRule['kind'];
  /** decimal text: the weight, the rule's figures and the measurement */
  readonly inputs: Readonly<Record<string, string>>;
  readonly rule: string;
}
