import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import type { OpenedShare } from '../sealing/index.js';
import type { PostShares } from './ceremony.view.js';
import type { Commitments, LyingBid } from './sealed-bids.js';

/** Kept where a custodian says that the share addressed to the seat does not open. */
const NONE = '';

const POSTED = {
  name: 'ceremony.posted-shares',
  text: `select seat_id as "seatId", vendor_id as "vendorId", share from opened_share where opening_id = $1 order by seat_id, vendor_id`,
};

/** Refused because a share is not the one that the bidder dealt to the seat; the attempt stays on record. */
export class ShareInvalid extends DomainError {
  constructor(
    readonly openingId: string,
    readonly seatId: string,
    vendorId: string,
  ) {
    super('share-invalid', { seatId, vendorId });
  }
}

/** The shares of an opening that have been posted. */
export class PostedShares {
  private readonly byVendor = new Map<string, OpenedShare[]>();
  private readonly seats = new Set<string>();

  constructor(shares: readonly OpenedShare[]) {
    for (const share of shares) {
      this.seats.add(share.seatId);
      if (share.share === NONE) continue;
      const others = this.byVendor.get(share.vendorId);
      if (others) others.push(share);
      else this.byVendor.set(share.vendorId, [share]);
    }
  }

  /** How many custodians have posted. */
  get custodians(): number {
    return this.seats.size;
  }

  of(vendorId: string): readonly OpenedShare[] {
    return this.byVendor.get(vendorId) ?? [];
  }

  /**
   * Whether the bids can be opened: k custodians have posted, and each bid has k shares or gets no more of them, because everybody has posted.
   * One custodian who withholds a share cannot make a bid invalid as long as another can come.
   */
  suffices(k: number, live: number, bids: readonly LyingBid[]): boolean {
    if (this.custodians < k) return false;
    return this.custodians >= live || bids.every(({ vendorId }) => this.of(vendorId).length >= k);
  }
}

/** One seat at one opening. */
export interface Seat {
  readonly openingId: string;
  readonly seatId: string;
}

/**
 * Proves that a seat gives, of every bid that has a share for it, the right one, or says that there is none that opens. (A bid sealed before a
 * custodian was replaced has none for the new one.) When the bids are opened the sealing library proves the shares once more.
 * @param commitments by vendor
 * @throws ShareInvalid for a share that is wrong, foreign, given twice or missing
 */
export function checkShares(
  { openingId, seatId }: Seat,
  commitments: ReadonlyMap<string, Commitments>,
  { shares, unopenable = [] }: PostShares,
): void {
  const refuse = (vendorId: string) => new ShareInvalid(openingId, seatId, vendorId);
  const given = new Set<string>();
  for (const { vendorId } of [...shares, ...unopenable]) {
    if (given.has(vendorId) || !commitments.get(vendorId)?.has(seatId)) throw refuse(vendorId);
    given.add(vendorId);
  }
  for (const [vendorId, committed] of commitments)
    if (committed.has(seatId) && !given.has(vendorId)) throw refuse(vendorId);
  for (const share of shares) {
    const commitment = commitments.get(share.vendorId)!.get(seatId);
    if (share.seatId !== seatId || hashOf(share.share) !== commitment) throw refuse(share.vendorId);
  }
}

/** SHA-256 in hex of what base64url says in its one canonical spelling; nothing of any other. */
function hashOf(share: string): string | undefined {
  const bytes = Buffer.from(share, 'base64url');
  return bytes.toString('base64url') === share ? createHash('sha256').update(bytes).digest('hex') : undefined;
}

/** Keeps the shares of one seat, all at once, and gives those of all. */
@Injectable()
export class OpenedShares {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
  ) {}

  /** Keeps the shares of a seat that have been proved; a seat that posts again adds only what it had called unopenable. */
  async keep({ openingId, seatId }: Seat, { shares, unopenable = [] }: PostShares): Promise<void> {
    const all = [...shares, ...unopenable.map(({ vendorId }) => ({ vendorId, share: NONE }))];
    await this.uow.execute({
      text: `insert into opened_share (opening_id, seat_id, vendor_id, share, posted_at)
             select $1, $2, r.vendor_id, r.share, $5 from unnest($3::uuid[], $4::text[]) as r(vendor_id, share) on conflict do nothing`,
      values: [
        openingId,
        seatId,
        all.map(({ vendorId }) => vendorId),
        all.map(({ share }) => share),
        this.uow.now.toISOString(),
      ],
    });
  }

  async of(openingId: string): Promise<PostedShares> {
    return new PostedShares(await this.reads.all<OpenedShare>(POSTED, [openingId]));
  }
}
