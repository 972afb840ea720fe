import pg from 'pg';
import type { Answer } from '#test/support/client.js';
import { eventually } from '#test/support/eventually.js';
import type { World } from '#test/support/world.js';

/** Sends requests that all need one row, which is held until every one of them waits for it: none has gone ahead of another. */
export async function atOnce(
  world: World,
  { table, id }: { readonly table: string; readonly id: string },
  requests: readonly (() => Promise<Answer>)[],
): Promise<string[]> {
  const holder = new pg.Client(world.database.ownerUrl);
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query(`select from ${table} where id = $1 for update`, [id]);
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
