import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { FileLink } from '#web/components/file.js';
import { Due, Money, percent } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage } from '#web/components/record-page.js';
import { Rows, schemaOf } from '#web/components/value.js';
import { t } from './texts.js';
import { term } from '#web/app/texts.js';

type Invoice = components['schemas']['InvoiceView'];

/** One invoice: its figures as on the paper, the paper itself, and the account to pay to. */
export default function InvoicePage(): ReactNode {
  return (
    <RecordPage<Invoice>
      collection="invoices"
      title={({ number }) => number}
      facts={({ view }) => (
        <>
          <Fact label={term('total')}>
            <Money value={view.total} strong />
          </Fact>
          <Fact label={t('basis.contract')}>
            <Link to={`/contracts/${view.contract.id}`}>{view.contract.number}</Link>
          </Fact>
          <Fact label={t('basis.milestone')}>
            <Link to={`/milestones/${view.milestone.id}`}>
              {view.milestone.code} {view.milestone.name}
            </Link>
          </Fact>
          <Fact label={t('invoice.check')}>
            <Due on={view.checkDueOn} />
          </Fact>
        </>
      )}
      body={({ view }) => <Body invoice={view} />}
    />
  );
}

function Body({
  invoice: { returnReason, rate, amount, tax, total, issuedOn, receivedOn, fileId, payee, wageEvidence },
}: {
  invoice: Invoice;
}): ReactNode {
  return (
    <>
      {returnReason && <Alert type="warning" showIcon title={t('returned')} description={returnReason} />}
      <div className="grid">
        <section className="sheet">
          <h2>{t('invoice.amounts')}</h2>
          <dl className="pairs figures-right">
            <dt>{term('amount', 'InvoiceView')}</dt>
            <dd>
              <Money value={amount} />
            </dd>
            <dt>
              {term('tax', 'InvoiceView')}（{percent(rate)}）
            </dt>
            <dd>
              <Money value={tax} />
            </dd>
            <dt>{term('total', 'InvoiceView')}</dt>
            <dd>
              <Money value={total} strong />
            </dd>
            <dt>{term('issuedOn')}</dt>
            <dd className="figure">{issuedOn}</dd>
            <dt>{term('receivedOn')}</dt>
            <dd className="figure">{receivedOn}</dd>
          </dl>
          <FileLink id={fileId} />
        </section>
        <section className="sheet">
          <h2>{t('invoice.payee')}</h2>
          <dl className="pairs">
            <dt>{term('name', 'PayeeAccount')}</dt>
            <dd>{payee.name}</dd>
            <dt>{term('bank')}</dt>
            <dd>{payee.bank}</dd>
            <dt>{term('account')}</dt>
            <dd className="figure">{payee.account}</dd>
          </dl>
        </section>
        {wageEvidence.length > 0 && (
          <section className="sheet">
            <h2>{t('invoice.wages')}</h2>
            <Rows values={wageEvidence} schema={schemaOf('WageEvidence')} />
          </section>
        )}
      </div>
    </>
  );
}
