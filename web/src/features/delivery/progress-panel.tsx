import { Alert, Progress as Bar, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { term } from '#web/app/texts.js';
import { Fact } from '#web/components/page-head.js';
import { ResourceList } from '#web/components/resource-list.js';
import { mayGive } from '#web/features/contracts/reads.js';
import { useProgress, type Contract, type Progress, type ProgressLine } from './reads.js';
import { t } from './texts.js';
import './delivery.css';

/** How far each service has come against an even pace, months that lack a report, and the reports themselves. */
export function ProgressPanel({ contract }: { contract: Contract }): ReactNode {
  const progress = useProgress(contract.id);
  return (
    <>
      {progress && <Open progress={progress} contractId={contract.id} />}
      {progress && (
        <section className="sheet">
          <h2>{t('progress.title')}</h2>
          <div className="facts plain">
            <Fact label={term('acceptedMonths', 'ProgressView')}>
              {t('progress.months', { accepted: progress.acceptedMonths, months: progress.termMonths })}
            </Fact>
            <Fact label={t('progress.behind')}>{progress.lines.filter(({ isBehind }) => isBehind).length}</Fact>
          </div>
          <Lines lines={progress.lines} />
        </section>
      )}
      <h2 className="above-list">{t('reports.title')}</h2>
      <ResourceList
        path="service-reports"
        fixed={{ contract: contract.id }}
        filters={['status']}
        columns={['month', 'status', 'dueOn', 'submittedOn', 'daysLate']}
        to={({ id }) => `/service-reports/${id}`}
      />
    </>
  );
}

/** Months that have ended without a report. */
function Open({ progress: { open }, contractId }: { progress: Progress; contractId: string }): ReactNode {
  return open.map(({ month, dueOn, daysLate }) => (
    <Alert
      key={month}
      className="above"
      showIcon
      type={daysLate > 0 ? 'error' : 'info'}
      title={daysLate > 0 ? t('progress.late', { month, dueOn, days: daysLate }) : t('progress.open', { month, dueOn })}
      action={
        mayGive('contracts/service-reports') && (
          <Link to={`/contracts/${contractId}/report?month=${month}`}>{t('progress.write')}</Link>
        )
      }
    />
  ));
}

const WHOLE = 100;

export function Lines({ lines }: { lines: readonly ProgressLine[] }): ReactNode {
  return (
    <Table<ProgressLine>
      size="small"
      rowKey="code"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...lines]}
      columns={[
        { title: term('code', 'ProgressLineView'), dataIndex: 'code', className: 'figure' },
        { title: term('name', 'ProgressLineView'), dataIndex: 'name' },
        { title: term('unit', 'ProgressLineView'), dataIndex: 'unit' },
        { title: term('quantity', 'ProgressLineView'), dataIndex: 'quantity', align: 'right', className: 'figure' },
        { title: term('expected', 'ProgressLineView'), dataIndex: 'expected', align: 'right', className: 'figure' },
        { title: term('done', 'ProgressLineView'), dataIndex: 'done', align: 'right', className: 'figure' },
        {
          title: term('share', 'ProgressLineView'),
          width: 220,
          render: (_, { share, isBehind, name }) => (
            <Bar
              percent={Number((Number(share) * WHOLE).toFixed(1))}
              size="small"
              status="normal"
              strokeColor={isBehind ? '#e0a24a' : '#0f5c63'}
              aria-label={name}
            />
          ),
        },
        {
          title: t('progress.pace'),
          render: (_, { isBehind }) =>
            isBehind ? <Tag color="warning">{t('progress.is-behind')}</Tag> : t('progress.on-pace'),
        },
      ]}
    />
  );
}
