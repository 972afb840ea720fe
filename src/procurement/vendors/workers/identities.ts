import { Injectable } from '@nestjs/common';
import { maskCitizenId } from '#src/kernel/citizen-id.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { PersonalVault, type PersonKey } from '#src/platform/secrets/personal-vault.js';
import { maskPhone } from '#src/procurement/vendors/calc/identity-numbers.js';
import type { SealedIdentity } from './social-worker.entity.js';

/** A row's sealed values with the key that opens them; nulls after an erasure. */
export interface SealedRow {
  readonly id: string;
  readonly kid: string | null;
  readonly wrapped: string | null;
  readonly citizenIdSealed: string | null;
  readonly phoneSealed: string | null;
}

/** What may be shown of somebody. */
export interface MaskedIdentity {
  readonly citizenId: string | null;
  readonly phone: string | null;
}

/** What a statement selects for a `SealedRow`, from `social_worker t` outer joined with `social_worker_key k`. */
export const SEALED_COLUMNS = `
  t.id, k.kid, k.wrapped, t.citizen_id_sealed as "citizenIdSealed", t.phone_sealed as "phoneSealed"`;

/**
 * Identity numbers and phones of people on rosters: each sealed under a key of the person's own, which stands in a row of its own and is
 * destroyed by an erasure. Nothing leaves here unmasked. Rule: G5.
 */
@Injectable()
export class Identities {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly vault: PersonalVault,
  ) {}

  /** Seals the values of a new person; the key is to be kept once its row stands. */
  seal(id: string, citizenId: string, phone: string | null): { key: PersonKey; identity: SealedIdentity } {
    const key = this.vault.newPersonKey(id);
    const identity = {
      citizenIdSealed: this.vault.encryptField(key, { personId: id, field: 'citizen-id' }, citizenId),
      citizenIdHash: this.vault.lookupHash('citizen-id', citizenId),
      phoneSealed: phone === null ? null : this.sealPhone(id, key, phone),
    };
    return { key, identity };
  }

  /** @throws Error when the person's key is destroyed */
  async resealPhone(id: string, phone: string | null): Promise<string | null> {
    if (phone === null) return null;
    const [key] = await this.uow.em.query<PersonKey[]>(
      'select kid, wrapped from social_worker_key where social_worker_id = $1',
      [id],
    );
    if (!key) throw new Error('the key of this person is destroyed');
    return this.sealPhone(id, key, phone);
  }

  async keepKey(id: string, { kid, wrapped }: PersonKey): Promise<void> {
    await this.uow.em.query('insert into social_worker_key (social_worker_id, kid, wrapped) values ($1, $2, $3)', [
      id,
      kid,
      wrapped,
    ]);
  }

  async destroyKey(id: string): Promise<void> {
    await this.uow.em.query('delete from social_worker_key where social_worker_id = $1', [id]);
  }

  /** The hashes that an identity number may stand under: keys for look-up are rotated. */
  hashesOf(citizenId: string): string[] {
    return this.vault.lookupHashes('citizen-id', citizenId);
  }

  /** The hashes that the person of a row may stand under on other rosters; none after an erasure. */
  hashesOfRow(row: SealedRow): string[] {
    const citizenId = this.open(row, 'citizen-id', row.citizenIdSealed);
    return citizenId === null ? [] : this.hashesOf(citizenId);
  }

  mask(row: SealedRow): MaskedIdentity {
    const citizenId = this.open(row, 'citizen-id', row.citizenIdSealed);
    const phone = this.open(row, 'phone', row.phoneSealed);
    return { citizenId: citizenId && maskCitizenId(citizenId), phone: phone && maskPhone(phone) };
  }

  private open({ id, kid, wrapped }: SealedRow, field: 'citizen-id' | 'phone', sealed: string | null): string | null {
    if (kid === null || wrapped === null || sealed === null) return null;
    return this.vault.decryptField({ kid, wrapped }, { personId: id, field }, sealed);
  }

  private sealPhone(id: string, key: PersonKey, phone: string): string {
    return this.vault.encryptField(key, { personId: id, field: 'phone' }, phone);
  }
}
