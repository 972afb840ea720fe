import { useEffect, useState } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import { type Place, receipts } from './store.js';

type Bid = components['schemas']['BidView'];

/**
 * The own bid for an opening. Whether there is one is in no list before the opening, so it is asked for only where this browser knows of one,
 * or when somebody wants to know.
 */
export function useOwnBid(place: Place | undefined) {
  const [isKnown, setKnown] = useState(false);
  const { userId, openingId } = place ?? {};
  useEffect(() => {
    if (!userId || !openingId) return;
    void receipts.read({ userId, openingId }).then((kept) => kept.length > 0 && setKnown(true));
  }, [userId, openingId]);
  const read = useRead<Bid>(isKnown && openingId ? `openings/${openingId}/bid` : undefined);
  return {
    isKnown,
    bid: read.data?.data,
    etag: read.data?.etag,
    isMissing: read.error !== null,
    ask: () => setKnown(true),
  };
}
