import { RegionCode } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';

export class ListRegionsQuery extends PageQuery {
  @RegionCode({ optional: true, doc: 'whose direct children; the provinces when left out' })
  parent?: string;
}
