import { Alert, Table } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { useRead, useRows } from '#web/api/records.js';
import { Status } from '#web/components/format.js';
import { indicatorsOf, type Assessment } from './assessment.js';
import { t } from './texts.js';

type Compared = components['schemas']['SheetComparisonView'];
type Row = components['schemas']['AssessmentSheetRow'] & { readonly evaluator: unknown };
type Difference = Compared['differences'][number];

/** The sheets of an assessment, and where they part once all are locked. */
export function Comparison({ assessment }: { assessment: Assessment }): ReactNode {
  const { rows } = useRows<Row>('assessment-sheets', { assessment: assessment.id });
  const { data } = useRead<Compared>(assessment.areAllLocked ? `assessments/${assessment.id}/comparison` : undefined);
  const nameOf = (row: Row) => (row.evaluator as { name: string }).name;
  const names = new Map(rows.map((row) => [(row.evaluator as { id: string }).id, nameOf(row)]));
  return (
    <section className="sheet">
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/assessment-sheets/${row.id}`}>{nameOf(row)}</Link>{' '}
            <Status value={row.status} schema="AssessmentSheetRow" />
          </li>
        ))}
      </ul>
      {!assessment.areAllLocked && <Alert type="info" title={t('compare.wait')} />}
      {data && (
        <>
          <h2>
            {t('compare.title')} <small className="faint">{t('compare.spread', { spread: data.data.spread })}</small>
          </h2>
          <Spread comparison={data.data} names={names} indicators={indicatorsOf(assessment)} />
        </>
      )}
    </section>
  );
}

interface SpreadProps {
  readonly comparison: Compared;
  readonly names: ReadonlyMap<string, string>;
  readonly indicators: ReturnType<typeof indicatorsOf>;
}

function Spread({ comparison, names, indicators }: SpreadProps): ReactNode {
  const totals = comparison.totals as Readonly<Record<string, string>>;
  return (
    <Table<Difference>
      size="small"
      rowKey="code"
      pagination={false}
      dataSource={[...comparison.differences]}
      locale={{ emptyText: t('compare.none') }}
      columns={[
        {
          title: t('indicator'),
          render: (_, { code }) => `${code} ${indicators.find((one) => one.code === code)?.name ?? ''}`,
        },
        ...Object.keys(totals).map((user) => ({
          title: `${names.get(user) ?? ''} ${totals[user]!}`,
          key: user,
          align: 'right' as const,
          render: (_: unknown, { points }: Difference) => (
            <span className="figure">{(points as Readonly<Record<string, string>>)[user]}</span>
          ),
        })),
        { title: t('spread'), align: 'right', dataIndex: 'spread', className: 'figure' },
      ]}
    />
  );
}
