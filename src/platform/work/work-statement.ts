import { permissionsOf, type Post } from '#src/kernel/permissions.js';
import { conditionOf } from '#src/platform/access/access-rule.js';
import type { Actor } from '#src/platform/access/actor.js';
import { NamedSql } from '#src/platform/access/scoped-statement.js';
import type { Statement } from '#src/platform/db/reads.js';
import { type CompiledDuty, type WorkSource, workSources } from '#src/platform/work/work-source.js';

type Place = Pick<Actor, 'organisationKind' | 'post'>;

/** The business day, once for the whole statement. */
const CLOCK = `with clock as materialized (select app.now() as now, (app.now() at time zone 'Asia/Shanghai')::date as today)`;
const NOTHING = `select null::text as subject, null::uuid as id, null::text as number, null::text as title, null::text as purchase,
    null::text[] as commands, null::text as status, null::timestamptz as since, null::date as due_on, null::text as rule where false`;

/** What of a source is for somebody to do in this post. */
export function dutiesOf({ duties }: Pick<WorkSource, 'duties'>, post: Post): CompiledDuty[] {
  const held = permissionsOf(post);
  return duties.filter(({ permission, posts }) => held.has(permission) && (posts?.includes(post) ?? true));
}

/** Whose commands on a subject may give or take work of somebody: those on what the own organisation is named by, or on any. */
export type Reach = 'own' | 'any';

const reaches = new Map<string, ReadonlyMap<string, Reach>>();

/** The subjects whose commands may give or take work of this post. A hint by them says too much at times, and never too little. */
export function movedBy({ organisationKind, post }: Place): ReadonlyMap<string, Reach> {
  const key = `${organisationKind}.${post}`;
  let moved = reaches.get(key);
  if (!moved) {
    const reach = new Map<string, Reach>();
    for (const source of workSources) {
      const branches = source.mine(organisationKind);
      if (branches.length === 0 || dutiesOf(source, post).length === 0) continue;
      const isOwn = branches.every((branch) => typeof branch === 'string' && OWN.test(branch));
      for (const subject of source.movedBy)
        if (!isOwn || !reach.has(subject)) reach.set(subject, isOwn ? 'own' : 'any');
    }
    reaches.set(key, (moved = reach));
  }
  return moved;
}

/** Rows that name the caller's organisation, as whoever changes them tells. */
const OWN = /\bt\.(purchaser|vendor|agent|evaluator|finance)_id = :org\b/;

/** A statement over everything that waits for somebody, `work`, as one prepared statement for each post of each kind of organisation. */
export class WorkStatement {
  private readonly compiled = new Map<string, NamedSql>();

  /**
   * @param text the SQL around the rows of `work`: subject, id, number, title, purchase, commands, status, since, due_on, rule; `clock` has now and today
   * @param own how many values the statement takes itself
   */
  constructor(
    private readonly name: string,
    private readonly own: number,
    private readonly text: (work: string) => string,
  ) {}

  /** The statement and the values for `actor`, after its own `values`. */
  for(actor: Actor, values: readonly unknown[] = []): [Statement, unknown[]] {
    const { organisationKind, post } = actor;
    const key = `${organisationKind}.${post}`;
    let statement = this.compiled.get(key);
    if (!statement) {
      statement = new NamedSql(`${this.name}.${key}`, `${CLOCK} ${this.text(workOf(actor))}`, this.own);
      this.compiled.set(key, statement);
    }
    return [statement, statement.values(values, actor)];
  }
}

/** Every row of work of a post, as a subquery. */
function workOf(place: Place): string {
  const parts = workSources.flatMap((source) => {
    const duties = dutiesOf(source, place.post);
    return duties.length === 0 ? [] : [partOf(source, duties, place)];
  });
  return `(${[NOTHING, ...parts].join('\n union all\n')}) work`;
}

/** The rows of one source: one for each subject, with all that waits of it. */
function partOf(source: WorkSource, duties: readonly CompiledDuty[], { organisationKind }: Place): string {
  const { subject, id, number, title, purchase, status, since, from, mine } = source;
  const states = [...new Set(duties.flatMap((duty) => duty.states))].map((state) => `'${state}'`).join(', ');
  const rows = duties.map(
    ({ command, waits, due, since: begun }, index) =>
      `(${index}, '${command}', ${waits}, (${due?.on ?? 'null'})::date, ${due?.rule ? `'${due.rule}'` : 'null'}::text, (${begun ?? 'null'})::timestamptz)`,
  );
  return `
  select '${subject}', ${id}, ${number}, ${title}, ${purchase}, waiting.commands, ${status}, coalesce(waiting.since, ${since}), waiting.due_on, waiting.rule
  from clock cross join ${from}
  cross join lateral (
    select array_agg(duty.command order by duty.place) as commands, min(duty.due_on) as due_on, min(duty.since) as since,
           (array_agg(duty.rule order by duty.due_on) filter (where duty.due_on is not null))[1] as rule
    from (values ${rows.join(', ')}) duty (place, command, waits, due_on, rule, since) where duty.waits) waiting
  where ${status} in (${states}) and (${conditionOf(mine(organisationKind))}) and waiting.commands is not null`;
}
