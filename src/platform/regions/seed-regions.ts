import type { EntityManager } from 'typeorm';
import { DomainError } from '#src/kernel/errors.js';
import { regionRow, regionRows, type RegionRow } from './region-rows.js';

type Queries = Pick<EntityManager, 'query'>;

const UPSERT = `
  insert into region (code, name, parent_code, level, lineage, parameter_region)
  select code, name, parent_code, level, lineage, parameter_region
  from jsonb_to_recordset($1::jsonb)
    as r(code text, name text, parent_code text, level smallint, lineage text[], parameter_region text)
  on conflict (code) do update
    set name = excluded.name, parent_code = excluded.parent_code, level = excluded.level, lineage = excluded.lineage
    where (region.name, region.parent_code, region.lineage) is distinct from (excluded.name, excluded.parent_code, excluded.lineage)`;

/**
 * Brings the region table to the national list: new regions are added, renamed ones renamed. It may run again at any time; regions that the list
 * does not have, and where a region takes its parameters from, are left as they are.
 */
export async function seedRegions(em: Queries): Promise<void> {
  await upsert(em, regionRows());
}

/**
 * Adds one region that the national list does not have, such as the fictitious one of the demonstration. Its parameters are its province's.
 * @throws DomainError `not-found` when there is no parent
 */
export async function addRegion(
  em: Queries,
  region: { code: string; name: string; parentCode: string },
): Promise<void> {
  const [parent]: { code: string; lineage: string[] }[] = await em.query(
    'select code, lineage from region where code = $1',
    [region.parentCode],
  );
  if (!parent) throw new DomainError('not-found', { subject: 'region' });
  await upsert(em, [regionRow(region.code, region.name, parent)]);
}

async function upsert(em: Queries, rows: readonly RegionRow[]): Promise<void> {
  const columns = rows.map(({ parentCode, parameterRegion, ...row }) => ({
    ...row,
    parent_code: parentCode,
    parameter_region: parameterRegion,
  }));
  await em.query(UPSERT, [JSON.stringify(columns)]);
}
