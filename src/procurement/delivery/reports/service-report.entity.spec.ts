import { describe, expect, it } from '@jest/globals';
import type { DateText } from '#src/kernel/dates.js';
import { parseYuan } from '#src/kernel/money.js';
import type { Contract } from '#src/procurement/contracts/index.js';
import type { Month } from '#src/procurement/delivery/calc/report-clock.js';
import { aContract, aReport } from '#test/builders/a-delivery.js';
import { officialCalendar } from '#test/support/calendar.js';
import { type ReportContent, ServiceReport } from './service-report.entity.js';
import {
  serviceReportLifecycle,
  type ServiceReportAction,
  type ServiceReportStatus,
} from './service-report.lifecycle.js';

const calendar = officialCalendar();
const refusal = (code: string, params: object = {}): Error =>
  expect.objectContaining({ code, params: expect.objectContaining(params) as object }) as unknown as Error;

function contentOf({ counts, narrative, clientCodes, payroll } = aReport('file')): ReportContent {
  return {
    counts: counts.map((line) => ({ ...line, evidence: line.evidence.map(({ fileId }) => fileId) })),
    narrative,
    clientCodes: clientCodes.map(({ code }) => code),
    payroll,
  };
}
function drafted(today: DateText, month: Month = '2026-10', contract: Contract = aContract()): ServiceReport {
  const report = ServiceReport.drafted(contract, month, contentOf(), { today, calendar });
  report.begin('draft', 'manager');
  return report;
}

/** Where each command leads; what is not here is refused. */
const LEADS_TO: Record<ServiceReportStatus, Partial<Record<ServiceReportAction, ServiceReportStatus>>> = {
  draft: { redraft: 'draft', submit: 'submitted' },
  submitted: { confirm: 'submitted', return: 'returned', accept: 'accepted' },
  returned: { redraft: 'draft' },
  accepted: {},
};

describe('a service report', () => {
  it.each(serviceReportLifecycle.states)('goes from %s where its table says, and nowhere else', (status) => {
    expect(serviceReportLifecycle.allowed({ status }).sort()).toEqual(Object.keys(LEADS_TO[status]).sort());
    for (const [action, to] of Object.entries(LEADS_TO[status]))
      expect(serviceReportLifecycle.next({ status }, action as ServiceReportAction)).toBe(to);
  });

  it('is due on the fifth working day of the next month', () => {
    expect(drafted('2026-10-20')).toMatchObject({ dueOn: '2026-11-06', submission: 0, ownerId: 'purchaser' });
  });

  it('is one of a month of the term that has begun', () => {
    expect(() => drafted('2026-10-20', '2026-09')).toThrow(
      refusal('report-outside-term', { month: '2026-09', first: '2026-10-01', last: '2027-09-30' }),
    );
    expect(() => drafted('2026-10-20', '2027-10')).toThrow(refusal('report-outside-term'));
    expect(() => drafted('2026-10-31', '2026-11')).toThrow(refusal('report-too-early', { from: '2026-11-01' }));
  });

  it('is handed in when its month has ended, not before', () => {
    const report = drafted('2026-10-20');
    expect(() => report.submit('manager', aContract(), '2026-10-31')).toThrow(
      refusal('report-too-early', { month: '2026-10', from: '2026-11-01' }),
    );
  });

  it.each<[DateText, number]>([
    ['2026-11-01', 0],
    ['2026-11-06', 0],
    ['2026-11-09', 3],
  ])('handed in on %s is %i days late', (today, daysLate) => {
    const report = drafted('2026-10-20');
    report.submit('manager', aContract(), today);
    expect(report).toMatchObject({ status: 'submitted', submission: 1, submittedOn: today, daysLate });
  });

  it('stays on time when it is handed in again', () => {
    const report = drafted('2026-10-20');
    report.submit('manager', aContract(), '2026-11-05');
    report.return('officer', '走访次数与台账不符');
    expect(report.returnReason).toBe('走访次数与台账不符');
    report.redraft('manager', contentOf());
    report.submit('manager', aContract(), '2026-11-20');
    expect(report).toMatchObject({ submission: 2, submittedOn: '2026-11-05', daysLate: 0, returnReason: null });
  });

  it('is compared with the offered prices of the posts', () => {
    const report = drafted('2026-10-20');
    report.payroll = report.payroll.map((line) => (line.code === 'worker' ? { ...line, paid: '41111.99' } : line));
    report.submit('manager', aContract(), '2026-11-05');
    expect(report.wages).toEqual({
      findings: [
        { code: 'lead', floorFen: 1585200, paidFen: 1585200, shortFen: 0 },
        { code: 'worker', floorFen: 4111200, paidFen: parseYuan('41111.99'), shortFen: 1 },
        { code: 'assistant', floorFen: 6933600, paidFen: 6933600, shortFen: 0 },
      ],
      unpaid: [],
      unknown: [],
    });
  });

  it('is not handed in while a line is missing', () => {
    const report = drafted('2026-10-20');
    report.counts = report.counts.slice(1);
    expect(() => report.submit('manager', aContract(), '2026-11-05')).toThrow(
      refusal('report-incomplete', { lines: ['R01'] }),
    );
  });

  it('is accepted when every site has confirmed it', () => {
    const report = drafted('2026-10-20');
    report.submit('manager', aContract(), '2026-11-05');
    expect(() => report.accept('officer', '2026-11-09', ['望桥镇'])).toThrow(
      refusal('sites-not-confirmed', { sites: ['望桥镇'] }),
    );
    const confirmed = drafted('2026-10-20');
    confirmed.submit('manager', aContract(), '2026-11-05');
    confirmed.confirm('site');
    confirmed.accept('officer', '2026-11-09', []);
    expect(confirmed).toMatchObject({ status: 'accepted', acceptedOn: '2026-11-09' });
    expect(confirmed.drainSteps().at(-1)).toMatchObject({ emits: 'service-report.accepted' });
  });

  it('ends with a contract that ended early', () => {
    const ended = aContract({ endedOn: '2026-11-15' });
    const report = drafted('2026-11-16', '2026-11', ended);
    report.submit('manager', ended, '2026-11-16');
    expect(report.status).toBe('submitted');
    expect(() => drafted('2026-12-02', '2026-12', ended)).toThrow(
      refusal('report-outside-term', { last: '2026-11-15' }),
    );
  });
});
