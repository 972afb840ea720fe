import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { Alert, Empty, Skeleton, Table } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { formatYuan, parseYuan } from '#src/kernel/money.js';
import type { components } from '#web/api/generated/schema.js';
import { send, type Answer } from '#web/api/http.js';
import { useRows } from '#web/api/records.js';
import { resourceWords, term, valueLabel } from '#web/app/texts.js';
import { Chart } from '#web/components/chart.js';
import { Money, Status, yuan } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { COLOURS, shareOf, STANDS, sumOf, type Line } from './balances.js';
import { t } from './texts.js';
import './budgets.css';

type Row = components['schemas']['BudgetLineRow'];

/** As many lines as one can compare on a screen, and as one may ask for one by one. */
const MOST = 40;
const ROW_PX = 34;
/** Room for a title in one line or two. */
const LABEL_PX = 200;

/** All lines of a year: how far each is executed, as a chart and as a table with its sums. */
export function YearOverview({ year }: { year: number }): ReactNode {
  const { rows, isLoading } = useRows<Row>('budget-lines', { year });
  const lines = useQueries({
    queries: rows.slice(0, MOST).map(({ id }) => ({
      queryKey: ['budget-lines', id, {}],
      queryFn: ({ signal }: { signal: AbortSignal }) => send<Line>(`budget-lines/${id}`, { signal }),
    })),
    combine: linesOf,
  });
  if (isLoading || lines.length < Math.min(rows.length, MOST)) return <Skeleton active />;
  if (rows.length === 0)
    return <Empty className="sheet" image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('overview.none', { year })} />;
  return (
    <>
      {rows.length > MOST && <Alert type="info" showIcon title={t('overview.most', { count: MOST })} />}
      <Totals lines={lines} />
      <section className="sheet">
        <h2>{t('overview.chart', { year })}</h2>
        <ExecutionChart lines={lines} />
      </section>
      <section className="sheet">
        <h2>{t('overview.table', { year })}</h2>
        <LinesTable lines={lines} />
      </section>
    </>
  );
}

/** The lines that have come; the same ones as before while nothing changes, so that the chart stays as it is. */
function linesOf(results: readonly UseQueryResult<Answer<Line>>[]): readonly Line[] {
  return results.flatMap(({ data }) => (data ? [data.data] : []));
}

function Totals({ lines }: { lines: readonly Line[] }): ReactNode {
  const all = lines.map(({ balances }) => balances);
  const whole = sumOf(all, 'appropriated');
  return (
    <div className="facts line-totals">
      <Fact label={term('appropriated', 'BalancesView')}>
        <Money value={formatYuan(whole)} strong />
      </Fact>
      {[...STANDS].reverse().map((stand) => (
        <Fact key={stand} label={term(stand, 'BalancesView')}>
          <Money value={formatYuan(sumOf(all, stand))} />
        </Fact>
      ))}
      <Fact label={term('execution')}>
        <span className="figure">{shareOf(sumOf(all, 'paid'), whole).toFixed(2)} %</span>
      </Fact>
    </div>
  );
}

function ExecutionChart({ lines }: { lines: readonly Line[] }): ReactNode {
  const option = useMemo(
    () => ({
      color: STANDS.map((stand) => COLOURS[stand]),
      grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
      legend: {
        top: 0,
        itemWidth: 12,
        itemHeight: 12,
        itemGap: 24,
        data: STANDS.map((stand) => term(stand, 'BalancesView')),
      },
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        valueFormatter: (value: number) => yuan(value.toFixed(2)),
      },
      xAxis: {
        type: 'value',
        axisLabel: {
          formatter: (value: number) => t('chart.axis', { tenThousands: value / 10_000, thousands: value / 1_000 }),
        },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: lines.map(({ title }) => title),
        axisLabel: { width: LABEL_PX, overflow: 'break', lineHeight: 15 },
        axisTick: { show: false },
      },
      series: STANDS.map((stand) => ({
        type: 'bar',
        stack: 'line',
        name: term(stand, 'BalancesView'),
        barMaxWidth: 20,
        // pixels, not money: the amounts themselves stand in the table
        data: lines.map(({ balances }) => Number(balances[stand])),
      })),
    }),
    [lines],
  );
  return <Chart option={option} label={t('overview.chart.label')} height={70 + lines.length * ROW_PX} />;
}

function LinesTable({ lines }: { lines: readonly Line[] }): ReactNode {
  const all = lines.map(({ balances }) => balances);
  const stands = ['appropriated', ...[...STANDS].reverse()] as const;
  const whole = sumOf(all, 'appropriated');
  return (
    <Table<Line>
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...lines]}
      columns={[
        {
          title: resourceWords('budget-lines').one,
          render: (_, { id, title, source }) => (
            <>
              <Link to={`/budget-lines/${id}`}>{title}</Link>
              <br />
              <small className="faint">{valueLabel('source', source)}</small>
            </>
          ),
        },
        { title: term('status'), render: (_, { status }) => <Status value={status} schema="BudgetLineView" /> },
        ...stands.map((stand) => ({
          title: term(stand, 'BalancesView'),
          align: 'right' as const,
          render: (_: unknown, { balances }: Line) => <Money value={balances[stand]} />,
        })),
        {
          title: term('execution'),
          align: 'right',
          render: (_, { balances }) => (
            <span className="figure">
              {shareOf(parseYuan(balances.paid), parseYuan(balances.appropriated)).toFixed(2)} %
            </span>
          ),
        },
      ]}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0} colSpan={2}>
            <b>{t('overview.sum')}</b>
          </Table.Summary.Cell>
          {stands.map((stand, index) => (
            <Table.Summary.Cell key={stand} index={index + 2} align="right">
              <b>
                <Money value={formatYuan(sumOf(all, stand))} />
              </b>
            </Table.Summary.Cell>
          ))}
          <Table.Summary.Cell index={8} align="right">
            <b className="figure">{shareOf(sumOf(all, 'paid'), whole).toFixed(2)} %</b>
          </Table.Summary.Cell>
        </Table.Summary.Row>
      )}
    />
  );
}
