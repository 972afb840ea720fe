import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { resourceWords, term, valueLabel } from '#web/app/texts.js';
import { instant, Status } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage } from '#web/components/record-page.js';
import { t } from './texts.js';
import './platform.css';

type Job = components['schemas']['JobView'];

/** One job: what it is about, how often it was tried and why it failed. */
export default function JobPage(): ReactNode {
  return (
    <RecordPage<Job>
      collection="jobs"
      title={({ name }) => `${resourceWords('jobs').one} ${name}`}
      facts={({ view }) => (
        <>
          <Fact label={term('state', 'JobView')}>
            <Status value={view.state} field="state" schema="JobView" />
          </Fact>
          <Fact label={term('kind', 'JobView')}>{valueLabel('kind', view.kind, 'JobView')}</Fact>
          <Fact label={term('handler')}>
            <code>{view.handler}</code>
          </Fact>
          <Fact label={term('attempts')}>{view.attempts}</Fact>
          <Fact label={term('traceId')}>{view.traceId}</Fact>
        </>
      )}
      body={({ view }) => (
        <>
          {view.lastError && (
            <section className="sheet">
              <h2>{term('lastError')}</h2>
              <pre className="raw-text bad">{view.lastError}</pre>
            </section>
          )}
          <div className="grid wide">
            <section className="sheet">
              <h2>{term('payload', 'JobView')}</h2>
              <pre className="raw-text">{JSON.stringify(view.payload, null, 2)}</pre>
            </section>
            <section className="sheet">
              <h2>{t('jobs.times')}</h2>
              <dl className="pairs">
                {(['createdAt', 'dispatchedAt', 'doneAt', 'deadAt'] as const).map((name) => [
                  <dt key={name}>{term(name, 'JobView')}</dt>,
                  <dd key={`${name}:value`} className="figure">
                    {view[name] ? instant(view[name]) : '—'}
                  </dd>,
                ])}
              </dl>
            </section>
          </div>
        </>
      )}
    />
  );
}
