import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { formatYuan } from '#src/kernel/money.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Page } from '#src/platform/http/keyset.js';
import type { WageComparison } from '#src/procurement/delivery/calc/wage-floor.js';
import { serviceReportAccess } from '#src/procurement/delivery/delivery.access.js';
import type { ServiceReportsQuery } from './service-report.dto.js';
import type { ReportContent } from './service-report.entity.js';
import { serviceReportLifecycle, type ServiceReportAction } from './service-report.lifecycle.js';
import type { ServiceReportRow, ServiceReportView, WagesView } from './service-report.view.js';

type Row = [
  ...[string, string, string, string, string, string],
  ...[ServiceReportRow['status'], DateText, DateText | null, number],
];

const FROM = 'service_report t join contract c on c.id = t.contract_id join organisation v on v.id = t.vendor_id';

const list = new KeysetList({
  name: 'service-report.list',
  select: `t.id, t.contract_id, c.title, v.id as vendor_id, v.name, t.month, t.status, t.due_on, t.submitted_on, t.days_late`,
  from: FROM,
  access: serviceReportAccess,
  filters: { contract: 't.contract_id = ?', status: 't.status = ?' },
  row: ([id, contractId, contract, vendorId, vendor, month, ...rest]: Row): ServiceReportRow => {
    const [status, dueOn, submittedOn, daysLate] = rest;
    const of = { id, contractId, contract, vendor: { id: vendorId, name: vendor } };
    return { ...of, month, status, dueOn, submittedOn, daysLate };
  },
});

type Detail = Omit<ServiceReportView, keyof ReportContent | 'allowed' | 'wages'> &
  ReportContent & { takenBy: TakenBy<ServiceReportAction>; mayWrite: boolean; wages: WageComparison | null };

const show = new ScopedStatement(
  'service-report.show',
  serviceReportAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite", t.contract_id as "contractId", c.title as contract,
         json_build_object('id', v.id, 'name', v.name) as vendor, t.month, t.due_on as "dueOn", t.submitted_on as "submittedOn",
         t.days_late as "daysLate", t.counts, t.narrative, t.client_codes as "clientCodes", t.payroll, t.wages, t.submission,
         t.return_reason as "returnReason", t.accepted_on as "acceptedOn",
         (select coalesce(json_agg(json_build_object('site', json_build_object('id', o.id, 'name', o.name), 'verdict', s.verdict,
                                   'words', s.words, 'confirmedOn', s.confirmed_on) order by o.name), '[]')
          from contract_party p join organisation o on o.id = p.organisation_id
          left join site_confirmation s on s.report_id = t.id and s.site_id = o.id and s.submission = t.submission
          where p.contract_id = t.contract_id and p.role = 'site') as sites
  from ${FROM} where t.id = $1 and (${read})`,
);

/** Sites of the contract that have not confirmed the report as it was last handed in: they are silent, or dispute it. */
const UNCONFIRMED = {
  name: 'service-report.unconfirmed',
  text: `
    select o.name from service_report t
    join contract_party p on p.contract_id = t.contract_id and p.role = 'site'
    join organisation o on o.id = p.organisation_id
    left join site_confirmation s on s.report_id = t.id and s.site_id = o.id and s.submission = t.submission
    where t.id = $1 and s.verdict is distinct from 'confirmed' order by o.name`,
};

/** Reads of service reports. */
@Injectable()
export class ServiceReportsQueries {
  constructor(private readonly reads: Reads) {}

  list({ contract, status, ...page }: ServiceReportsQuery): Promise<Page<ServiceReportRow>> {
    return list.page(this.reads, currentActor(), page, { contract, status });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<ServiceReportView> {
    const actor = currentActor();
    const detail = await this.reads.one<Detail>(...show.for(actor, [id]), 'service-report');
    const { takenBy, mayWrite, counts, clientCodes, payroll, wages, ...view } = detail;
    currentContext().answer.etag = etagOf(view.version);
    const seesPay = actor.organisationKind !== 'service_site';
    return {
      ...view,
      allowed: allowedActions(serviceReportLifecycle, { status: view.status, takenBy, mayWrite }, actor),
      counts: counts.map(({ evidence, ...line }) => ({ ...line, evidence: evidence.map((fileId) => ({ fileId })) })),
      clientCodes: clientCodes.map((code) => ({ code })),
      payroll: seesPay ? payroll.map((line) => ({ ...line })) : null,
      wages: seesPay && wages ? wagesView(wages) : null,
    };
  }

  /** Names of the sites that keep a report from being accepted. */
  async unconfirmed(id: string): Promise<string[]> {
    return (await this.reads.all<{ name: string }>(UNCONFIRMED, [id])).map(({ name }) => name);
  }
}

function wagesView({ findings, unpaid }: WageComparison): WagesView {
  return {
    findings: findings.map(({ code, floorFen, paidFen, shortFen }) => ({
      code,
      floor: formatYuan(floorFen),
      paid: formatYuan(paidFen),
      short: formatYuan(shortFen),
    })),
    unpaid,
  };
}
