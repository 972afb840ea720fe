import { Injectable } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import type { EffectiveParameter } from './parameter-content.js';

type Nullable<T> = { [K in keyof T]: T[K] | null };

/** Rows of a region, of the regions above it, and of the region its parameters come from with those above that one. */
const select = (known: string) => `
  select id, version, kind, region_code as region, effective_from as "effectiveFrom", effective_to as "effectiveTo", extrapolate,
         relief, value, source_document as "sourceDocument", article, url, certainty, note
  from parameter
  where kind = any($1) and ${known} and (region_code = '000000' or region_code in (
    select unnest(r.lineage || coalesce(source.lineage, '{}'))
    from region r left join region source on source.code = r.parameter_region
    where r.code = $2))
  order by kind, region_code, relief, effective_from, id`;

const NOW = { name: 'parameters.effective', text: select(`status = 'active'`) };
const AS_KNOWN = {
  name: 'parameters.as-known',
  text: select('known_from <= $3 and (superseded_at is null or superseded_at > $3)'),
};

/** The parameters that calculations are given as an argument. */
@Injectable()
export class Parameters {
  constructor(private readonly reads: Reads) {}

  /**
   * Every row of the kinds that the region can take, of all periods, in a fixed order: the region's own, those above it up to
   * the whole country, and those of the region it takes its parameters from. Which one holds in which month the calculation
   * decides, month by month: the nearest region may have a row for some months only, or a relief over a base row from above.
   * @param asKnownAt what was known then, for a calculation that is to be repeated; else what is known now
   */
  async effective<K extends string>(kinds: readonly K[], region: string, asKnownAt?: Date): Promise<EffectiveParameter<K>[]> {
    const rows = asKnownAt
      ? this.reads.all<Nullable<EffectiveParameter<K>>>(AS_KNOWN, [kinds, region, asKnownAt])
      : this.reads.all<Nullable<EffectiveParameter<K>>>(NOW, [kinds, region]);
    return (await rows).map(withoutNulls);
  }
}

/** An absent article is absent, not null: the rows go into snapshots and digests as they are. */
function withoutNulls<K extends string>(row: Nullable<EffectiveParameter<K>>): EffectiveParameter<K> {
  const given = Object.entries(row).filter(([name, value]) => value !== null || name === 'effectiveTo');
  return Object.fromEntries(given) as unknown as EffectiveParameter<K>;
}
