import { IntegerQuery, OneOf, RegionCode } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { catalogueLifecycle } from './catalogue.lifecycle.js';

export class CataloguesQuery extends PageQuery {
  @RegionCode({ optional: true }) region?: string;
  @IntegerQuery({ min: 2000, max: 2199 }) year?: number;
  @OneOf(catalogueLifecycle.states, { optional: true }) status?: string;
}

export class EffectiveQuery {
  @RegionCode() region: string;
  @IntegerQuery({ optional: false, min: 2000, max: 2199 }) year: number;
}
