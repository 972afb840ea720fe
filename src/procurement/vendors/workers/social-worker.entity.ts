import { Column, Entity } from 'typeorm';
import type { DateText } from '#src/kernel/dates.js';
import { fieldError } from '#src/kernel/errors.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import { type CertificateLevel, type CertificateTerm } from '#src/procurement/vendors/calc/certificate.js';
import { requireOnce, requireOrder, requirePast } from '#src/procurement/vendors/calc/dossier-rules.js';
import { socialWorkerAccess } from './social-worker.access.js';
import { socialWorkerLifecycle, type SocialWorkerAction, type SocialWorkerStatus } from './social-worker.lifecycle.js';

export const POST_LEVELS = ['worker', 'assistant-social-worker', 'social-worker', 'senior-social-worker'] as const;
/** The level that somebody is employed at; `worker` needs no certificate. Rule: B42. */
export type PostLevel = (typeof POST_LEVELS)[number];

export const EDUCATIONS = ['below-college', 'college', 'bachelor', 'master', 'doctor'] as const;
export type Education = (typeof EDUCATIONS)[number];

/** 职业水平证书 of one person. */
export interface Certificate extends CertificateTerm {
  readonly level: CertificateLevel;
  /** 管理号; gone after an erasure */
  readonly number: string | null;
}

/** Hours of training so far. Rules: S§9 上岗培训, C4 继续教育. */
export interface TrainingHours {
  readonly induction: number;
  readonly continuing: number;
}

/** What a vendor keeps of somebody; identity number and phone stand apart, sealed. */
export type WorkerFacts = Pick<
  SocialWorker,
  | 'code'
  | 'name'
  | 'education'
  | 'hasSocialWorkDegree'
  | 'postLevel'
  | 'hiredOn'
  | 'certificates'
  | 'training'
  | 'hasLabourContract'
  | 'hasSocialInsurance'
>;

/** Identity number and phone, encrypted under the person's own key, and the keyed hash by which the same person is found again. */
export interface SealedIdentity {
  readonly citizenIdSealed: string;
  readonly citizenIdHash: string;
  readonly phoneSealed: string | null;
}

/** 社会工作者 on the roster of one vendor. */
@Entity()
export class SocialWorker extends Aggregate<SocialWorkerStatus, SocialWorkerAction> {
  static readonly subject = 'social-worker';
  static readonly collection = 'social-workers';
  static readonly access = socialWorkerAccess;
  protected readonly lifecycle = socialWorkerLifecycle;

  @Column('uuid') vendorId: string;
  @Column('text') regionCode: string;
  /** what the vendor calls the person in lists and bids, unique within the vendor */
  @Column('text') code: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) citizenIdSealed: string | null;
  @Column('text', { nullable: true }) citizenIdHash: string | null;
  @Column('text', { nullable: true }) phoneSealed: string | null;
  @Column('text') education: Education;
  @Column('bool') hasSocialWorkDegree: boolean;
  @Column('text') postLevel: PostLevel;
  @Column('date') hiredOn: DateText;
  @Column('date', { nullable: true }) leftOn: DateText | null = null;
  @Column('jsonb') certificates: readonly Certificate[];
  @Column('jsonb') training: TrainingHours;
  @Column('bool') hasLabourContract: boolean;
  @Column('bool') hasSocialInsurance: boolean;

  /** @throws DomainError `certificate-expired`, `date-in-future`, `dates-out-of-order`, `invalid-shape` */
  static registered(
    of: { readonly id: string; readonly vendorId: string; readonly regionCode: string },
    facts: WorkerFacts,
    identity: SealedIdentity,
    today: DateText,
  ): SocialWorker {
    checkFacts(facts, [], today);
    return Object.assign(new SocialWorker(), of, facts, identity);
  }

  get ownerId(): string {
    return this.vendorId;
  }

  /** Replaces the facts. A certificate that has expired since it was registered may stay. @throws as `registered` */
  change(by: string, facts: WorkerFacts, today: DateText): void {
    this.take('change', by);
    checkFacts(facts, this.certificates, today);
    Object.assign(this, facts);
  }

  /** A new phone, sealed, or none. */
  rephone(phoneSealed: string | null): void {
    this.phoneSealed = phoneSealed;
  }

  /** @throws DomainError `date-in-future`, `dates-out-of-order` */
  leave(by: string, leftOn: DateText, today: DateText): void {
    this.take('leave', by);
    requirePast('leftOn', leftOn, today);
    requireOrder('leftOn', this.hiredOn, leftOn);
    this.leftOn = leftOn;
  }

  /** Takes away all that names the person; the caller destroys the key, so that no copy of the sealed values opens either. Rule: PIPL 47. */
  erase(by: string): void {
    this.take('erase', by);
    this.name = null;
    this.citizenIdSealed = null;
    this.citizenIdHash = null;
    this.phoneSealed = null;
    this.certificates = this.certificates.map((certificate) => ({ ...certificate, number: null }));
  }
}

function checkFacts({ hiredOn, certificates }: WorkerFacts, known: readonly Certificate[], today: DateText): void {
  requirePast('hiredOn', hiredOn, today);
  requireOnce(
    'certificates',
    'number',
    certificates.map(({ number }) => number ?? ''),
  );
  certificates.forEach(({ number, issuedOn, expiresOn }, index) => {
    const path = `certificates.${index}`;
    requirePast(`${path}.issuedOn`, issuedOn, today);
    requireOrder(`${path}.expiresOn`, issuedOn, expiresOn);
    const isKnown = known.some((earlier) => earlier.number === number && earlier.expiresOn === expiresOn);
    if (expiresOn !== undefined && expiresOn < today && !isKnown)
      throw fieldError(`${path}.expiresOn`, 'certificate-expired', { expiresOn, today });
  });
}
