import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { startTestApp, type TestApp } from '#test/support/app.js';
import { startWorld, type World } from '#test/support/world.js';

const ROWS = 10_000;
/** What somebody may have written into a title. */
const HOSTILE = [
  '=HYPERLINK("http://evil.example","点我")',
  '+cmd|/C calc!A0',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1',
  '＝1＋1',
  'a,b;"c"',
  '<script>alert(1)</script>&amp;',
  '_x0041_',
  "'); drop table budget_line; --",
  '长'.repeat(200),
  '\u202Egnp.exe',
];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let world: World;

/** A file as it arrives. */
async function download(who: string, path: string, language = 'zh-CN', { app }: Pick<TestApp, 'app'> = world) {
  const answer = await fetch(`${await app.getUrl()}/api/v1/${path}`, {
    headers: { authorization: `Bearer ${world.token(who)}`, 'accept-language': language },
  });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

async function csv(who: string, path: string, language?: string, at?: TestApp): Promise<string[][]> {
  const { status, bytes } = await download(who, path, language, at);
  expect([path, status]).toEqual([path, 200]);
  return parseCsv(bytes.toString()) as string[][];
}

async function sheet(who: string, path: string, language?: string) {
  const { status, bytes } = await download(who, path, language);
  expect([path, status]).toEqual([path, 200]);
  const { sheets } = await readXlsx(bytes);
  expect(sheets).toHaveLength(1);
  return sheets[0]!;
}

/** Budget lines of an organisation, written past the product: the amounts are of no ledger. */
async function lines(organisation: string, count: number, title: string): Promise<void> {
  await world.query(
    `insert into budget_line (id, version, status, taken_by, purchaser_id, region_code, year, source, unit_economic_class,
                              government_economic_class, title, amount_fen)
     select gen_random_uuid(), 1, 'available', '{}', $1, region_code, 2026, 'social', '30201', '50205',
            $3 || n, 123456789
     from generate_series(1, $2) n, organisation where id = $1`,
    [organisation, count, title],
  );
}

beforeAll(async () => {
  world = await startWorld();
  await lines(world.organisation('purchaser'), ROWS, '行');
  await lines(await world.newOrganisation('purchaser'), 25, '别人的');
  await world.query(`update budget_line set year = 2027 where title like '别人的%'`);
  await world.query('analyze budget_line, ledger_account');
  await world.query(`update ledger_account set balance_fen = 12345678 where account = 'paid'`);
  for (const [index, title] of HOSTILE.entries()) {
    await lines(world.organisation('purchaser'), 1, `改${index}`);
    await world.query(`update budget_line set year = 2027, title = $2 where title = $1`, [`改${index}1`, title]);
  }
}, 120_000);
afterAll(() => world.stop());

describe('a list that is asked for as a file', () => {
  it('has all rows of all pages as text, labelled in Chinese, with plain decimals', async () => {
    const { status, headers, bytes } = await download('purchaser.单位会计', 'budget-lines?format=csv&year=2026');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers.get('cache-control')).toBe('no-store');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, ...rows] = parseCsv(bytes.toString()) as string[][];
    expect(header).toEqual(expect.arrayContaining(['预算年度', '指标名称', '指标金额', '执行率']));
    expect(rows).toHaveLength(ROWS);
    expect(new Set(rows.map(([id]) => id)).size).toBe(ROWS);
    const row = rows.find((cells) => cells[3] === '行4711')!;
    expect(row.slice(1)).toEqual([
      '2026',
      '社会资金',
      '行4711',
      expect.any(String),
      '清源区公安分局',
      '1234567.89',
      '0.00',
      '0.1000',
    ]);
  });

  it('has the same rows as a workbook, labelled in English, with amounts that are numbers', async () => {
    const { name, rows } = await sheet('purchaser.单位会计', 'budget-lines?format=xlsx&year=2026', 'en');
    expect(name).not.toBe('');
    expect(rows).toHaveLength(1 + ROWS);
    expect(rows[0]).toEqual(expect.arrayContaining(['Execution rate']));
    const row = rows.find((cells) => cells[3] === '行4711')!;
    expect(row[1]).toBe(2026);
    expect([row[6], row[7], row[8]]).toEqual([1234567.89, 0, 0.1]);
    expect(row[2]).not.toBe('social');
  });

  it('is never a formula, whatever was written, and keeps its cells apart', async () => {
    const [, ...rows] = await csv('purchaser.单位会计', 'budget-lines?format=csv&year=2027');
    const titles = rows.map((cells) => cells[3]!);
    expect(rows.every((cells) => cells.length === 9)).toBe(true);
    expect(titles.filter((title) => /^[=+\-@\t＝]/.test(title))).toEqual([]);
    const neutral = HOSTILE.map((title) => (/^[=+\-@\t＝]/.test(title) ? `'${title}` : title));
    expect(titles.sort()).toEqual(neutral.sort());
  });

  it('keeps what was written in a workbook, where a text is nothing but a text', async () => {
    const { rows, cells } = await sheet('purchaser.单位会计', 'budget-lines?format=xlsx&year=2027');
    const [, ...titles] = rows.map((row) => row[3] as string);
    expect(titles.sort()).toEqual([...HOSTILE].sort());
    expect([...(cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it('is called by the list and the business date', async () => {
    await world.moveClockTo('2026-08-14');
    const { headers } = await download('purchaser.单位会计', 'budget-lines?format=xlsx&year=2027');
    expect(headers.get('content-type')).toBe(XLSX);
    const [, name] = /^attachment; filename\*=UTF-8''(.+)$/.exec(headers.get('content-disposition')!)!;
    expect(decodeURIComponent(name!)).toMatch(/^[^/]+-2026-08-14\.xlsx$/);
  });

  it('takes the filters of the list, and no part of it for the whole', async () => {
    const all = await csv('purchaser.单位会计', 'budget-lines?format=csv&year=2027&limit=2');
    expect(all).toHaveLength(1 + HOSTILE.length);
    const { body } = await world.as('purchaser.单位会计').get<{ next: string }>('budget-lines?year=2027&limit=2');
    const fromThere = await csv('purchaser.单位会计', `budget-lines?format=csv&year=2027&cursor=${body.next}`);
    expect(fromThere).toHaveLength(1 + HOSTILE.length);
    expect(await csv('purchaser.单位会计', 'budget-lines?format=csv&year=2031')).toHaveLength(1);
  });

  it.each([
    [HOSTILE.length, HOSTILE.length, undefined],
    [
      HOSTILE.length - 1,
      HOSTILE.length - 1,
      'Only the first 11 rows are here. Narrow the filters to export the others.',
    ],
  ])(
    'of at most %d rows has %d, and says so in a last row if there would have been more',
    async (most, count, words) => {
      const small = await startTestApp({ beside: world, env: { EXPORT_MAX_ROWS: String(most) } });
      const rows = (await csv('purchaser.单位会计', 'budget-lines?format=csv&year=2027', 'en', small)).slice(1);
      expect(rows.filter((cells) => cells.length === 9)).toHaveLength(count);
      expect(rows.find((cells) => cells.length === 1)?.[0]).toBe(words);
      await small.stop();
    },
  );
});

describe('whoever asks for a file', () => {
  it('gets the rows that they would read page by page, and never those of others', async () => {
    for (const format of ['csv', 'xlsx'] as const) {
      const path = `budget-lines?year=2027&format=${format}`;
      const rows =
        format === 'csv' ? await csv('purchaser.单位会计', path) : (await sheet('purchaser.单位会计', path)).rows;
      expect(rows).toHaveLength(1 + HOSTILE.length);
      expect(JSON.stringify(rows)).not.toContain('别人的');
    }
    const stranger = await world.newPerson(await world.newOrganisation('purchaser', '310104'), 'accountant');
    const { body } = await stranger.get<{ items: object[] }>('budget-lines');
    expect(body.items).toEqual([]);
  });

  it.each(['csv', 'xlsx'])('is refused as by the list itself: %s', async (format) => {
    const { http } = world;
    expect((await http.get(`budget-lines?format=${format}`)).code).toBe('unauthenticated');
    expect((await world.as('A.投标专员').get(`budget-lines?format=${format}`)).code).toBe('permission-denied');
    const accountant = world.as('purchaser.单位会计');
    expect((await accountant.get(`budget-lines?format=${format}&year=x`)).code).toBe('invalid-shape');
    const missing = '01a2094c-8cd2-748d-a022-1bbe4db73b28';
    expect((await accountant.get(`budget-lines/${missing}/entries?format=${format}`)).code).toBe('not-found');
  });

  it('gets no form that there is none of', async () => {
    const accountant = world.as('purchaser.单位会计');
    for (const query of ['format=pdf', 'format=csv&format=csv', 'format=']) {
      const { code, body } = await accountant.get<{ errors: { path: string }[] }>(`budget-lines?${query}`);
      expect([query, code, body.errors[0]?.path]).toEqual([query, 'invalid-shape', 'format']);
    }
    expect((await accountant.get('budget-lines?format=json&limit=1')).status).toBe(200);
  });
});

describe('every kind of list', () => {
  it('is a table: of texts in one cell, of times in Shanghai, of what nobody declared as JSON', async () => {
    const [, ...regions] = await csv('purchaser.单位会计', 'regions?format=csv&parent=310000');
    expect(regions.find((cells) => cells.includes('310199') || cells.includes('310101'))!.join()).toContain('、');
    const { rows } = await sheet('operator.审计管理员', 'audit-entries?format=xlsx');
    expect(rows.length).toBeGreaterThan(2);
    const dates = rows[1]!.filter((cell) => cell instanceof Date);
    expect(dates).toHaveLength(2);
    expect(rows[1]!.some((cell) => typeof cell === 'string' && cell.startsWith('{'))).toBe(true);
  });

  it('is documented as one that can be asked for as a file', () => {
    const lists = world.contract.operations.filter(({ responses }) =>
      JSON.stringify(responses['200'] ?? {}).includes('"next"'),
    );
    expect(lists.length).toBeGreaterThan(40);
    for (const { operationId, parameters, responses } of lists) {
      expect([operationId, Object.keys(responses['200']!.content!)]).toEqual([
        operationId,
        ['application/json', 'text/csv', XLSX],
      ]);
      expect([operationId, parameters!.some(({ name }) => name === 'format')]).toEqual([operationId, true]);
    }
  });
});
