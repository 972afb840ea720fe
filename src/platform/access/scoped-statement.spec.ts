import { describe, expect, it } from '@jest/globals';
import type { OrganisationKind } from '#src/kernel/permissions.js';
import type { Actor } from './actor.js';
import { NamedSql, ScopedStatement } from './scoped-statement.js';
import type { AccessRule } from './access-rule.js';

const actorOf = (organisationKind: OrganisationKind) =>
  ({ organisationKind, organisationId: 'the-organisation', userId: 'the-person', regionCode: '310199' }) as Actor;

describe('SQL that names access values', () => {
  it('gives each a place after its own values, once, in the order in which they come', () => {
    const sql = new NamedSql('a.list', 'select $1 where t.user_id = :user and t.org = :org or t.made_by = :user', 1);
    expect(sql.text).toBe('select $1 where t.user_id = $2 and t.org = $3 or t.made_by = $2');
    expect(sql.values(['mine'], actorOf('vendor'))).toEqual(['mine', 'the-person', 'the-organisation']);
  });

  it('takes a cast, a longer word and anything else after a colon for what it is', () => {
    const text = `select now()::text, '12:org'::jsonb, :organisation, x::org, a[1:region2]`;
    expect(new NamedSql('a.cast', text.replace("'12:org'", "''"), 0).text).toBe(text.replace("'12:org'", "''"));
  });

  it('has a name of its own even where PostgreSQL would cut two long ones to the same', () => {
    const name = 'a.list.with.a.name.that.is.longer.than.sixty.three.bytes.and.then.some';
    const [one, other] = [new NamedSql(name, 'select 1', 0), new NamedSql(name, 'select 2', 0)];
    expect(one.name).not.toBe(other.name);
    for (const { name: short } of [one, other]) expect(Buffer.byteLength(short)).toBeLessThan(64);
  });

  it('knows no values of nobody', () => {
    expect(new NamedSql('a.public', 'select $1', 1).values([1], undefined)).toEqual([1]);
  });
});

describe('a scoped statement', () => {
  const rule: AccessRule = {
    read: (kind) => (kind === 'vendor' ? ['t.published'] : ['t.purchaser_id = :org', 't.published']),
    write: (kind) => (kind === 'purchaser' ? ['t.purchaser_id = :org'] : []),
  };
  const show = new ScopedStatement(
    'tender.show',
    rule,
    1,
    ({ read, write }) => `select (${write}) as "mayWrite" from tender t where t.id = $1 and (${read})`,
  );

  it('holds the conditions of its caller’s kind of organisation, and the values they name', () => {
    const [{ text }, values] = show.for(actorOf('purchaser'), ['the-id']);
    expect(text).toBe(
      'select ((t.purchaser_id = $2)) as "mayWrite" from tender t where t.id = $1 and ((t.purchaser_id = $2) or (t.published))',
    );
    expect(values).toEqual(['the-id', 'the-organisation']);
  });

  it('lets nobody write for whom there is no branch', () => {
    const [{ text }, values] = show.for(actorOf('vendor'), ['the-id']);
    expect(text).toBe('select (false) as "mayWrite" from tender t where t.id = $1 and ((t.published))');
    expect(values).toEqual(['the-id']);
  });

  it('is prepared once for each kind, and never holds what belongs to a caller', () => {
    const [first] = show.for(actorOf('purchaser'), ['one']);
    const [second] = show.for({ ...actorOf('purchaser'), organisationId: 'another' }, ['two']);
    expect(second).toBe(first);
    expect(first.name).not.toBe(show.for(actorOf('vendor'), ['one'])[0].name);
    expect(first.text).not.toContain('the-organisation');
  });
});
