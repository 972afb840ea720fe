import { Skeleton, Table, Tabs, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import { ErrorPage } from '#web/app/error-pages.js';
import { collectionOf, linkTo } from '#web/app/links.js';
import { resourceWords, term, valueLabel } from '#web/app/texts.js';
import { Money, Status } from '#web/components/format.js';
import { Fact, PageHead } from '#web/components/page-head.js';
import { ResourceList } from '#web/components/resource-list.js';
import { Rows, schemaOf } from '#web/components/value.js';
import { holds } from '#web/features/tenders/who.js';
import { t as app } from '#web/app/words.js';
import { Archive } from './archive.js';
import { CHAIN_COLUMNS } from './chain.js';
import { Proof } from './proof.js';
import { t } from './texts.js';

type Case = components['schemas']['CaseView'];
type Subject = components['schemas']['CaseSubjectView'];
type Clock = components['schemas']['CaseClockView'];

/** One purchase whole: what there is of it, its money, its statutory dates, its archive, its chain and the proof of that. */
export default function CasePage(): ReactNode {
  const { id } = useParams();
  const [params, setParams] = useSearchParams();
  const { data, error } = useRead<Case>(`projects/${id!}/case`);
  if (error) return <ErrorPage error={error} />;
  if (!data) return <Skeleton active />;
  const { number, name, status, amounts, clocks, subjects, purchaser, vendor } = data.data;
  const late = clocks.filter(({ state }) => state === 'late' || state === 'overdue').length;
  const panes = [
    { key: 'overview', label: t('case.tab.overview'), children: <Subjects subjects={subjects} amounts={amounts} /> },
    { key: 'clocks', label: t('case.tab.clocks'), children: <Clocks clocks={clocks} /> },
    { key: 'archive', label: t('case.tab.archive'), children: <Archive projectId={id!} /> },
    ...(holds('case.read-chain')
      ? [
          {
            key: 'chain',
            label: t('case.tab.chain'),
            children: <ResourceList path={`projects/${id!}/chain`} columns={CHAIN_COLUMNS} />,
          },
          { key: 'proof', label: t('case.tab.proof'), children: <Proof projectId={id!} /> },
        ]
      : []),
  ];
  return (
    <>
      <PageHead
        title={`${number} ${name}`}
        trail={[{ label: app('page.cases'), to: '/cases' }]}
        status={
          <>
            <Status value={status} schema="ProjectView" />
            {late > 0 ? (
              <Tag color="error">{t('case.late', { count: late })}</Tag>
            ) : (
              <span className="faint">{t('case.in-time')}</span>
            )}
          </>
        }
        facts={
          <>
            <Fact label={term('purchaser')}>{purchaser.name}</Fact>
            {vendor && <Fact label={term('vendor')}>{vendor.name}</Fact>}
            <Amount label={t('case.ceiling')} value={amounts.ceiling} />
            {amounts.price && <Amount label={t('case.price')} value={amounts.price} />}
            <Amount label={t('case.paid')} value={amounts.paid} />
            <Amount label={t('case.open')} value={amounts.inPayment} />
            <Amount label={t('case.returned')} value={amounts.returned} />
          </>
        }
      >
        <Link to={`/projects/${id!}`}>{t('case.project')}</Link>
      </PageHead>
      <Tabs
        activeKey={params.get('tab') ?? 'overview'}
        items={panes}
        onChange={(tab) => setParams({ tab }, { replace: true })}
        destroyOnHidden
      />
    </>
  );
}

function Amount({ label, value }: { label: string; value: string }): ReactNode {
  return (
    <Fact label={label}>
      <Money value={value} />
    </Fact>
  );
}

/** Everything that belongs to the purchase, by its kind, in the order in which it came. */
function Subjects({ subjects, amounts }: { subjects: readonly Subject[]; amounts: Case['amounts'] }): ReactNode {
  const kinds = [...new Set(subjects.map(({ subject }) => subject))];
  return (
    <>
      <section className="sheet">
        <Table
          size="small"
          rowKey="kind"
          pagination={false}
          dataSource={kinds.map((kind) => ({ kind, own: subjects.filter(({ subject }) => subject === kind) }))}
          columns={[
            { title: t('case.stage'), width: 180, render: (_, { kind }) => resourceWords(collectionOf(kind)).one },
            {
              title: t('case.record'),
              render: (_, { own }) => (
                <ul className="plain-list">
                  {own.map(({ subject, id, label, status }, index) => (
                    <li key={id}>
                      <Link to={linkTo(subject, id) ?? '.'}>{labelOf(subject, label) ?? `${index + 1}`}</Link>{' '}
                      <Status value={status} />
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </section>
      <section className="sheet">
        <h2>{t('lines.title')}</h2>
        <Rows values={amounts.budgetLines} schema={schemaOf('CaseBudgetLineView')} />
      </section>
    </>
  );
}

/** Openings are called by their kind, everything else as the server calls it. */
const labelOf = (subject: string, label: string | null): string | null =>
  subject === 'opening' && label ? valueLabel('kind', label, 'OpeningRow') : label;

function Clocks({ clocks }: { clocks: readonly Clock[] }): ReactNode {
  return (
    <section className="sheet">
      <Table<Clock>
        size="small"
        rowKey={({ act, of, dueOn }) => `${act}${of ?? ''}${dueOn}`}
        pagination={false}
        dataSource={[...clocks]}
        columns={[
          {
            title: term('act', 'CaseClockView'),
            render: (_, { act, of }) => `${valueLabel('act', act, 'CaseClockView')} ${of ?? ''}`,
          },
          { title: term('rule'), dataIndex: 'rule' },
          { title: term('dueOn'), dataIndex: 'dueOn', className: 'figure' },
          { title: term('doneOn'), dataIndex: 'doneOn', className: 'figure' },
          {
            title: term('state', 'CaseClockView'),
            render: (_, { state }) => <Status value={state} field="state" schema="CaseClockView" />,
          },
        ]}
      />
    </section>
  );
}
