import { type AccessRule } from '#src/platform/access/access-rule.js';
import type { Actor } from '#src/platform/access/actor.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { isId } from '#src/platform/http/fields.js';
import { cursorOf, DEFAULT_LIMIT, readCursor, type Page, type PageQuery } from '#src/platform/http/keyset.js';
import type { Reads } from '#src/platform/db/reads.js';
import { DomainError } from '#src/kernel/errors.js';

export interface ListDefinition<F extends string, T extends unknown[], V> {
  /** unique name; its statements are called after it */
  readonly name: string;
  /** column list, the id first: ids are UUIDv7, so newest first is `id desc` */
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
 * A keyset list: newest first, one statement a page, no count, no hydration. A page costs the same at row 10 and at row 1,000,000.
 * There is one prepared statement for each combination of filters that is really used.
 */
export class KeysetList<F extends string, T extends unknown[], V> {
  private readonly statements = new Map<string, ScopedStatement>();

  constructor(private readonly definition: ListDefinition<F, T, V>) {}

  /** @throws DomainError `invalid-shape` for a cursor that is not ours */
  async page(reads: Reads, actor: Actor | undefined, { limit = DEFAULT_LIMIT, cursor }: PageQuery, given: Filters<F>): Promise<Page<V>> {
    const used = (Object.keys(this.definition.filters) as F[]).filter((name) => given[name] !== undefined);
    const after = readCursor(cursor, 1)?.[0];
    if (after !== undefined && !isId(after)) throw new DomainError('invalid-shape', {}, [{ path: 'cursor', code: 'not-a-cursor' }]);
    const values = [...used.map((name) => given[name]), limit + 1, ...(after === undefined ? [] : [after])];
    const [statement, bound] = this.statement(used, after !== undefined).for(actor ?? NOBODY, values);
    const tuples = await reads.tuples<T>(statement, bound);
    const shown = tuples.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(this.definition.row),
      next: tuples.length > limit && last ? cursorOf([last[0] as string]) : null,
    };
  }

  private statement(used: readonly F[], paged: boolean): ScopedStatement {
    const key = [...used, ...(paged ? ['after'] : [])].join('+');
    let statement = this.statements.get(key);
    if (!statement) {
      const { name, select, from, access, filters } = this.definition;
      const conditions = used.map((filter, index) => filters[filter].replaceAll('?', `$${index + 1}`));
      const own = used.length + 1 + (paged ? 1 : 0);
      if (paged) conditions.push(`t.id < $${own}`);
      const rule = access === 'public' ? EVERYBODY : access;
      statement = new ScopedStatement(`${name}:${key}`, rule, own, ({ read }) =>
        `select ${select} from ${from} where ${[...conditions, `(${read})`].join(' and ')} order by t.id desc limit $${used.length + 1}`,
      );
      this.statements.set(key, statement);
    }
    return statement;
  }
}

const EVERYBODY: AccessRule = { read: () => 'true', write: () => 'false' };
/** The reader of a public list, of whom nothing is known and nothing asked. */
const NOBODY = { organisationId: null, userId: null, regionCode: null, organisationKind: 'anybody' } as unknown as Actor;
