import { Alert, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import { valueLabel } from '#web/app/texts.js';
import { Digest } from '#web/components/digest.js';
import { Rows, schemaOf } from '#web/components/value.js';
import { t } from './texts.js';

type Index = components['schemas']['ArchiveIndexView'];

/** What belongs to one of several openings is told by the kind of its opening. */
const inWords = <T extends { readonly of: string | null }>(item: T): T => ({
  ...item,
  of: item.of && valueLabel('kind', item.of, 'OpeningRow'),
});

/** The archive of a purchase: what is in it with digests, what is missing and by which rule, how long it is kept. */
export function Archive({ projectId }: { projectId: string }): ReactNode {
  const { data } = useRead<Index>(`projects/${projectId}/archive-index`);
  if (!data) return <Skeleton active />;
  const { items, missing, retention, digest } = data.data;
  return (
    <>
      {missing.length > 0 ? (
        <Alert type="warning" showIcon title={t('archive.missing', { count: missing.length })} />
      ) : (
        <Alert type="success" showIcon title={t('archive.whole')} />
      )}
      {missing.length > 0 && (
        <section className="sheet">
          <h2>{t('archive.missing.title')}</h2>
          <Rows values={missing.map(inWords)} schema={schemaOf('MissingItemView')} />
        </section>
      )}
      <section className="sheet">
        <h2>{t('archive.items', { count: items.length })}</h2>
        <dl className="pairs">
          <dt>{t('archive.digest')}</dt>
          <dd>
            <Digest value={digest} />
          </dd>
          <dt>{t('archive.retention')}</dt>
          <dd>
            {retention.keepUntil
              ? t('archive.retention.until', { years: retention.years, until: retention.keepUntil })
              : t('archive.retention.open', { years: retention.years })}
          </dd>
        </dl>
        <Rows values={items.map(inWords)} schema={schemaOf('ArchiveItemView')} />
      </section>
    </>
  );
}
