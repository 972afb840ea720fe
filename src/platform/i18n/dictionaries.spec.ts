import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import { LOCALES } from './i18n.js';

/** The words of the console, which come with the API: every file is one flat object, sorted by key. */
const FILES = ['terms', 'values', 'commands', 'hints', 'resources'] as const;
type Dictionary = Readonly<Record<string, string>>;

/** As much of JSON Schema as the document uses. */
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;
interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses?: Readonly<Record<string, { readonly content?: Content }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(PROJECT_ROOT, ...path), 'utf8'));
const dictionary = (locale: string, file: string) => read('locales', locale, `${file}.json`) as Dictionary;
const document = read('docs', 'generated', 'openapi.json') as Document;

/** A schema with all that lies in it but its own properties. */
function nested({ items, additionalProperties: more, allOf = [], anyOf = [], oneOf = [] }: Schema): Schema[] {
  return [...(items ? [items] : []), ...(typeof more === 'object' ? [more] : []), ...allOf, ...anyOf, ...oneOf];
}

/** Its values, of a list those of its entries; without null, which is no value. */
function valuesOf(schema: Schema): string[] {
  const own = (schema.enum ?? []).filter((value) => value !== null).map(String);
  return [...own, ...nested(schema).flatMap(valuesOf)];
}

/** A property as it stands in a schema of this name, or in none: in a parameter, or in the answer of one operation alone. */
interface Field {
  readonly owner: string;
  readonly name: string;
  readonly values: readonly string[];
}

function fieldsOf(owner: string, schema: Schema): Field[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
    { owner, name, values: valuesOf(property) },
    ...fieldsOf(owner, property),
  ]);
  return [...own, ...nested(schema).flatMap((part) => fieldsOf(owner, part))];
}

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

function fieldsOfOperation({ parameters = [], requestBody, responses = {} }: Operation): Field[] {
  const bodies = [requestBody, ...Object.values(responses)].flatMap((body) => Object.values(body?.content ?? {}));
  return [
    ...parameters
      .filter((parameter) => parameter.in !== 'header')
      .map(({ name, schema = {} }) => ({ owner: '', name, values: valuesOf(schema) })),
    ...bodies.flatMap(({ schema = {} }) => fieldsOf('', schema)),
  ];
}

const fields = [
  ...Object.entries(document.components.schemas).flatMap(([owner, schema]) => fieldsOf(owner, schema)),
  ...operations.flatMap(({ operation }) => fieldsOfOperation(operation)),
];

/** The words of an address: `contracts`, `register-seal` of /api/v1/contracts/{id}/register-seal. */
const wordsOf = (path: string): string[] =>
  path
    .replace('/api/v1/', '')
    .split('/')
    .filter((segment) => !segment.startsWith('{'));

/** `contracts/register-seal` of POST /api/v1/contracts/{id}/register-seal; other methods are named. */
function commandKey(path: string, method: string): string {
  return wordsOf(path).join('/') + (method === 'post' ? '' : `:${method}`);
}

const commands = operations
  .filter(({ method }) => method !== 'get')
  .map(({ path, method }) => commandKey(path, method));
const collections = operations
  .filter(({ path }) => path.startsWith('/api/v1/'))
  .map(({ path }) => wordsOf(path)[0] ?? '');
/** Lists that are read page by page, by their addresses. */
const lists = operations
  .filter(({ method, operation }) => method === 'get' && operation.parameters?.some(({ name }) => name === 'cursor'))
  .map(({ path }) => wordsOf(path));

const unique = (keys: readonly string[]): string[] => [...new Set(keys)].sort();
/** Names of properties, alone and by their schemas. */
const properties = new Set(fields.flatMap(({ owner, name }) => [name, `${owner}.${name}`]));
const values = new Set([
  ...['true', 'false'].map((value) => `boolean:${value}`),
  ...fields.flatMap(({ owner, name, values: all }) =>
    all.flatMap((value) => [`${owner}.${name}:${value}`, `${name}:${value}`, `*:${value}`]),
  ),
]);

/** Values of fields that are open in the document: kinds of parameters that a module brings, who the members of an acceptance named in a notice speak for, reasons that a panel's words stand beside. */
const OPEN_VALUES = [
  'kind:open-tender-threshold',
  ...['client-representative', 'expert', 'purchaser', 'site'].map((kind) => `speakFor:${kind}`),
  ...['award-annulled', 'not-scored', 'ranked-behind'].map((code) => `LetterReasonView.code:${code}`),
];

/** Words of the audit's acts and subjects, which are no enumeration of the document; that none is missing, the demo's log proves. */
const OF_THE_AUDIT = /^(action|subjectType):/;

const KNOWN: Readonly<Record<(typeof FILES)[number], ReadonlySet<string>>> = {
  terms: properties,
  values: new Set([...values, ...OPEN_VALUES]),
  commands: new Set(commands.flatMap((key) => [key, `${key}.effect`, `${key}.rule`])),
  hints: new Set([...properties].filter((key) => key.includes('.'))),
  resources: new Set(
    [...collections, ...lists.map((words) => words.join('/'))].flatMap((key) => [key, `${key}.one`, `${key}.empty`]),
  ),
};

describe.each(LOCALES)('the words of the console in %s', (locale) => {
  const has = (file: string): ((key: string) => boolean) => {
    const words = dictionary(locale, file);
    return (key) => Object.hasOwn(words, key);
  };

  it('name every property, path and query parameter', () => {
    const isNamed = has('terms');
    const missing = fields
      .filter(({ owner, name }) => !isNamed(name) && !isNamed(`${owner}.${name}`))
      .map(({ owner, name }) => `${owner}.${name}`);
    expect(unique(missing)).toEqual([]);
  });

  it('name every value of an enumeration, and yes and no', () => {
    const isNamed = has('values');
    const missing = fields.flatMap(({ owner, name, values: all }) =>
      all
        .filter((value) => ![`${owner}.${name}`, name, '*'].some((prefix) => isNamed(`${prefix}:${value}`)))
        .map((value) => `${owner}.${name}:${value}`),
    );
    expect(unique([...missing, ...['boolean:true', 'boolean:false'].filter((key) => !isNamed(key))])).toEqual([]);
  });

  it('name every command, and say what it does', () => {
    const isNamed = has('commands');
    expect(unique(commands.flatMap((key) => [key, `${key}.effect`]).filter((key) => !isNamed(key)))).toEqual([]);
  });

  it('name every collection, one thing of it, and what an empty list says', () => {
    const isNamed = has('resources');
    const wanted = collections.flatMap((key) => [key, `${key}.one`, `${key}.empty`]);
    expect(unique(wanted.filter((key) => !isNamed(key)))).toEqual([]);
  });

  it('name every list, by its address or the last word of it', () => {
    const isNamed = has('resources');
    const missing = lists.filter((words) => !isNamed(words.join('/')) && !isNamed(words.at(-1) ?? ''));
    expect(unique(missing.map((words) => words.join('/')))).toEqual([]);
  });

  it.each(FILES)('in %s hold nothing that the document does not have', (file) => {
    expect(
      Object.keys(dictionary(locale, file)).filter(
        (key) => !KNOWN[file].has(key) && !(file === 'values' && OF_THE_AUDIT.test(key)),
      ),
    ).toEqual([]);
  });

  it.each(FILES)('in %s are sorted, never empty, never their own key, and of one script', (file) => {
    const entries = Object.entries(dictionary(locale, file));
    expect(entries.map(([key]) => key)).toEqual(entries.map(([key]) => key).sort());
    const han = /\p{Script=Han}/u;
    const wrong = entries.filter(
      ([key, text]) => text.trim() === '' || text === key || han.test(text) !== (locale === 'zh-CN'),
    );
    expect(wrong).toEqual([]);
  });
});

it.each(FILES)('the words of the console in %s have the same keys in both languages', (file) => {
  const [chinese, english] = LOCALES.map((locale) => Object.keys(dictionary(locale, file)));
  expect(english).toEqual(chinese);
});
