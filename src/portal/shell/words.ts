import type { ProblemParams } from '#src/kernel/errors.js';
import type { Locale } from '#src/platform/context/request-context.js';
import { LOCALES, translate } from '#src/platform/i18n/i18n.js';

type Dictionary = typeof import('../../../locales/zh-CN/portal.json');
type KeysOf<T, Before extends string = ''> = {
  [Name in keyof T & string]: T[Name] extends string ? `${Before}${Name}` : KeysOf<T[Name], `${Before}${Name}.`>;
}[keyof T & string];

/** A text of `locales/*\/portal.json`, by its path. */
export type TextKey = KeysOf<Dictionary>;

/** The texts of the portal in one language. */
export class Words {
  private readonly known = new Map<string, string>();

  constructor(readonly locale: Locale) {}

  /** A text with its values put in. @throws Error when the dictionary lacks it */
  say(key: TextKey, params?: ProblemParams): string {
    return params ? this.find(`portal:${key}`, params) : this.once(`portal:${key}`);
  }

  /** What a code of the product is called, such as `grade` `good`. @throws Error when the dictionary lacks it */
  label(family: string, code: string): string {
    return this.once(`labels:${family}.${code}`);
  }

  private once(key: string): string {
    let text = this.known.get(key);
    if (text === undefined) this.known.set(key, (text = this.find(key)));
    return text;
  }

  private find(key: string, params?: ProblemParams): string {
    const text = translate(this.locale, key, params);
    if (text === key || `portal:${text}` === key || `labels:${text}` === key) throw new Error(`no text for ${key}`);
    return text;
  }
}

const WORDS = new Map(LOCALES.map((locale) => [locale, new Words(locale)]));

/** The texts in a language. */
export const wordsIn = (locale: Locale): Words => WORDS.get(locale)!;
