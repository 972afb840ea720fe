import { Alert, Steps, Table } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { Due, Money, post, Status } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import { PaymentSum } from './payment-sum.js';
import { t } from './texts.js';

type Request = components['schemas']['PaymentRequestView'];
type Order = components['schemas']['PaymentOrderView'];

/** One payment: its sum explained, where its approval stands, what it rests on, and what the bank did. */
export default function PaymentRequestPage(): ReactNode {
  return (
    <RecordPage<Request>
      collection="payment-requests"
      title={({ contract, milestone }) => `${contract.number ?? contract.title} ${milestone.code} ${milestone.name}`}
      facts={facts}
      special={({ view }) => ({
        ...Object.fromEntries(
          view.allowed.map((action) => [action, { children: <PaymentSum request={view} isShort />, width: SUM_PX }]),
        ),
        settle: { initial: { paidOn: undefined }, width: SUM_PX },
      })}
      body={({ view }) => <Body request={view} />}
    />
  );
}

/** A dialog as wide as the sum with its computation. */
const SUM_PX = 860;

function facts({ view: { net, vendor, clock, turn } }: Shown<Request>): ReactNode {
  return (
    <>
      <Fact label={t('sum.net')}>
        <Money value={net} strong />
      </Fact>
      <Fact label={t('payee.title')}>{vendor.name}</Fact>
      <Fact label={t('clock.due')}>
        {clock ? <Due on={clock.dueOn} left={turn ? clock.workingDaysLeft : null} /> : t('clock.none')}
      </Fact>
      <Fact label={t('steps.title')}>{turn ? t('turn', { post: post(turn) }) : t('turn.none')}</Fact>
    </>
  );
}

function Body({ request }: { request: Request }): ReactNode {
  return (
    <>
      {request.returnReason && (
        <Alert type="warning" showIcon title={t('returned')} description={request.returnReason} />
      )}
      {request.payeeState !== 'sound' && <Alert type="warning" showIcon title={t(`payee.${request.payeeState}`)} />}
      <section className="sheet">
        <h2>{t('sum.title')}</h2>
        <PaymentSum request={request} />
      </section>
      <div className="grid">
        <section className="sheet">
          <h2>{t('steps.title')}</h2>
          <Approval status={request.status} />
        </section>
        <section className="sheet">
          <h2>{t('basis.title')}</h2>
          <Basis request={request} />
        </section>
      </div>
      {request.orders.length > 0 && (
        <section className="sheet">
          <h2>{t('orders.title')}</h2>
          <Orders orders={request.orders} />
        </section>
      )}
    </>
  );
}

const STEPS = ['draft', 'submitted', 'verified', 'endorsed', 'reviewed', 'approved', 'released', 'settled'] as const;

/** Each state is what the next person has to do. */
function Approval({ status }: { status: Request['status'] }): ReactNode {
  const at = status === 'bounced' ? STEPS.indexOf('approved') : STEPS.indexOf(status as (typeof STEPS)[number]);
  const items = STEPS.map((step) => ({ title: t(`steps.${step}`) }));
  return (
    <Steps
      orientation="vertical"
      size="small"
      current={status === 'settled' ? STEPS.length : Math.max(at, 0)}
      status={status === 'bounced' || status === 'returned' ? 'error' : 'process'}
      items={items}
    />
  );
}

function Basis({ request: { contract, milestone, invoice, payee, clock } }: { request: Request }): ReactNode {
  return (
    <dl className="pairs">
      <dt>{t('basis.contract')}</dt>
      <dd>
        <Link to={`/contracts/${contract.id}`}>
          {contract.number} {contract.title}
        </Link>
      </dd>
      <dt>{t('basis.milestone')}</dt>
      <dd>
        <Link to={`/milestones/${milestone.id}`}>
          {milestone.code} {milestone.name}
        </Link>
      </dd>
      <dt>{t('basis.invoice')}</dt>
      <dd>
        {invoice ? (
          <Link to={`/invoices/${invoice.id}`} className="figure">
            {invoice.number}
          </Link>
        ) : (
          t('basis.none')
        )}
      </dd>
      {payee && (
        <>
          <dt>{t('payee.title')}</dt>
          <dd>
            {payee.name}
            <br />
            {payee.bank} <span className="figure">{payee.account}</span>
          </dd>
        </>
      )}
      {clock && (
        <>
          <dt>{t('clock.started')}</dt>
          <dd className="figure">{clock.startedOn}</dd>
          {clock.lateInterest && (
            <>
              <dt>{t('clock.interest')}</dt>
              <dd>
                <Money value={clock.lateInterest.amount} />{' '}
                <small className="faint">{clock.lateInterest.explanation}</small>
              </dd>
            </>
          )}
        </>
      )}
    </dl>
  );
}

function Orders({ orders }: { orders: readonly Order[] }): ReactNode {
  return (
    <Table<Order>
      size="small"
      rowKey="instructionNumber"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...orders]}
      columns={[
        { title: t('orders.number'), dataIndex: 'instructionNumber' },
        { title: t('sum.amount'), align: 'right', render: (_, { amount }) => <Money value={amount} /> },
        { title: t('orders.released'), dataIndex: 'releasedOn', className: 'figure' },
        {
          title: t('orders.outcome'),
          render: (_, { outcome }) => <Status value={outcome} field="outcome" schema="PaymentOrderView" />,
        },
        { title: t('orders.on'), dataIndex: 'on', className: 'figure' },
        { title: t('orders.reason'), dataIndex: 'reason' },
        { title: t('payee.title'), render: (_, { payee }) => `${payee.bank} ${payee.account}` },
      ]}
    />
  );
}
