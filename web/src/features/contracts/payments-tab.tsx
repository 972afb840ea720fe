import { Skeleton, Table } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import { term } from '#web/app/texts.js';
import { Due, Money, percent, post, Status } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { t } from './texts.js';

type Payments = components['schemas']['ContractPaymentsView'];
type Payment = components['schemas']['MilestonePaymentView'];

const AMOUNTS = ['price', 'paid', 'returned', 'retained', 'open'] as const;

/** What was paid, what it no longer costs, what is open; each payment with its invoice and request. */
export function PaymentsTab({ contractId }: { contractId: string }): ReactNode {
  const { data, error } = useRead<Payments>(`contracts/${contractId}/payments`);
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton active />;
  const payments = data.data;
  return (
    <section className="sheet">
      <div className="facts plain">
        {AMOUNTS.map((name) => (
          <Fact key={name} label={term(name, 'ContractPaymentsView')}>
            <Money value={payments[name]} />
          </Fact>
        ))}
      </div>
      <Table<Payment>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...payments.milestones]}
        columns={[
          {
            title: t('payments.milestone'),
            render: (_, { id, code, name }) => (
              <Link to={`/milestones/${id}`}>
                {code} {name}
              </Link>
            ),
          },
          { title: term('year', 'MilestoneView'), dataIndex: 'year', className: 'figure' },
          { title: term('share', 'MilestoneView'), align: 'right', render: (_, { share }) => percent(share) },
          { title: term('gross', 'MilestoneView'), align: 'right', render: (_, { gross }) => <Money value={gross} /> },
          { title: term('status'), render: (_, { status }) => <Status value={status} schema="MilestoneView" /> },
          {
            title: t('payments.invoice'),
            render: (_, { invoice }) => invoice && <Link to={`/invoices/${invoice.id}`}>{invoice.number}</Link>,
          },
          { title: t('payments.request'), render: (_, { request }) => request && <Request request={request} /> },
          {
            title: term('paid', 'MilestoneView'),
            align: 'right',
            render: (_, { paid }) => paid && <Money value={paid} />,
          },
          {
            title: term('returned', 'MilestoneView'),
            align: 'right',
            render: (_, { returned }) => returned && <Money value={returned} />,
          },
          {
            title: term('paidOn', 'MilestoneView'),
            render: (_, { paidOn }) => <span className="figure">{paidOn ?? '—'}</span>,
          },
        ]}
      />
    </section>
  );
}

/** Where the request stands and whose turn it is; the clock is shown while it runs. */
function Request({ request }: { request: NonNullable<Payment['request']> }): ReactNode {
  const { id, status, turn, due } = request;
  return (
    <Link to={`/payment-requests/${id}`}>
      <Status value={status} schema="PaymentRequestView" />
      {turn && (
        <small className="block">
          {t('path.waits', { post: post(turn) })} {due && <Due on={due.dueOn} left={due.workingDaysLeft} />}
        </small>
      )}
    </Link>
  );
}
