import { createStore, del, delMany, get, keys, set } from 'idb-keyval';
import type { SealedBid } from '#src/procurement/bids/sealing/sealed-bid.js';
import type { Draft } from './draft.js';

/** Bids in this browser: drafts, ciphertexts of attachments, receipts. Nothing of it is sent anywhere but sealed. */
const store = createStore('qingyuan-bids', 'bids');

/** Whose bid for which opening. */
export interface Place {
  readonly userId: string;
  readonly openingId: string;
}

export interface KeptDraft {
  readonly draft: Draft;
  /** of this computer's clock */
  readonly savedAt: string;
}

/** What was handed in and the receipt for it; the sealed bid lets anybody compute the digests again. */
export interface KeptReceipt {
  readonly bidId: string;
  readonly receivedAt: string;
  readonly receipt: string;
  readonly sealed: SealedBid;
}

const key = (kind: string, { userId, openingId }: Place, rest = '') => `${kind}:${userId}:${openingId}${rest}`;

export const drafts = {
  read: (place: Place) => get<KeptDraft>(key('draft', place), store),
  keep: (place: Place, kept: KeptDraft) => set(key('draft', place), kept, store),
  async discard(place: Place): Promise<void> {
    await del(key('draft', place), store);
    const files = (await keys<string>(store)).filter((one) => one.startsWith(key('file', place)));
    await delMany(files, store);
  },
};

export const ciphertexts = {
  read: (place: Place, id: string) => get<Blob>(key('file', place, `:${id}`), store),
  keep: (place: Place, id: string, blob: Blob) => set(key('file', place, `:${id}`), blob, store),
  discard: (place: Place, id: string) => del(key('file', place, `:${id}`), store),
};

export const receipts = {
  read: async (place: Place): Promise<readonly KeptReceipt[]> =>
    (await get<readonly KeptReceipt[]>(key('receipts', place), store)) ?? [],
  async add(place: Place, receipt: KeptReceipt): Promise<void> {
    await set(key('receipts', place), [...(await receipts.read(place)), receipt], store);
  },
};
