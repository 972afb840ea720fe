import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#src/platform/access/actor.js';
import { subtree, type AccessRule } from '#src/platform/access/access-rule.js';
import type { OrganisationKind } from '#src/kernel/permissions.js';
import { KeysetList } from './keyset-list.js';
import type { Reads, Statement } from './reads.js';

const access: AccessRule = {
  read: (kind) => {
    if (kind === 'vendor') return [];
    return kind === 'purchaser' ? ['t.purchaser_id = :org', 't.notice_on is not null'] : subtree(kind, 't.region_code');
  },
  write: () => [],
};
const list = new KeysetList({
  name: 'tender.list',
  select: 't.id, t.title',
  from: 'tender t',
  access,
  filters: { region: 't.region_code = ?', status: 't.status = ?' },
  row: ([id, title]: [string, string]) => ({ id, title }),
});
const ids = [5, 4, 3, 2, 1].map((digit) => `00000000-0000-7000-8000-00000000000${digit}`);

/** A database that has these rows and remembers what it was asked. */
function reading(rows: string[][]) {
  const asked: { statement: Statement; values: readonly unknown[] }[] = [];
  const reads = {
    tuples: (statement: Statement, values: readonly unknown[]) => {
      asked.push({ statement, values });
      return Promise.resolve(rows.slice(0, values[0] as number));
    },
  } as unknown as Reads;
  return { reads, asked };
}
const actorOf = (organisationKind: OrganisationKind) =>
  ({ organisationKind, organisationId: 'the-organisation', userId: 'u', regionCode: '310199' }) as Actor;
const rows = ids.map((id) => [id, 'a title']);

describe('a keyset list', () => {
  it('asks for one row more than it shows, and goes on after the last one shown', async () => {
    const { reads, asked } = reading(rows);
    const first = await list.page(reads, actorOf('purchaser'), { limit: 2 }, {});
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    await list.page(reads, actorOf('purchaser'), { limit: 2, cursor: first.next! }, {});
    expect(asked.map(({ values }) => values)).toEqual([
      [3, 'the-organisation'],
      [3, ids[1], 'the-organisation'],
    ]);
    expect(asked[1]!.statement.text).toContain('t.id < $2');
  });

  it('ends where there is no row beyond the page, and shows twenty rows when not told', async () => {
    const { reads, asked } = reading(rows);
    expect((await list.page(reads, actorOf('purchaser'), { limit: 5 }, {})).next).toBeNull();
    await list.page(reads, actorOf('purchaser'), {}, {});
    expect(asked[1]!.values[0]).toBe(21);
  });

  it('takes the newest of each branch and then of all, a row of two branches once', async () => {
    const { reads, asked } = reading([]);
    await list.page(reads, actorOf('purchaser'), {}, {});
    const { text } = asked[0]!.statement;
    expect(text).toBe(
      'select * from ((select t.id, t.title from tender t where (t.purchaser_id = $2) order by t.id desc limit $1)' +
        ' union (select t.id, t.title from tender t where (t.notice_on is not null) order by t.id desc limit $1)) branches' +
        ' order by 1 desc limit $1',
    );
  });

  it('takes the newest of every region of a subtree', async () => {
    const { reads, asked } = reading([]);
    await list.page(reads, actorOf('finance'), {}, {});
    const { text } = asked[0]!.statement;
    expect(text).toContain('where t.region_code = scope.code order by t.id desc limit $1');
    expect(text).toContain('where scope.lineage @> array[$2]::text[] order by 1 desc limit $1');
    expect(asked[0]!.values).toEqual([21, '310199']);
  });

  it('selects nothing for a kind that has no branch', async () => {
    const { reads, asked } = reading([]);
    await list.page(reads, actorOf('vendor'), {}, {});
    expect(asked[0]!.statement.text).toContain('where (false)');
  });

  it('filters by what is given, as values and never as text', async () => {
    const { reads, asked } = reading([]);
    await list.page(reads, actorOf('vendor'), {}, { status: "' or 1=1 --", region: undefined });
    expect(asked[0]!.statement.text).toContain('where t.status = $2 and (false)');
    expect(asked[0]!.values).toEqual([21, "' or 1=1 --"]);
  });

  it('prepares one statement for each kind of caller and combination of filters', async () => {
    const { reads, asked } = reading([]);
    for (const kind of ['purchaser', 'purchaser', 'finance'] as const) await list.page(reads, actorOf(kind), {}, {});
    await list.page(reads, actorOf('purchaser'), {}, { region: '310199' });
    const names = asked.map(({ statement }) => statement.name);
    expect(names[0]).toBe(names[1]);
    expect(new Set(names).size).toBe(3);
  });

  it('refuses a cursor that names no row of ours', async () => {
    const { reads } = reading(rows);
    const cursor = (value: unknown) => Buffer.from(JSON.stringify([value])).toString('base64url');
    for (const value of [1, 'infinity', "' or 1=1 --", ids[0]!.replace('0', 'A')])
      await expect(list.page(reads, actorOf('purchaser'), { cursor: cursor(value) }, {})).rejects.toMatchObject({
        code: 'invalid-shape',
      });
  });

  it('that is public has one statement for everybody', async () => {
    const open = new KeysetList({
      name: 'notice.list',
      select: 't.id',
      from: 'notice t',
      access: 'public',
      filters: {},
      row: ([id]: [string]) => id,
    });
    const { reads, asked } = reading([]);
    await open.page(reads, undefined, {}, {});
    expect(asked[0]!.statement.text).toBe('select t.id from notice t where (true) order by t.id desc limit $1');
  });
});
