import { CheckCircleFilled, CloseCircleFilled, SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import type { ReactNode } from 'react';
import { term, valueLabel } from '#web/app/texts.js';
import { Digest } from '#web/components/digest.js';
import { instant, Money, post, Status } from '#web/components/format.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import type { Opening } from '#web/features/tenders/types.js';
import type { OpeningRecord, RecordedBid } from './opening-record.js';
import { useReceiptChecks, type ReceiptCheck } from './receipt-checks.js';
import { t } from './texts.js';

/** The record of an opening: who opened, what was handed in with the digests of its receipts, what came too late. */
export function RecordSheet({ opening, record }: { opening: Opening; record: OpeningRecord }): ReactNode {
  const checks = useReceiptChecks(opening, record);
  return (
    <>
      <dl className="pairs">
        <dt>{term('openedAt')}</dt>
        <dd className="figure">{instant(record.openedAt)}</dd>
        <dt>{t('record.by')}</dt>
        <dd>
          {record.openedBy
            .map((hand) =>
              t('record.hand', { organisation: hand.organisation, post: hand.post ? post(hand.post) : '' }),
            )
            .join(t('comma'))}
        </dd>
        <dt>{t('record.withdrawn')}</dt>
        <dd className="figure">{record.withdrawn}</dd>
        <dt>{t('record.late')}</dt>
        <dd>
          {record.late.length === 0
            ? t('record.late.none')
            : record.late
                .map(({ vendorName, arrivedAt }) => t('record.late.one', { name: vendorName, at: instant(arrivedAt) }))
                .join(t('comma'))}
        </dd>
      </dl>
      <Bids bids={record.bids} checks={checks.found} />
      <div className="custody-actions">
        <Button icon={<SafetyCertificateOutlined />} loading={checks.isBusy} onClick={() => void checks.run()}>
          {t('record.check')}
        </Button>
        <span className="faint">{t('record.check.lead')}</span>
      </div>
      {checks.error !== undefined && <ProblemAlert error={checks.error} />}
    </>
  );
}

interface BidsProps {
  readonly bids: readonly RecordedBid[];
  readonly checks: ReadonlyMap<string, ReceiptCheck>;
}

function Bids({ bids, checks }: BidsProps): ReactNode {
  const withOffers = bids.some(({ offer }) => offer !== undefined);
  return (
    <Table<RecordedBid>
      size="middle"
      rowKey="bidId"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...bids]}
      expandable={{ expandedRowRender: ({ digests }) => <Digests digests={digests} /> }}
      columns={[
        { title: term('vendor', 'BidRow'), dataIndex: 'vendorName' },
        {
          title: term('receivedAt', 'BidRow'),
          className: 'figure',
          render: (_, { receivedAt }) => instant(receivedAt),
        },
        { title: t('record.envelope'), dataIndex: 'envelope', align: 'right', className: 'figure' },
        {
          title: t('record.outcome'),
          render: (_, { outcome, reason }) => (
            <>
              <Status value={outcome} schema="BidRow" />
              {reason && <span className="faint"> {valueLabel('code', reason, 'BidRefusalView')}</span>}
            </>
          ),
        },
        ...(withOffers
          ? [
              {
                title: term('offer', 'BidRow'),
                align: 'right' as const,
                render: (_: unknown, { offer }: RecordedBid) => (offer ? <Money value={offer} /> : null),
              },
            ]
          : []),
        { title: t('record.digest'), render: (_, { digests }) => <Digest value={digests.envelope ?? ''} /> },
        ...(checks.size > 0
          ? [
              {
                title: t('record.receipt'),
                render: (_: unknown, { bidId }: RecordedBid) => <Check check={checks.get(bidId) ?? 'unknown'} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Check({ check }: { check: ReceiptCheck }): ReactNode {
  return (
    <span role="status" className={check === 'differs' ? 'late-word' : undefined}>
      {check === 'equal' && <CheckCircleFilled className="mark-done" />}
      {check === 'differs' && <CloseCircleFilled />} {t(`record.receipt.${check}`)}
    </span>
  );
}

/** Digests of all parts of a bid: the envelope, the shares, the attachments. */
function Digests({ digests }: Pick<RecordedBid, 'digests'>): ReactNode {
  return (
    <dl className="pairs digests">
      {Object.entries(digests).map(([part, digest]) => {
        const [kind = ''] = part.split('/');
        return (
          <div key={part}>
            <dt>{kind === 'envelope' || kind === 'share' || kind === 'attachment' ? t(`digest.${kind}`) : part}</dt>
            <dd>
              <code>{digest}</code>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
