import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { session } from '#web/api/session.js';
import { commandWords, valueLabel } from '#web/app/texts.js';
import { instant, Money } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown, type Tab } from '#web/components/record-page.js';
import { BidContentView } from './bid-content.js';
import { OpenedFiles } from './opened-files.js';
import { Receipts } from './receipts.js';
import { t } from './texts.js';
import './bids.css';

type Bid = components['schemas']['BidView'];

/** One bid: to its bidder always, to the others from the opening on. */
export default function BidPage(): ReactNode {
  return (
    <RecordPage<Bid>
      collection="bids"
      title={({ vendor, kind }) => t('bid.title', { vendor: vendor.name, kind: valueLabel('kind', kind, 'BidView') })}
      trail={({ tenderId }) => [{ label: t('bid.tender'), to: `/tenders/${tenderId}` }]}
      facts={facts}
      special={() => ({ replace: null })}
      extra={({ view }) =>
        view.allowed.includes('replace') && (
          <Link to={`/tenders/${view.tenderId}/bid`}>
            <Button type="primary">{commandWords('bids/replace').label}</Button>
          </Link>
        )
      }
      above={refusal}
      tabs={tabs}
    />
  );
}

function facts({ view }: Shown<Bid>): ReactNode {
  return (
    <>
      <Fact label={t('offer')}>{view.offer ? <Money value={view.offer} /> : t('bid.not-opened')}</Fact>
      <Fact label={t('receipt.received')}>{instant(view.receivedAt)}</Fact>
      {view.openedAt && <Fact label={t('bid.opened')}>{instant(view.openedAt)}</Fact>}
      <Fact label={t('bid.envelopes')}>{view.envelopes.length}</Fact>
    </>
  );
}

/** Why it is no longer in the running. */
function refusal({ view: { refusal: why } }: Shown<Bid>): ReactNode {
  if (!why) return null;
  return <Alert type="error" showIcon title={t('bid.refused')} description={why.reason ?? why.message ?? why.code} />;
}

function tabs({ view }: Shown<Bid>): readonly Tab<Bid>[] {
  const { userId, membership } = session.me()!;
  const isOwn = membership.organisationId === view.vendor.id;
  const receipts: Tab<Bid> = {
    key: 'receipts',
    label: t('receipt.title'),
    render: ({ view: { envelopes, openingId, id } }) => (
      <Receipts envelopes={envelopes} place={{ userId, openingId }} number={id.slice(-12)} />
    ),
  };
  const content: Tab<Bid> = {
    key: 'content',
    label: t('tab.content'),
    render: (shown) => <BidContentView bid={shown.view} />,
  };
  const files: Tab<Bid> = {
    key: 'files',
    label: t('tab.files.count', { count: view.attachments.length }),
    render: (shown) => <OpenedFiles bid={shown.view} />,
  };
  return isOwn && !view.content ? [receipts] : [content, files, receipts];
}
