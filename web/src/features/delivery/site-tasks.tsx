import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useRead, useRows } from '#web/api/records.js';
import type { components } from '#web/api/generated/schema.js';
import type { Report } from './reads.js';
import { t } from './texts.js';

type Row = components['schemas']['ServiceReportRow'];

/** What a service site is asked to confirm, as cards that a thumb can reach. */
export function SiteTasks(): ReactNode {
  const { rows, isSuccess } = useRows<Row>('service-reports', { status: 'submitted' });
  if (!isSuccess) return null;
  return (
    <section className="site-tasks" aria-label={t('site.tasks')}>
      {rows.length === 0 && <p className="faint">{t('site.none')}</p>}
      {rows.map((row) => (
        <Task key={row.id} row={row} />
      ))}
    </section>
  );
}

function Task({ row: { id, contract, vendor, month } }: { row: Row }): ReactNode {
  const { data } = useRead<Report>(`service-reports/${id}`);
  const isMine = data?.data.allowed.includes('confirm');
  if (!isMine) return null;
  return (
    <Link to={`/service-reports/${id}`} className="sheet site-task">
      <b>{t('site.month', { month })}</b>
      <span>{contract}</span>
      <span className="faint">{vendor.name}</span>
      <span className="site-go">{t('site.look')}</span>
    </Link>
  );
}
