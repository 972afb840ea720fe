import { Table } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatYuan, parseYuan, sumFen } from '#src/kernel/money.js';
import type { components } from '#web/api/generated/schema.js';
import { term } from '#web/app/texts.js';
import { Money } from '#web/components/format.js';
import { t } from './texts.js';

export type Case = components['schemas']['CaseView'];
type Line = components['schemas']['CaseBudgetLineView'];
const AMOUNTS = ['reserved', 'committed', 'inPayment', 'paid', 'returned'] as const;

/** The yearly budget lines that carry a project, and how far their money is. */
export function Funding({ purchase, ceiling }: { purchase: Case; ceiling: string }): ReactNode {
  const lines = purchase.amounts.budgetLines;
  if (lines.length === 0) return <p className="faint">{t('funding.none', { ceiling })}</p>;
  const sum = (name: (typeof AMOUNTS)[number]) => formatYuan(sumFen(lines.map((line) => parseYuan(line[name]))));
  return (
    <Table<Line>
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...lines]}
      columns={[
        { title: term('year'), dataIndex: 'year', className: 'figure' },
        { title: t('funding.line'), render: (_, { id, title }) => <Link to={`/budget-lines/${id}`}>{title}</Link> },
        ...AMOUNTS.map((name) => ({
          key: name,
          title: term(name),
          align: 'right' as const,
          render: (_: unknown, line: Line) => <Money value={line[name]} />,
        })),
      ]}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0} colSpan={2}>
            <b>{t('sum')}</b>
          </Table.Summary.Cell>
          {AMOUNTS.map((name, index) => (
            <Table.Summary.Cell key={name} index={index + 2} align="right">
              <b>
                <Money value={sum(name)} />
              </b>
            </Table.Summary.Cell>
          ))}
        </Table.Summary.Row>
      )}
    />
  );
}
