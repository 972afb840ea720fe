import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'));

/** What a page keeps of the program's words, so that they travel to it once. */
interface Knowing {
  programWords?: ReadonlySet<string>;
}

/** Words of the program that people are told in words of their own: values of the API, and keys of the dictionaries. */
function programWords(): string[] {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, one] of Object.entries(value)) {
      if (key === 'enum') (one as readonly unknown[]).forEach((each) => found.add(String(each)));
      else collect(one);
    }
  };
  collect(json('web', 'src', 'api', 'generated', 'book.json'));
  for (const file of readdirSync(join(ROOT, 'locales', 'zh-CN')))
    Object.keys(json('locales', 'zh-CN', file) as object).forEach((key) => found.add(key));
  for (const folder of ['app', 'components', ...readdirSync(join(ROOT, 'web', 'src', 'features')).map(featureFolder)])
    Object.keys(json('web', 'src', folder, 'locales', 'zh-CN.json') as object).forEach((key) => found.add(key));
  return [...found].filter((word) => /[a-z]/.test(word) && word.length > 2);
}

const featureFolder = (feature: string): string => join('features', feature);

/** How the fault is told that a word of the program is shown. */
export const PROGRAM = 'a word of the program: ';

/** How the fault is told that a page tells of an error. */
export const ERROR = 'an error: ';

let known: string[] | undefined;

interface Looked {
  readonly faults: string[];
  /** every run of Chinese characters that can be read */
  readonly chinese: string[];
  /** those in charts, which break long words */
  readonly drawn: string[];
}

/**
 * What can be seen to be wrong with a page that has settled: no heading, wider than its window, still loading, an error in its place, a word of
 * the program in place of one for people.
 * @param isError whether the page is to tell of an error
 * @param given words of the program that are data here
 */
export async function look(page: Page, { isError = false, given = [] as readonly string[] } = {}): Promise<Looked> {
  known ??= programWords();
  if (!(await page.evaluate(() => 'programWords' in window)))
    await page.evaluate((words) => {
      (window as Knowing).programWords = new Set(words);
    }, known);
  return page.evaluate(
    ({ mayTellOfError, data, asProgram, asError }) => {
      const faults: string[] = [];
      const program = (window as Knowing).programWords!;
      const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      const all = (selector: string) => [...document.querySelectorAll(selector)].filter(isSeen);
      if (!all('h1').some(({ textContent }) => textContent.trim() !== '')) faults.push('no heading');
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) {
        const isContained = (element: Element): boolean =>
          element.parentElement !== null &&
          (getComputedStyle(element.parentElement).overflowX !== 'visible' || isContained(element.parentElement));
        const sticksOut = all('body *').filter(
          (one) => one.getBoundingClientRect().right > clientWidth && !isContained(one),
        );
        const innermost = sticksOut.filter((one) => !sticksOut.some((other) => one !== other && one.contains(other)));
        const where = innermost.map((one) => `${one.localName}.${[...one.classList].join('.')}`).slice(0, 3);
        faults.push(`${scrollWidth - clientWidth} pixels wider than the window: ${where.join(', ')}`);
      }
      if (all('.ant-skeleton, .ant-spin-spinning').length > 0) faults.push('still loading');
      if (!mayTellOfError)
        all('.ant-result, .ant-alert-error').forEach(({ textContent }) => faults.push(`${asError}${textContent}`));

      const [chinese, drawn] = [new Set<string>(), new Set<string>()];
      const read = (text: string, where: Element) => {
        const word = text.trim();
        if (!word) return;
        for (const run of word.match(/\p{Script=Han}+/gu) ?? []) (where.closest('svg') ? drawn : chinese).add(run);
        const isProgram =
          program.has(word) ||
          /^[a-z]+([.:_-][a-zA-Z]+)+$/.test(word) ||
          /\{\{|\}\}|\bundefined\b|\bNaN\b|\[object |Invalid Date|^null$/.test(word);
        if (isProgram && !data.includes(word) && !where.closest('code, kbd, pre')) faults.push(`${asProgram}${word}`);
      };
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const parent = node.parentElement!;
        if (!parent.closest('script, style, noscript') && isSeen(parent)) read(node.textContent ?? '', parent);
      }
      // the library calls its icons by their names
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        for (const element of all(`[${name}]:not(.anticon)`)) read(element.getAttribute(name) ?? '', element);
      return { faults, chinese: [...chinese], drawn: [...drawn] };
    },
    { mayTellOfError: isError, data: given, asProgram: PROGRAM, asError: ERROR },
  );
}
