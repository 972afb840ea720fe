import Mustache from 'mustache';
import { DomainError } from '#src/kernel/errors.js';
import { referenceTo } from './references.js';

/** What a template may name: ready texts, counts, and groups or lists of them; `false`, `null`, `""` and `[]` leave a section out. */
export type TemplateValue = string | number | boolean | null | readonly TemplateValue[] | TemplateVariables;
export interface TemplateVariables {
  readonly [name: string]: TemplateValue;
}

/** A line break within a value: Markdown passes it on, and the page breaks the line there. */
export const LINE_BREAK = '\u2028';

/**
 * Puts the variables into a template: `{{name}}`, `{{group.name}}`, `{{#list}}…{{/list}}`, `{{^list}}…{{/list}}`, and `{{ref.key}}`
 * for the number of the part marked `{#key}`. A value is text: no sign in it is read as Markdown.
 * @throws DomainError `template-variable-missing` naming the variable that is not given or has no text to print;
 * `template-malformed` where braces do not match or the template asks for more of the language than this
 */
export function filled(template: string, variables: TemplateVariables): string {
  try {
    return new StrictWriter().render(template, new StrictContext(variables));
  } catch (error) {
    if (error instanceof DomainError || !(error instanceof Error)) throw error;
    throw new DomainError('template-malformed', { part: placeNamedIn(error.message, template) });
  }
}

/** Looks only at what was given itself, so that no name reaches into the language below; what is not there is an error. */
class StrictContext extends Mustache.Context {
  override push(view: unknown): StrictContext {
    return new StrictContext(view, this);
  }

  override lookup(name: string): unknown {
    const [first = '', ...rest] = name === '.' ? [] : name.split('.');
    const value = rest.reduce(memberOf, name === '.' ? (this.view as unknown) : this.nearest(first));
    if (value === undefined) throw missing(name);
    return value;
  }

  private nearest(name: string): unknown {
    const value = memberOf(this.view, name);
    return value === undefined && this.parent instanceof StrictContext ? this.parent.nearest(name) : value;
  }
}

class StrictWriter extends Mustache.Writer {
  override escapedValue([, name = '']: string[], context: Mustache.Context): string {
    if (name.startsWith('ref.')) return referenceTo(name.slice('ref.'.length));
    const value: unknown = context.lookup(name);
    if (Number.isSafeInteger(value)) return String(value);
    if (typeof value !== 'string' || value.trim() === '') throw missing(name);
    return asText(value);
  }

  override unescapedValue([, name = '']: string[]): string {
    throw new DomainError('template-malformed', { part: `{{{${name}}}}` });
  }

  override renderPartial([, name = '']: string[]): string {
    throw new DomainError('template-malformed', { part: `{{> ${name}}}` });
  }
}

function memberOf(view: unknown, name: string): unknown {
  if (typeof view !== 'object' || view === null || Array.isArray(view) || !Object.hasOwn(view, name)) return undefined;
  return (view as Readonly<Record<string, unknown>>)[name];
}

/** The value with every sign that Markdown could read made harmless. */
function asText(value: string): string {
  return value
    .trim()
    .replace(/\s*\r?\n\s*/g, LINE_BREAK)
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function missing(variable: string): DomainError {
  return new DomainError('template-variable-missing', { variable });
}

/** Mustache names the place of unmatched braces by the count of signs before it. */
function placeNamedIn(message: string, template: string): string {
  const offset = Number(/at (\d+)$/.exec(message)?.[1] ?? 0);
  return template.slice(Math.max(0, offset - 20), offset + 20).trim();
}
