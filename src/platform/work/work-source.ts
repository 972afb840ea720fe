import type { Lifecycle, Step } from '#src/kernel/lifecycle.js';
import type { Permission, Post } from '#src/kernel/permissions.js';
import type { AccessRule } from '#src/platform/access/access-rule.js';

/** The business day and instant, for the SQL of a work source. */
export const TODAY = 'clock.today';
export const NOW = 'clock.now';

/** A last day, as SQL, and the rule that sets it; a contract's own days have none. */
export interface WorkClock {
  readonly on: string;
  readonly rule?: string;
}

interface Terms<S extends string> {
  /** states in which it waits, of those that the lifecycle allows; all of them when left out */
  readonly in?: readonly S[];
  /** what else must hold, as SQL over the table's `from` */
  readonly when?: string;
  readonly due?: WorkClock;
  /** an instant later than the state itself, from which on this waits */
  readonly since?: string;
  /** those of the posts that may take it for whom it is a duty; all of them when left out */
  readonly posts?: readonly Post[];
}

/** A command of the lifecycle that somebody is waited for to take; what may be taken and need not be is no duty. */
export interface StepDuty<S extends string, A extends string> extends Terms<S> {
  readonly take: A;
  /** the path of its operation below the subject, where it is not the command's own name */
  readonly as?: string;
}

/** An act that is no step of this lifecycle: the path of its operation below the subject, from the root of the API when it begins with a slash. */
export interface ActDuty<S extends string> extends Terms<S> {
  readonly act: string;
  readonly permission: Permission;
}

export type Duty<S extends string, A extends string> = StepDuty<S, A> | ActDuty<S>;

/** Where waiting work of one kind is found. Everything is SQL over `from`, whose first table is `t`; `:org`, `:user` and `:region` are the caller's. */
export interface WorkTable<S extends string, A extends string> {
  /** what the item is about, as its page is found; the lifecycle's name when left out */
  readonly of?: string;
  readonly lifecycle: Lifecycle<S, A>;
  /** whose work it is: the aggregate's write access, or that of a seat */
  readonly mine: AccessRule['write'];
  readonly from: string;
  readonly id?: string;
  readonly status?: string;
  /** what people call it by */
  readonly number?: string;
  readonly title: string;
  /** the purchase it belongs to */
  readonly purchase?: string;
  /** when it came to wait; when the subject came into its state, by its audit chain, when left out */
  readonly since?: string;
  /** what holds of the facts that the lifecycle's `when` names */
  readonly facts?: Readonly<Record<string, string>>;
  /** the clock of every duty that names none itself */
  readonly due?: WorkClock;
  readonly duties: readonly Duty<S, A>[];
  /** subjects besides its own whose commands may give or take such work */
  readonly movedBy?: readonly string[];
}

/** One duty as SQL. */
export interface CompiledDuty {
  readonly command: string;
  readonly permission: Permission;
  readonly posts: readonly Post[] | undefined;
  readonly states: readonly string[];
  readonly waits: string;
  readonly due: WorkClock | undefined;
  readonly since: string | undefined;
}

/** A source of work as the platform composes it. */
export interface WorkSource extends Required<
  Pick<WorkTable<string, string>, 'mine' | 'from' | 'id' | 'status' | 'number' | 'title' | 'purchase' | 'since'>
> {
  readonly subject: string;
  readonly duties: readonly CompiledDuty[];
  readonly movedBy: readonly string[];
}

const NONE = 'null::text';

/**
 * Makes a source of its table: states, facts and four eyes come from the lifecycle, so that nothing waits for somebody who may not do it.
 * @throws Error at load for a duty that the lifecycle does not know: a wrong table must stop the boot
 */
export function defineWork<S extends string, A extends string>(table: WorkTable<S, A>): WorkSource {
  const { lifecycle, of = lifecycle.name, id = 't.id', status = 't.status' } = table;
  return Object.freeze({
    ...{ subject: of, mine: table.mine, from: table.from, id, status, title: table.title },
    number: table.number ?? NONE,
    purchase: table.purchase ?? NONE,
    since: table.since ?? enteredAt(lifecycle.name, status),
    duties: table.duties.map((duty) => compiled(table, duty, status)),
    movedBy: [...new Set([lifecycle.name, ...(table.movedBy ?? [])])],
  });
}

/** Every source, in the order in which the modules gave them. */
export const workSources: WorkSource[] = [];

/** Has the platform look for work in these sources. */
export function registerWork(...sources: readonly WorkSource[]): void {
  workSources.push(...sources);
}

/** When the subject came into the state in which it stands. */
function enteredAt(name: string, status: string): string {
  return `coalesce((
      select e.at from audit_entry e where e.chain = '${name}:' || t.id
        and (e.details ->> 'to' = ${status} and e.details ->> 'from' <> ${status} or e.details ->> 'status' = ${status})
      order by e.seq desc limit 1), t.created_at)`;
}

function compiled<S extends string, A extends string>(
  { lifecycle, facts = {}, due }: WorkTable<S, A>,
  duty: Duty<S, A>,
  status: string,
): CompiledDuty {
  const common = { posts: duty.posts, due: duty.due ?? due, since: duty.since };
  if ('act' in duty) {
    const states = duty.in ?? lifecycle.states;
    const waits = conjunction([among(status, states), duty.when]);
    return { ...common, command: duty.act, permission: duty.permission, states, waits };
  }
  const step: Step<S, A> | undefined = lifecycle.steps[duty.take];
  const stranger = (duty.in ?? []).find((state) => !step?.from.includes(state));
  if (!step || step.due || stranger)
    throw new Error(`${lifecycle.name}: ${duty.take} is no duty in ${stranger ?? 'any state'}`);
  const unknown = step.when?.find((fact) => !(fact in facts));
  if (unknown) throw new Error(`${lifecycle.name}: the work of ${duty.take} does not know the fact ${unknown}`);
  const states = duty.in ?? step.from;
  const holds = step.when && `(${step.when.map((fact) => `(${facts[fact]})`).join(' or ')})`;
  const waits = conjunction([among(status, states), holds, notBy(step.notBy ?? []), duty.when]);
  const permission = `${lifecycle.name}.${duty.take}` as Permission;
  return { ...common, command: duty.as ?? duty.take, permission, states, waits };
}

/** The caller took none of these commands on it. */
function notBy(earlier: readonly string[]): string | undefined {
  if (earlier.length === 0) return undefined;
  const taken = earlier.map((action) => `coalesce(t.taken_by -> '${action}' ? :user::uuid::text, false)`);
  return `not (${taken.join(' or ')})`;
}

function among(column: string, states: readonly string[]): string {
  return `${column} in (${states.map((state) => `'${state}'`).join(', ')})`;
}

function conjunction(conditions: readonly (string | undefined)[]): string {
  return conditions.flatMap((condition) => (condition === undefined ? [] : [`(${condition})`])).join(' and ');
}
