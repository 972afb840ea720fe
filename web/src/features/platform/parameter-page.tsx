import { Alert, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { useRead, useRows } from '#web/api/records.js';
import { term, valueLabel } from '#web/app/texts.js';
import { instant } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import { RegionName } from '#web/components/region.js';
import { parameterDialog } from './parameter-editor.js';
import { t } from './texts.js';
import { Timeline } from './timeline.js';
import { ValueView } from './value-view.js';
import './platform.css';

type Parameter = components['schemas']['ParameterView'];
type Row = components['schemas']['ParameterRow'];

/** One parameter: its value, its time, its source, and what stands beside it. */
export default function ParameterPage(): ReactNode {
  return (
    <RecordPage<Parameter>
      collection="parameters"
      title={({ kind }) => valueLabel('kind', kind, 'ParameterView')}
      facts={facts}
      special={({ view }) => ({
        propose: { ...parameterDialog, command: 'parameters:put', initial: proposalOf(view) },
        activate: { children: <Change parameter={view} />, width: 760 },
      })}
      above={({ view }) =>
        view.status === 'proposed' && <Alert type="info" showIcon className="notice-above" title={t('proposed')} />
      }
      body={({ view }) => <Body parameter={view} />}
    />
  );
}

function facts({ view }: Shown<Parameter>): ReactNode {
  return (
    <>
      <Fact label={term('region')}>
        <RegionName code={view.region} />
      </Fact>
      <Fact label={t('period')}>
        {view.effectiveTo
          ? t('timeline.period', { from: view.effectiveFrom, to: view.effectiveTo })
          : t('timeline.since', { from: view.effectiveFrom })}
      </Fact>
      <Fact label={term('certainty')}>{valueLabel('certainty', view.certainty)}</Fact>
      {view.knownFrom && <Fact label={term('knownFrom')}>{instant(view.knownFrom)}</Fact>}
      {view.relief && (
        <Fact label={term('relief')}>
          <Tag color="warning">{t('relief')}</Tag>
        </Fact>
      )}
    </>
  );
}

/** What the command of a proposal takes of the view; what is not there is left out, since the body has no word for nothing. */
function proposalOf(view: Parameter): Record<string, unknown> {
  const { kind, region, effectiveFrom, effectiveTo, extrapolate, relief, value, sourceDocument, certainty } = view;
  const { article, url, note } = view;
  return {
    ...{ kind, region, effectiveFrom, effectiveTo, extrapolate, relief, value, sourceDocument, certainty },
    ...{ article: article ?? undefined, url: url ?? undefined, note: note ?? undefined },
  };
}

function Body({ parameter }: { parameter: Parameter }): ReactNode {
  const { kind, value, sourceDocument, article, url, note, extrapolate, supersededBy, continues, supersededAt } =
    parameter;
  const { rows } = useRows<Row>('parameters', { kind, region: parameter.region });
  return (
    <>
      <div className="grid wide">
        <section className="sheet">
          <h2>{t('edit.value')}</h2>
          <ValueView kind={kind} value={value} />
        </section>
        <section className="sheet">
          <h2>{t('edit.source')}</h2>
          <dl className="pairs">
            <dt>{term('sourceDocument')}</dt>
            <dd className="text">{sourceDocument}</dd>
            {article && (
              <>
                <dt>{term('article', 'ParameterView')}</dt>
                <dd className="text">{article}</dd>
              </>
            )}
            {url && (
              <>
                <dt>{term('url', 'ParameterView')}</dt>
                <dd className="text">
                  <a href={url} target="_blank" rel="noreferrer">
                    {url}
                  </a>
                </dd>
              </>
            )}
            {note && (
              <>
                <dt>{term('note', 'ParameterView')}</dt>
                <dd className="text">{note}</dd>
              </>
            )}
            <dt>{term('extrapolate')}</dt>
            <dd>{valueLabel('boolean', extrapolate)}</dd>
            {supersededAt && (
              <>
                <dt>{term('supersededAt')}</dt>
                <dd className="figure">{instant(supersededAt)}</dd>
              </>
            )}
          </dl>
          <ul className="plain-list">
            {continues && (
              <li>
                <Link to={`/parameters/${continues}`}>{t('continues')}</Link>
              </li>
            )}
            {supersededBy && (
              <li>
                <Link to={`/parameters/${supersededBy}`}>{t('superseded-by')}</Link>
              </li>
            )}
          </ul>
        </section>
      </div>
      <section className="sheet">
        <h2>{t('timeline')}</h2>
        <Timeline rows={rows.filter(({ status }) => status !== 'withdrawn')} current={parameter.id} />
      </section>
    </>
  );
}

/** What an activation changes: the value now in force on the first day, beside the new one. */
function Change({ parameter }: { parameter: Parameter }): ReactNode {
  const { kind, region, effectiveFrom } = parameter;
  const { rows } = useRows<Row>('parameters', { kind, region, status: 'active', effectiveOn: effectiveFrom });
  const { data } = useRead<Parameter>(rows[0] && `parameters/${rows[0].id}`);
  return (
    <div className="parameter-change">
      <section>
        <h3>{t('change.before')}</h3>
        {data ? <ValueView kind={kind} value={data.data.value} /> : <p className="faint">{t('change.none')}</p>}
      </section>
      <section>
        <h3>{t('change.after', { from: effectiveFrom })}</h3>
        <ValueView kind={kind} value={parameter.value} />
      </section>
    </div>
  );
}
