import { type OrganisationKind, permissionsOf } from '#src/kernel/permissions.js';
import { DEMO_ORGANISATIONS } from '#src/demo/organisations.js';
import type { World } from '#test/support/world.js';

/** A page of the console, as its router has it. */
export interface Route {
  readonly path: string;
  readonly permission?: string | readonly string[];
}

/** A page with the records that somebody may look at on it. */
export interface Stop {
  readonly route: string;
  /** what is looked at: the state of the record, or nothing for a list */
  readonly of: string;
  /** below `/console/` */
  readonly address: string;
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** What tells records of a collection apart: one of each is looked at. */
const apart = ({ status, state, kind, method }: Row): string =>
  [status, state, kind, method].filter((one) => typeof one === 'string').join(' ');

/** Collections without a list of their own, by their tables. */
const TABLES: Readonly<Record<string, string>> = {
  inquiries: 'select id, status from inquiry',
  openings: 'select id, status, kind from opening',
  bids: 'select id, status from bid',
  'review-panels': 'select id, status from review_panel',
  'score-sheets': 'select id, status from score_sheet',
  awards: 'select id, status from award',
};

/** Lists whose records have a page elsewhere. */
const LISTED: Readonly<Record<string, string>> = { cases: 'projects' };

/** Pages of which the record alone does not say whether they are for it: those of the records on which this is. */
const WHERE: Readonly<Record<string, (record: Row & { readonly allowed?: readonly string[] }) => boolean>> = {
  'tenders/:id/bid': ({ status }) => status === 'published',
  'service-reports/:id/edit': ({ allowed }) => allowed?.includes('redraft') ?? false,
  'contracts/:id/report': ({ status }) => status === 'effective',
};

/** Which pages of the console somebody may see, with a record of each state for those that show one. */
export class Rounds {
  constructor(
    private readonly world: Pick<World, 'as' | 'query'>,
    private readonly routes: readonly Route[],
  ) {}

  async of(who: string): Promise<Stop[]> {
    const held = permissionsOf(postOf(who).post) as ReadonlySet<string>;
    const open = this.routes.filter(
      ({ permission }) => permission === undefined || [permission].flat().some((one) => held.has(one)),
    );
    const paths = [...new Set(open.map(({ path }) => path))];
    return (await Promise.all(paths.map((path) => this.stops(who, path)))).flat();
  }

  private async stops(who: string, route: string): Promise<Stop[]> {
    if (!route.includes(':id')) return [{ route, of: '', address: route }];
    const [collection = ''] = route.split('/:id');
    const found = new Map<string, string>();
    for (const row of await this.records(who, collection)) {
      const of = apart(row);
      if (!found.has(of) && (await this.isFor(who, route, row))) found.set(of, row.id);
    }
    return [...found].map(([of, id]) => ({ route, of, address: route.replace(':id', id) }));
  }

  private async records(who: string, collection: string): Promise<readonly Row[]> {
    const table = TABLES[collection];
    if (table) return this.world.query<Row>(table);
    const list = LISTED[collection] ?? collection;
    const { body } = await this.world.as(who).get<{ items: readonly Row[] }>(`${list}?limit=100`);
    return body.items;
  }

  private async isFor(who: string, route: string, { id }: Row): Promise<boolean> {
    const [collection = ''] = route.split('/:id');
    if (!WHERE[route] && !TABLES[collection]) return true;
    const { status, body } = await this.world.as(who).get<Row>(`${collection}/${id}`);
    return status === 200 && (WHERE[route]?.(body) ?? true);
  }
}

/** The organisation and the post of somebody of the demo, written `organisation.person`. */
export function postOf(who: string): {
  readonly kind: OrganisationKind;
  readonly post: Parameters<typeof permissionsOf>[0];
} {
  const [key, person = ''] = who.split('.');
  const { kind, people } = DEMO_ORGANISATIONS.find((one) => one.key === key)!;
  return { kind, post: people[person]! };
}
