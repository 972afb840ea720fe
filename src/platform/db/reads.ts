import type pg from 'pg';
import { DomainError } from '#src/kernel/errors.js';
import type { UnitOfWork } from '#src/platform/db/unit-of-work.js';

/** A prepared statement: PostgreSQL plans it once a connection. The name must be unique to the text. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/**
 * Hand-written named statements, without entities: on the shared pool, or inside the unit of work that is under way, so that a command
 * answers with the very view that a later read gives.
 */
export class Reads {
  constructor(
    private readonly pool: pg.Pool,
    private readonly uow: UnitOfWork,
  ) {}

  /** Rows as objects. */
  async all<T>({ name, text }: Statement, values: readonly unknown[] = []): Promise<T[]> {
    const { rows } = await this.connection().query({ name, text, values: values as unknown[] });
    return rows as T[];
  }

  /** The one row. @throws DomainError `not-found` when there is none */
  async one<T>(statement: Statement, values: readonly unknown[], subject: string): Promise<T> {
    const [row] = await this.all<T>(statement, values);
    if (!row) throw new DomainError('not-found', { subject });
    return row;
  }

  /** Rows as arrays in column order: the cheapest form, for hot lists. */
  async tuples<T extends unknown[]>({ name, text }: Statement, values: readonly unknown[] = []): Promise<T[]> {
    const { rows } = await this.connection().query({ name, text, values: values as unknown[], rowMode: 'array' });
    return rows as T[];
  }

  /** Business time now. */
  async now(): Promise<Date> {
    const [row] = await this.all<{ now: Date }>({ name: 'clock.now', text: 'select app.now() as now' });
    return row!.now;
  }

  private connection(): pg.Pool | pg.ClientBase {
    return this.uow.connection() ?? this.pool;
  }
}
