import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { P256PublicJwk } from '#src/platform/crypto/p256.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { type SeatKind, TenderSeat } from './seats.js';

/** Who holds a key at a tender: `k` of them open its bids together. */
export interface SeatedCustodian {
  readonly seatId: string;
  readonly userId: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly publicJwk: P256PublicJwk;
  readonly fingerprint: string;
}

const CUSTODIANS = {
  name: 'seat.custodians',
  text: `
    select s.id as "seatId", s.user_id as "userId", s.organisation_id as "organisationId", o.name as organisation,
           k.public_jwk as "publicJwk", k.fingerprint
    from tender_seat s join organisation o on o.id = s.organisation_id join custodian_key k on k.seat_id = s.id
    where s.tender_id = $1 and s.kind = 'custodian' and s.ended_at is null order by s.id`,
};

/** Seats at tenders; the caller holds the tender's lock. */
@Injectable()
export class SeatsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reads: Reads,
  ) {}

  /** Gives somebody a seat, for the organisation they come from, and returns the seat's id. @throws DomainError `already-exists` for a second one of this kind */
  async seat(tenderId: string, kind: SeatKind, userId: string, organisationId: string): Promise<string> {
    const id = uuidv7();
    const seat: TenderSeat = { id, tenderId, kind, userId, organisationId, seatedAt: this.uow.now, endedAt: null };
    await this.uow.insert(TenderSeat, seat);
    return id;
  }

  /** Ends a seat; what was done from it stays. */
  async end(seatId: string): Promise<void> {
    await this.uow.em.query('update tender_seat set ended_at = $2 where id = $1 and ended_at is null', [
      seatId,
      this.uow.now,
    ]);
  }

  /** The custodians of a tender who have set their key, which from the notice on are all of them; in order of seat id. */
  custodiansOf(tenderId: string): Promise<SeatedCustodian[]> {
    return this.reads.all<SeatedCustodian>(CUSTODIANS, [tenderId]);
  }
}
