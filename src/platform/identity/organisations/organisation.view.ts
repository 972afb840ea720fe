import { ORGANISATION_KINDS, type OrganisationKind } from '#src/kernel/permissions.js';
import { Id, Instant, Integer, ListOfTexts, OneOf, RegionCode, Text, Uscc } from '#src/platform/http/fields.js';
import { organisationLifecycle, type OrganisationStatus } from './organisation.lifecycle.js';

/** An organisation in a list. */
export class OrganisationRow {
  @Id() id: string;
  @OneOf(ORGANISATION_KINDS) kind: OrganisationKind;
  @Text() name: string;
  @Uscc() uscc: string;
  @RegionCode() regionCode: string;
  @OneOf(organisationLifecycle.states) status: OrganisationStatus;
}

/** An organisation, of which nothing is secret. */
export class OrganisationView extends OrganisationRow {
  @Integer() version: number;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Text({ nullable: true }) usingOffice: string | null;
  @Text({ nullable: true }) budgetUnitCode: string | null;
  @Text({ nullable: true }) legalForm: string | null;
  @Instant() createdAt: string;
}
