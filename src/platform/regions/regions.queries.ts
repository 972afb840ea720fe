import { Injectable } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import { DEFAULT_LIMIT, pageOf, readCursor, type Page } from '#src/platform/http/keyset.js';
import type { ListRegionsQuery } from './list-regions.dto.js';
import { ROOT_REGION } from './region-rows.js';
import type { RegionView } from './region.view.js';

const COLUMNS = 'code, name, parent_code as "parentCode", level, lineage, parameter_region as "parameterRegion"';
const CHILDREN = {
  name: 'region.children',
  text: `select ${COLUMNS} from region where parent_code = $1 and code > $2 order by code limit $3`,
};
const ONE = { name: 'region.one', text: `select ${COLUMNS} from region where code = $1` };

@Injectable()
export class RegionsQueries {
  constructor(private readonly reads: Reads) {}

  /** The direct children of a region, by code. */
  async list({ parent = ROOT_REGION, limit = DEFAULT_LIMIT, cursor }: ListRegionsQuery): Promise<Page<RegionView>> {
    const [after = ''] = readCursor(cursor, 1) ?? [];
    const rows = await this.reads.all<RegionView>(CHILDREN, [parent, after, limit + 1]);
    return pageOf(rows, limit, (row) => [row.code]);
  }

  /** @throws DomainError `not-found` */
  show(code: string): Promise<RegionView> {
    return this.reads.one<RegionView>(ONE, [code], 'region');
  }
}
