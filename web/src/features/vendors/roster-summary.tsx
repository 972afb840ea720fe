import { Progress } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { resourceWords } from '#web/app/texts.js';
import { ResourceList } from '#web/components/resource-list.js';
import { session } from '#web/api/session.js';
import { t } from './texts.js';
import { WORKER_COLUMNS } from './worker-columns.js';

type Registration = components['schemas']['RegistrationView'];

/** How many people serve, how many are certified, and whose proofs are missing; then the people themselves. */
export function RosterSummary({ registration: { roster, vendor } }: { registration: Registration }): ReactNode {
  const share = (count: number) => (roster.employed === 0 ? 0 : Math.round((count / roster.employed) * 100));
  const rows = [
    { key: 'certified', count: roster.certified },
    { key: 'contract', count: roster.employed - roster.withoutContract },
    { key: 'insurance', count: roster.employed - roster.withoutInsurance },
  ] as const;
  const mayRead = session.me()!.permissions.includes('social-worker.read');
  return (
    <>
      <section className="sheet roster-shares">
        {rows.map(({ key, count }) => (
          <div key={key}>
            <span>{t(`roster.${key}`)}</span>
            <b className="figure">{t('roster.of', { count, all: roster.employed })}</b>
            <Progress
              percent={share(count)}
              size="small"
              status="normal"
              aria-label={t(`roster.${key}`)}
              strokeColor={key === 'certified' || count === roster.employed ? '#0f5c63' : '#b26a00'}
            />
          </div>
        ))}
        {roster.elsewhere !== null && (
          <div>
            <span>{t('checked.elsewhere')}</span>
            <b className="figure">{t('checked.elsewhere.count', { count: roster.elsewhere })}</b>
          </div>
        )}
        <Link to="/social-workers">{resourceWords('social-workers').many}</Link>
      </section>
      {mayRead && (
        <div className="after">
          <ResourceList
            path="social-workers"
            fixed={{ vendor: vendor.id }}
            filters={['status']}
            columns={WORKER_COLUMNS}
            to={({ id }) => `/social-workers/${id}`}
          />
        </div>
      )}
    </>
  );
}
