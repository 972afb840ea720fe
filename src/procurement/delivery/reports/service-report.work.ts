import { defineWork, TODAY } from '#src/platform/work/index.js';
import { Contract, contractLifecycle } from '#src/procurement/contracts/index.js';
import { serviceReportAccess } from '../delivery.access.js';
import { serviceReportLifecycle } from './service-report.lifecycle.js';

const answered = (condition: string) => `
  select from contract_party s left join site_confirmation a on a.report_id = t.id and a.site_id = s.organisation_id and a.submission = t.submission
  where s.contract_id = t.contract_id and s.role = 'site' and ${condition}`;
const OWN_ANSWER_MISSING = `exists (${answered('s.organisation_id = :org and a.id is null')})`;
const ALL_CONFIRMED = `not exists (${answered(`a.verdict is distinct from 'confirmed'`)})`;
const DISPUTED = `exists (${answered(`a.verdict = 'disputed'`)})`;
const BY_CONTRACT = { on: 't.due_on' } as const;

/** A report on its way: mended and handed in by the vendor, confirmed by every site, then accepted, or returned where a site disputes it. */
export const serviceReportWork = defineWork({
  lifecycle: serviceReportLifecycle,
  mine: serviceReportAccess.write,
  from: `service_report t join contract c on c.id = t.contract_id and c.status = 'effective' join project p on p.id = c.project_id`,
  number: 'c.number',
  title: `c.title || ' ' || t.month`,
  purchase: 'p.name',
  duties: [
    { take: 'redraft', in: ['returned'], due: BY_CONTRACT },
    { take: 'submit', due: BY_CONTRACT },
    { take: 'confirm', when: OWN_ANSWER_MISSING },
    { take: 'accept', when: ALL_CONFIRMED },
    { take: 'return', when: DISPUTED },
  ],
  movedBy: ['contract'],
});

/** Months of the term that are over and have no report, with the contract's own day for it. */
const MONTHS = `
  select min(m.month) as month, min(m.over) as since, min(add_working_days(m.last, m.nth)) as due_on
  from (select to_char(g, 'YYYY-MM') as month, least((g + interval '1 month')::date - 1, t.ends_on) + 1 as over,
               (g + interval '1 month')::date - 1 as last, (t.content #>> '{reports,monthlyWorkingDay}')::int as nth
        from generate_series(date_trunc('month', t.starts_on::timestamp), t.ends_on::timestamp, interval '1 month') g) m
  where m.over <= ${TODAY} and not exists (select from service_report r where r.contract_id = t.id and r.month = m.month)`;

/** Reports that have still to be begun, the oldest month first. */
export const unwrittenReportWork = defineWork({
  of: 'contract',
  lifecycle: contractLifecycle,
  mine: (kind) => (kind === 'vendor' ? Contract.access.write(kind) : []),
  from: `contract t join project p on p.id = t.project_id cross join lateral (${MONTHS}) unwritten`,
  number: 't.number',
  title: `t.title || ' ' || unwritten.month`,
  purchase: 'p.name',
  since: `(unwritten.since::timestamp at time zone 'Asia/Shanghai')`,
  due: { on: 'unwritten.due_on' },
  duties: [
    {
      act: 'service-reports',
      permission: 'service-report.draft',
      in: ['effective'],
      when: 'unwritten.month is not null',
    },
  ],
  movedBy: ['service-report'],
});
