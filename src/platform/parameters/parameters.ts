import { Injectable } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import { RegionTree } from '#src/platform/regions/index.js';
import type { EffectiveParameter } from './parameter-content.js';

type Row<K extends string> = { [C in keyof EffectiveParameter<K>]: EffectiveParameter<K>[C] | null };

const select = (known: string) => `
  select id, version, kind, region_code as region, effective_from as "effectiveFrom", effective_to as "effectiveTo", extrapolate,
         relief, value, source_document as "sourceDocument", article, url, certainty, note
  from parameter where region_code = any($1) and kind = any($2) and ${known}
  order by kind, region_code, relief, effective_from, id`;

const KNOWN_NOW = { name: 'parameters.effective', text: select(`status = 'active'`) };
const KNOWN_THEN = {
  name: 'parameters.as-known',
  text: select('known_from <= $3 and (superseded_at is null or superseded_at > $3)'),
};

/** The parameters that calculations are given as an argument. */
@Injectable()
export class Parameters {
  constructor(
    private readonly reads: Reads,
    private readonly regions: RegionTree,
  ) {}

  /**
   * Every row of the kinds that the region can take, of all periods, in a fixed order: the region's own, those above it up to
   * the whole country, and those of the region it takes its parameters from. Which one holds in which month the calculation
   * decides, month by month: the nearest region may have a row for some months only, or a relief over a base row from above.
   * @param asKnownAt what was known then, for a calculation that is to be repeated; else what is known now
   * @returns nothing for a region that does not exist
   */
  async effective<K extends string>(
    kinds: readonly K[],
    region: string,
    asKnownAt?: Date,
  ): Promise<EffectiveParameter<K>[]> {
    const regions = await this.sourcesOf(region);
    const rows = asKnownAt
      ? await this.reads.all<Row<K>>(KNOWN_THEN, [regions, kinds, asKnownAt])
      : await this.reads.all<Row<K>>(KNOWN_NOW, [regions, kinds]);
    return rows.map(withoutNulls);
  }

  private async sourcesOf(code: string): Promise<string[]> {
    const region = await this.regions.find(code);
    const source = region && (await this.regions.find(region.parameterRegion));
    return [...new Set([...(region?.lineage ?? []), ...(source?.lineage ?? [])])];
  }
}

/** An absent article is absent, not null: the rows go into snapshots and digests as they are. */
function withoutNulls<K extends string>(row: Row<K>): EffectiveParameter<K> {
  const given = Object.entries(row).filter(([name, value]) => value !== null || name === 'effectiveTo');
  return Object.fromEntries(given) as unknown as EffectiveParameter<K>;
}
