import { describe, expect, it } from '@jest/globals';
import { regionRow, regionRows } from './region-rows.js';

const rows = regionRows();
const byCode = new Map(rows.map((row) => [row.code, row]));
const named = (name: string) => rows.find((row) => row.name === name);

describe('the regions of GB/T 2260', () => {
  it('start from the country and have six digits each, once', () => {
    expect(rows[0]).toEqual({
      code: '000000',
      name: '全国',
      parentCode: null,
      level: 0,
      lineage: ['000000'],
      parameterRegion: '000000',
    });
    expect(byCode.size).toBe(rows.length);
    expect(rows.filter(({ code }) => !/^\d{6}$/.test(code))).toEqual([]);
    expect(rows.filter(({ level }) => level === 1)).toHaveLength(31);
  });

  it('name every parent before its children, so that the lineage of a region is its parent’s and itself', () => {
    const seen = new Set<string>();
    for (const { code, parentCode, lineage } of rows.slice(1)) {
      seen.add(byCode.get(parentCode!)!.code);
      expect(lineage).toEqual([...byCode.get(parentCode!)!.lineage, code]);
    }
    expect(seen.size).toBeGreaterThan(300);
  });

  it('hang the districts of a municipality on the municipality: nobody governs 市辖区', () => {
    expect(byCode.get('310101')).toEqual({
      code: '310101',
      name: '黄浦区',
      parentCode: '310000',
      level: 3,
      lineage: ['000000', '310000', '310101'],
      parameterRegion: '310000',
    });
    expect(byCode.has('310100')).toBe(false);
  });

  it('hang counties that a province governs itself on the province', () => {
    expect(named('济源市')).toMatchObject({ code: '419001', parentCode: '410000', level: 3 });
    expect(named('石河子市')).toMatchObject({ code: '659001', parentCode: '650000', level: 3 });
    expect(named('城口县')).toMatchObject({ parentCode: '500000', level: 3 });
    expect(rows.filter(({ name }) => /^(市辖区|县|.*直辖县级行政区划)$/.test(name))).toEqual([]);
  });

  it('know cities between province and county, and leave out the towns of cities without counties', () => {
    expect(byCode.get('330106')).toMatchObject({
      parentCode: '330100',
      lineage: ['000000', '330000', '330100', '330106'],
    });
    expect(named('东莞市')).toMatchObject({ code: '441900', level: 2 });
    expect(rows.filter(({ parentCode }) => parentCode === '441900')).toEqual([]);
  });

  it('let a region of one’s own be put under a parent', () => {
    expect(regionRow('310199', '清源区', byCode.get('310000')!)).toEqual({
      code: '310199',
      name: '清源区',
      parentCode: '310000',
      level: 3,
      lineage: ['000000', '310000', '310199'],
      parameterRegion: '310000',
    });
  });
});
