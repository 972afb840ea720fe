// What the console takes from the OpenAPI document: types for the compiler, and a book of operations and schemas for its forms and lists.
import openapiTS, { astToString } from 'openapi-typescript';

const PREFIX = '/api/v1/';
/** Amounts in yuan: given, optional, and signed. */
const MONEY = ['^(0|[1-9]\\d{0,12})(\\.\\d{1,2})?$', '^((0|[1-9]\\d{0,12})(\\.\\d{1,2})?)?$', '^-?\\d{1,13}\\.\\d{2}$'];
/** What a form or a list needs of a schema; the rest is for programmers. */
const DROPPED = new Set(['example', 'description', 'additionalProperties', 'minimum', 'pattern']);

/** @returns {Promise<string>} the declarations of the generated client */
export async function clientTypes(document) {
  const types = astToString(await openapiTS(structuredClone(document)));
  return `// Generated from the OpenAPI document by \`npm run generate\`; not edited by hand.\n${types}`;
}

/** The key of an operation: its path without parameters, and its method where it is neither GET nor POST; `contracts/register-seal`. */
export function commandKey(method, path) {
  const words = path
    .slice(PREFIX.length)
    .split('/')
    .filter((word) => !word.startsWith('{'));
  return words.join('/') + (method === 'get' || method === 'post' ? '' : `:${method}`);
}

/** @returns {string} JSON: operations by method and path, and the schemas that they name */
export function schemaBook(document) {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    path.startsWith(PREFIX) ? Object.entries(methods).map(([method, operation]) => entry(method, path, operation)) : [],
  );
  const used = new Set();
  const visit = (name) => {
    if (!name || used.has(name)) return;
    used.add(name);
    for (const [, ref] of JSON.stringify(document.components.schemas[name]).matchAll(
      /"#\/components\/schemas\/(\w+)"/g,
    ))
      visit(ref);
  };
  for (const { body, row, view } of operations) [body, row, view].forEach(visit);
  const schemas = Object.fromEntries([...used].sort().map((name) => [name, lean(document.components.schemas[name])]));
  return `${JSON.stringify({ operations, schemas })}\n`;
}

function entry(method, path, operation) {
  const content = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1].content?.[
    'application/json'
  ]?.schema;
  const row = content?.properties?.items?.items;
  const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const needsVersion = (operation.parameters ?? []).some(({ name }) => name === 'If-Match');
  const [body, shown] = [operation.requestBody?.content?.['application/json']?.schema, row ?? content];
  return {
    method,
    path: path.slice(PREFIX.length),
    key: commandKey(method, path),
    permissions: operation['x-permissions'] ?? [],
    ...(needsVersion && { needsVersion }),
    ...(query.length > 0 && { query: Object.fromEntries(query.map(({ name, schema }) => [name, lean(schema)])) }),
    ...(body?.$ref && { body: nameOf(body) }),
    ...(row?.$ref ? { row: nameOf(row) } : shown?.$ref && { view: nameOf(shown) }),
  };
}

const nameOf = ({ $ref }) => $ref.split('/').at(-1);

/** A schema without what only programmers read; whether a text is money, a rate or an id is said by its `format`. */
function lean(schema) {
  if (Array.isArray(schema)) return schema.map(lean);
  if (typeof schema !== 'object' || schema === null) return schema;
  if (schema.$ref) return { ref: nameOf(schema) };
  const kept = Object.entries(schema).filter(([key]) => !DROPPED.has(key));
  const result = Object.fromEntries(
    kept.map(([key, value]) => [key, key === 'properties' ? leanAll(value) : lean(value)]),
  );
  const format = formatOf(schema);
  return format ? { ...result, format } : result;
}

const leanAll = (properties) =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, lean(schema)]));

function formatOf({ format, pattern }) {
  if (format || !pattern) return format;
  if (MONEY.includes(pattern)) return 'money';
  if (pattern.startsWith('^[12]\\d{3}-(0[1-9]')) return 'month';
  if (pattern.startsWith('^-?(0|[1-9]') || pattern.startsWith('^(0|[1-9]')) return 'decimal';
  if (pattern === '^\\d{6}$') return 'region';
  return undefined;
}
