import { describe, expect, it } from '@jest/globals';
import { headerOf, textCell, workbookCell } from './cells.js';
import type { Column, ColumnKind, FieldName } from './columns.js';
import { Words } from './words.js';

const zh = Words.of('zh-CN');
const en = Words.of('en');
const column = (kind: ColumnKind, field = 'title', of = 'BudgetLineRow'): Column => ({ path: [{ field, of }], kind });

describe('a cell of a text file', () => {
  it.each([
    ['money', '-1899.62', '-1899.62'],
    ['decimal', '0.8207', '0.8207'],
    ['integer', -3, '-3'],
    ['date', '2026-11-23', '2026-11-23'],
    ['instant', '2026-08-26T16:30:05.123Z', '2026-08-27 00:30:05'],
    ['texts', ['310000', '310100'], '310000、310100'],
    ['texts', [], ''],
    ['json', { a: 1 }, '{"a":1}'],
    ['text', null, ''],
    ['money', undefined, ''],
  ] as const)('of the kind %s is %j as %j', (kind, value, text) => {
    expect(textCell(value, column(kind), zh)).toBe(text);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a'])(
    'is never a formula: %j',
    (text) => {
      expect(textCell(text, column('text'), zh)).toBe(`'${text}`);
      expect(textCell([text, 'b'], column('texts'), zh)).toBe(`'${text}、b`);
    },
  );

  it('leaves in peace what only holds such a character', () => {
    for (const text of ['a=1', '一-二', ' x', "'=1", '"', 'a@b']) expect(textCell(text, column('text'), zh)).toBe(text);
  });

  it('says the words of a closed set and what holds or does not in the language of the reader', () => {
    const status = column('word', 'source');
    expect([textCell('social', status, zh), textCell('unheard-of', status, zh)]).toEqual(['社会资金', 'unheard-of']);
    expect([textCell(true, column('flag'), zh), textCell(false, column('flag'), en)]).toEqual(['是', 'No']);
  });

  it('tells all that a list of objects holds, with its labels', () => {
    const inner = [column('word', 'account', 'PostingView'), column('money', 'amount', 'PostingView')];
    const postings = [
      { account: 'paid', amount: '1.00' },
      { account: 'reserved', amount: null },
    ];
    const text = textCell(postings, { ...column('objects'), inner }, zh);
    expect(text).toMatch(/^.+ .+、金额 1\.00; .+ [^、]+$/);
    expect(text).not.toContain('null');
  });
});

describe('a cell of a workbook', () => {
  it('is a number for an amount, a share and a count', () => {
    expect(workbookCell('1234567.89', column('money'), zh)).toBe(1234567.89);
    expect(workbookCell('-0.10', column('money'), zh)).toBe(-0.1);
    expect(workbookCell('0.8207', column('decimal'), zh)).toBe(0.8207);
    expect(workbookCell(2026, column('integer'), zh)).toBe(2026);
  });

  it('stays text for a number of more digits than a workbook keeps', () => {
    expect(workbookCell('9999999999999.99', column('money'), zh)).toBe(9999999999999.99);
    expect(workbookCell('1234567890.123456', column('decimal'), zh)).toBe('1234567890.123456');
  });

  it('is a date with the clock of Shanghai', () => {
    expect(workbookCell('2026-11-23', column('date'), zh)).toEqual(new Date('2026-11-23T00:00:00Z'));
    expect(workbookCell('2026-08-26T16:30:05.123Z', column('instant'), zh)).toEqual(new Date('2026-08-27T00:30:05Z'));
  });

  it('is empty for what is missing, and a text as it is for everything else', () => {
    expect(workbookCell(null, column('instant'), zh)).toBeNull();
    expect(workbookCell('=1+1', column('text'), zh)).toBe('=1+1');
    expect(workbookCell('x'.repeat(40_000), column('text'), zh)).toHaveLength(32_767);
  });
});

describe('the header of a column', () => {
  const header = (words: Words, ...path: [FieldName, ...FieldName[]]) => headerOf({ path }, words);

  it('is the label of its field, of the class where the word means something else there', () => {
    const title = { field: 'title', of: 'BudgetLineRow' };
    expect([header(zh, title), header(zh, { ...title, of: 'Other' })]).toEqual(['指标名称', '标题']);
    expect(header(en, { field: 'nobodyKnows', of: 'Other' })).toBe('nobodyKnows');
  });

  it('names the thing that a field belongs to; the name of something is headed like the thing itself', () => {
    const vendor = { field: 'vendor', of: 'ContractRow' };
    const thing = header(zh, vendor);
    expect(header(zh, vendor, { field: 'name', of: 'PartyView' })).toBe(thing);
    expect(header(zh, vendor, { field: 'id', of: 'PartyView' })).toMatch(new RegExp(`^${thing} · .+`));
  });
});
