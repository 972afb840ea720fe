import { Segmented, Select, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { operationOf } from '#web/api/book.js';
import { useRows } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { resourceWords, term, valueLabel } from '#web/app/texts.js';
import { CommandButton } from '#web/components/command.js';
import { PageHead } from '#web/components/page-head.js';
import { ResourceList } from '#web/components/resource-list.js';
import { parameterDialog } from './parameter-editor.js';
import { KINDS } from './shapes.js';
import { t } from './texts.js';
import { Timeline } from './timeline.js';
import './platform.css';

type Row = components['schemas']['ParameterRow'];

/** Parameters of the law: by kind and region over time, or as a list. */
export default function ParametersPage(): ReactNode {
  const [params, setParams] = useSearchParams();
  const isList = params.get('view') === 'list';
  return (
    <>
      <PageHead title={resourceWords('parameters').many}>
        <Segmented
          value={isList ? 'list' : 'time'}
          aria-label={t('view')}
          options={[
            { value: 'time', label: t('view.time') },
            { value: 'list', label: t('view.list') },
          ]}
          onChange={(view) => setParams(view === 'list' ? { view } : {})}
        />
        <Propose />
      </PageHead>
      <p className="lead">{t('parameters.lead')}</p>
      {isList ? (
        <ResourceList
          path="parameters"
          to={({ id }) => `/parameters/${id}`}
          columns={[
            { name: 'kind', render: ({ kind }) => valueLabel('kind', String(kind), 'ParameterView') },
            ...['region', 'effectiveFrom', 'effectiveTo', 'status', 'sourceDocument', 'certainty', 'relief'],
          ]}
        />
      ) : (
        <ByKind />
      )}
    </>
  );
}

function Propose(): ReactNode {
  const navigate = useNavigate();
  const needed = operationOf('parameters')?.permissions ?? [];
  const { permissions, membership } = session.me()!;
  if (needed === 'public' || !needed.some((one) => permissions.includes(one))) return null;
  return (
    <CommandButton
      type="primary"
      command="parameters"
      {...parameterDialog}
      initial={{ region: membership.regionCode, extrapolate: false, relief: false, certainty: 'C' }}
      onDone={({ location }) => void (location && navigate(`/${location.replace('/api/v1/', '')}`))}
    />
  );
}

/** What is in force, was, or is proposed, kind by kind. */
function ByKind(): ReactNode {
  const [params, setParams] = useSearchParams();
  const chosen = params.get('kind') ?? undefined;
  const active = useRows<Row>('parameters', { status: 'active', kind: chosen });
  const proposed = useRows<Row>('parameters', { status: 'proposed', kind: chosen });
  const rows = [...active.rows, ...proposed.rows];
  if (active.isLoading || proposed.isLoading) return <Skeleton active />;
  const kinds = [...new Set([...KINDS, ...rows.map(({ kind }) => kind)])].filter((kind) =>
    rows.some((row) => row.kind === kind),
  );
  return (
    <>
      <Select
        allowClear
        className="filter kind-filter"
        aria-label={term('kind', 'ParameterView')}
        placeholder={term('kind', 'ParameterView')}
        value={chosen}
        popupMatchSelectWidth={false}
        options={KINDS.map((value) => ({ value, label: valueLabel('kind', value, 'ParameterView') }))}
        onChange={(kind?: string) => setParams(kind ? { kind } : {})}
      />
      <section className="sheet">
        {kinds.map((kind) => (
          <div key={kind} className="kind">
            <h2>{valueLabel('kind', kind, 'ParameterView')}</h2>
            <Timeline rows={rows.filter((row) => row.kind === kind)} />
          </div>
        ))}
      </section>
    </>
  );
}
