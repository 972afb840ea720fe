import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import type { Locale } from '#src/platform/context/request-context.js';
import { LOCALES } from '#src/platform/i18n/i18n.js';
import type { FieldName } from './columns.js';

type Texts = Readonly<Record<string, string>>;

/** The words of one language for what lists hold: of fields, of values and of the lists themselves. Their keys hold dots and colons, which are no path. */
export class Words {
  private constructor(
    readonly locale: Locale,
    private readonly terms: Texts,
    private readonly values: Texts,
    private readonly resources: Texts,
  ) {}

  static of(locale: Locale): Words {
    return DICTIONARIES.get(locale)!;
  }

  /** The label of a field: that of its class where the word means something else there; else its name. */
  term({ field, of }: FieldName): string {
    return this.terms[`${of}.${field}`] ?? this.terms[field] ?? field;
  }

  /** The label of one of the closed words that a field may be; else the word itself. */
  value({ field, of }: FieldName, word: string): string {
    const { values } = this;
    return values[`${of}.${field}:${word}`] ?? values[`${field}:${word}`] ?? values[`*:${word}`] ?? word;
  }

  flag(value: boolean): string {
    return this.values[`boolean:${value}`] ?? String(value);
  }

  /** What a list is called, of the words of its address: `tenders`, `openings`. */
  list(address: readonly string[]): string {
    return this.resources[address.join('/')] ?? this.resources[address.at(-1)!] ?? address.join('-');
  }

  static read(locale: Locale): Words {
    const [terms, values, resources] = ['terms', 'values', 'resources'].map((name) => textsOf(locale, name));
    return new Words(locale, terms!, values!, resources!);
  }
}

const DICTIONARIES = new Map(LOCALES.map((locale) => [locale, Words.read(locale)]));

function textsOf(locale: Locale, name: string): Texts {
  const path = join(PROJECT_ROOT, 'locales', locale, `${name}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Texts) : {};
}
