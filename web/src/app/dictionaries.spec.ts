import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Code that reads an official notice, whose words are Chinese, and a word of the law that is sent as it is. */
const DATA = [join('features', 'platform', 'holiday-notice.ts'), join('features', 'vendors', 'dossier-editor.tsx')];
const CHINESE = /\p{Script=Han}/u;

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });
const folders = files.filter((file) => file.endsWith(join('locales', 'zh-CN.json'))).map((file) => dirname(file));
const dictionary = (folder: string, language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(SOURCE, folder, `${language}.json`), 'utf8')) as Record<string, string>;
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

describe.each(folders)('the texts in %s', (folder) => {
  const [zh, en] = [dictionary(folder, 'zh-CN'), dictionary(folder, 'en')];

  it('are there in both languages, with as many values put in', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
    for (const [key, text] of Object.entries(zh))
      expect([key, placeholders(en[key]!).length]).toEqual([key, placeholders(text).length]);
  });

  it('say something, each in its own language', () => {
    for (const [key, text] of [...Object.entries(zh), ...Object.entries(en)])
      expect([key, text.trim().length > 0]).toEqual([key, true]);
    // what is written on a seal is Chinese in every language, and so is the name of the other language
    const foreign = Object.entries(en).filter(
      ([key, text]) => CHINESE.test(text) && !/^(seal\.|shell\.language$)/.test(key),
    );
    expect(foreign).toEqual([]);
  });
});

describe('the code of the console', () => {
  it('has no text in it: what people read stands in the dictionaries', () => {
    const code = files.filter(
      (file) =>
        /\.tsx?$/.test(file) && !file.includes('generated') && !file.endsWith('.spec.ts') && !DATA.includes(file),
    );
    expect(code.length).toBeGreaterThan(60);
    const spoken = code.flatMap((file) =>
      readFileSync(join(SOURCE, file), 'utf8')
        .split('\n')
        .map((line, index) => ({
          place: `${relative('.', file)}:${index + 1}`,
          line: line.replace(/\/\/.*|\/?\*.*/, ''),
        }))
        .filter(({ line }) => CHINESE.test(line)),
    );
    expect(spoken).toEqual([]);
  });
});
