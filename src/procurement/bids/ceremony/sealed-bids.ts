import { Injectable } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import type { SealedBid, SealedShare } from '../sealing/index.js';

/** A bid that is to be opened, and its current envelope. */
export interface LyingBid {
  readonly bidId: string;
  readonly vendorId: string;
  readonly vendorName: string;
  readonly envelopeId: string;
  /** number of the envelope among those that the bidder handed in */
  readonly ordinal: number;
  readonly receivedAt: string;
}

/** The hash of its share by seat, as the bidder committed to it: SHA-256, hex. */
export type Commitments = ReadonlyMap<string, string>;

const LYING = `from bid b join bid_envelope e on e.id = b.envelope_id where b.opening_id = $1 and b.status = 'sealed'`;
const BIDS = {
  name: 'ceremony.lying-bids',
  text: `
    select b.id as "bidId", b.vendor_id as "vendorId", v.name as "vendorName", e.id as "envelopeId", e.ordinal, e.received_at as "receivedAt"
    ${LYING.replace(' where', ' join organisation v on v.id = b.vendor_id where')} order by b.id`,
};
const SHARES = {
  name: 'ceremony.addressed-shares',
  text: `
    select b.vendor_id as "vendorId", s.value as "sealedShare"
    ${LYING.replace(' where', ' cross join jsonb_array_elements(e.shares) s where')} and s.value->>'seatId' = $2 order by b.id`,
};
const HEADS = { name: 'ceremony.heads', text: `select b.vendor_id as "vendorId", e.head ${LYING}` };
const ENVELOPES = { name: 'ceremony.envelopes', text: 'select id, sealed from bid_envelope where id = any($1)' };

/** The envelopes that an opening opens: of each bid the last, of withdrawn bids none. Only what is needed of them is read, they are large. */
@Injectable()
export class SealedBids {
  constructor(private readonly reads: Reads) {}

  /** In the order of the bids' ids. */
  async of(openingId: string): Promise<LyingBid[]> {
    const rows = await this.reads.all<Omit<LyingBid, 'receivedAt'> & { receivedAt: Date }>(BIDS, [openingId]);
    return rows.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }));
  }

  /** The shares that are addressed to one seat. */
  addressedTo(seatId: string, openingId: string): Promise<{ vendorId: string; sealedShare: SealedShare }[]> {
    return this.reads.all(SHARES, [openingId, seatId]);
  }

  /** What each bidder has committed to, by vendor; headers were proved when they were handed in. */
  async commitments(openingId: string): Promise<ReadonlyMap<string, Commitments>> {
    const rows = await this.reads.all<{ vendorId: string; head: string }>(HEADS, [openingId]);
    return new Map(rows.map(({ vendorId, head }) => [vendorId, commitmentsIn(head)]));
  }

  /** The sealed bids of some envelopes, by envelope id. */
  async envelopes(ids: readonly string[]): Promise<ReadonlyMap<string, SealedBid>> {
    const rows = await this.reads.all<{ id: string; sealed: string }>(ENVELOPES, [ids]);
    return new Map(rows.map(({ id, sealed }) => [id, JSON.parse(sealed) as SealedBid]));
  }
}

function commitmentsIn(head: string): Commitments {
  const { shares } = JSON.parse(Buffer.from(head, 'base64url').toString()) as {
    shares: { seat: string; sha256: string }[];
  };
  return new Map(shares.map(({ seat, sha256 }) => [seat, sha256]));
}
