import { useState } from 'react';
import { verifyReceipt, type PublishedKey } from '#src/procurement/bids/sealing/receipts.js';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import type { components } from '#web/api/generated/schema.js';
import { send } from '#web/api/http.js';
import type { Page } from '#web/api/records.js';
import type { Opening } from '#web/features/tenders/types.js';
import type { OpeningRecord, RecordedBid } from './opening-record.js';

type Bid = components['schemas']['BidView'];
type Row = components['schemas']['BidRow'];

/** Whether the signed receipt of a bid has the digests of the record; not known where the bid is not the reader's to see. */
export type ReceiptCheck = 'equal' | 'differs' | 'unknown';

interface Checks {
  readonly found: ReadonlyMap<string, ReceiptCheck>;
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly run: () => Promise<void>;
}

/** Compares the record with the signed receipts that the reader may see, here and with the published keys alone. */
export function useReceiptChecks({ id, tenderId }: Opening, { bids }: OpeningRecord): Checks {
  const [found, setFound] = useState<ReadonlyMap<string, ReceiptCheck>>(new Map());
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const { data } = await send<Page<Row>>(`tenders/${tenderId}/bids`, { query: { opening: id, limit: 100 } });
      const readable = new Set(data.items.map((row) => row.id));
      const keys = (await (await fetch('/.well-known/jwks.json')).json()) as { keys: readonly PublishedKey[] };
      const checked = await Promise.all(
        bids.map(async (bid) => [bid.bidId, readable.has(bid.bidId) ? await check(bid, id, keys) : 'unknown'] as const),
      );
      setFound(new Map(checked));
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
    }
  };
  return { found, error, isBusy, run };
}

async function check(
  { bidId, envelope, digests, vendorId, receivedAt }: RecordedBid,
  openingId: string,
  keys: { readonly keys: readonly PublishedKey[] },
): Promise<ReceiptCheck> {
  const { data } = await send<Bid>(`bids/${bidId}`);
  const receipt = data.envelopes.find(({ ordinal }) => ordinal === envelope)?.receipt;
  if (!receipt) return 'unknown';
  const said = { openingId, vendorId, receivedAt, digests };
  const proved = await verifyReceipt(receipt, keys).catch(() => undefined);
  if (!proved) return 'differs';
  const { keyId, ...facts } = proved;
  return keyId && canonicalJson(facts) === canonicalJson(said) ? 'equal' : 'differs';
}
