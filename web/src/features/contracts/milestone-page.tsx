import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { divRate, type Fen, formatYuan, mulRate, parseYuan, subtractFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { useRead, useRows } from '#web/api/records.js';
import type { components } from '#web/api/generated/schema.js';
import { valueLabel } from '#web/app/texts.js';
import { CommandButton } from '#web/components/command.js';
import { Money, percent } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import { today } from './business-day.js';
import { Conditions } from './plan-tab.js';
import { mayGive, mayRead, type Contract, type Milestone } from './reads.js';
import { t } from './texts.js';
import './contracts.css';

type Schemas = components['schemas'];
type Invoice = Schemas['InvoiceRow'];
type Deduction = Schemas['DeductionRow'];

/** One payment of a contract: what it waits for, what it comes to, and the invoice and request that it leads to. */
export default function MilestonePage(): ReactNode {
  return (
    <RecordPage<Milestone>
      collection="milestones"
      title={({ code, name, contractNumber }) => `${contractNumber} ${code} ${name}`}
      facts={facts}
      extra={({ view }) => <Beginnings milestone={view} />}
      body={({ view }) => <Body milestone={view} />}
    />
  );
}

function facts({ view: { gross, share, year, payableOn, paidOn, kind } }: Shown<Milestone>): ReactNode {
  return (
    <>
      <Fact label={t('milestone.gross')}>
        <Money value={gross} strong />
      </Fact>
      <Fact label={t('milestone.share')}>
        {valueLabel('kind', kind, 'MilestoneView')} {percent(share)}
      </Fact>
      <Fact label={t('dialog.year')}>{year}</Fact>
      <Fact label={t('milestone.payable')}>{payableOn ?? t('plan.waiting')}</Fact>
      {paidOn && <Fact label={t('milestone.paid')}>{paidOn}</Fact>}
    </>
  );
}

function Body({ milestone }: { milestone: Milestone }): ReactNode {
  const { contractId, contractNumber, contract, vendor, purchaser, outcome, gross, paid, returned } = milestone;
  const { rows: invoices } = useRows<Invoice>(mayRead('invoices') ? 'invoices' : undefined, { contract: contractId });
  const own = invoices.filter((invoice) => invoice.milestone.id === milestone.id);
  return (
    <div className="grid">
      <section className="sheet">
        <h2>{t('milestone.waits')}</h2>
        <Conditions milestone={milestone} />
        <h2>{t('milestone.sum')}</h2>
        <dl className="pairs figures-right">
          <dt>{t('milestone.gross')}</dt>
          <dd>
            <Money value={gross} />
          </dd>
          {outcome && (
            <>
              <dt>{t('milestone.grade', { grade: valueLabel('grade', outcome.grade) })}</dt>
              <dd>× {percent(outcome.factor)}</dd>
            </>
          )}
          {paid && (
            <>
              <dt>{t('milestone.paid-sum')}</dt>
              <dd>
                <Money value={paid} />
              </dd>
              <dt>{t('milestone.returned')}</dt>
              <dd>
                <Money value={returned ?? '0.00'} />
              </dd>
            </>
          )}
        </dl>
      </section>
      <section className="sheet">
        <h2>{t('milestone.of')}</h2>
        <dl className="pairs">
          <dt>{t('milestone.contract')}</dt>
          <dd>
            <Link to={`/contracts/${contractId}`}>
              {contractNumber} {contract}
            </Link>
          </dd>
          <dt>{t('signing.purchaser')}</dt>
          <dd>{purchaser.name}</dd>
          <dt>{t('signing.vendor')}</dt>
          <dd>{vendor.name}</dd>
          {own.map(({ id, number, status }) => (
            <InvoiceLine key={id} id={id} number={number} status={status} />
          ))}
        </dl>
      </section>
    </div>
  );
}

function InvoiceLine({ id, number, status }: { id: string; number: string; status: string }): ReactNode {
  return (
    <>
      <dt>{t('payments.invoice')}</dt>
      <dd>
        <Link to={`/invoices/${id}`} className="figure">
          {number}
        </Link>{' '}
        {valueLabel('status', status, 'InvoiceRow')}
      </dd>
    </>
  );
}

/** The vendor invoices; the purchaser's contract manager builds the request. */
function Beginnings({ milestone }: { milestone: Milestone }): ReactNode {
  const navigate = useNavigate();
  const go = ({ location }: { location: string | null }) =>
    void (location && navigate(`/${location.replace('/api/v1/', '')}`));
  const invoice = useInvoiceOf(milestone);
  if (milestone.status === 'paid' || milestone.status === 'cancelled') return null;
  return (
    <>
      {invoice && (
        <CommandButton
          type="primary"
          command="milestones/invoices"
          ids={[milestone.id]}
          initial={invoice}
          onDone={go}
        />
      )}
      {mayGive('milestones/payment-requests') && (
        <CommandButton type="primary" command="milestones/payment-requests" ids={[milestone.id]} onDone={go} />
      )}
    </>
  );
}

/** An invoice over what the payment will come to: gross × grade − what was confirmed to be deducted, split by the contract's rate. Rules: B31, D30 */
function useInvoiceOf({ contractId, gross, outcome, vendor }: Milestone): Record<string, unknown> | undefined {
  const { data: contract } = useRead<Contract>(mayGive('milestones/invoices') ? `contracts/${contractId}` : undefined);
  const mayDeduct = mayGive('milestones/invoices') && mayRead('deductions');
  const { rows, isSuccess } = useRows<Deduction>(mayDeduct ? 'deductions' : undefined, {
    contract: contractId,
    status: 'confirmed',
  });
  if (!contract || (mayDeduct && !isSuccess)) return undefined;
  const rate = contract.data.content.price.taxRate;
  const graded = mulRate(parseYuan(gross), Rate.parse(outcome?.factor ?? '1'));
  const left = rows.reduce<Fen>((sum, { amount }) => subtractFen(sum, parseYuan(amount)), graded);
  const total = left > 0 ? left : graded;
  const amount = divRate(total, addRate(rate));
  return {
    ...{ rate, amount: formatYuan(amount), tax: formatYuan(subtractFen(total, amount)), total: formatYuan(total) },
    issuedOn: today(),
    payee: { name: vendor.name },
  };
}

const addRate = (rate: string): Rate => Rate.ONE.plus(Rate.parse(rate));
