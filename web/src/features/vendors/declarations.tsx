import { Table } from 'antd';
import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { term, valueLabel } from '#web/app/texts.js';
import { STATUTORY_CONDITIONS } from '#src/procurement/vendors/calc/dossier.js';
import { t } from './texts.js';

type Declaration = components['schemas']['DeclarationView'];

/** The six conditions of the law, and which of them a signatory has declared to be met. */
export function Declarations({ declarations }: { declarations: readonly Declaration[] }): ReactNode {
  return (
    <section className="sheet">
      <h2>{t('declarations.title')}</h2>
      <p className="lead">{t('declarations.text')}</p>
      <Table
        size="small"
        rowKey="condition"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={STATUTORY_CONDITIONS.map((condition) => ({
          condition,
          signed: declarations.find((one) => one.condition === condition),
        }))}
        columns={[
          { title: term('condition'), render: (_, { condition }) => valueLabel('condition', condition) },
          {
            title: term('status'),
            render: (_, { signed }) => (
              <span className="status">
                <i className={signed ? 'good' : 'bad'} aria-hidden />
                {signed ? t('declarations.signed') : t('declarations.unsigned')}
              </span>
            ),
          },
          { title: term('signedOn'), render: (_, { signed }) => <span className="figure">{signed?.signedOn}</span> },
        ]}
      />
    </section>
  );
}
