import { Alert, Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { readOf, schemaOf } from '#web/api/book.js';
import type { components } from '#web/api/generated/schema.js';
import { term, valueLabel } from '#web/app/texts.js';
import { today } from '#web/app/today.js';
import { FileLink } from '#web/components/file.js';
import { instant, Money, percent } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import { RegionName } from '#web/components/region.js';
import { Rows } from '#web/components/value.js';
import { EstimateFields } from './estimate-editor.js';
import { Explained } from './explained.js';
import { MoneyBar } from './money-bar.js';
import { Replay } from './replay.js';
import { t } from './texts.js';
import { Warnings } from './warnings.js';
import './costing.css';

type Estimate = components['schemas']['EstimateView'];

/** One estimate: what it comes to and why, what it was computed from, and its approval. */
export default function EstimatePage(): ReactNode {
  return (
    <RecordPage<Estimate>
      collection="estimates"
      facts={facts}
      special={({ view }) => ({
        redraft: { width: 1320, layout: (schema) => <EstimateFields schema={schema} /> },
        submit: { children: <Basis estimate={view} /> },
        approve: {
          children: <Basis estimate={view} />,
          ...(view.minutesRequired && { initial: { minutes: { date: today() } } }),
        },
      })}
      extra={({ view }) => <Replay estimate={view} />}
      above={({ view }) => <Notices estimate={view} />}
      tabs={({ view }) => [
        { key: 'result', label: t('tab.result'), render: () => <Result estimate={view} /> },
        { key: 'input', label: t('tab.input'), render: () => <InputView estimate={view} /> },
      ]}
    />
  );
}

function facts({ view }: Shown<Estimate>): ReactNode {
  const { period, clients, posts } = view.input;
  const workers = posts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Fact label={t('price')}>
        <Money value={view.price} strong />
      </Fact>
      <Fact label={t('period')}>{t('period.value', { start: period.start, months: period.months })}</Fact>
      <Fact label={t('people')}>
        {t('people.value', { workers, clients: clients.reduce((sum, count) => sum + count, 0) })}
      </Fact>
      <Fact label={t('share')}>{percent(view.computed.personnelShare)}</Fact>
      <Fact label={term('computedAt')}>{instant(view.computedAt)}</Fact>
    </>
  );
}

function Notices({ estimate }: { estimate: Estimate }): ReactNode {
  const { status, returnReason, supersededBy, replaces, minutesRequired, minutes } = estimate;
  return (
    <>
      {status === 'returned' && returnReason && (
        <Alert type="warning" showIcon title={t('returned')} description={returnReason} />
      )}
      {supersededBy && (
        <Alert type="info" showIcon title={<Link to={`/estimates/${supersededBy}`}>{t('superseded')}</Link>} />
      )}
      {replaces && !supersededBy && (
        <Alert type="info" showIcon title={<Link to={`/estimates/${replaces}`}>{t('replaces')}</Link>} />
      )}
      {minutesRequired && !minutes && ['draft', 'submitted'].includes(status) && (
        <Alert type="info" showIcon title={t('minutes.required')} />
      )}
    </>
  );
}

/** What a decision rests on, inside its dialog. */
function Basis({ estimate: { price, computed, minutesRequired } }: { estimate: Estimate }): ReactNode {
  return (
    <div className="decision-basis">
      <span className="faint">{t('price')}</span>
      <div className="estimate-price">
        <Money value={price} strong />
      </div>
      <MoneyBar amounts={computed.amounts} />
      <Warnings warnings={computed.warnings} />
      {minutesRequired && <p>{t('minutes.required')}</p>}
    </div>
  );
}

function Result({ estimate: { computed } }: { estimate: Estimate }): ReactNode {
  return (
    <>
      <div className="grid wide">
        <section className="sheet">
          <h2>{t('bar.caption')}</h2>
          <MoneyBar amounts={computed.amounts} />
        </section>
        <section className="sheet">
          <h2>{t('warnings')}</h2>
          <Warnings warnings={computed.warnings} />
        </section>
      </div>
      <section className="sheet">
        <h2>{t('explained')}</h2>
        <Explained total={computed.total} />
      </section>
    </>
  );
}

function InputView({ estimate }: { estimate: Estimate }): ReactNode {
  const { input, minutes, regimeReason, purchaser } = estimate;
  const of = readOf('estimates/{id}')?.view;
  const pair = (name: string, children: ReactNode, schema = 'EstimateInputFields') => ({
    key: name,
    label: term(name, schema),
    children,
  });
  return (
    <>
      <section className="sheet">
        <h2>{t('edit.period')}</h2>
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2, xl: 3 }}
          items={[
            pair('purchaser', purchaser.name, of),
            pair('region', <RegionName code={input.region} />),
            { key: 'period', label: t('period'), children: t('period.value', { ...input.period }) },
            pair('clients', input.clients.join(' + ')),
            pair('taxpayer', valueLabel('taxpayer', input.taxpayer)),
            pair('taxLocation', valueLabel('taxLocation', input.taxLocation)),
            pair('thirteenthMonth', valueLabel('boolean', input.thirteenthMonth)),
            pair('managementRate', percent(input.managementRate)),
            pair('regimeReason', <span className="text">{regimeReason}</span>, of),
          ]}
        />
      </section>
      <div className="grid wide">
        <section className="sheet">
          <h2>{t('edit.posts')}</h2>
          <Rows values={input.posts} schema={schemaOf('PostInput')} />
        </section>
        <section className="sheet">
          <h2>{t('edit.direct')}</h2>
          <Rows values={input.directCosts} schema={schemaOf('DirectCostInput')} />
        </section>
        {minutes && (
          <section className="sheet">
            <h2>{t('minutes')}</h2>
            <dl className="pairs">
              <dt>{term('number', 'MeetingMinutesInput')}</dt>
              <dd>{minutes.number}</dd>
              <dt>{term('date', 'MeetingMinutesInput')}</dt>
              <dd className="figure">{minutes.date}</dd>
              <dt>{term('matter', 'MeetingMinutesInput')}</dt>
              <dd className="text">{minutes.matter}</dd>
            </dl>
            {minutes.fileId && <FileLink id={minutes.fileId} />}
          </section>
        )}
      </div>
    </>
  );
}
