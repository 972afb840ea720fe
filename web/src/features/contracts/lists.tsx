import { Table } from 'antd';
import type { ReactNode } from 'react';
import { addFen, type Fen, fen, formatYuan, parseYuan } from '#src/kernel/money.js';
import type { components } from '#web/api/generated/schema.js';
import { term, valueLabel } from '#web/app/texts.js';
import { Money, percent, yuan } from '#web/components/format.js';
import type { Contract } from './reads.js';
import { t } from './texts.js';

type Line = components['schemas']['ContractServiceInput'];
type Row = components['schemas']['ContractPriceRowInput'];
type Content = Contract['content'];
type Post = Content['staffing']['posts'][number];
type Instalment = Content['payment']['instalments'][number];

/** The services with quantities, prices and their sum. */
export function ServiceLines({ subject, price }: Pick<Content, 'subject' | 'price'>): ReactNode {
  return (
    <Table<Line>
      size="small"
      rowKey="code"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...subject.serviceLines]}
      columns={[
        { title: term('code', 'ContractServiceInput'), dataIndex: 'code', className: 'figure' },
        { title: term('name', 'ContractServiceInput'), dataIndex: 'name' },
        { title: term('standard', 'ContractServiceInput'), dataIndex: 'standard', className: 'standard' },
        { title: term('unit', 'ContractServiceInput'), dataIndex: 'unit' },
        {
          title: term('quantity', 'ContractServiceInput'),
          dataIndex: 'quantity',
          align: 'right',
          className: 'figure',
        },
        {
          title: term('unitPrice', 'ContractServiceInput'),
          align: 'right',
          render: (_, { unitPrice }) => <Amount value={unitPrice} />,
        },
        {
          title: term('amount', 'ContractServiceInput'),
          align: 'right',
          render: (_, { amount }) => <Amount value={amount} />,
        },
      ]}
      summary={() => (
        <Total columns={6} amounts={subject.serviceLines.map(({ amount }) => amount)} total={price.total} />
      )}
    />
  );
}

/** The price form with its sum. */
export function PriceForm({ price }: Pick<Content, 'price'>): ReactNode {
  return (
    <Table<Row>
      size="small"
      rowKey="code"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...price.priceForm]}
      columns={[
        { title: term('code', 'ContractPriceRowInput'), dataIndex: 'code', className: 'figure' },
        { title: term('name', 'ContractPriceRowInput'), dataIndex: 'name' },
        { title: term('count', 'ContractPriceRowInput'), align: 'right', render: (_, { count }) => count ?? '—' },
        {
          title: term('annual', 'ContractPriceRowInput'),
          align: 'right',
          render: (_, { annual }) => <Amount value={annual ?? ''} />,
        },
        {
          title: term('amount', 'ContractPriceRowInput'),
          align: 'right',
          render: (_, { amount }) => <Amount value={amount} />,
        },
      ]}
      summary={() => <Total columns={4} amounts={price.priceForm.map(({ amount }) => amount)} total={price.total} />}
    />
  );
}

/** The posts and what one of each costs a year. */
export function Posts({ posts }: { posts: readonly Post[] }): ReactNode {
  return (
    <Table<Post>
      size="small"
      rowKey="code"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...posts]}
      columns={[
        { title: term('name', 'ContractPostInput'), dataIndex: 'name' },
        { title: term('count', 'ContractPostInput'), dataIndex: 'count', align: 'right' },
        {
          title: term('annual', 'ContractPriceRowInput'),
          align: 'right',
          render: (_, { annual }) => <Amount value={annual ?? ''} />,
        },
      ]}
    />
  );
}

/** The payments as the text says. */
export function Instalments({ instalments }: { instalments: readonly Instalment[] }): ReactNode {
  return (
    <Table<Instalment>
      size="small"
      rowKey="code"
      aria-label={t('plan.table')}
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...instalments]}
      columns={[
        { title: t('payments.milestone'), render: (_, { code, name }) => `${code} ${name}` },
        { title: term('kind', 'MilestoneView'), render: (_, { kind }) => valueLabel('kind', kind, 'MilestoneView') },
        { title: term('year', 'MilestoneView'), dataIndex: 'year', className: 'figure' },
        { title: t('plan.conditions'), dataIndex: 'condition' },
        { title: term('share', 'MilestoneView'), align: 'right', render: (_, { share }) => percent(share) },
        { title: term('gross', 'MilestoneView'), align: 'right', render: (_, { amount }) => <Money value={amount} /> },
      ]}
    />
  );
}

const Amount = ({ value }: { value: string }): ReactNode =>
  value === '' ? <span className="faint">—</span> : <Money value={value} />;

/** The sum of a list beside the price it must come to. Rule: A47 */
function Total({ columns, amounts, total }: { columns: number; amounts: readonly string[]; total: string }): ReactNode {
  const known = amounts.filter((amount) => amount !== '');
  const sum = known.reduce<Fen>((all, amount) => addFen(all, parseYuan(amount)), fen(0));
  const isSame = sum === parseYuan(total);
  return (
    <Table.Summary.Row className="sum">
      <Table.Summary.Cell index={0} colSpan={columns}>
        <b>{t('price.sum')}</b>{' '}
        <span className={isSame ? 'met' : 'unmet'}>
          {isSame ? t('price.same') : t('price.differs', { total: yuan(total) })}
        </span>
      </Table.Summary.Cell>
      <Table.Summary.Cell index={1} align="right">
        <Money value={formatYuan(sum)} strong />
      </Table.Summary.Cell>
    </Table.Summary.Row>
  );
}
