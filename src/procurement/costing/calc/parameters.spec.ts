import { describe, expect, it } from '@jest/globals';

import type { DateText } from '#src/kernel/dates.js';

import { ParameterBook, regionChain } from './parameters.js';
import type { ParameterRow } from './parameter-rows.js';

const SHANGHAI = '310000';

/** A row of the union fund or, when told so, of the wage guidance's extrapolating sort; the rate tells rows apart. */
function aRow(rate: string, from: string, to: string | null, over: Partial<ParameterRow> = {}): ParameterRow {
  return {
    id: rate,
    version: 1,
    kind: 'union-fund',
    region: '000000',
    effectiveFrom: from as DateText,
    effectiveTo: to as DateText | null,
    extrapolate: false,
    relief: false,
    value: { rate },
    sourceDocument: '工会法',
    certainty: 'C',
    ...over,
  };
}

const chosen = (rows: ParameterRow[], month: string) =>
  new ParameterBook(rows, '310199').find('union-fund', month as `${number}-${number}`);
const rateOf = (rows: ParameterRow[], month: string) => chosen(rows, month)?.value.rate.toText();

describe('the regions of a parameter', () => {
  it('lead from the district to the country', () => {
    expect(regionChain('310199')).toEqual(['310199', '310100', '310000', '000000']);
    expect(regionChain(SHANGHAI)).toEqual([SHANGHAI, '000000']);
    expect(regionChain('000000')).toEqual(['000000']);
  });
});

describe('a parameter of a month', () => {
  const rows = [aRow('0.01', '2025-07-01', '2026-06-30'), aRow('0.02', '2026-07-01', '2026-12-31')];

  it('is that of the row in force on its first day', () => {
    expect(rateOf(rows, '2026-06')).toBe('0.01');
    expect(rateOf(rows, '2026-07')).toBe('0.02');
    expect(rateOf([aRow('0.01', '2026-07-02', null)], '2026-07')).toBeUndefined();
  });

  it('is missing before the first set, in a gap, and beyond the last that does not hold on', () => {
    const gap = [aRow('0.01', '2025-01-01', '2025-06-30', { extrapolate: true }), aRow('0.02', '2025-09-01', null)];
    expect(rateOf(rows, '2025-06')).toBeUndefined();
    expect(rateOf(gap, '2025-07')).toBeUndefined();
    expect(rateOf(rows, '2027-01')).toBeUndefined();
  });

  it('is that of the last set when it holds on, flagged', () => {
    const last = aRow('0.02', '2026-07-01', '2026-12-31', { extrapolate: true });
    expect(chosen([rows[0]!, last], '2029-03')?.use).toMatchObject({ id: '0.02', extrapolated: true });
    expect(chosen([rows[0]!, last], '2026-12')?.use.extrapolated).toBeUndefined();
  });

  it('comes from the nearest region that has one for the month', () => {
    const local = aRow('0.015', '2026-01-01', '2026-03-31', { region: SHANGHAI });
    expect(rateOf([...rows, local], '2026-03')).toBe('0.015');
    expect(rateOf([...rows, local], '2026-04')).toBe('0.01');
    expect(rateOf([aRow('0.3', '2020-01-01', null, { region: '320000' })], '2026-03')).toBeUndefined();
  });

  it('is that of the later row, then of the higher version, where rows overlap', () => {
    const open = aRow('0.01', '2025-01-01', null);
    expect(rateOf([open, aRow('0.02', '2026-01-01', null)], '2026-05')).toBe('0.02');
    expect(rateOf([open, aRow('0.03', '2025-01-01', null, { version: 2 })], '2026-05')).toBe('0.03');
  });

  it('is told with the document, article and certainty of its row', () => {
    const row = aRow('0.02', '2022-01-01', null, { article: '第四十三条', url: 'https://flk.npc.gov.cn/' });
    expect(chosen([row], '2026-05')?.use).toEqual({
      kind: 'union-fund',
      id: '0.02',
      version: 1,
      region: '000000',
      effectiveFrom: '2022-01-01',
      effectiveTo: null,
      source: '工会法 第四十三条',
      url: 'https://flk.npc.gov.cn/',
      certainty: 'C',
    });
  });

  it('stops the computation when nothing is in force, and when its value is wrong', () => {
    const book = new ParameterBook([aRow('0.02', '2026-01-01', null, { value: { rate: 2 } })], '310199');
    expect(() => book.at('union-fund', '2025-12')).toThrow(
      expect.objectContaining({
        code: 'parameter-missing',
        params: { kind: 'union-fund', region: '310199', month: '2025-12' },
      }),
    );
    expect(() => book.at('union-fund', '2026-01')).toThrow(
      expect.objectContaining({ code: 'invalid-shape', fields: [{ path: 'rate', code: 'not-decimal' }] }),
    );
  });
});

describe('a relief', () => {
  const base = aRow('0.03', '2026-01-01', null);
  const relief = aRow('0.01', '2026-01-01', '2027-12-31', { relief: true });

  it('lies over the base row while it is in force', () => {
    expect(chosen([base, relief], '2027-12')).toMatchObject({ use: { id: '0.01', relief: true } });
  });

  it('gives way to base law when it ends, flagged', () => {
    const { use } = chosen([base, relief], '2028-01')!;
    expect(use).toMatchObject({ id: '0.03', reliefEnded: true });
    expect(use.relief).toBeUndefined();
  });

  it('is no longer told of a base row that began after it', () => {
    const later = aRow('0.02', '2028-01-01', null);
    expect(chosen([base, relief, later], '2028-01')?.use.reliefEnded).toBeUndefined();
  });

  it('is followed by the next one without a flag', () => {
    const next = aRow('0.015', '2028-01-01', '2028-12-31', { relief: true });
    expect(chosen([base, relief, next], '2028-01')?.use).toMatchObject({ id: '0.015', relief: true });
  });

  it('is counted with those of the same value that follow it without a gap', () => {
    const endOf = (...rows: ParameterRow[]) => {
      const book = new ParameterBook([base, ...rows], '310199');
      return book.reliefEnd(book.at('union-fund', '2026-05').use);
    };
    const next = aRow('0.01', '2028-01-01', '2028-12-31', { relief: true, id: 'next' });
    expect(endOf(relief, next)).toBe('2028-12-31');
    expect(endOf(relief, { ...next, effectiveTo: null })).toBeNull();
    expect(endOf(relief, { ...next, effectiveFrom: '2028-01-02' })).toBe('2027-12-31');
    expect(endOf(relief, { ...next, value: { rate: '0.02' } })).toBe('2027-12-31');
    expect(endOf(relief, { ...next, region: SHANGHAI })).toBe('2027-12-31');
  });

  it('alone is not enough: without a base row the parameter is missing', () => {
    expect(chosen([relief], '2026-05')).toBeUndefined();
  });

  it('of the region lies over national law, a national one not over a row of the region', () => {
    const local = { region: SHANGHAI };
    expect(chosen([base, { ...relief, ...local }], '2026-05')?.use.id).toBe('0.01');
    expect(chosen([{ ...base, ...local }, relief], '2026-05')?.use.id).toBe('0.03');
  });
});

describe('the spans of a parameter', () => {
  it('are runs of months with the same row and flags', () => {
    const rows = [
      aRow('0.01', '2025-07-01', '2026-06-30'),
      aRow('0.02', '2026-07-01', '2026-08-31', { extrapolate: true }),
    ];
    const months = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'] as const;
    const spans = new ParameterBook(rows, '310199').spans('union-fund', months);
    expect(spans.map(({ months, use }) => [months.length, use.id, use.extrapolated ?? false])).toEqual([
      [2, '0.01', false],
      [2, '0.02', false],
      [2, '0.02', true],
    ]);
  });

  it('are none for no months', () => {
    expect(new ParameterBook([], '310199').spans('union-fund', [])).toEqual([]);
  });
});
