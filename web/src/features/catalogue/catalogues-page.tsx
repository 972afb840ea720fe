import { Segmented, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { useRead, useRows } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { today } from '#web/app/today.js';
import { CollectionPage } from '#web/components/collection-page.js';
import { instant, Status } from '#web/components/format.js';
import { RegionName } from '#web/components/region.js';
import { CatalogueFields } from './catalogue-editor.js';
import './catalogue.css';
import { t } from './texts.js';

type Catalogue = components['schemas']['CatalogueView'];
type Row = components['schemas']['CatalogueRow'];

/** Catalogues by region and year, the one in force first. */
export default function CataloguesPage(): ReactNode {
  return (
    <CollectionPage
      collection="catalogues"
      columns={['title', 'regionCode', 'year', 'ordinal', 'status', 'purchaser', 'publishedAt']}
      create={{
        initial: { year: Number(today().slice(0, 4)) },
        layout: (schema) => <CatalogueFields schema={schema} />,
        width: 1180,
      }}
    >
      <Effective />
    </CollectionPage>
  );
}

/** What is in force in the reader's own region or in one above it, year by year. */
function Effective(): ReactNode {
  const region = session.me()!.membership.regionCode;
  const published = useRows<Row>('catalogues', { status: 'published' });
  const years = [...new Set(published.rows.filter((row) => isAbove(row.regionCode, region)).map(({ year }) => year))];
  const [chosen, setYear] = useState<number>();
  const thisYear = Number(today().slice(0, 4));
  const year = chosen ?? (years.includes(thisYear) ? thisYear : years[0]);
  const { data } = useRead<Catalogue>(year ? 'catalogues/effective' : undefined, { region, year });
  const view = data?.data.year === year ? data?.data : undefined;
  return (
    <section className="sheet effective" aria-live="polite">
      <div>
        <h2>
          {t('effective.title')} <RegionName code={region} />
        </h2>
        {years.length > 1 && (
          <Segmented
            value={year}
            aria-label={t('year')}
            options={[...years].sort().map((one) => ({ value: one, label: one }))}
            onChange={setYear}
          />
        )}
      </div>
      {view ? (
        <>
          <div className="grow">
            <Link to={`/catalogues/${view.id}`} className="effective-title">
              {view.title}
            </Link>
            <p className="faint">
              {view.publishedAt && t('effective.since', { at: instant(view.publishedAt), ordinal: view.ordinal })}
            </p>
          </div>
          <span>{t('effective.items', { count: view.items.length })}</span>
          <Status value={view.status} schema="CatalogueView" />
        </>
      ) : published.isFetching ? (
        <Skeleton active title={false} paragraph={{ rows: 1 }} className="grow" />
      ) : (
        <span className="faint">{t('effective.none', { year: thisYear })}</span>
      )}
    </section>
  );
}

/** Whether a catalogue of one region counts in another: its own, that of its city or province, or the country's. */
const isAbove = (above: string, region: string): boolean =>
  [region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`, '000000'].includes(above);
