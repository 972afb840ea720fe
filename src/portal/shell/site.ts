import type { Locale } from '#src/platform/context/request-context.js';
import { LOCALES } from '#src/platform/i18n/i18n.js';
import type { Words } from './words.js';

/** What every page knows of the site that it is a part of. */
export interface Site {
  readonly locale: Locale;
  readonly words: Words;
  /** whether everything on it is made up */
  readonly isSandbox: boolean;
  /** the address that people reach it by, without a slash at its end */
  readonly origin: string;
  /** the address of a stylesheet, a script or a picture */
  readonly asset: (name: string) => string;
}

/** Pages of the second language stand below this path: no cookie is needed to stay in it. */
const PREFIX: Readonly<Record<Locale, string>> = { 'zh-CN': '', en: '/en' };

/** The address of a page in a language. @param path from the root, in the first language, with its query */
export function pathIn(locale: Locale, path: string): string {
  if (PREFIX[locale] === '') return path;
  return PREFIX[locale] + (path === '/' ? '' : path.replace(/^\/(?=\?)/, ''));
}

/** The language that an address is in. */
export const localeOf = (url: string): Locale => (/^\/en(?:[/?]|$)/.test(url) ? 'en' : 'zh-CN');

/** The path of a page in every language. */
export const inEach = (path: string): string[] => LOCALES.map((locale) => pathIn(locale, path));

/** A path with a query of what is given; what is undefined or empty is left out. */
export function addressOf(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}
