import { Table } from 'antd';
import type { ReactNode } from 'react';
import { valueLabel } from '#web/app/texts.js';
import type { Tender } from './types.js';
import { t } from './texts.js';

type Requirement = Tender['document']['requirements'][number];
type Criterion = Tender['document']['criteria'][number];

/** What of the document a panel judges by: its requirements and its criteria. */
export function DocumentForReview({ tender: { document } }: { tender: Tender }): ReactNode {
  return (
    <>
      <section className="sheet">
        <h2>{t('document.requirements')}</h2>
        <Table<Requirement>
          size="small"
          rowKey="code"
          pagination={false}
          dataSource={[...document.requirements]}
          columns={[
            { title: t('document.code'), dataIndex: 'code' },
            { title: t('document.kind'), render: (_, { kind }) => valueLabel('kind', kind, 'RequirementInput') },
            { title: t('document.text'), render: (_, { text }) => <span className="text">{text}</span> },
          ]}
        />
      </section>
      <section className="sheet">
        <h2>{t('document.criteria')}</h2>
        <Table<Criterion>
          size="small"
          rowKey="code"
          pagination={false}
          dataSource={[...document.criteria]}
          columns={[
            { title: t('document.code'), dataIndex: 'code' },
            { title: t('document.name'), dataIndex: 'name' },
            { title: t('weight'), dataIndex: 'weight', align: 'right', className: 'figure' },
            { title: t('document.kind'), render: (_, { kind }) => valueLabel('kind', kind, 'CriterionInput') },
            { title: t('sheet.rule'), render: (_, { rule }) => <span className="text">{rule}</span> },
            { title: t('document.step'), dataIndex: 'step', align: 'right', className: 'figure' },
          ]}
        />
      </section>
    </>
  );
}
