import {
  Id,
  Instant,
  Integer,
  ListOf,
  ListOfTexts,
  MoneyText,
  Nested,
  OneOf,
  RegionCode,
  Text,
} from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { catalogueLifecycle, type CatalogueStatus } from './catalogue.lifecycle.js';
import { OfferedIndicatorInput, ProcessStepsInput } from './draft-catalogue.dto.js';
import { DUTY_GROUPS, type DutyGroup } from './service-item.entity.js';

/** A catalogue in a list. */
export class CatalogueRow {
  @Id() id: string;
  @RegionCode() regionCode: string;
  @Integer({ doc: 'the year it is for' }) year: number;
  @Integer({ min: 1, doc: 'which version of that year' }) ordinal: number;
  @Text() title: string;
  @OneOf(catalogueLifecycle.states) status: CatalogueStatus;
  @Text() purchaser: string;
  @Instant({ nullable: true }) publishedAt: string | null;
}

export class ServiceItemView {
  @Text() code: string;
  @OneOf(DUTY_GROUPS) dutyGroup: DutyGroup;
  @Text() name: string;
  @Text() unit: string;
  @Text({ max: 300 }) qualityStandard: string;
  @Integer({ nullable: true, doc: 'clients for one social worker' }) clientsPerWorker: number | null;
  @Nested(() => ProcessStepsInput, { doc: 'the record each step must leave' }) processSteps: ProcessStepsInput;
  @MoneyText({ nullable: true, doc: 'reference price of one unit, yuan with tax' }) referencePrice: string | null;
  @ListOf(() => OfferedIndicatorInput) indicators: OfferedIndicatorInput[];
}

/** A catalogue with its items, and what its reader may do next. */
export class CatalogueView {
  @Id() id: string;
  @Integer() version: number;
  @OneOf(catalogueLifecycle.states) status: CatalogueStatus;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @RegionCode() regionCode: string;
  @Integer() year: number;
  @Integer({ min: 1 }) ordinal: number;
  @Text() title: string;
  @Text() guidance: string;
  @Text({ nullable: true }) procurementItemCode: string | null;
  @Nested(() => PartyView) purchaser: PartyView;
  @ListOf(() => ServiceItemView) items: ServiceItemView[];
  @Instant({ nullable: true }) publishedAt: string | null;
  @Instant() createdAt: string;
}
