import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import i18next, { type FormatterModule } from 'i18next';
import type { ProblemParams } from '#src/kernel/errors.js';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import type { Locale } from '#src/platform/context/request-context.js';

/** The languages that texts are written in, the preferred one first. */
export const LOCALES: readonly Locale[] = ['zh-CN', 'en'];
const FOLDER = join(PROJECT_ROOT, 'locales');
/** One file each, the same in every language. */
const NAMESPACES = readdirSync(join(FOLDER, 'zh-CN')).map((file) => basename(file, '.json'));
const BETWEEN: Readonly<Record<Locale, string>> = { 'zh-CN': '、', en: ', ' };

const formatter: FormatterModule = {
  type: 'formatter',
  format: present,
  init: noSetup,
  add: noSetup,
  addCached: noSetup,
};
const i18n = i18next.createInstance().use(formatter);
// texts are in memory, so that nothing of it waits and the promise is already settled
void i18n.init({
  initAsync: false,
  lng: LOCALES[0],
  supportedLngs: LOCALES,
  fallbackLng: LOCALES[0],
  load: 'currentOnly',
  ns: NAMESPACES,
  resources: Object.fromEntries(LOCALES.map((locale) => [locale, textsOf(locale)])),
  // answers are JSON, pages escape where they are made
  interpolation: { escapeValue: false, alwaysFormat: true },
  missingInterpolationHandler: () => '—',
});

/**
 * The text of a key such as `problems:stale-version.title`, `fields:required` or `labels:status.draft`, with `params` put
 * in. Of a code that knows its `min` and `max` the text for only one of them is taken when only one is given. A value in
 * the text is `{{name}}`, or `{{name, family}}` for the label of a code: `labels:<subject>.<family>.<code>`, else
 * `labels:<family>.<code>`, else the code itself.
 * @returns the key when there is no such text
 */
export function translate(locale: Locale, key: string, params: ProblemParams = {}): string {
  return i18n.t(key, { lng: locale, replace: params, context: onlyBound(params) });
}

/** The language to answer in by an Accept-Language header: the first of the caller's that we have, Chinese without any. */
export function negotiateLocale(acceptLanguage: string | undefined): Locale {
  if (!acceptLanguage) return 'zh-CN';
  const wishes = acceptLanguage.split(',').map((part) => {
    const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return { language: tag.split('-')[0], quality: Number(quality) };
  });
  const [best] = wishes
    .filter(({ language, quality }) => quality > 0 && (language === 'zh' || language === 'en'))
    .sort((a, b) => b.quality - a.quality);
  return best?.language === 'en' ? 'en' : 'zh-CN';
}

function textsOf(locale: Locale): Record<string, object> {
  const read = (namespace: string) =>
    JSON.parse(readFileSync(join(FOLDER, locale, `${namespace}.json`), 'utf8')) as object;
  return Object.fromEntries(NAMESPACES.map((namespace) => [namespace, read(namespace)]));
}

function onlyBound({ min, max }: ProblemParams): 'min' | 'max' | undefined {
  if ((min === undefined) === (max === undefined)) return undefined;
  return min === undefined ? 'max' : 'min';
}

/** How a value stands in a text: lists joined, codes as their label. Undefined stays, for the handler of what is missing. */
function present(
  value: unknown,
  family: string | undefined,
  language: string | undefined,
  data: ProblemParams = {},
): string {
  const locale = language as Locale;
  if (Array.isArray(value))
    return (
      value.map((item) => present(item, family, locale, data)).join(BETWEEN[locale]) || (label(locale, 'none') ?? '')
    );
  if (!family || typeof value !== 'string') return value as string;
  return label(locale, `${String(data.subject)}.${family}.${value}`) ?? label(locale, `${family}.${value}`) ?? value;
}

/** Read, not translated: a translation inside a translation would disturb the outer one. */
function label(locale: Locale, path: string): string | undefined {
  const found: unknown = i18n.getResource(locale, 'labels', path);
  return typeof found === 'string' ? found : undefined;
}

/** The labels are the only formats there are. */
function noSetup(): void {}
