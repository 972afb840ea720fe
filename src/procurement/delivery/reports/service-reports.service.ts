import { Injectable } from '@nestjs/common';
import { Calendars } from '#src/platform/calendar/index.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { ContractsService } from '#src/procurement/contracts/index.js';
import type { Month } from '#src/procurement/delivery/calc/report-clock.js';
import { requireClientCode } from '#src/procurement/delivery/calc/report-rules.js';
import { ContractParts } from '#src/procurement/delivery/contract-parts.js';
import { refusePersonalData } from '#src/procurement/delivery/refuse-personal-data.js';
import { ReportEvidence } from './report-evidence.js';
import type { DraftReport, ReportContentInput } from './service-report.dto.js';
import { type ReportContent, ServiceReport } from './service-report.entity.js';
import type { ServiceReportView } from './service-report.view.js';
import { ServiceReportsQueries } from './service-reports.queries.js';

/** 服务月报: what the vendor does with its reports. */
@Injectable()
export class ServiceReportsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: ServiceReportsQueries,
    private readonly contracts: ContractsService,
    private readonly parts: ContractParts,
    private readonly evidence: ReportEvidence,
    private readonly calendars: Calendars,
  ) {}

  /**
   * The report of a month that has begun.
   * @throws DomainError `personal-data-found`, `client-code-invalid`, `contract-not-effective`, `report-exists`, `report-outside-term`, `report-too-early`,
   *   `file-not-claimable`, `calendar-year-missing`
   */
  draft(contractId: string, { month, ...input }: DraftReport): Promise<ServiceReportView> {
    return this.aggregates.run(async () => {
      const contract = await this.contracts.lockEffective(contractId);
      const content = contentOf(input);
      const at = { today: this.parts.today, calendar: await this.calendars.current() };
      const report = ServiceReport.drafted(contract, month as Month, content, at);
      await this.aggregates.create(ServiceReport, report, 'draft');
      await this.evidence.claim(report);
      return this.queries.show(report.id);
    });
  }

  /** Replaces what it says; evidence that it had before need not be uploaded again. @throws as `draft` */
  redraft(id: string, input: ReportContentInput): Promise<ServiceReportView> {
    return this.aggregates.run(async () => {
      await this.parts.change(ServiceReport, id, async (report, contract, by) => {
        contract.requireEffective();
        report.redraft(by, contentOf(input));
        await this.evidence.claim(report);
      });
      return this.queries.show(id);
    });
  }

  /** Hands it in: the sites are asked. @throws DomainError `contract-not-effective`, `report-too-early`, `report-incomplete` */
  submit(id: string): Promise<void> {
    return this.parts.change(ServiceReport, id, (report, contract, by) => {
      contract.requireEffective();
      report.submit(by, contract, this.parts.today);
    });
  }
}

/** What is kept of a request, once nothing of it looks like data of a person. @throws DomainError `personal-data-found`, `client-code-invalid` */
function contentOf({ counts, narrative, clientCodes, payroll }: ReportContentInput): ReportContent {
  const onlyCode = ({ code }: { readonly code: string }) => ({ code });
  refusePersonalData({ counts: counts.map(onlyCode), narrative, clientCodes, payroll: payroll.map(onlyCode) });
  clientCodes.forEach(({ code }, index) => requireClientCode(code, `clientCodes.${index}.code`));
  return {
    counts: counts.map(({ evidence, ...line }) => ({ ...line, evidence: evidence.map(({ fileId }) => fileId) })),
    narrative,
    clientCodes: clientCodes.map(({ code }) => code),
    payroll: payroll.map((line) => ({ ...line })),
  };
}
