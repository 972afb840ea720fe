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

  /** The column of a property. */
  columnOf(property: string): string {
    return this.metadata.findColumnWithPropertyName(property)!.databaseName;
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

  /** Changes columns, the same ones, of many rows by one statement; each as `change` would. @param rows with id and version */
  changeAll(rows: readonly Row[], properties: readonly string[]): Command {
    const changed = this.metadata.columns.filter(({ propertyName }) => properties.includes(propertyName));
    // JSON is sent as text by `rowOf`, and is taken as text until it is set
    const fields = changed.map((c) => `"${c.propertyName}" ${c.type === 'jsonb' ? 'text' : String(c.type)}`);
    const set = changed.map((c) => `${c.databaseName} = r."${c.propertyName}"${c.type === 'jsonb' ? '::jsonb' : ''}`);
    const sent = rows.map((row) =>
      Object.fromEntries(['id', 'version', ...properties].map((name) => [name, row[name]])),
    );
    return {
      text: `update ${this.name} t set ${['version = t.version + 1', ...set].join(', ')}
             from jsonb_to_recordset($1::jsonb) as r(${['id uuid', 'version int', ...fields].join(', ')})
             where t.id = r.id and t.version = r.version`,
      values: [JSON.stringify(sent)],
    };
  }
}

function sent(value: unknown, isJson: boolean): unknown {
  if (value instanceof Date) return value.toISOString();
  return isJson && value !== null ? JSON.stringify(value) : value;
}
