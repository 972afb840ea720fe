import { ORGANISATION_KINDS, type OrganisationKind } from '#src/kernel/permissions.js';
import { OneOf, RegionCode, Text, Uscc } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';

export class CreateOrganisation {
  @OneOf(ORGANISATION_KINDS) kind: OrganisationKind;
  @Text({ min: 2, max: 100, example: '清源区公安分局' }) name: string;
  @Uscc() uscc: string;
  @RegionCode() regionCode: string;
  @Text({ optional: true, max: 100, doc: '使用科室: the office that has the need' }) usingOffice?: string;
  @Text({ optional: true, max: 20, doc: '预算单位编码' }) budgetUnitCode?: string;
  @Text({ optional: true, max: 50, doc: 'such as 民办非企业单位' }) legalForm?: string;
}

export class EditOrganisation {
  @Text({ optional: true, min: 2, max: 100 }) name?: string;
  @Text({ optional: true, nullable: true, max: 100 }) usingOffice?: string | null;
}

export class OrganisationsQuery extends PageQuery {
  @OneOf(ORGANISATION_KINDS, { optional: true }) kind?: OrganisationKind;
  @RegionCode({ optional: true }) region?: string;
  @Text({ optional: true, max: 100, doc: 'beginning of the name' }) name?: string;
}
