import type { DateText } from '#src/kernel/dates.js';

/**
 * How sure a parameter is: C the text of the law or notice was read; C2 read in a secondary source that cites it;
 * K expert knowledge not yet checked against the text.
 */
export const CERTAINTIES = ['C', 'C2', 'K-high', 'K-med', 'K-low'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What a parameter says: JSON all through, money and rates in `value` as decimal strings. Rule: rulebook H1. */
export interface ParameterContent<K extends string = string> {
  readonly kind: K;
  /** division code of GB/T 2260; 000000 is the whole country */
  readonly region: string;
  readonly effectiveFrom: DateText;
  /** the last day in force; null when the source names none */
  readonly effectiveTo: DateText | null;
  /** whether this set, being the last, holds on after its end */
  readonly extrapolate: boolean;
  /** lies over a base row for as long as it is in force */
  readonly relief: boolean;
  readonly value: object;
  readonly sourceDocument: string;
  readonly article?: string;
  readonly url?: string;
  readonly certainty: Certainty;
  readonly note?: string;
}

/** A parameter in force, as calculations take it. Of one `id` the content never changes. */
export interface EffectiveParameter<K extends string = string> extends ParameterContent<K> {
  readonly id: string;
  readonly version: number;
}
