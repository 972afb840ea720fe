import { Column, Entity } from 'typeorm';
import { type DateText, endOfShanghaiDay, shanghaiDate } from '#src/kernel/dates.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Declaration, Dossier, StatutoryCondition } from '#src/procurement/vendors/calc/dossier.js';
import { checkDossier, requireOnce } from '#src/procurement/vendors/calc/dossier-rules.js';
import type { Gap, RegistrationItem } from '#src/procurement/vendors/calc/gaps.js';
import { dossierStandsUntil } from '#src/procurement/vendors/calc/validity.js';
import { registrationAccess } from './registration.access.js';
import { registrationLifecycle, type RegistrationAction, type RegistrationStatus } from './registration.lifecycle.js';

/** One thing that is to be mended, and why. */
export interface Defect {
  readonly item: RegistrationItem;
  readonly reason: string;
}

/** 补正通知: all defects at once, and the last day to mend them. */
export interface DefectLetter {
  readonly returnedOn: DateText;
  readonly mendBy: DateText;
  readonly defects: readonly Defect[];
}

/** The organisation that registers: its id, its region and its credit code. */
export interface RegisteringVendor {
  readonly id: string;
  readonly regionCode: string;
  readonly uscc: string;
}

/**
 * 信息登记 of one vendor: what it says of itself, proved and declared, checked by the finance bureau of its region. It is information, never a
 * gate: whoever has none, or a returned one, bids all the same.
 */
@Entity()
export class VendorRegistration extends Aggregate<RegistrationStatus, RegistrationAction> {
  static readonly subject = 'vendor-registration';
  static readonly collection = 'vendor-registrations';
  static readonly access = registrationAccess;
  protected readonly lifecycle = registrationLifecycle;

  @Column('uuid') vendorId: string;
  @Column('text') regionCode: string;
  @Column('jsonb') dossier: Dossier;
  @Column('jsonb') declarations: readonly Declaration[] = [];
  /** every letter of defects, the oldest first */
  @Column('jsonb') letters: readonly DefectLetter[] = [];
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null = null;
  @Column('date', { nullable: true }) verifiedOn: DateText | null = null;
  @Column('date', { nullable: true }) validUntil: DateText | null = null;
  @Column('timestamptz', { nullable: true }) nextDueAt: Date | null = null;

  /** @throws DomainError where the dossier breaks a rule: C2, C3, C5 */
  static drafted({ id, regionCode, uscc }: RegisteringVendor, dossier: Dossier, today: DateText): VendorRegistration {
    checkDossier(dossier, uscc, today);
    return Object.assign(new VendorRegistration(), { vendorId: id, regionCode, dossier });
  }

  get ownerId(): string {
    return this.vendorId;
  }

  /** Replaces the dossier. @throws as `drafted` */
  redraft(by: string, dossier: Dossier, { uscc, today }: { uscc: string; today: DateText }): void {
    this.take('redraft', by);
    checkDossier(dossier, uscc, today);
    this.dossier = dossier;
  }

  /** The signatory declares that statutory conditions are met; a declaration made again counts from today. Rule: C1. @throws DomainError `invalid-shape` for one given twice */
  declare(by: string, conditions: readonly StatutoryCondition[], today: DateText): void {
    this.take('declare', by);
    requireOnce('conditions', 'condition', conditions);
    const signed = conditions.map((condition) => ({ condition, signedBy: by, signedOn: today }));
    const others = this.declarations.filter(({ condition }) => !conditions.includes(condition));
    this.declarations = [...others, ...signed];
  }

  /** Hands it in as it is: what is missing is told, it keeps nobody from handing in. */
  submit(by: string, now: Date): void {
    this.take('submit', by);
    this.submittedAt = now;
    this.nextDueAt = null;
  }

  /**
   * Gives it back with one letter that names everything: what the product found missing must stand in it.
   * @throws DomainError `letter-incomplete`
   */
  return(by: string, letter: DefectLetter, gaps: readonly Gap[]): void {
    this.take('return', by);
    const named = new Set(letter.defects.map(({ item }) => item));
    const items = [...new Set(gaps.map(({ item }) => item))].filter((item) => !named.has(item));
    if (items.length > 0) throw fieldError('defects', 'letter-incomplete', { items });
    this.letters = [...this.letters, letter];
    this.nextDueAt = endOfShanghaiDay(letter.mendBy);
  }

  /** Confirms that the information is whole, for as long as what it rests on stands. @throws DomainError `registration-has-gaps` */
  verify(by: string, now: Date, gaps: readonly Gap[]): void {
    this.take('verify', by);
    if (gaps.length > 0)
      throw new DomainError('registration-has-gaps', { items: [...new Set(gaps.map(({ item }) => item))] });
    this.verifiedOn = shanghaiDate(now);
    this.validUntil = dossierStandsUntil(this.dossier, this.declarations);
    this.nextDueAt = endOfShanghaiDay(this.validUntil);
  }

  /** Opens it for a change, or for another year. */
  reopen(by: string): void {
    this.take('reopen', by);
    this.verifiedOn = null;
    this.validUntil = null;
    this.nextDueAt = null;
  }

  withdraw(by: string): void {
    this.take('withdraw', by);
    this.nextDueAt = null;
  }

  override settleDue(now: Date): void {
    if (this.nextDueAt === null || now < this.nextDueAt) return;
    this.take('lapse', null);
    this.nextDueAt = null;
  }
}
