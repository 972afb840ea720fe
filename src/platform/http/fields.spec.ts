import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FieldProblem } from '#src/kernel/errors.js';
import { isDateText } from '#src/kernel/dates.js';
import { formatYuan, parseYuan } from '#src/kernel/money.js';
import { translate } from '#src/platform/i18n/i18n.js';
import {
  DateOnly,
  DecimalText,
  Flag,
  Id,
  Instant,
  Integer,
  IntegerQuery,
  isId,
  JsonObject,
  ListOf,
  ListOfTexts,
  MoneyText,
  Nested,
  OneOf,
  RegionCode,
  Text,
  Uscc,
} from './fields.js';
import { readShape } from './shape.js';

class Inner {
  @Text() name: string;
}

/** What a field of this kind says to a value: its code, or `fine`. */
function judge(decorator: PropertyDecorator, value: unknown): string {
  class Request {
    field: unknown;
  }
  decorator(Request.prototype, 'field');
  const problems: FieldProblem[] = [];
  readShape(Request, { field: value }, (problem) => problems.push(problem));
  for (const { code, params } of problems)
    for (const locale of ['zh-CN', 'en'] as const)
      expect(translate(locale, `fields:${code}`, params)).not.toMatch(/^fields:|—|\{\{/);
  return problems.map(({ code }) => code).join() || 'fine';
}
const verdicts = (decorator: PropertyDecorator, values: readonly unknown[]) =>
  values.map((value) => [value, judge(decorator, value)]);
const all = (values: readonly unknown[], verdict: string) => values.map((value) => [value, verdict]);

describe('a text', () => {
  it('is of any script, with line ends and tabs', () => {
    const fine = ['a', '清源', '𠮷野家', 'line\r\nline\tcolumn', "'; drop table tender; --", '<b>', '\u202E', ' a '];
    expect(verdicts(Text(), fine)).toEqual(all(fine, 'fine'));
  });

  it('has no control characters and no half characters', () => {
    const bad = ['a\u0000', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u009f', '\ud800', 'a\udfff', '\udc00\ud800'];
    expect(verdicts(Text(), bad)).toEqual(all(bad, 'control-character'));
  });

  it('is as long as people count, not as it is stored', () => {
    expect(judge(Text({ max: 2 }), '𠮷𠮷')).toBe('fine');
    expect(judge(Text({ max: 2 }), '𠮷𠮷𠮷')).toBe('text-length');
    expect(judge(Text({ min: 2 }), '𠮷')).toBe('text-length');
    expect(judge(Text(), '')).toBe('text-length');
    expect(judge(Text({ min: 0 }), '')).toBe('fine');
  });

  it('says something', () => {
    expect(verdicts(Text(), [' ', '\t\n', '\u3000'])).toEqual(all([' ', '\t\n', '\u3000'], 'required'));
  });

  it('is no number, no list and nothing else', () => {
    const bad = [1, 0, true, [], ['a'], {}, { length: 1 }];
    expect(verdicts(Text(), bad)).toEqual(all(bad, 'not-text'));
    expect(verdicts(Text(), [null, undefined])).toEqual(all([null, undefined], 'required'));
  });

  it('has the form that is asked for', () => {
    expect(judge(Text({ pattern: '^\\d{5}$' }), '30227')).toBe('fine');
    expect(judge(Text({ pattern: '^\\d{5}$' }), '30227\n')).toBe('wrong-form');
  });
});

describe('money', () => {
  it('is yuan as decimal text, to the fen', () => {
    const fine = ['0', '0.5', '0.05', '1', '12.3', '1234567.89', '9999999999999.99'];
    expect(verdicts(MoneyText(), fine)).toEqual(all(fine, 'fine'));
  });

  it('is never a JSON number, negative, finer than a fen, grouped, rounded or written in any other way', () => {
    const bad = [
      0,
      1,
      1.5,
      '-1',
      '-0',
      '+1',
      '1.005',
      '1,000',
      '1e3',
      '01',
      '00',
      '.5',
      '1.',
      ' 1',
      '1 ',
      '１',
      '一',
      '',
    ];
    const worse = ['NaN', 'Infinity', '0x10', '1_000', '10000000000000', '1\n', [], ['1'], {}, true];
    expect(verdicts(MoneyText(), [...bad, ...worse])).toEqual(all([...bad, ...worse], 'not-money'));
  });

  it('that passes can be read to the fen, and is written the same again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (fen) => {
        const text = formatYuan(fen as never);
        expect(judge(MoneyText(), text)).toBe('fine');
        expect(parseYuan(text)).toBe(fen);
      }),
    );
  });
});

describe('a decimal', () => {
  it('is text with so many decimals and no more', () => {
    const rate = DecimalText({ decimals: 4, max: 1 });
    expect(verdicts(rate, ['0', '1', '0.08', '0.9999', '1.0000'])).toEqual(
      all(['0', '1', '0.08', '0.9999', '1.0000'], 'fine'),
    );
    const bad = ['0.00001', '.5', '1.', '1e-2', '0,5', 0.5, '', 'NaN', '00.5', '+0.5'];
    expect(verdicts(rate, bad)).toEqual(all(bad, 'not-decimal'));
    expect(judge(DecimalText({ decimals: 0 }), '1.0')).toBe('not-decimal');
  });

  it('lies within its bounds, and is not below zero by its sign alone', () => {
    const rate = DecimalText({ decimals: 4, max: 1 });
    expect(verdicts(rate, ['1.0001', '-0.1', '-0', '-0.0000'])).toEqual(
      all(['1.0001', '-0.1', '-0', '-0.0000'], 'out-of-range'),
    );
    expect(judge(DecimalText({ min: -1 }), '-0.5')).toBe('fine');
  });
});

describe('a number', () => {
  it('is a whole JSON number within its bounds', () => {
    const days = Integer({ min: 1, max: 31 });
    expect(verdicts(days, [1, 31, 1.0])).toEqual(all([1, 31, 1.0], 'fine'));
    expect(verdicts(days, [0, 32, -1])).toEqual(all([0, 32, -1], 'out-of-range'));
    const bad = ['1', 1.5, NaN, Infinity, 2 ** 53, 1e300, true, [], {}];
    expect(verdicts(days, bad)).toEqual(all(bad, 'not-integer'));
  });

  it('is its decimal text in a query string', () => {
    expect(verdicts(IntegerQuery({ max: 100 }), ['20', undefined])).toEqual(all(['20', undefined], 'fine'));
    const bad = ['1e1', '-1', '1.0', '0x1', '', ' 1', '1'.repeat(16), ['1', '2']];
    expect(verdicts(IntegerQuery({ max: 100 }), bad)).toEqual(all(bad, 'not-integer'));
  });
});

describe('a date', () => {
  it('exists, and lies in the years that the product can count with', () => {
    expect(verdicts(DateOnly(), ['2026-07-06', '2024-02-29', '1900-01-01', '2199-12-31'])).toEqual(
      all(['2026-07-06', '2024-02-29', '1900-01-01', '2199-12-31'], 'fine'),
    );
    const bad = [
      '2026-02-29',
      '2026-13-01',
      '2026-7-6',
      '20260706',
      '2026-07-06T00:00:00Z',
      '',
      20260706,
      '0000-00-00',
    ];
    expect(verdicts(DateOnly(), bad)).toEqual(all(bad, 'not-a-date'));
    expect(verdicts(DateOnly(), ['1899-12-31', '2200-01-01', '9999-12-31'])).toEqual(
      all(['1899-12-31', '2200-01-01', '9999-12-31'], 'out-of-range'),
    );
  });

  it('is judged as the kernel judges it, whatever is sent', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
        ),
        (text) => {
          const verdict = judge(DateOnly(), text);
          expect(verdict === 'not-a-date').toBe(!isDateText(text));
        },
      ),
    );
  });
});

describe('an instant', () => {
  it('has a date that exists, a time and a zone', () => {
    const fine = [
      '2026-08-26T10:00:00+08:00',
      '2026-08-26T02:00Z',
      '2026-08-26T02:00:00.123Z',
      '2026-08-26T02:00:00-05:30',
    ];
    expect(verdicts(Instant(), fine)).toEqual(all(fine, 'fine'));
    const bad = [
      '2026-08-26',
      '2026-08-26T10:00:00',
      '2026-02-30T10:00:00Z',
      '2026-08-26T25:00:00Z',
      '2026-08-26T10:60:00Z',
    ];
    const worse = [
      '2026-08-26 10:00:00Z',
      '2026-08-26T10:00:00.1234Z',
      '2026-08-26T10:00:00+25:00',
      'now',
      '',
      1_788_000_000_000,
    ];
    expect(verdicts(Instant(), [...bad, ...worse])).toEqual(all([...bad, ...worse], 'not-an-instant'));
  });

  it('lies in the years that the product can count with', () => {
    expect(judge(Instant(), '9999-12-31T23:59:59Z')).toBe('out-of-range');
    expect(judge(Instant(), '1000-01-01T00:00:00Z')).toBe('out-of-range');
  });
});

describe('the other fields', () => {
  it('know an id of ours from every other text', () => {
    const id = '01a2094c-8cd2-748d-a022-1bbe4db73b28';
    expect(judge(Id(), id)).toBe('fine');
    const bad = [id.toUpperCase(), `${id} `, `{${id}}`, id.replaceAll('-', ''), `${id}\n`, '', 1, [id]];
    expect(verdicts(Id(), bad)).toEqual(all(bad, 'not-an-id'));
    expect([isId(id), ...bad.map(isId)]).toEqual([true, ...bad.map(() => false)]);
  });

  it('know their words', () => {
    expect(judge(OneOf(['none', 'whole']), 'whole')).toBe('fine');
    for (const value of ['Whole', '', 1, ['whole'], 'constructor'])
      expect(judge(OneOf(['none', 'whole']), value)).toBe('not-one-of');
    expect(judge(OneOf(['none'], { nullable: true }), null)).toBe('fine');
  });

  it('know what is true', () => {
    expect(verdicts(Flag(), [true, false])).toEqual(all([true, false], 'fine'));
    expect(verdicts(Flag(), ['true', 0, 1, 'yes', []])).toEqual(all(['true', 0, 1, 'yes', []], 'not-boolean'));
  });

  it('check the check character of a credit code', () => {
    expect(judge(Uscc(), '52310104MJE000187R')).toBe('fine');
    expect(judge(Uscc(), '52310104MJE000188R')).toBe('not-a-uscc');
    expect(judge(Uscc(), 52310104)).toBe('not-text');
  });

  it('know the form of a region code', () => {
    expect(judge(RegionCode(), '310199')).toBe('fine');
    for (const value of ['31019', '3101999', '31019a', 310199, '３１０１９９', '310199\n'])
      expect(judge(RegionCode(), value)).toBe('not-a-region');
  });

  it('check every element of a list of texts', () => {
    const list = ListOfTexts({ max: 2, maxItems: 2 });
    expect(verdicts(list, [[], ['a'], ['a', '清源']])).toEqual(all([[], ['a'], ['a', '清源']], 'fine'));
    expect(judge(list, ['a', 1])).toBe('not-text');
    expect(judge(list, ['a', 'a\u0000'])).toBe('control-character');
    expect(judge(list, ['abc'])).toBe('text-length');
    expect(judge(list, ['a', 'b', 'c'])).toBe('list-length');
    expect(verdicts(list, ['a', { 0: 'a', length: 1 }])).toEqual(all(['a', { 0: 'a', length: 1 }], 'not-a-list'));
  });

  it('check the shape of what is inside', () => {
    expect(
      judge(
        Nested(() => Inner),
        { name: 'a' },
      ),
    ).toBe('fine');
    for (const value of [[], 'a', 1, true])
      expect(
        judge(
          Nested(() => Inner),
          value,
        ),
      ).toBe('not-an-object');
    expect(
      judge(
        ListOf(() => Inner, { minItems: 1 }),
        [],
      ),
    ).toBe('list-length');
    expect(
      judge(
        ListOf(() => Inner),
        [{ name: 'a' }, null],
      ),
    ).toBe('not-an-object');
    expect(judge(JsonObject(), { anything: [1] })).toBe('fine');
    expect(judge(JsonObject(), [])).toBe('not-an-object');
  });
});
