import pg from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { SnakeCaseNaming } from '#src/platform/db/naming.js';
import { PreparedClient } from '#src/platform/db/prepared-client.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

const { builtins } = pg.types;
const asText = (value: string) => value;

/** Money and counts arrive as numbers, and a number that JavaScript cannot hold exactly is refused, never rounded. */
function exactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 out of the safe range: ${text}`);
  return value;
}

/**
 * Type parsers of every pool: DATE stays `YYYY-MM-DD` (TypeORM and raw queries would disagree on it), numeric stays exact text,
 * int8 becomes a safe integer.
 */
export function typeParsers(): pg.CustomTypesConfig {
  const own = new Map<number, (value: string) => unknown>([
    [builtins.DATE, asText],
    [builtins.NUMERIC, asText],
    [builtins.INT8, exactInteger],
  ]);
  return {
    getTypeParser: ((oid: number, format: 'text' | 'binary' = 'text'): unknown =>
      (format === 'text' ? own.get(oid) : undefined) ??
      pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
  };
}

/** A command that waits longer is given up with `too-busy` and may be tried again; all in milliseconds. */
const TIME_LIMITS = { connectionTimeoutMillis: 10_000, lock_timeout: 10_000, statement_timeout: 30_000 };

/** Opens the one pool that TypeORM and the hand-written reads share. `search_path` comes from the role. */
export async function openDataSource(
  url: string,
  entities: EntityTarget<ObjectLiteral>[],
  poolSize = 10,
): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities: entities as never[],
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    logging: false,
    applicationName: 'qingyuan',
    extra: { Client: PreparedClient, max: poolSize, types: typeParsers(), ...TIME_LIMITS },
  });
  return dataSource.initialize();
}

/** The pool under a data source, for named statements. */
export function poolOf(dataSource: DataSource): pg.Pool {
  return (dataSource.driver as PostgresDriver).master as pg.Pool;
}
