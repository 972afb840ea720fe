import pg from 'pg';
import type { Answer } from '#test/support/client.js';
import { eventually } from '#test/support/eventually.js';
import type { World } from '#test/support/world.js';

/** A row that requests need: one of a table by its id, or by a condition where it has none. */
type Row = { readonly table: string; readonly id: string } | { readonly table: string; readonly where: string };

/** Sends requests that all need one row, which is held until every one of them waits for it: none has gone ahead of another. */
export async function atOnce(
  world: World,
  row: Row,
  requests: readonly (() => Promise<Answer<unknown>>)[],
): Promise<string[]> {
  const holder = new pg.Client(world.database.ownerUrl);
  await holder.connect();
  try {
    await holder.query('begin');
    const condition = 'id' in row ? `id = '${row.id}'` : row.where;
    await holder.query(`select from ${row.table} where ${condition} for update`);
    const answers = requests.map((send) => send());
    await eventually(async () => {
      const { rows } = await holder.query<{ waiting: number }>(
        'select count(*)::int as waiting from pg_locks where not granted',
      );
      return rows[0]!.waiting === requests.length;
    });
    await holder.query('commit');
    return (await Promise.all(answers)).map(({ status, code }) => code ?? String(status)).sort();
  } finally {
    await holder.end();
  }
}
