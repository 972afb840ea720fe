import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { poolOf } from '#src/platform/db/data-source.js';

/**
 * Runs `work` without waiting for the disk at each commit: a seeding that the machine cuts off is begun anew. What is committed in the usual way
 * afterwards takes everything before it to the disk.
 */
export async function withoutWaitingForTheDisk(app: INestApplicationContext, work: () => Promise<void>): Promise<void> {
  await onEveryConnection(app, 'set synchronous_commit = off');
  try {
    await work();
  } finally {
    await onEveryConnection(app, 'reset synchronous_commit');
  }
}

/** The pool is drained for a moment, so that no connection is left out. */
async function onEveryConnection(app: INestApplicationContext, statement: string): Promise<void> {
  const pool = poolOf(app.get(DataSource));
  const clients = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
  try {
    for (const client of clients) await client.query(statement);
  } finally {
    for (const client of clients) client.release();
  }
}
