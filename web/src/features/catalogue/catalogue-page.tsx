import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { term, valueLabel } from '#web/app/texts.js';
import { instant, Money } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import { RegionName } from '#web/components/region.js';
import { CatalogueFields } from './catalogue-editor.js';
import './catalogue.css';
import { t } from './texts.js';

type Catalogue = components['schemas']['CatalogueView'];
type Item = components['schemas']['ServiceItemView'];

const GROUPS: readonly Item['dutyGroup'][] = ['rehabilitation', 'assistance', 'education', 'administration'];
const STEPS = ['discovery', 'intake', 'referral', 'appraisal'] as const;
/** Short lists are read faster than they are searched. */
const SEARCHED_FROM = 8;

/** One catalogue: what may be bought by duty group, and by what standard, process and price. */
export default function CataloguePage(): ReactNode {
  return (
    <RecordPage<Catalogue>
      collection="catalogues"
      title={({ title }) => title}
      facts={facts}
      special={() => ({ redraft: { layout: (schema) => <CatalogueFields schema={schema} />, width: 1180 } })}
      body={({ view }) => <Items items={view.items} />}
    />
  );
}

function facts({ view }: Shown<Catalogue>): ReactNode {
  const priced = view.items.filter(({ referencePrice }) => referencePrice !== null).length;
  return (
    <>
      <Fact label={term('regionCode')}>
        <RegionName code={view.regionCode} />
      </Fact>
      <Fact label={t('year')}>
        {view.year} {t('version', { ordinal: view.ordinal })}
      </Fact>
      <Fact label={term('purchaser')}>{view.purchaser.name}</Fact>
      <Fact label={term('guidance', 'CatalogueView')}>{view.guidance}</Fact>
      {view.procurementItemCode && (
        <Fact label={term('procurementItemCode', 'CatalogueView')}>{view.procurementItemCode}</Fact>
      )}
      <Fact label={t('items')}>
        {t('count', { count: view.items.length })}{' '}
        <small className="faint">{priced > 0 && t('count.price', { count: priced })}</small>
      </Fact>
      {view.publishedAt && <Fact label={term('publishedAt')}>{instant(view.publishedAt)}</Fact>}
    </>
  );
}

function Items({ items }: { items: readonly Item[] }): ReactNode {
  const [words, setWords] = useState('');
  const shown = items.filter(({ code, name, qualityStandard }) =>
    `${code} ${name} ${qualityStandard}`.toLowerCase().includes(words.trim().toLowerCase()),
  );
  return (
    <>
      {items.length >= SEARCHED_FROM && (
        <Input.Search
          allowClear
          className="filter"
          aria-label={t('find')}
          placeholder={t('find')}
          style={{ width: 300, maxWidth: '100%', marginBottom: 12 }}
          onChange={({ target }) => setWords(target.value)}
        />
      )}
      {GROUPS.map((group) => ({ group, own: shown.filter(({ dutyGroup }) => dutyGroup === group) }))
        .filter(({ own }) => own.length > 0)
        .map(({ group, own }) => (
          <section key={group} className="sheet duty-group">
            <h2>
              {valueLabel('dutyGroup', group, 'ServiceItemView')}
              <small>{t('count', { count: own.length })}</small>
            </h2>
            {own.map((item) => (
              <ServiceItem key={item.code} item={item} />
            ))}
          </section>
        ))}
    </>
  );
}

function ServiceItem({ item }: { item: Item }): ReactNode {
  const { code, name, unit, qualityStandard, clientsPerWorker, processSteps, referencePrice, indicators } = item;
  return (
    <article className="service-item">
      <span className="code figure">{code}</span>
      <div>
        <h3>{name}</h3>
        <span className="text">{qualityStandard}</span>
      </div>
      <div className="price">
        {referencePrice === null ? <span className="faint">{t('price.none')}</span> : <Money value={referencePrice} />}
        <small>
          {t('unit')} {unit}
        </small>
        {clientsPerWorker !== null && (
          <small title={t('ratio.value', { clients: clientsPerWorker })}>
            {t('ratio')} {t('ratio.short', { clients: clientsPerWorker })}
          </small>
        )}
      </div>
      <div className="more">
        <ol className="process" aria-label={t('process')}>
          {STEPS.map((step) => (
            <li key={step}>
              <span>
                <small>{term(step, 'ProcessStepsInput')}</small>
                {processSteps[step]}
              </span>
            </li>
          ))}
        </ol>
        {indicators.length > 0 && (
          <ul className="indicators" aria-label={t('indicators')}>
            {indicators.map((one) => (
              <li key={one.code}>
                <span className="figure">{one.code}</span> {one.name}{' '}
                <small className="faint">{t('indicators.target', { target: one.target, unit: one.unit })}</small>
              </li>
            ))}
          </ul>
        )}
      </div>
    </article>
  );
}
