import { Table } from 'antd';
import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import { valueLabel } from '#web/app/texts.js';
import { t } from './texts.js';

type Progress = components['schemas']['ProgressView'];
type Line = Progress['lines'][number];
type Sample = components['schemas']['SampleView'];

/** What the evaluator measures by: delivery as it was reported and confirmed, and the samples that were drawn. */
export function Evidence({ assessmentId, contractId }: { assessmentId: string; contractId: string }): ReactNode {
  const { data: progress } = useRead<Progress>(`contracts/${contractId}/progress`);
  const { data: samples } = useRead<{ samples: readonly Sample[] }>(`assessments/${assessmentId}/samples`);
  return (
    <aside className="evidence" tabIndex={0} aria-label={t('sheet.evidence')}>
      <section className="sheet">
        <h2>{t('sheet.evidence')}</h2>
        {progress ? (
          <Table<Line>
            size="small"
            rowKey="code"
            pagination={false}
            dataSource={[...progress.data.lines]}
            columns={[
              { title: t('sheet.line'), render: (_, { code, name }) => `${code} ${name}` },
              { title: t('sheet.expected'), dataIndex: 'expected', align: 'right', className: 'figure' },
              { title: t('sheet.delivered'), dataIndex: 'done', align: 'right', className: 'figure' },
            ]}
          />
        ) : (
          <p className="faint">{t('sheet.evidence.none')}</p>
        )}
      </section>
      {samples?.data.samples.map((sample) => (
        <section key={sample.kind} className="sheet">
          <h2>{t('sheet.samples', { kind: valueLabel('kind', sample.kind, 'SampleView') })}</h2>
          <p className="codes figure">{sample.drawn.join('  ')}</p>
        </section>
      ))}
    </aside>
  );
}
