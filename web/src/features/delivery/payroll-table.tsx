import { Form, Input, Table } from 'antd';
import type { ReactNode } from 'react';
import { formatYuan } from '#src/kernel/money.js';
import { term } from '#web/app/texts.js';
import { Money } from '#web/components/format.js';
import { Finding, wagesOf, type Paid } from './wages.js';
import type { Content } from './reads.js';
import { t } from './texts.js';

type Post = Content['staffing']['posts'][number];

const FIGURE = /^\d{1,10}(\.\d{1,2})?$/;

/** Months of work and pay of each kind of post; what the price form asks for moves while one types. */
export function PayrollTable({ posts }: { posts: readonly Post[] }): ReactNode {
  const payroll = (Form.useWatch('payroll') as readonly Paid[] | undefined) ?? [];
  const { findings } = wagesOf(payroll, posts);
  const of = (code: string) => findings.find((finding) => finding.code === code);
  const input = (post: Post, name: 'personMonths' | 'paid', label: string) => (
    <Form.Item
      name={['payroll', posts.indexOf(post), name]}
      className="cell"
      rules={[{ pattern: FIGURE, message: t('editor.figure') }]}
    >
      <Input inputMode="decimal" className="right" aria-label={label} />
    </Form.Item>
  );
  return (
    <Table<Post>
      size="small"
      rowKey="code"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...posts]}
      columns={[
        { title: t('wages.post'), render: (_, { name, count }) => t('assign.post', { name, count }) },
        {
          title: term('annual', 'ContractPriceRowInput'),
          align: 'right',
          render: (_, { annual }) => (annual ? <Money value={annual} /> : '—'),
        },
        {
          title: term('personMonths'),
          width: 130,
          render: (_, post) => input(post, 'personMonths', t('editor.months-of', { name: post.name })),
        },
        {
          title: t('wages.paid'),
          width: 170,
          render: (_, post) => input(post, 'paid', t('editor.paid-of', { name: post.name })),
        },
        {
          title: t('wages.floor'),
          align: 'right',
          render: (_, { code }) => {
            const finding = of(code);
            return finding ? <Money value={formatYuan(finding.floorFen)} /> : '—';
          },
        },
        { title: t('wages.finding'), render: (_, { code }) => <Finding finding={of(code)} /> },
      ]}
    />
  );
}
