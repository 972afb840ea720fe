import type { Contract, Report } from './reads.js';

/** What the form of a report holds: its body, with the codes of clients as plain words. */
export interface Values {
  readonly month?: string;
  readonly counts: readonly {
    readonly code: string;
    readonly count?: string;
    readonly evidence?: readonly { readonly fileId: string }[];
  }[];
  readonly narrative?: string;
  readonly clientCodes?: readonly string[];
  readonly payroll: readonly { readonly code: string; readonly personMonths?: string; readonly paid?: string }[];
}

/** What the form starts with: every service line and every post of the contract, and what the report has of them. */
export function valuesOf({ content }: Contract, report: Report | undefined, month: string): Values {
  const counted = new Map(report?.counts.map((count) => [count.code, count]));
  const paid = new Map(report?.payroll?.map((row) => [row.code, row]));
  return {
    month,
    counts: content.subject.serviceLines.map(({ code }) => counted.get(code) ?? { code, evidence: [] }),
    narrative: report?.narrative,
    clientCodes: report?.clientCodes.map(({ code }) => code) ?? [],
    payroll: content.staffing.posts.map(({ code }) => paid.get(code) ?? { code }),
  };
}

/** The body as the server takes it; posts without any figure are left out, a service that was not done counts zero. */
export function bodyOf({ counts, narrative, clientCodes, payroll }: Values): object {
  return {
    counts: counts.map(({ code, count, evidence }) => ({ code, count: count || '0', evidence: evidence ?? [] })),
    narrative,
    clientCodes: (clientCodes ?? []).map((code) => ({ code })),
    payroll: payroll.filter(({ personMonths, paid }) => personMonths || paid),
  };
}

/** The field that shows a problem of the body: all codes of clients stand in one. */
export function fieldOf(path: string): (string | number)[] {
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return steps[0] === 'clientCodes' ? ['clientCodes'] : steps;
}
