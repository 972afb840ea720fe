import { EVERYTHING, type AccessRule, type Branch } from '#src/platform/access/access-rule.js';
import type { Actor } from '#src/platform/access/actor.js';
import { NamedSql } from '#src/platform/access/scoped-statement.js';
import { isId } from '#src/platform/http/fields.js';
import { cursorOf, DEFAULT_LIMIT, readCursor, type Page, type PageQuery } from '#src/platform/http/keyset.js';
import type { Reads } from '#src/platform/db/reads.js';
import { DomainError } from '#src/kernel/errors.js';

export interface ListDefinition<F extends string, T extends unknown[], V> {
  readonly name: string;
  /** column list, the id first: ids are UUIDv7, so newest first is `id desc`; no json, which cannot be compared */
  readonly select: string;
  /** tables and joins; the listed table is aliased `t` */
  readonly from: string;
  /** `public` when everybody reads every row */
  readonly access: AccessRule | 'public';
  /** condition of each filter, `?` standing for its value; each is served by an index together with `id desc` */
  readonly filters: Readonly<Record<F, string>>;
  readonly row: (tuple: T) => V;
}

type Filters<F extends string> = Partial<Record<F, unknown>>;

/**
 * A keyset list: newest first, one statement a page, no count, no hydration. Each branch of the access rule gives its own newest rows from its own
 * index, so that a page costs the same at row 10 and at row 1,000,000, for a reader of everything and for one of next to nothing.
 */
export class KeysetList<F extends string, T extends unknown[], V> {
  private readonly statements = new Map<string, NamedSql>();

  constructor(private readonly definition: ListDefinition<F, T, V>) {}

  /** @throws DomainError `invalid-shape` for a cursor that is not ours */
  async page(reads: Reads, actor: Actor | undefined, query: PageQuery, given: Filters<F>): Promise<Page<V>> {
    const { limit = DEFAULT_LIMIT } = query;
    const used = (Object.keys(this.definition.filters) as F[]).filter((name) => given[name] !== undefined);
    const after = placeAfter(query.cursor);
    const own = [limit + 1, ...used.map((name) => given[name]), ...(after === undefined ? [] : [after])];
    const statement = this.statement(used, after !== undefined, actor);
    const tuples = await reads.tuples<T>(statement, statement.values(own, actor));
    const shown = tuples.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(this.definition.row),
      next: tuples.length > limit && last ? cursorOf([last[0] as string]) : null,
    };
  }

  private statement(used: readonly F[], paged: boolean, actor: Actor | undefined): NamedSql {
    const { name, access, filters } = this.definition;
    const kind = actor?.organisationKind;
    const key = `${kind}:${used.join('+')}:${paged}`;
    let statement = this.statements.get(key);
    if (!statement) {
      const branches = access === 'public' || !kind ? [EVERYTHING] : access.read(kind);
      const conditions = used.map((filter, index) => filters[filter].replaceAll('?', `$${index + 2}`));
      if (paged) conditions.push(`t.id < $${used.length + 2}`);
      statement = new NamedSql(name, this.union(branches, conditions), used.length + (paged ? 2 : 1));
      this.statements.set(key, statement);
    }
    return statement;
  }

  private union(branches: readonly Branch[], conditions: readonly string[]): string {
    const parts =
      branches.length === 0
        ? [this.part('false', conditions)]
        : branches.map((branch) => this.part(branch, conditions));
    if (parts.length === 1) return parts[0]!;
    return `select * from (${parts.map((part) => `(${part})`).join(' union ')}) branches order by 1 desc limit $1`;
  }

  private part(branch: Branch, conditions: readonly string[]): string {
    const { select, from } = this.definition;
    const newest = (condition: string) =>
      `select ${select} from ${from} where ${[...conditions, condition].join(' and ')} order by t.id desc limit $1`;
    if (typeof branch === 'string') return newest(`(${branch})`);
    return `select part.* from region scope cross join lateral (${newest([`${branch.subtreeOf} = scope.code`, ...(branch.when ? [branch.when] : [])].join(' and '))}) part
      where scope.lineage @> array[:region]::text[] order by 1 desc limit $1`;
  }
}

function placeAfter(cursor: string | undefined): string | undefined {
  const after = readCursor(cursor, 1)?.[0];
  if (after === undefined || isId(after)) return after;
  throw new DomainError('invalid-shape', {}, [{ path: 'cursor', code: 'not-a-cursor' }]);
}
