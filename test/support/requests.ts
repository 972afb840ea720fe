import type { Contract, Operation } from '#test/support/contract.js';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** An id that nothing has. */
export const NO_ID = '00000000-0000-7000-8000-000000000000';

/** The way to a value inside a body. */
export type Path = readonly (string | number)[];

/** A body of the shape that an operation describes, every optional field included; undefined when it takes no JSON. */
export function validBody(contract: Contract, { requestBody }: Operation): unknown {
  const schema = requestBody?.content['application/json']?.schema as Schema | undefined;
  return schema && sampleOf(schema, (contract.document.components as { schemas: Record<string, Schema> }).schemas);
}

function sampleOf(schema: Schema, named: Readonly<Record<string, Schema>>): unknown {
  if (schema.$ref) return sampleOf(named[schema.$ref.split('/').at(-1)!]!, named);
  const [inner] = schema.allOf ?? schema.anyOf ?? [];
  if (inner) return sampleOf(inner, named);
  if (schema.example !== undefined) return schema.example;
  if (schema.enum) return schema.enum[0];
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? { note: { type: 'string' } }).map(([name, property]) => [
          name,
          sampleOf(property, named),
        ]),
      );
    case 'array':
      return [sampleOf(schema.items!, named)];
    case 'integer':
      return schema.minimum ?? 0;
    case 'boolean':
      return true;
    default:
      return sampleText(schema);
  }
}

function sampleText({ format, pattern, minLength = 1 }: Schema): string {
  if (format === 'uuid') return NO_ID;
  const candidates = ['文'.repeat(minLength), '1', '310199', 'https://example.org/1'];
  const fitting = candidates.find((text) => pattern === undefined || new RegExp(pattern, 'u').test(text));
  if (fitting === undefined) throw new Error(`no sample fits ${pattern}: give the field an example`);
  return fitting;
}

/** The ways to every text of a body. */
export function textPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([name, inner]) => textPaths(inner, [...path, name]));
}

/** A copy of a body with another value at one place. */
export function replacedAt(body: unknown, [name, ...rest]: Path, value: unknown): unknown {
  if (name === undefined) return value;
  const copy = (Array.isArray(body) ? [...(body as unknown[])] : { ...(body as object) }) as Record<
    string | number,
    unknown
  >;
  copy[name] = replacedAt(copy[name], rest, value);
  return copy;
}

/** Every text that a value holds, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
