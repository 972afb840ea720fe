// What every benchmark shares: who measured, in which order, and how the figures are shown.
import { execFileSync } from 'node:child_process';
import { arch, cpus, platform, totalmem } from 'node:os';
import { root } from '../scripts/lib.mjs';

/** The kind of machine, so that figures of two machines are never compared by mistake. Memory in GB. */
export function machine(more = {}) {
  const [cpu] = cpus();
  return {
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.version,
    ...more,
  };
}

/** The commit that was measured, with a plus when files have changed since; `unknown` without a repository. */
export function commit() {
  try {
    const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
    return `${git('rev-parse', '--short=12', 'HEAD')}${git('status', '--porcelain') ? '+' : ''}`;
  } catch {
    return 'unknown';
  }
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Measures several sides in turn, `rounds` times over, each round in the reverse order of the one before, so that what drifts drifts for all.
 * @param sides functions by name, each giving figures by name
 * @returns the median of each figure, by side
 */
export async function alternate(sides, rounds) {
  const names = Object.keys(sides);
  const taken = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) taken[name].push(await sides[name](round));
  }
  return Object.fromEntries(names.map((name) => [name, mediansOf(taken[name])]));
}

function mediansOf(rounds) {
  return Object.fromEntries(Object.keys(rounds[0]).map((figure) => [figure, median(rounds.map((r) => r[figure]))]));
}

/**
 * One line of the answer. The ratio is above 1 when the product does better than its reference, whichever way the unit points.
 * @param target the ratio, or without a reference the value, that is aimed at; none for a figure that is only reported
 */
export function result({
  metric,
  value,
  unit,
  better = 'more',
  reference = null,
  referenceValue = null,
  target = null,
}) {
  const ratio = referenceValue === null ? null : better === 'more' ? value / referenceValue : referenceValue / value;
  const reached = ratio ?? value;
  const isGood = ratio === null && better === 'less' ? reached <= target : reached >= target;
  return {
    metric,
    value: rounded(value),
    unit,
    reference,
    referenceValue: referenceValue === null ? null : rounded(referenceValue),
    ratio: ratio === null ? null : rounded(ratio),
    target,
    pass: target === null ? null : isGood,
  };
}

/** Three significant digits after the first; a figure that a benchmark gives more exactly is not more exact. */
function rounded(value) {
  return Number(value.toPrecision(4));
}

/** Prints the report as one JSON object, or as a table for people with the ratio last. */
export function print(report, asJson) {
  if (asJson) return console.log(JSON.stringify(report, null, 2));
  console.log(`${report.name} at ${report.commit}\n${JSON.stringify(report.machine)}\n`);
  const rows = report.results.map((r) => [
    r.metric,
    `${r.value} ${r.unit}`,
    r.reference === null ? '' : `${r.referenceValue} ${r.unit} (${r.reference})`,
    r.pass === null ? '' : `${r.pass ? 'reached' : 'MISSED'}, target ${r.target}`,
    r.ratio === null ? '' : String(r.ratio),
  ]);
  const table = [['metric', 'product', 'reference', 'target', 'ratio'], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
}
