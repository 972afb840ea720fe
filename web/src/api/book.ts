import bookUrl from './generated/book.json?url';
import { once } from './once.js';

/** A schema as forms and lists read it: JSON Schema without what only programmers need. */
export interface Schema {
  readonly ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly (string | null)[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maximum?: number;
  readonly default?: unknown;
}

export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly key: string;
  readonly permissions: readonly string[] | 'public';
  readonly needsVersion?: boolean;
  readonly query?: Readonly<Record<string, Schema>>;
  readonly body?: string;
  readonly row?: string;
  readonly view?: string;
}

interface Book {
  readonly operations: readonly Operation[];
  readonly schemas: Readonly<Record<string, Schema>>;
}

let book: Book = { operations: [], schemas: {} };

/** Reads the book of operations and schemas, once; nothing that shows records is drawn before. */
export const loadBook = once(async () => {
  book = (await (await fetch(bookUrl)).json()) as Book;
});

/** The operation of a key such as `contracts/register-seal` or `contracts:put`. */
export function operationOf(key: string): Operation | undefined {
  return book.operations.find((operation) => operation.key === key && operation.method !== 'get');
}

/** What an edit is called among the actions of a view, and where its operation is below the view. */
const EDITS: Readonly<Record<string, string>> = { redraft: '', fill: '', change: '', 'name-custodians': '/custodians' };

/** The key of the operation behind an action of a view or of the to-do: its own path, or, for an edit, a PUT or PATCH. */
export function keyOfAction(collection: string, action: string): string {
  const path = action.startsWith('/') ? action.slice(1) : `${collection}/${action}`;
  const edited = action in EDITS ? [`${collection}${EDITS[action]}`] : [];
  const keys = [path, ...[path, ...edited].flatMap((one) => [`${one}:put`, `${one}:patch`])];
  return keys.find((key) => operationOf(key)) ?? path;
}

/** The list of a collection, its detail view, or any other read: by its path, such as `contracts` or `contracts/{id}`. */
export function readOf(path: string): Operation | undefined {
  return book.operations.find((operation) => operation.method === 'get' && operation.path === path);
}

/** A schema with its reference and its "or null" taken away, and the name it has in the document. */
export interface Resolved extends Schema {
  readonly name?: string;
  readonly isNullable: boolean;
}

export function resolve(schema: Schema): Resolved {
  const choices = schema.anyOf ?? schema.allOf;
  if (choices) {
    const real = choices.filter(({ type }) => type !== 'null');
    if (real.length === 1) {
      const inner = resolve(real[0]!);
      return { ...inner, isNullable: inner.isNullable || real.length < choices.length };
    }
  }
  if (schema.ref) return { ...resolve(book.schemas[schema.ref] ?? {}), name: schema.ref };
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const type = types.find((one) => one !== 'null');
  return { ...schema, type, isNullable: types.includes('null') };
}

export function schemaOf(name: string): Resolved {
  return resolve({ ref: name });
}
