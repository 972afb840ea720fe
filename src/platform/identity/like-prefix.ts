/** A LIKE pattern for texts that begin with `prefix`, whose own wildcards are plain characters. */
export function likePrefix(prefix: string): string {
  return `${prefix.replace(/[\\%_]/g, '\\$&')}%`;
}
