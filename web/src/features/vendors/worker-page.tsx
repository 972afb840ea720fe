import { Alert, Empty } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { schemaOf } from '#web/api/book.js';
import type { components } from '#web/api/generated/schema.js';
import { term, valueLabel } from '#web/app/texts.js';
import { today } from '#web/app/today.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import { Rows } from '#web/components/value.js';
import { workerFields } from './worker-editor.js';
import { t } from './texts.js';
import './vendors.css';

type Worker = components['schemas']['WorkerView'];

/** One social worker: what may be known of a person, what is proved, certificates and training. */
export default function WorkerPage(): ReactNode {
  return (
    <RecordPage<Worker>
      collection="social-workers"
      title={({ code, name }) => (name && name !== code ? `${code} ${name}` : code)}
      facts={facts}
      special={({ view }) => ({
        change: { layout: workerFields, width: 960, initial: changeOf(view) },
        leave: { initial: { leftOn: today() } },
      })}
      above={({ view }) => view.isElsewhere && <Alert type="warning" showIcon title={t('worker.elsewhere')} />}
      body={({ view }) => <Body worker={view} />}
    />
  );
}

/** The server keeps the telephone number as it is unless it is given anew, and never shows it whole. */
function changeOf(view: Worker): Record<string, unknown> {
  const { code, name, education, hasSocialWorkDegree, postLevel, hiredOn, training } = view;
  const { hasLabourContract, hasSocialInsurance, certificates } = view;
  return {
    ...{ code, name, education, hasSocialWorkDegree, postLevel, hiredOn, training },
    ...{ hasLabourContract, hasSocialInsurance },
    certificates: certificates.map(({ level, number, issuedOn, expiresOn }) => ({
      ...{ level, number, issuedOn, expiresOn },
    })),
  };
}

function facts({ view }: Shown<Worker>): ReactNode {
  return (
    <>
      <Fact label={term('vendor')}>
        <Link to={`/vendors/${view.vendor.id}`}>{view.vendor.name}</Link>
      </Fact>
      <Fact label={term('postLevel')}>{valueLabel('postLevel', view.postLevel)}</Fact>
      <Fact label={term('hiredOn')}>{view.hiredOn}</Fact>
      {view.leftOn && <Fact label={term('leftOn')}>{view.leftOn}</Fact>}
    </>
  );
}

function Body({ worker }: { worker: Worker }): ReactNode {
  const { citizenId, phone, education, hasSocialWorkDegree, hasLabourContract, hasSocialInsurance, training } = worker;
  return (
    <>
      <div className="grid">
        <section className="sheet">
          <h2>{t('worker.person')}</h2>
          <dl className="pairs">
            <dt>{term('citizenId')}</dt>
            <dd className="figure">{citizenId ?? t('worker.erased')}</dd>
            <dt>{term('phone')}</dt>
            <dd className="figure">{phone ?? t('worker.no-phone')}</dd>
            <dt>{term('education')}</dt>
            <dd>
              {valueLabel('education', education)} {hasSocialWorkDegree && `${term('hasSocialWorkDegree')}`}
            </dd>
          </dl>
          <p className="faint">{t('worker.masked')}</p>
        </section>
        <section className="sheet">
          <h2>{t('worker.proofs')}</h2>
          <ul className="proved">
            <Proved isThere={hasLabourContract} words={term('hasLabourContract')} none={t('worker.no-contract')} />
            <Proved isThere={hasSocialInsurance} words={term('hasSocialInsurance')} none={t('worker.no-insurance')} />
          </ul>
          <h2 className="second">{t('worker.training')}</h2>
          <dl className="pairs">
            <dt>{term('induction')}</dt>
            <dd className="figure">{t('worker.hours', { hours: training.induction })}</dd>
            <dt>{term('continuing')}</dt>
            <dd className="figure">{t('worker.hours', { hours: training.continuing })}</dd>
          </dl>
        </section>
      </div>
      <section className="sheet">
        <h2>{t('worker.certificates')}</h2>
        {worker.certificates.length > 0 ? (
          <Rows
            values={worker.certificates}
            schema={schemaOf('WorkerCertificateView')}
            label={t('worker.certificates')}
          />
        ) : (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('worker.no-certificates')} />
        )}
      </section>
    </>
  );
}

function Proved({ isThere, words, none }: { isThere: boolean; words: string; none: string }): ReactNode {
  return (
    <li className="status">
      <i className={isThere ? 'good' : 'bad'} aria-hidden />
      {isThere ? words : none}
    </li>
  );
}
