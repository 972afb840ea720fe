import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { readOf, resolve } from '#web/api/book.js';
import { resourceWords, valueLabel } from '#web/app/texts.js';
import { PageHead } from '#web/components/page-head.js';
import { ResourceList } from '#web/components/resource-list.js';
import { t } from './texts.js';

type Job = components['schemas']['JobRow'];

/** Work in the background: what has given up, and what is still to be done. */
export default function JobsPage(): ReactNode {
  const [params, setParams] = useSearchParams();
  const states = (resolve(readOf('jobs')?.query?.state ?? {}).enum ?? []).filter((state) => state !== null);
  const state = params.get('state') ?? 'dead';
  return (
    <>
      <PageHead title={resourceWords('jobs').many}>
        <Segmented
          value={state}
          aria-label={t('jobs.state')}
          options={states.map((value) => ({ value, label: valueLabel('state', value, 'JobView') }))}
          onChange={(value) => setParams({ state: value })}
        />
      </PageHead>
      <ResourceList
        path="jobs"
        filters={[]}
        fixed={{ state }}
        empty={state === 'dead' ? t('jobs.none-dead') : t('jobs.none')}
        to={({ id }) => `/jobs/${id}`}
        columns={[
          { name: 'name', render: (row) => <code>{(row as unknown as Job).name}</code> },
          { name: 'handler', render: (row) => <code>{(row as unknown as Job).handler}</code> },
          'state',
          'attempts',
          {
            name: 'lastError',
            render: (row) => <span className="job-error">{(row as unknown as Job).lastError}</span>,
          },
          'createdAt',
        ]}
      />
    </>
  );
}
