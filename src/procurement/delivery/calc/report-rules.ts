import { DomainError, fieldError, type FieldProblem } from '#src/kernel/errors.js';
import { isClientCode } from './client-code.js';
import { type AgreedQuantity, type ReportedCount, type ReportFault, reportFaults } from './monthly-report.js';

/** What a report claims of a month, as far as rules judge it. */
export interface ClaimedMonth {
  readonly counts: readonly ReportedCount[];
  /** kinds of post in the payroll summary */
  readonly payroll: readonly { readonly code: string }[];
}

const FIELD_CODES = {
  missing: 'required',
  twice: 'duplicate',
  'unknown-line': 'unknown-reference',
  'not-a-count': 'not-decimal',
  'without-evidence': 'required',
} as const satisfies Record<ReportFault['fault'], FieldProblem['code']>;

/**
 * Whether a report can be handed in: every service line once, with evidence for what was done, and a payroll that knows no post but the contract's.
 * @param lines of the contract. @param posts codes of the contract's posts. @throws DomainError `report-incomplete` naming the lines and posts. Rule: D2, D33
 */
export function requireReportable(
  { counts, payroll }: ClaimedMonth,
  lines: readonly AgreedQuantity[],
  posts: readonly string[],
): void {
  const ofLines = reportFaults(lines, counts).map(({ code, fault }) => ({
    code,
    problem: { path: pathOf(counts, code, fault), code: FIELD_CODES[fault] },
  }));
  const ofPosts = payroll.flatMap(({ code }, index) => {
    const isTwice = payroll.findIndex((post) => post.code === code) < index;
    if (posts.includes(code) && !isTwice) return [];
    const problem: FieldProblem = {
      path: `payroll.${index}.code`,
      code: isTwice ? 'duplicate' : 'unknown-reference',
    };
    return [{ code, problem }];
  });
  const faults = [...ofLines, ...ofPosts];
  if (faults.length === 0) return;
  throw new DomainError(
    'report-incomplete',
    { lines: [...new Set(faults.map(({ code }) => code))] },
    faults.map(({ problem }) => problem),
  );
}

/** @throws DomainError `client-code-invalid` for what is no anonymous code. Rule: G2 */
export function requireClientCode(code: string, path: string): void {
  if (!isClientCode(code)) throw fieldError(path, 'client-code-invalid', { rule: 'G2' });
}

function pathOf(counts: readonly ReportedCount[], code: string, fault: ReportFault['fault']): string {
  if (fault === 'missing') return 'counts';
  const places = counts.flatMap((each, index) => (each.code === code ? [index] : []));
  const index = fault === 'twice' ? places.at(-1) : places[0];
  return `counts.${index}.${fault === 'without-evidence' ? 'evidence' : fault === 'not-a-count' ? 'count' : 'code'}`;
}
