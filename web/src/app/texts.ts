import i18next from 'i18next';
import { keyOfAction } from '#web/api/book.js';
import { once } from '#web/api/once.js';
import { language, type Language } from './language.js';

const i18n = i18next.createInstance();
void i18n.init({
  initAsync: false,
  lng: language(),
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: '|',
  resources: {},
  interpolation: { escapeValue: false }, // React escapes
});

type Texts = Readonly<Record<string, string>>;
export type Params = Readonly<Record<string, string | number>>;

/**
 * The texts of one feature, from its two dictionaries: `const t = texts('contracts', { 'zh-CN': zh, en })`, then `t('sign.title')`. The keys are
 * checked by the compiler, the completeness of both dictionaries by a test.
 */
export function texts<T extends Texts>(
  feature: string,
  dictionaries: Readonly<Record<Language, T>>,
): (key: keyof T & string, params?: Params) => string {
  i18n.addResourceBundle(language(), feature, dictionaries[language()]);
  return (key, params) => i18n.t(`${feature}|${key}`, { ...params });
}

/** Words that come with the API document: labels of fields, values, commands, hints and collections. */
interface Terms {
  readonly terms: Texts;
  readonly values: Texts;
  readonly commands: Texts;
  readonly hints: Texts;
  readonly resources: Texts;
}

let words: Terms = { terms: {}, values: {}, commands: {}, hints: {}, resources: {} };
// data, not code: a browser reads it sooner than it would compile it
const files = import.meta.glob<string>('#locales/*/{terms,values,commands,hints,resources}.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Loads the words of the language, once; nothing that shows records is drawn before. */
export const loadTerms = once(async () => {
  const entries = Object.entries(files).filter(([path]) => path.includes(`/${language()}/`));
  const loaded = await Promise.all(
    entries.map(
      async ([path, url]) => [/(\w+)\.json$/.exec(path)![1], (await (await fetch(url)).json()) as Texts] as const,
    ),
  );
  words = { ...words, ...(Object.fromEntries(loaded) as unknown as Terms) };
});

/** The label of a field; of `Schema.field` where the word means something else there. */
export function term(field: string, schema?: string): string {
  return (schema && words.terms[`${schema}.${field}`]) ?? words.terms[field] ?? field;
}

/** The label of an enum value of a field. */
export function valueLabel(field: string, value: string | boolean, schema?: string): string {
  const { values } = words;
  if (typeof value === 'boolean') return values[`boolean:${value}`] ?? String(value);
  return (
    (schema && values[`${schema}.${field}:${value}`]) ?? values[`${field}:${value}`] ?? values[`*:${value}`] ?? value
  );
}

/** What a command is called, what it will do, and the rule that applies; keys as `commandKey` of the schema book makes them. */
export function commandWords(key: string): { label: string; effect?: string; rule?: string } {
  return {
    label: words.commands[key] ?? key,
    effect: words.commands[`${key}.effect`],
    rule: words.commands[`${key}.rule`],
  };
}

export function hint(field: string, schema: string): string | undefined {
  return words.hints[`${schema}.${field}`];
}

/** The name of a collection, of one thing of it, and what its empty list says. */
export function resourceWords(collection: string): { many: string; one: string; empty?: string } {
  const { resources } = words;
  return {
    many: resources[collection] ?? collection,
    one: resources[`${collection}.one`] ?? collection,
    empty: resources[`${collection}.empty`],
  };
}

/** What a thing of the audit is called: by the list it stands in, or by its own name where there is none. */
export function subjectLabel(subject: string, collection: string): string {
  return words.values[`subjectType:${subject}`] ?? words.resources[`${collection}.one`] ?? subject;
}

/** What an act of the audit is called: `contract.register-seal` as the button of that command; acts of the system by their own name. */
export function actionLabel(action: string, collection: string): string {
  const verb = action.slice(action.indexOf('.') + 1);
  const { commands, values } = words;
  const key = verb === 'draft' ? collection : keyOfAction(collection, verb);
  return values[`action:${action}`] ?? commands[key] ?? values[`action:${verb}`] ?? verb;
}
