import { Form, Input, Table } from 'antd';
import type { ReactNode } from 'react';
import { term } from '#web/app/texts.js';
import { EvidenceField } from './evidence-field.js';
import { monthlyOf } from './monthly.js';
import type { Contract, Line, Progress } from './reads.js';
import { t } from './texts.js';

const COUNT = /^\d{1,10}(\.\d{1,2})?$/;

/** Each service of the contract with its plan and what is done so far; the month's count and its evidence are typed beside. */
export function CountsTable({ contract, progress }: { contract: Contract; progress: Progress }): ReactNode {
  const lines = contract.content.subject.serviceLines;
  const indexOf = (line: Line) => lines.indexOf(line);
  return (
    <Table<Line>
      size="small"
      rowKey="code"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...lines]}
      columns={[
        { title: term('code', 'ReportedLineInput'), dataIndex: 'code', className: 'figure' },
        { title: t('report.service'), render: (_, { name, unit }) => t('report.unit', { name, unit }) },
        {
          title: t('report.plan'),
          align: 'right',
          className: 'figure',
          render: (_, { quantity }) => monthlyOf(quantity, progress.termMonths),
        },
        {
          title: t('report.so-far'),
          align: 'right',
          className: 'figure',
          render: (_, { code }) => {
            const line = progress.lines.find((one) => one.code === code);
            return line && t('report.of', { done: line.done, quantity: line.quantity });
          },
        },
        {
          title: term('count', 'ReportedLineInput'),
          width: 130,
          render: (_, line) => (
            <Form.Item
              name={['counts', indexOf(line), 'count']}
              noStyle={false}
              className="cell"
              rules={[{ pattern: COUNT, message: t('editor.count') }]}
            >
              <Input inputMode="decimal" className="right" aria-label={t('editor.count-of', { name: line.name })} />
            </Form.Item>
          ),
        },
        {
          title: term('evidence', 'ReportedLineInput'),
          width: 260,
          render: (_, line) => (
            <Form.Item
              name={['counts', indexOf(line), 'evidence']}
              className="cell"
              dependencies={[['counts', indexOf(line), 'count']]}
              rules={[needed(indexOf(line))]}
            >
              <EvidenceField label={t('editor.evidence-of', { name: line.name })} />
            </Form.Item>
          ),
        },
      ]}
    />
  );
}

/** What was done needs evidence; the server asks for it when the report is handed in, so here it only warns. */
const needed =
  (index: number) =>
  ({ getFieldValue }: { getFieldValue: (name: (string | number)[]) => unknown }) => ({
    warningOnly: true,
    validator: (_: unknown, evidence: readonly unknown[] | undefined) => {
      const isDone = Number(getFieldValue(['counts', index, 'count']) ?? 0) > 0;
      return isDone && !evidence?.length ? Promise.reject(new Error(t('report.no-evidence'))) : Promise.resolve();
    },
  });
