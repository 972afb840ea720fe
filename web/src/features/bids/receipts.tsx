import { DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import type { SealedBid } from '#src/procurement/bids/sealing/sealed-bid.js';
import type { PublishedKey, ReceiptFacts } from '#src/procurement/bids/sealing/receipts.js';
import { Unreached } from '#web/api/problem.js';
import { Digest } from '#web/components/digest.js';
import { instant } from '#web/components/format.js';
import { BidFault } from './faults.js';
import { saveBlob } from './save-blob.js';
import { type Place, receipts } from './store.js';
import { t } from './texts.js';

/** A receipt as it is shown: from the server, and from this browser with the sealed bid it is for. */
export interface ShownReceipt {
  readonly ordinal: number;
  readonly receivedAt: string;
  readonly receipt: string;
  readonly digests: Readonly<Record<string, unknown>>;
}

type Verified = ReceiptFacts & { keyId: string };

/** Proves a receipt by the published keys; with the sealed bid that this browser kept, also that it is for that bid. */
export async function verify(receipt: string, sealed?: SealedBid): Promise<Verified> {
  const { verifyReceipt } = await import('#src/procurement/bids/sealing/receipts.js');
  const response = await fetch('/.well-known/jwks.json').catch(() => {
    throw new Unreached();
  });
  return verifyReceipt(receipt, (await response.json()) as { keys: readonly PublishedKey[] }, sealed);
}

interface Props {
  readonly envelopes: readonly ShownReceipt[];
  readonly place: Place;
  /** for the names of downloaded files */
  readonly number: string;
}

/** The receipts of a bid, the last one first: it is the one that counts. */
export function Receipts({ envelopes, place, number }: Props): ReactNode {
  const kept = useKept(place, envelopes.length);
  return (
    <section className="sheet">
      <h2>{t('receipt.title')}</h2>
      <p className="lead">{t('receipt.lead')}</p>
      {[...envelopes].reverse().map((envelope, index) => (
        <ReceiptCard
          key={envelope.ordinal}
          envelope={envelope}
          isCurrent={index === 0}
          name={`${number}-${envelope.ordinal}`}
          sealed={kept.find(({ receipt }) => receipt === envelope.receipt)?.sealed}
        />
      ))}
    </section>
  );
}

function useKept({ userId, openingId }: Place, count: number) {
  const [kept, setKept] = useState<Awaited<ReturnType<typeof receipts.read>>>([]);
  useEffect(() => {
    void receipts.read({ userId, openingId }).then(setKept);
  }, [userId, openingId, count]);
  return kept;
}

interface CardProps {
  readonly envelope: ShownReceipt;
  readonly isCurrent: boolean;
  readonly name: string;
  readonly sealed: SealedBid | undefined;
}

function ReceiptCard({ envelope, isCurrent, name, sealed }: CardProps): ReactNode {
  const [verified, setVerified] = useState<Verified>();
  const [error, setError] = useState<unknown>();
  const prove = async () => {
    setError(undefined);
    try {
      setVerified(await verify(envelope.receipt, sealed));
    } catch (fault) {
      setError(fault);
    }
  };
  return (
    <article className="receipt">
      <h3>
        {t('receipt.nth', { n: envelope.ordinal })}{' '}
        <small className="faint">{t(isCurrent ? 'receipt.current' : 'receipt.replaced')}</small>
      </h3>
      <dl className="pairs">
        <dt>{t('receipt.received')}</dt>
        <dd className="figure">{instant(envelope.receivedAt)}</dd>
        <dt>{t('receipt.digest')}</dt>
        <dd>
          <Digest value={String(envelope.digests.envelope)} />
        </dd>
        <dt>{t('receipt.parts')}</dt>
        <dd>{Object.keys(envelope.digests).length}</dd>
      </dl>
      <div className="sheet-bar">
        <Button
          icon={<DownloadOutlined />}
          onClick={() => saveBlob(new Blob([envelope.receipt], { type: 'application/jose' }), `${name}.jws`)}
        >
          {t('receipt.download')}
        </Button>
        <Button icon={<SafetyCertificateOutlined />} onClick={() => void prove()}>
          {t('receipt.verify')}
        </Button>
      </div>
      {verified && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t(sealed ? 'receipt.holds.bid' : 'receipt.holds')}
          description={t('receipt.facts', { at: instant(verified.receivedAt), key: verified.keyId })}
        />
      )}
      {error !== undefined && <BidFault error={error} />}
    </article>
  );
}
