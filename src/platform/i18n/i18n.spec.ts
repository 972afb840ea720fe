import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { FieldCode } from '#src/kernel/errors.js';
import { PROBLEMS } from '#src/kernel/problems.js';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import { LOCALES, negotiateLocale, translate } from './i18n.js';

/** Every field code; the compiler says when one is missing or is no longer one. */
const FIELD_CODES = Object.keys({
  required: true,
  'unknown-field': true,
  'not-text': true,
  'text-length': true,
  'control-character': true,
  'not-integer': true,
  'not-boolean': true,
  'out-of-range': true,
  'not-one-of': true,
  'wrong-form': true,
  'not-a-list': true,
  'list-length': true,
  'not-an-object': true,
  'not-an-id': true,
  'not-a-date': true,
  'not-an-instant': true,
  'not-money': true,
  'not-decimal': true,
  'not-a-uscc': true,
  'not-a-region': true,
  duplicate: true,
  'unknown-reference': true,
  'not-a-cursor': true,
  rule: true,
} satisfies Record<FieldCode, true>);

type Texts = { [key: string]: string | Texts };

const textsOf = (locale: string, namespace: string) =>
  JSON.parse(readFileSync(join(PROJECT_ROOT, 'locales', locale, `${namespace}.json`), 'utf8')) as Texts;

/** Every text by its path, so that two files can be compared key by key. */
const flat = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
const placeholders = (text: string) => (text.match(/\{\{[^}]*\}\}/g) ?? []).sort();

describe('the texts', () => {
  it.each(LOCALES)(
    'of %s name every problem code, in the order of the registry, each with title and detail',
    (locale) => {
      const problems = textsOf(locale, 'problems');
      expect(Object.keys(problems)).toEqual(Object.keys(PROBLEMS));
      for (const [code, texts] of Object.entries(problems))
        expect([code, Object.keys(texts)]).toEqual([code, ['title', 'detail']]);
    },
  );

  it.each(LOCALES)(
    'of %s name every field code, in the order of its type, with variants for one bound only',
    (locale) => {
      const keys = Object.keys(textsOf(locale, 'fields'));
      expect(keys.filter((key) => !/_(min|max)$/.test(key))).toEqual(FIELD_CODES);
      const varied = keys.filter((key) => /_(min|max)$/.test(key)).map((key) => key.replace(/_.*/, ''));
      expect(FIELD_CODES).toEqual(expect.arrayContaining(varied));
    },
  );

  it.each(['problems', 'fields', 'labels', 'notifications'])(
    'in %s have the same keys and placeholders in both languages',
    (namespace) => {
      const [chinese, english] = LOCALES.map((locale) =>
        flat(textsOf(locale, namespace)).map(([path, text]) => [path, placeholders(text)]),
      );
      expect(english).toEqual(chinese);
    },
  );

  it('are never empty, and Chinese ones are Chinese', () => {
    for (const namespace of ['problems', 'fields', 'labels', 'notifications']) {
      for (const [path, text] of flat(textsOf('zh-CN', namespace)))
        expect([path, text]).toEqual([path, expect.stringMatching(/\p{Script=Han}/u)]);
      for (const [path, text] of flat(textsOf('en', namespace)))
        expect([path, text]).toEqual([path, expect.not.stringMatching(/\p{Script=Han}|^\s*$/u)]);
    }
  });
});

describe('translating', () => {
  it('gives the text in the language asked for', () => {
    expect(translate('zh-CN', 'problems:stale-version.title')).toBe('内容已被更新');
    expect(translate('en', 'problems:stale-version.title')).toBe('Changed in the meantime');
    expect(translate('en', 'fields:required')).toBe('This is required.');
  });

  it('puts values in, lists joined as each language does', () => {
    expect(translate('en', 'fields:text-length', { min: 0, max: 20 })).toBe('This must have 0 to 20 characters.');
    expect(translate('zh-CN', 'fields:not-one-of', { values: ['甲', '乙'] })).toBe('须为下列之一：甲、乙。');
    expect(translate('en', 'fields:not-one-of', { values: ['a', 'b'] })).toBe('This must be one of: a, b.');
  });

  it('says only the bound that there is', () => {
    expect(translate('zh-CN', 'fields:out-of-range', { min: 1 })).toBe('不得小于 1。');
    expect(translate('zh-CN', 'fields:list-length', { max: 5 })).toBe('不得超过 5 项。');
    expect(translate('en', 'problems:not-found.title', { max: 5 })).toBe('Not found');
  });

  it('calls subjects, states and acts by their names', () => {
    const params = { subject: 'tender', status: 'published', action: 'submit', allowed: ['cancel', 'close'] };
    expect(translate('zh-CN', 'problems:illegal-transition.detail', params)).toBe(
      '采购活动当前为“已发布”，不能办理“提交”。当前可办理的事项：取消、截止。',
    );
    expect(translate('en', 'problems:illegal-transition.detail', { ...params, allowed: [] })).toBe(
      'The tender is “published” and “submit” is not possible now. Possible now: none.',
    );
  });

  it('shows the code where there is no name for it, and a dash where a value is missing', () => {
    const text = translate('en', 'problems:illegal-transition.detail', {
      subject: 'gadget',
      status: 'odd',
      allowed: ['x'],
    });
    expect(text).toBe('The gadget is “odd” and “—” is not possible now. Possible now: x.');
  });

  it('takes values as they are: they can neither nest nor choose nor escape', () => {
    const nasty = '$t(problems:not-found.title) {{max}} <b>&';
    expect(translate('en', 'fields:not-one-of', { values: [nasty] })).toBe(`This must be one of: ${nasty}.`);
    const reserved = { lng: 'zh-CN', count: 2, context: 'max', defaultValue: 'x', values: ['a'] };
    expect(translate('en', 'fields:not-one-of', reserved)).toBe('This must be one of: a.');
  });

  it('gives the key back when there is no text', () => {
    expect(translate('en', 'problems:nowhere.title')).toBe('nowhere.title');
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['*', 'zh-CN'],
    ['fr-FR, de', 'zh-CN'],
    ['en', 'en'],
    ['en-US,en;q=0.9,zh;q=0.8', 'en'],
    ['zh-TW, en', 'zh-CN'],
    ['fr, EN-gb;q=0.5', 'en'],
    ['en;q=0.3, zh-CN;q=0.7', 'zh-CN'],
    ['en;q=0, *', 'zh-CN'],
    ['en; q=1.0', 'en'],
    ['en;q=x', 'zh-CN'],
  ])('asked for by %j is %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });
});
