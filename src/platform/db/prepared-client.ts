import pg from 'pg';

/** So many texts are prepared; one that is made anew for each call must not fill the server's memory. */
const MAX_PREPARED = 300;
const names = new Map<string, string>();

/**
 * A connection that prepares every statement that has values, so that PostgreSQL parses and plans a text once a connection, not once a call.
 * TypeORM knows no named statements; this is where its texts get their names.
 */
export class PreparedClient extends pg.Client {
  override query(statement: unknown, values?: unknown, done?: unknown): never {
    if (typeof statement !== 'string' || !Array.isArray(values))
      return super.query(statement as string, values as unknown[], done as () => void) as never;
    return super.query({ name: nameOf(statement), text: statement, values }, done as () => void) as never;
  }
}

function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (name === undefined && names.size < MAX_PREPARED) names.set(text, (name = `prepared ${names.size}`));
  return name;
}
