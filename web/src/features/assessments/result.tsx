import { Table } from 'antd';
import { useMemo, type ReactNode } from 'react';
import type { Indicator } from '#src/procurement/tenders/calc/indicator.js';
import { valueLabel } from '#web/app/texts.js';
import { Chart } from '#web/components/chart.js';
import { joined, percent } from '#web/components/format.js';
import { indicatorsOf, type Assessment } from './assessment.js';
import { found, ruleWords } from './measurement.js';
import { t } from './texts.js';

type Outcome = NonNullable<Assessment['outcome']>;

/** Every indicator with its rule, what was found and the points, and the four dimensions as a radar. */
export function Result({ assessment }: { assessment: Assessment }): ReactNode {
  const { outcome } = assessment;
  return (
    <div className={outcome ? 'result-grid' : undefined}>
      {outcome && (
        <section className="sheet">
          <h2>{t('groups')}</h2>
          <Radar groups={outcome.groups} />
          <dl className="pairs figures-right">
            {outcome.groups.map(({ group, points, weight }) => (
              <Group key={group} label={groupLabel(group)} value={t('points.of', { points, weight })} />
            ))}
            <Group label={t('total')} value={outcome.total} />
          </dl>
        </section>
      )}
      <section className="sheet">
        <Indicators indicators={indicatorsOf(assessment)} outcome={outcome} />
      </section>
    </div>
  );
}

function Group({ label, value }: { label: string; value: string }): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd className="figure">{value}</dd>
    </>
  );
}

function Indicators({ indicators, outcome }: { indicators: readonly Indicator[]; outcome: Outcome | null }): ReactNode {
  const scores = new Map(outcome?.scores.map((score) => [score.code, score]));
  const differences = new Map(outcome?.differences.map((one) => [one.code, one]));
  return (
    <Table<Indicator>
      size="small"
      rowKey="code"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...indicators]}
      columns={[
        { title: t('group'), render: (_, { group }) => groupLabel(group) },
        { title: t('indicator'), render: (_, { code, name }) => `${code} ${name}` },
        { title: t('rule'), render: (_, { rule }) => <span className="faint">{ruleWords(rule)}</span> },
        ...(outcome
          ? [
              {
                title: t('found'),
                align: 'right' as const,
                render: (_: unknown, { code }: Indicator) => (
                  <span className="figure">{found((scores.get(code)?.inputs ?? {}) as Record<string, string>)}</span>
                ),
              },
              {
                title: t('spread'),
                align: 'right' as const,
                render: (_: unknown, { code }: Indicator) => (
                  <span
                    title={differences.get(code)?.reason && t('settled', { reason: differences.get(code)!.reason })}
                  >
                    {differences.get(code)?.points.join(' – ')}
                  </span>
                ),
              },
              {
                title: t('points'),
                align: 'right' as const,
                render: (_: unknown, { code, weight }: Indicator) => (
                  <b className="figure">{t('points.of', { points: scores.get(code)?.points ?? '—', weight })}</b>
                ),
              },
            ]
          : [{ title: t('weight'), align: 'right' as const, dataIndex: 'weight' }]),
      ]}
    />
  );
}

function Radar({ groups }: { groups: Outcome['groups'] }): ReactNode {
  const shares = groups.map(({ points, weight }) => Number(points) / Number(weight));
  const text = joined(groups.map(({ group }, index) => `${groupLabel(group)} ${percent(shares[index]!.toFixed(3))}`));
  const option = useMemo(
    () => ({
      radar: {
        radius: '52%',
        axisName: { color: '#1c2b33' },
        splitArea: { show: false },
        indicator: groups.map(({ group }) => ({ name: groupLabel(group), max: 1, min: 0 })),
      },
      series: [
        {
          type: 'radar',
          symbolSize: 5,
          lineStyle: { color: '#0f5c63' },
          itemStyle: { color: '#0f5c63' },
          areaStyle: { color: 'rgba(15, 92, 99, 0.18)' },
          data: [{ value: groups.map(({ points, weight }) => Number(points) / Number(weight)) }],
        },
      ],
    }),
    [groups],
  );
  return <Chart option={option} label={t('radar', { text })} height={250} />;
}

const groupLabel = (group: string): string => valueLabel('group', group, 'IndicatorInput');
