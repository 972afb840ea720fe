import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { csvOf, xlsxOf, type Cell, type Table } from './spreadsheet.js';

async function* rowsOf(...rows: Cell[][]): AsyncIterable<Cell[]> {
  await Promise.resolve();
  yield* rows;
}

const columns = [{ header: '名称' }, { header: '金额', format: '#,##0.00' }, { header: '日期', format: 'yyyy-mm-dd' }];
const table = (...rows: Cell[][]): Table => ({ name: '合同', columns, rows: rowsOf(...rows) });

describe('a table as text', () => {
  it('has the mark of UTF-8, a header and lines that end as RFC 4180 wants them', async () => {
    const text = (await buffer(csvOf(table(['甲', '1.50', null])))).toString();
    expect(text.replace(/\r\n$/, '')).toBe('\ufeff名称,金额,日期\r\n甲,1.50,');
  });

  it('keeps commas, quotes and line ends inside their cell', async () => {
    const text = (await buffer(csvOf(table(['a,"b"\nc', '', ''])))).toString();
    expect(text).toContain('\r\n"a,""b""\nc",,');
  });

  it('breaks off when a row cannot be read', async () => {
    await expect(buffer(csvOf(failing()))).rejects.toThrow('the database is gone');
  });
});

describe('a table as a workbook', () => {
  it('has one sheet with a header, numbers that are numbers and dates that are dates', async () => {
    const bytes = await buffer(xlsxOf(table(['甲', 1234567.89, new Date('2026-11-23T00:00:00Z')])));
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['合同']);
    expect(sheets[0]!.rows).toEqual([
      ['名称', '金额', '日期'],
      ['甲', 1234567.89, new Date('2026-11-23T00:00:00Z')],
    ]);
  });

  it('shows amounts with two decimals and keeps its header in view', async () => {
    const bytes = await buffer(xlsxOf(table(['甲', 1, null])));
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    expect(sheets[0]!.cells!.get('1,1')!.style!.numFmt).toBe('#,##0.00');
    expect(sheets[0]!.freezePane).toMatchObject({ rows: 1 });
  });

  it.each(['=1+1', '<b>&"x"', '_x0041_', '-1', ' a ', '汉字😀', 'a\nb'])('keeps the text %j as it is', async (text) => {
    const { sheets } = await readXlsx(await buffer(xlsxOf(table([text, null, null]))));
    expect(sheets[0]!.rows[1]![0]).toBe(text);
    expect(sheets[0]!.cells?.get('1,0')?.formula).toBeUndefined();
  });

  it('has a name that a sheet may have', async () => {
    const long = { ...table(), name: `a/b:[c]?*${'长'.repeat(40)}` };
    const { sheets } = await readXlsx(await buffer(xlsxOf(long)));
    expect(sheets[0]!.name).toMatch(/^a b {2}c {3}长{20,}$/);
    expect(sheets[0]!.name.length).toBeLessThanOrEqual(31);
  });

  it('breaks off when a row cannot be read', async () => {
    await expect(buffer(xlsxOf(failing()))).rejects.toThrow('the database is gone');
  });
});

describe('a reader who goes away', () => {
  it.each([csvOf, xlsxOf])('has no more rows read for them by %p', async (write) => {
    const read = { rows: 0, isOver: false };
    async function* endless(): AsyncIterable<Cell[]> {
      try {
        for (; ; read.rows++) {
          await Promise.resolve();
          yield ['甲'.repeat(100), String(Math.sin(read.rows)), null];
        }
      } finally {
        read.isOver = true;
      }
    }
    const stream = write({ name: 'x', columns, rows: endless() });
    await once(stream, 'readable');
    stream.read();
    stream.destroy();
    for (let waited = 0; waited < 5_000 && !read.isOver; waited += 20) await setTimeout(20);
    expect(read.isOver).toBe(true);
    expect(read.rows).toBeGreaterThan(0);
  });

  it.each([csvOf, xlsxOf])('and who is slow makes %p wait', async (write) => {
    const read = { rows: 0 };
    async function* endless(): AsyncIterable<Cell[]> {
      for (; ; read.rows++) {
        await Promise.resolve();
        yield ['甲'.repeat(100), String(Math.sin(read.rows)), null];
      }
    }
    const stream = write({ name: 'x', columns, rows: endless() });
    await once(stream, 'readable');
    await setTimeout(1_000);
    // what is read ahead fills the buffers on the way, and no more
    expect(read.rows).toBeLessThan(10_000);
    stream.destroy();
  });
});

function failing(): Table {
  async function* rows(): AsyncIterable<Cell[]> {
    yield ['a', '1', null];
    await Promise.resolve();
    throw new Error('the database is gone');
  }
  return { name: 'x', columns, rows: rows() };
}
