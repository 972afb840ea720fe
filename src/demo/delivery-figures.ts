import { addDays, addMonths, dateText, type DateText, daysBetween } from '#src/kernel/dates.js';
import { formatYuan, mulRate, parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import type { ContractContent } from '#src/procurement/contracts/index.js';
import { type Month, monthsOf } from '#src/procurement/delivery/calc/report-clock.js';
import type { DraftReport } from '#src/procurement/delivery/reports/service-report.dto.js';

/** What the whole term brings, by service line, where it is not the agreed quantity. */
export type DoneQuantities = Readonly<Record<string, string>>;

/** Days on which one place of a post is empty, first and last counted. */
export interface EmptyPlace {
  readonly postCode: string;
  readonly from: DateText;
  readonly to: DateText;
}

type Content = Pick<ContractContent, 'subject' | 'staffing' | 'term'>;

/** What the main purchase of the demo brought, where it differs from what was agreed: its assessment rests on it. */
export const MAIN_DONE: DoneQuantities = { R02: '6012', R03: '96', E01: '25', M02: '552', M03: '33' };

/** Files are made when the service begins; everything else is done at an even pace. */
const AT_ONCE = 'R01';

/** The counts of one month: whole numbers that add up to what the term brings. */
export function countsOf(
  content: Content,
  month: string,
  done: DoneQuantities = {},
): { code: string; count: string }[] {
  const months = monthsOf(content.term);
  const index = months.indexOf(month as Month);
  return content.subject.serviceLines.map(({ code, quantity }) => {
    const whole = Number(done[code] ?? quantity);
    const upTo = (count: number) => Math.floor((whole * count) / months.length);
    return { code, count: String(code === AT_ONCE ? (index === 0 ? whole : 0) : upTo(index + 1) - upTo(index)) };
  });
}

/** What the reports of these months told of each line, added up. */
export function doneBy(
  content: Content,
  months: readonly string[],
  done: DoneQuantities = {},
): { code: string; delivered: string }[] {
  const reports = months.map((month) => countsOf(content, month, done));
  return content.subject.serviceLines.map(({ code }, line) => ({
    code,
    delivered: String(reports.reduce((sum, counts) => sum + Number(counts[line]!.count), 0)),
  }));
}

/** The payroll of one month: each place at the offered price of its post, days without anybody apart. */
export function payrollOf(
  { staffing }: Content,
  month: string,
  empty: readonly EmptyPlace[] = [],
): { code: string; personMonths: string; paid: string }[] {
  return staffing.posts.map(({ code, count, annual }) => {
    const places = empty.filter(({ postCode }) => postCode === code);
    const missing = places.reduce((days, place) => days + emptyDays(month, place), 0);
    const months = Rate.of(count)
      .minus(Rate.of(missing, daysOf(month)))
      .toDecimal(2);
    const paid = mulRate(parseYuan(annual ?? '0'), Rate.parse(months).dividedBy(Rate.of(12)));
    return { code, personMonths: months, paid: formatYuan(paid) };
  });
}

/** What a report of a month says. @param ledger the upload that proves it */
export function reportOf(
  content: Content,
  month: string,
  of: { readonly done?: DoneQuantities; readonly empty?: readonly EmptyPlace[]; readonly ledger: string },
): DraftReport {
  const evidence = (count: string) => (count === '0' ? [] : [{ fileId: of.ledger }]);
  return {
    month,
    counts: countsOf(content, month, of.done).map((line) => ({ ...line, evidence: evidence(line.count) })),
    narrative: '本月服务按计划开展，台账和佐证齐全，没有需要协调的问题。',
    clientCodes: [{ code: 'LH-0031' }, { code: 'WQ-0007' }],
    payroll: payrollOf(content, month, of.empty),
  };
}

function emptyDays(month: string, { from, to }: EmptyPlace): number {
  const [first, last] = [firstDay(month), addDays(firstDay(month), daysOf(month) - 1)];
  return Math.max(0, daysBetween(from > first ? from : first, to < last ? to : last) + 1);
}

const firstDay = (month: string): DateText => dateText(`${month}-01`);
const daysOf = (month: string): number => daysBetween(firstDay(month), addMonths(firstDay(month), 1));
