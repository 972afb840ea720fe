import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { operationOf, readOf } from '#web/api/book.js';
import { session } from '#web/api/session.js';
import { resourceWords, term } from '#web/app/texts.js';
import { Due, post } from '#web/components/format.js';
import { PageHead } from '#web/components/page-head.js';
import { ResourceList } from '#web/components/resource-list.js';
import { t } from './texts.js';

type Row = components['schemas']['PaymentRequestRow'];

/** The queue of payments, what is the reader's turn first. */
export default function PaymentRequestsPage(): ReactNode {
  const [params, setParams] = useSearchParams();
  const own = session.me()!.membership.post;
  const turns = readOf('payment-requests')?.query?.turn?.enum ?? [];
  const hasTurn = turns.includes(own) && operationOf('payment-requests/submit') !== undefined;
  const choose = (turn: string) => setParams(turn ? { turn } : {});
  return (
    <>
      <PageHead title={resourceWords('payment-requests').many}>
        {hasTurn && (
          <Segmented
            value={params.get('turn') ?? ''}
            onChange={choose}
            options={[
              { value: '', label: t('queue.all') },
              { value: own, label: t('queue.mine') },
            ]}
          />
        )}
      </PageHead>
      <ResourceList
        path="payment-requests"
        to={({ id }) => `/payment-requests/${id}`}
        columns={[
          'contract',
          'milestone',
          'vendor',
          'net',
          'status',
          { name: 'turn', render: (row) => (typeof row.turn === 'string' ? post(row.turn) : t('turn.none')) },
          {
            name: 'due',
            title: term('dueOn'),
            render: (row) => {
              const { due, status } = row as unknown as Row;
              return (
                <Due on={due.dueOn} left={status === 'settled' || status === 'returned' ? null : due.workingDaysLeft} />
              );
            },
          },
        ]}
      />
    </>
  );
}
