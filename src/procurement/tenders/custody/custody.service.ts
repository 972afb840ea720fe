import { Injectable } from '@nestjs/common';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { fingerprintOf, importP256, type P256PublicJwk } from '#src/platform/crypto/p256.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { checkCustody } from '../calc/custody-rules.js';
import { type SeatedCustodian, SeatsService } from '../openings/seats.service.js';
import { Tender } from '../tender.entity.js';
import type { NameCustodians, SetCustodianKey } from './custody.dto.js';
import { CustodyQueries } from './custody.queries.js';
import type { CustodianKeyView, CustodyView } from './custody.view.js';

/** Writes of custody: who holds the keys of a tender, and the public halves of those keys. */
@Injectable()
export class CustodyService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly uow: UnitOfWork,
    private readonly seats: SeatsService,
    private readonly queries: CustodyQueries,
  ) {}

  /**
   * Names the custodians of a tender, in place of those named before; who is named again keeps the seat and its key.
   * @throws DomainError `not-a-custodian`, `duplicate-code`, `custody-threshold-invalid`, `custody-not-independent`
   */
  name(id: string, { threshold, userIds }: NameCustodians): Promise<CustodyView> {
    return this.aggregates.run(async () => {
      await this.aggregates.change(Tender, id, async (tender, by) => {
        tender.nameCustodians(by, threshold);
        const places = await this.placesOf(userIds);
        const parties = [tender.purchaserId, ...(tender.agentId ? [tender.agentId] : [])];
        checkCustody({ threshold, organisations: [...places.values()], parties });
        await this.seat(id, places);
      });
      return this.queries.show(id);
    });
  }

  /**
   * Sets the key of the caller's own seat, in place of one set before.
   * @throws DomainError `not-found` without a seat, `illegal-transition` once the notice names the keys, `custodian-key-invalid`, `custodian-key-in-use`
   */
  setKey(id: string, { publicJwk: { kty, crv, x, y } }: SetCustodianKey): Promise<CustodianKeyView> {
    return this.aggregates.run(async () => {
      const { userId: by } = currentActor();
      const tender = await this.aggregates.lockForSystem(Tender, id);
      const named = await this.queries.named(id);
      const seat = named.find(({ userId }) => userId === by);
      if (!seat) throw new DomainError('not-found', { subject: 'tender' });
      tender.requireKeysOpen(by);
      const publicJwk = { kty, crv, x, y };
      const fingerprint = await usableFingerprint(publicJwk);
      if (named.some((other) => other.seatId !== seat.seatId && other.fingerprint === fingerprint))
        throw fieldError('publicJwk', 'custodian-key-in-use');
      await this.keepKey(tender, seat.seatId, { publicJwk, fingerprint });
      currentContext().answer.location = `/api/v1/tenders/${id}/custodians`;
      return { seatId: seat.seatId, fingerprint };
    });
  }

  /** The custodians of a tender that is to be published. @throws DomainError `custody-incomplete` while any of them is missing or without a key */
  async ready({ id }: Tender): Promise<SeatedCustodian[]> {
    const [named, ready] = [await this.queries.named(id), await this.seats.custodiansOf(id)];
    if (named.length === 0 || ready.length < named.length)
      throw new DomainError('custody-incomplete', { named: named.length, ready: ready.length });
    return ready;
  }

  /** The organisation of each person; a person may be named once. */
  private async placesOf(userIds: readonly string[]): Promise<Map<string, string>> {
    const twice = userIds.findIndex((userId, index) => userIds.indexOf(userId) !== index);
    if (twice >= 0) throw fieldError(`userIds.${twice}`, 'duplicate-code', { code: userIds[twice]! });
    const known = await this.queries.candidatesAmong(userIds);
    const stranger = userIds.findIndex((userId) => !known.has(userId));
    if (stranger >= 0) throw fieldError(`userIds.${stranger}`, 'not-a-custodian');
    return known;
  }

  private async seat(tenderId: string, places: ReadonlyMap<string, string>): Promise<void> {
    const before = await this.queries.named(tenderId);
    for (const { seatId, userId } of before) if (!places.has(userId)) await this.seats.end(seatId);
    const seated = new Set(before.map(({ userId }) => userId));
    for (const [userId, organisationId] of places)
      if (!seated.has(userId)) await this.seats.seat(tenderId, 'custodian', userId, organisationId);
  }

  private async keepKey(
    tender: Tender,
    seatId: string,
    { publicJwk, fingerprint }: { publicJwk: P256PublicJwk; fingerprint: string },
  ): Promise<void> {
    await this.uow.em.query(
      `insert into custodian_key as k (seat_id, public_jwk, fingerprint, set_at) values ($1, $2, $3, $4)
       on conflict (seat_id) do update set public_jwk = excluded.public_jwk, fingerprint = excluded.fingerprint, set_at = excluded.set_at`,
      [seatId, JSON.stringify(publicJwk), fingerprint, this.uow.now],
    );
    this.uow.record({
      action: 'custody.set-key',
      subjectType: 'tender',
      subjectId: tender.id,
      organisationId: tender.purchaserId,
      details: { seatId, fingerprint },
    });
  }
}

async function usableFingerprint(publicJwk: P256PublicJwk): Promise<string> {
  try {
    await importP256(publicJwk);
    return await fingerprintOf(publicJwk);
  } catch {
    throw fieldError('publicJwk', 'custodian-key-invalid');
  }
}
