import { Empty, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import { valueLabel } from '#web/app/texts.js';
import { Digest } from '#web/components/digest.js';
import { t } from './texts.js';

type Sample = components['schemas']['SampleView'];

/** The samples as they were drawn; anybody may draw them again from seed and population. */
export function Samples({ id }: { id: string }): ReactNode {
  const { data } = useRead<{ samples: readonly Sample[] }>(`assessments/${id}/samples`);
  const samples = data?.data.samples ?? [];
  if (samples.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('sample.none')} />;
  return samples.map(({ kind, drawn, reserves, population, seed, digest, holds }) => (
    <section key={kind} className="sheet">
      <h2>
        {valueLabel('kind', kind, 'SampleView')} {drawn.length} / {population.length}
        <Tag color={holds ? 'success' : 'error'}>{t(holds ? 'sample.holds' : 'sample.not')}</Tag>
      </h2>
      <dl className="pairs">
        <dt>{t('sample.drawn')}</dt>
        <dd className="codes figure">{drawn.join('  ')}</dd>
        {reserves.length > 0 && (
          <>
            <dt>{t('sample.reserves')}</dt>
            <dd className="codes figure">{reserves.join('  ')}</dd>
          </>
        )}
        <dt>{t('sample.seed')}</dt>
        <dd>
          <Digest value={seed} />
        </dd>
        <dt>{t('sample.digest')}</dt>
        <dd>
          <Digest value={digest} />
        </dd>
      </dl>
    </section>
  ));
}
