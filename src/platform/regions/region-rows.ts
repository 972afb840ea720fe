import { regionData } from 'element-china-area-data';

/** One region as it stands in the table. */
export interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  /** 0 the country, 1 province, 2 city, 3 county */
  readonly level: number;
  /** the codes from the root down to the region itself */
  readonly lineage: readonly string[];
  /** where its parameters come from when it has none of its own: its province */
  readonly parameterRegion: string;
}

export const ROOT_REGION = '000000';

/** Groupings that the list puts between a province and its counties, but that nobody governs: their children hang on the province. */
const PSEUDO_LEVELS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

interface Area {
  value: string;
  label: string;
  children?: Area[];
}

/**
 * Every region of GB/T 2260 from the county up, parents before children. Towns, which stand directly under four cities
 * without counties, have longer codes of another standard and are left out.
 */
export function regionRows(): RegionRow[] {
  const root: RegionRow = {
    code: ROOT_REGION,
    name: '全国',
    parentCode: null,
    level: 0,
    lineage: [ROOT_REGION],
    parameterRegion: ROOT_REGION,
  };
  return [root, ...(regionData as Area[]).flatMap((province) => rowsOf(province, root))];
}

/** The region `code` under `parent`. */
export function regionRow(code: string, name: string, parent: Pick<RegionRow, 'code' | 'lineage'>): RegionRow {
  return {
    code,
    name,
    parentCode: parent.code,
    level: levelOf(code),
    lineage: [...parent.lineage, code],
    parameterRegion: `${code.slice(0, 2)}0000`,
  };
}

function rowsOf(area: Area, parent: RegionRow): RegionRow[] {
  if (area.value.length > 6) return [];
  const below = area.children ?? [];
  if (PSEUDO_LEVELS.has(area.label)) return below.flatMap((child) => rowsOf(child, parent));
  const row = regionRow(area.value.padEnd(6, '0'), area.label, parent);
  return [row, ...below.flatMap((child) => rowsOf(child, row))];
}

function levelOf(code: string): number {
  if (code.endsWith('0000')) return 1;
  return code.endsWith('00') ? 2 : 3;
}
