/**
 * JSON text with the keys of every object in code unit order and no white space (RFC 8785 for the values we keep: text, booleans, null, integers): the same content
 * gives the same text in any language, so a digest of it can be checked anywhere.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
