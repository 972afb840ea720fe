import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import { NOTICE_KINDS } from '#src/procurement/tenders/index.js';
import { NOTICE_GROUPS } from '../notices/notice-groups.js';
import { wordsIn } from './words.js';

type Texts = { [key: string]: string | Texts };

const dictionary = (locale: string) =>
  JSON.parse(readFileSync(join(PROJECT_ROOT, 'locales', locale, 'portal.json'), 'utf8')) as Texts;

/** Every text by its path. */
function flat(texts: Texts, before = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
  );
}

const chinese = flat(dictionary('zh-CN'));
const english = flat(dictionary('en'));
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();

describe('the dictionaries of the portal', () => {
  it('have the same texts in both languages, none of them empty', () => {
    expect(english.map(([key]) => key)).toEqual(chinese.map(([key]) => key));
    for (const [key, text] of [...chinese, ...english]) expect([key, text.trim()]).not.toEqual([key, '']);
  });

  it('put the same values into both', () => {
    const inEnglish = new Map(english);
    for (const [key, text] of chinese)
      expect([key, placeholders(inEnglish.get(key)!)]).toEqual([key, placeholders(text)]);
  });

  it('have no Chinese in the English texts, and no texts that were left in English', () => {
    expect(english.filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
    expect(chinese.filter(([key, text]) => !/\p{Script=Han}/u.test(text) && !/^small\.co/.test(key))).toEqual([]);
  });

  it('name every kind of notice, and every kind is in one group', () => {
    for (const locale of ['zh-CN', 'en'] as const)
      for (const kind of NOTICE_KINDS) expect(wordsIn(locale).say(`kinds.${kind}`)).not.toBe('');
    expect(Object.values(NOTICE_GROUPS).flat().sort()).toEqual([...NOTICE_KINDS].sort());
  });
});

describe('the words of a page', () => {
  it('take values in', () => {
    expect(wordsIn('en').say('notice.acceptance.users', { asked: '60', satisfied: '52' })).toBe(
      '60 users were heard; 52 of them were satisfied.',
    );
    expect(wordsIn('zh-CN').say('notice.acceptance.group', { persons: 5, kinds: ['采购人', '服务点'] })).toContain(
      '采购人、服务点',
    );
  });

  it('give a value back as it is, whatever it says', () => {
    const q = '<b>{{title}}</b> $t(portal:small.yes)';
    expect(wordsIn('en').say('list.titleOfSearch', { q, what: 'x' })).toBe(`“${q}” in x`);
  });

  it('are refused where there are none', () => {
    expect(() => wordsIn('en').say('no.such.text' as never)).toThrow('no text for portal:no.such.text');
    expect(() => wordsIn('en').label('grade', 'sublime')).toThrow('no text for labels:grade.sublime');
    expect(wordsIn('zh-CN').label('grade', 'good')).toBe('良');
  });
});
