import type { Opening } from '#web/features/tenders/types.js';

/** Who opened: a seat, where its holder comes from and in which post, and when the shares came. */
export interface OpeningHand {
  readonly seatId: string;
  readonly organisation: string;
  readonly post: string | null;
  readonly postedAt: string;
}

/** A bid as the record has it; its digests are those that its bidder holds on the receipt. */
export interface RecordedBid {
  readonly bidId: string;
  readonly vendorId: string;
  readonly vendorName: string;
  readonly receivedAt: string;
  readonly envelope: number;
  readonly digests: Readonly<Record<string, string>>;
  readonly outcome: 'opened' | 'invalid';
  readonly reason?: string;
  /** where prices are read out */
  readonly offer?: string;
}

/** 开启记录: what happened at an opening. */
export interface OpeningRecord {
  readonly openedAt: string;
  readonly openedBy: readonly OpeningHand[];
  readonly bids: readonly RecordedBid[];
  readonly late: readonly { readonly vendorId: string; readonly vendorName: string; readonly arrivedAt: string }[];
  readonly withdrawn: number;
}

/** The record of an opening, once it was opened; the document of the API leaves its members open. */
export function recordOf({ record }: Opening): OpeningRecord | undefined {
  return (record ?? undefined) as OpeningRecord | undefined;
}
