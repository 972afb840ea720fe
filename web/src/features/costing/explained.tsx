import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { term } from '#web/app/texts.js';
import { Money } from '#web/components/format.js';
import { t } from './texts.js';
import { WhyDrawer } from './why-drawer.js';

type Line = components['schemas']['LineView'];
interface Row extends Omit<Line, 'children'> {
  readonly children?: readonly Row[];
}

/** Levels that are open at first: from the price down to each post. */
const OPEN_LEVELS = 5;

/** The result as a tree of lines: what each is called, how it comes about, and on demand everything behind it. */
export function Explained({ total }: { total: Line }): ReactNode {
  const [why, setWhy] = useState<Line>();
  const lines = useMemo(() => walk(total), [total]);
  const [open, setOpen] = useState<readonly string[]>(() =>
    lines.filter(({ level }) => level < OPEN_LEVELS).map(({ line }) => line.code),
  );
  const isAllOpen = open.length === lines.length;
  return (
    <>
      <div className="explained-bar">
        <Button
          size="small"
          onClick={() =>
            setOpen(lines.filter(({ level }) => !isAllOpen || level < OPEN_LEVELS).map(({ line }) => line.code))
          }
        >
          {isAllOpen ? t('explained.less') : t('explained.more')}
        </Button>
      </div>
      <Table<Row>
        size="small"
        className="explained"
        rowKey="code"
        pagination={false}
        dataSource={[rowOf(total)]}
        scroll={{ x: 900 }}
        expandable={{
          expandedRowKeys: [...open],
          onExpandedRowsChange: (keys) => setOpen(keys as string[]),
          indentSize: 18,
        }}
        columns={[
          { title: t('explained.line'), render: (_, { label, code }) => <LineName label={label} code={code} /> },
          { title: t('explained.how'), render: (_, row) => <span className="text figures">{row.explanation}</span> },
          { title: term('rule', 'LineView'), dataIndex: 'rule', width: 80 },
          {
            title: t('explained.amount'),
            align: 'right',
            width: 150,
            render: (_, { amount }) => <Money value={amount} />,
          },
          {
            title: t('explained.why'),
            width: 70,
            align: 'center',
            render: (_, row) => (
              <Button
                type="text"
                size="small"
                icon={<QuestionCircleOutlined />}
                aria-label={t('explained.why-line', { label: row.label })}
                onClick={() => setWhy(lines.find(({ line }) => line.code === row.code)?.line)}
              />
            ),
          },
        ]}
      />
      <WhyDrawer
        line={why}
        onClose={() => setWhy(undefined)}
        onLine={(code) => setWhy(lines.find(({ line }) => line.code === code)?.line)}
      />
    </>
  );
}

function LineName({ label, code }: { label: string; code: string }): ReactNode {
  return code.includes('.') ? label : <b>{label}</b>;
}

/** A line without anything below it is no branch. */
function rowOf({ children, ...line }: Line): Row {
  return { ...line, ...(children.length > 0 && { children: children.map(rowOf) }) };
}

function walk(line: Line, level = 0): { line: Line; level: number }[] {
  return [{ line, level }, ...line.children.flatMap((child) => walk(child, level + 1))];
}
