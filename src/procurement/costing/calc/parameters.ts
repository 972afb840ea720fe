import { addDays, type DateText } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';

import { firstDay, type Month } from './months.js';
import { type ParameterKind, type ParameterValues, parseParameterValue } from './parameter-kinds.js';
import type { ParameterRow, ParameterUse } from './parameter-rows.js';

/** A value in force and the row it comes from. */
export interface Chosen<K extends ParameterKind> {
  value: ParameterValues[K];
  use: ParameterUse;
}

/** A run of months with one and the same value. */
export interface Span<K extends ParameterKind> extends Chosen<K> {
  months: Month[];
}

/** The regions a parameter may come from, nearest first: 310199 → 310199, 310100, 310000, 000000. */
export function regionChain(region: string): string[] {
  return [...new Set([region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`, '000000'])];
}

/**
 * The parameters of one calculation, of one region. For each month it picks the base row of the nearest region that has
 * one; beyond the last set that set holds on when it extrapolates. A relief of that region or a nearer one lies over the
 * base row; when it has ended, base law applies. All three are told by flags on the use.
 */
export class ParameterBook {
  /** the latest first */
  private readonly rows: readonly ParameterRow[];
  private readonly values = new Map<ParameterRow, unknown>();

  /** @param rows as known at the time of the calculation; of overlapping rows the later, then the higher version holds */
  constructor(
    rows: readonly ParameterRow[],
    readonly region: string,
  ) {
    this.rows = [...rows].sort((a, b) => compare(b.effectiveFrom, a.effectiveFrom) || b.version - a.version);
  }

  /** @throws DomainError `parameter-missing` when no base row covers the month, `invalid-shape` for a wrong value */
  at<K extends ParameterKind>(kind: K, month: Month): Chosen<K> {
    const chosen = this.find(kind, month);
    if (!chosen) throw new DomainError('parameter-missing', { kind, region: this.region, month });
    return chosen;
  }

  /** Like `at`, for a parameter that a calculation can do without. */
  find<K extends ParameterKind>(kind: K, month: Month): Chosen<K> | undefined {
    const day = firstDay(month);
    let relief: ParameterRow | undefined;
    let ended: ParameterRow | undefined;
    for (const region of regionChain(this.region)) {
      const local = this.rows.filter((row) => row.kind === kind && row.region === region);
      const [reliefs, bases] = [local.filter((row) => row.relief), local.filter((row) => !row.relief)];
      relief ??= reliefs.find((row) => covers(row, day));
      ended ??= reliefs.find((row) => endsBefore(row, day));
      const base = baseRow(bases, day);
      if (!base) continue;
      if (relief) return { value: this.valueOf(kind, relief), use: useOf(relief) };
      const use = useOf(base);
      if (endsBefore(base, day)) use.extrapolated = true;
      if (ended && !endsBefore(ended, base.effectiveFrom)) use.reliefEnded = true;
      return { value: this.valueOf(kind, base), use };
    }
    return undefined;
  }

  /** The given months, grouped into runs with the same value. @throws DomainError as `at` */
  spans<K extends ParameterKind>(kind: K, months: readonly Month[]): Span<K>[] {
    const spans: Span<K>[] = [];
    for (const month of months) {
      const chosen = this.at(kind, month);
      const last = spans.at(-1);
      if (last && sameUse(last.use, chosen.use)) last.months.push(month);
      else spans.push({ ...chosen, months: [month] });
    }
    return spans;
  }

  /** The last day of a relief in use, counting those of the same value that follow without a gap; null when open. */
  reliefEnd(use: ParameterUse): DateText | null {
    const follower = (row: ParameterRow, end: DateText) =>
      this.rows.find((next) => next.relief && sameSubject(next, row) && covers(next, addDays(end, 1)));
    let last = this.rows.find((row) => row.id === use.id);
    while (last?.effectiveTo) {
      const next = follower(last, last.effectiveTo);
      if (!next || JSON.stringify(next.value) !== JSON.stringify(last.value)) break;
      last = next;
    }
    return last?.effectiveTo ?? null;
  }

  private valueOf<K extends ParameterKind>(kind: K, row: ParameterRow): ParameterValues[K] {
    const known = this.values.get(row);
    if (known !== undefined) return known as ParameterValues[K];
    const outcome = parseParameterValue(kind, row.value);
    if (!outcome.ok) throw new DomainError('invalid-shape', { kind, parameter: row.id }, outcome.problems);
    this.values.set(row, outcome.value);
    return outcome.value;
  }
}

/** The row in force, or the last set of all when it may hold on. `rows` have the latest first. */
function baseRow(rows: readonly ParameterRow[], day: DateText): ParameterRow | undefined {
  const last = rows[0];
  return rows.find((row) => covers(row, day)) ?? (last?.extrapolate && endsBefore(last, day) ? last : undefined);
}

function sameSubject(a: ParameterRow, b: ParameterRow): boolean {
  return a.kind === b.kind && a.region === b.region;
}

function covers(row: ParameterRow, day: DateText): boolean {
  return row.effectiveFrom <= day && !endsBefore(row, day);
}

function endsBefore(row: ParameterRow, day: DateText): boolean {
  return row.effectiveTo !== null && row.effectiveTo < day;
}

function useOf(row: ParameterRow): ParameterUse {
  const { kind, id, version, region, effectiveFrom, effectiveTo, certainty } = row;
  return {
    kind,
    id,
    version,
    region,
    effectiveFrom,
    effectiveTo,
    source: row.article === undefined ? row.sourceDocument : `${row.sourceDocument} ${row.article}`,
    ...(row.url !== undefined && { url: row.url }),
    certainty,
    ...(row.relief && { relief: true }),
  };
}

function sameUse(a: ParameterUse, b: ParameterUse): boolean {
  return a.id === b.id && a.extrapolated === b.extrapolated && a.reliefEnded === b.reliefEnded;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
