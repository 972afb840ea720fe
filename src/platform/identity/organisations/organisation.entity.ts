import { Column, Entity } from 'typeorm';
import { DomainError } from '#src/kernel/errors.js';
import type { OrganisationKind } from '#src/kernel/permissions.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import { operatorWrites } from '#src/platform/identity/operator.access.js';
import { organisationLifecycle, type OrganisationAction, type OrganisationStatus } from './organisation.lifecycle.js';

/** 单位: a body that takes part in the purchase, in one part only. */
@Entity()
export class Organisation extends Aggregate<OrganisationStatus, OrganisationAction> {
  static readonly subject = 'organisation';
  static readonly collection = 'organisations';
  static readonly access = operatorWrites;
  protected readonly lifecycle = organisationLifecycle;

  @Column('text') kind: OrganisationKind;
  @Column('text') name: string;
  @Column('text') uscc: string;
  @Column('text') regionCode: string;
  @Column('text', { nullable: true }) usingOffice: string | null = null;
  @Column('text', { nullable: true }) budgetUnitCode: string | null = null;
  @Column('text', { nullable: true }) legalForm: string | null = null;

  get ownerId(): string {
    return this.id;
  }

  protected override facts(): readonly string[] {
    return [this.kind];
  }

  /** Changes what may change without becoming another body: its name and the office that has the need. */
  describe({ name, usingOffice }: { name?: string; usingOffice?: string | null }): void {
    this.requireActive();
    if (name !== undefined) this.name = name;
    if (usingOffice !== undefined) this.usingOffice = usingOffice;
  }

  close(by: string): void {
    this.take('close', by);
  }

  /** @throws DomainError `organisation-closed` */
  requireActive(): void {
    if (this.status !== 'active') throw new DomainError('organisation-closed');
  }
}
