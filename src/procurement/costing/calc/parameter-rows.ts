import type { DateText } from '#src/kernel/dates.js';

import { PARAMETER_KINDS, type ParameterKind } from './parameter-kinds.js';
import { boolean, date, object, oneOf, optional, type Outcome, readJson, type Reader, region, text } from './shape.js';

/**
 * How sure a parameter is: C the text of the law or notice was read; C2 read in a secondary source that cites it;
 * K expert knowledge not yet checked against the text.
 */
export const CERTAINTIES = ['C', 'C2', 'K-high', 'K-med', 'K-low'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A parameter as shipped or entered: JSON all through, money and rates in `value` as decimal strings. */
export interface ParameterSeed {
  kind: ParameterKind;
  region: string;
  effectiveFrom: DateText;
  /** the last day in force; null when the source names none */
  effectiveTo: DateText | null;
  /** whether this set, being the last, holds on after its end */
  extrapolate: boolean;
  /** lies over a base row for as long as it is in force */
  relief: boolean;
  value: unknown;
  sourceDocument: string;
  article?: string;
  url?: string;
  certainty: Certainty;
  note?: string;
}

/** A stored parameter. */
export interface ParameterRow extends ParameterSeed {
  id: string;
  version: number;
}

/** The row behind a figure, as told beside it. */
export interface ParameterUse {
  kind: ParameterKind;
  id: string;
  version: number;
  region: string;
  effectiveFrom: DateText;
  effectiveTo: DateText | null;
  /** document number and article */
  source: string;
  url?: string;
  certainty: Certainty;
  /** a relief lies over the base row */
  relief?: true;
  /** the month lies beyond the row's end: the last known set holds on */
  extrapolated?: true;
  /** a relief lay over this base row and has ended: base law applies */
  reliefEnded?: true;
}

const KINDS = Object.keys(PARAMETER_KINDS) as ParameterKind[];

const seed = object<ParameterSeed>({
  kind: oneOf(KINDS),
  region,
  effectiveFrom: date,
  effectiveTo: (json, path, report) => (json === null ? null : date(json, path, report)),
  extrapolate: boolean,
  relief: boolean,
  value: (json) => json,
  sourceDocument: text(300),
  article: optional(text(100)),
  url: optional(text(500, /^https?:\/\/\S+$/)),
  certainty: oneOf(CERTAINTIES),
  note: optional(text(500)),
});

const checkedSeed: Reader<ParameterSeed> = (json, path, report) => {
  const row = seed(json, path, report);
  if (!row?.kind) return row;
  if (row.effectiveTo && row.effectiveTo < row.effectiveFrom)
    report({ path: 'effectiveTo', code: 'out-of-range', params: { min: row.effectiveFrom } });
  if (row.extrapolate && (row.relief || !PARAMETER_KINDS[row.kind].extrapolates))
    report({ path: 'extrapolate', code: 'rule', params: { kind: row.kind } });
  PARAMETER_KINDS[row.kind].value(row.value, 'value', report);
  return row;
};

/** Reads a parameter, its value included. @returns the row as it came, or a problem for every wrong field */
export function readParameterSeed(json: unknown): Outcome<ParameterSeed> {
  return readJson(checkedSeed, json);
}
