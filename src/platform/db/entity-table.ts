import type { EntityMetadata } from 'typeorm';

/** A row as the database is sent it, by property: JSON as text, instants in RFC 3339; what was never set is undefined. */
export type Row = Readonly<Record<string, unknown>>;

/** SQL with the values of its parameters. */
export interface Command {
  readonly text: string;
  readonly values: unknown[];
}

const tables = new WeakMap<EntityMetadata, EntityTable>();

/**
 * The table of an entity whose columns stand for themselves, without relations: reads and writes of single rows as plain statements, so that
 * PostgreSQL sees the same few texts again and again and nothing is built twice.
 */
export class EntityTable {
  /** the table's name, and its columns of the alias `t` named as the properties are */
  readonly name: string;
  readonly columns: string;

  private constructor(private readonly metadata: EntityMetadata) {
    this.name = metadata.tableName;
    this.columns = metadata.columns.map((c) => `t.${c.databaseName} as "${c.propertyName}"`).join(', ');
  }

  /** Of each entity there is one. */
  static of(metadata: EntityMetadata): EntityTable {
    let table = tables.get(metadata);
    if (!table) tables.set(metadata, (table = new EntityTable(metadata)));
    return table;
  }

  /** The row of an entity as it stands now. */
  rowOf(entity: object): Row {
    const given = entity as Row;
    return Object.fromEntries(
      this.metadata.columns.map(({ propertyName, type }) => [
        propertyName,
        sent(given[propertyName], type === 'jsonb'),
      ]),
    );
  }

  /** Adds a row; columns that were never set take their default. */
  insert(row: Row): Command {
    const set = this.metadata.columns.filter(({ propertyName }) => row[propertyName] !== undefined);
    const names = set.map(({ databaseName }) => databaseName).join(', ');
    const places = set.map((_, index) => `$${index + 1}`).join(', ');
    const values = set.map(({ propertyName }) => row[propertyName]);
    return { text: `insert into ${this.name} (${names}) values (${places})`, values };
  }

  /** Changes columns of the row with this id if it still has this version, and counts the version up. */
  change(id: string, version: number, changes: Row): Command {
    const changed = this.metadata.columns.filter(({ propertyName }) => propertyName in changes);
    const set = changed.map(({ databaseName }, index) => `${databaseName} = $${index + 3}`);
    const values = [id, version, ...changed.map(({ propertyName }) => changes[propertyName])];
    return {
      text: `update ${this.name} set ${['version = $2 + 1', ...set].join(', ')} where id = $1 and version = $2`,
      values,
    };
  }
}

function sent(value: unknown, isJson: boolean): unknown {
  if (value instanceof Date) return value.toISOString();
  return isJson && value !== null ? JSON.stringify(value) : value;
}
