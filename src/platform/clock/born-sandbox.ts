import type pg from 'pg';

/**
 * Makes a database a sandbox whose business time begins at `start`, before anything is written into it.
 * @param owner a connection of the owner role: the application's own may only move the clock
 * @throws Error when the database is a sandbox already or in use: a real one must never become one
 */
export async function markBornSandbox(owner: Pick<pg.ClientBase, 'query'>, start: Date): Promise<void> {
  const done = await owner.query(
    `update app.sandbox_clock
     set born_sandbox = true,
         clock_offset = make_interval(secs => extract(epoch from $1::timestamptz - pg_catalog.now())::double precision)
     where not born_sandbox and not exists (select from app.audit_entry)`,
    [start],
  );
  if (done.rowCount !== 1) throw new Error('only an empty database can be born a sandbox');
}
