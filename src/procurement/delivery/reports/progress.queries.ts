import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { Reads } from '#src/platform/db/reads.js';
import { progressOf } from '#src/procurement/delivery/calc/monthly-report.js';
import { type Month, monthsOf, openReports } from '#src/procurement/delivery/calc/report-clock.js';
import { type PerformedContract, PerformedContracts } from '#src/procurement/delivery/performed-contracts.js';
import type { ReportedLine } from './service-report.entity.js';
import type { OpenReportView, ProgressView } from './service-report.view.js';

interface HandedIn {
  readonly month: Month;
  /** null of a report that is not accepted */
  readonly counts: readonly ReportedLine[] | null;
}

const HANDED_IN = {
  name: 'progress.handed-in',
  text: `
    select month, case when status = 'accepted' then counts end as counts
    from service_report where contract_id = $1 and submission > 0 order by month`,
};

/** How far the service of a contract has come, by what was accepted. */
@Injectable()
export class ProgressQueries {
  constructor(
    private readonly reads: Reads,
    private readonly contracts: PerformedContracts,
    private readonly calendars: Calendars,
  ) {}

  /** @throws DomainError `not-found` for a contract that the caller does not read, `calendar-year-missing` */
  async of(contractId: string): Promise<ProgressView> {
    const contract = await this.contracts.show(contractId);
    const { serviceLines } = contract.content.subject;
    const reports = await this.reads.all<HandedIn>(HANDED_IN, [contractId]);
    const accepted = reports.flatMap(({ counts }) => (counts === null ? [] : [counts.map(withEvidence)]));
    const termMonths = monthsOf(contract.content.term).length;
    return {
      contractId,
      termMonths,
      acceptedMonths: accepted.length,
      lines: progressOf(serviceLines, accepted, termMonths).map((line, index) => {
        const { name, unit } = serviceLines[index]!;
        return { ...line, name, unit };
      }),
      open: await this.openOf(
        contract,
        reports.map(({ month }) => month),
      ),
    };
  }

  private async openOf({ term }: PerformedContract, submitted: readonly Month[]): Promise<OpenReportView[]> {
    if (term === null) return [];
    const today = shanghaiDate(await this.reads.now());
    return openReports(term, submitted, today, await this.calendars.current());
  }
}

const withEvidence = ({ evidence, ...line }: ReportedLine) => ({ ...line, evidence: evidence.length });
