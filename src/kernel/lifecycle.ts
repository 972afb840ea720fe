import { DomainError } from '#src/kernel/errors.js';
import type { EventName } from '#src/kernel/events.js';

/**
 * One command of a lifecycle. The command that makes the subject comes `from` nowhere to the first state. `to` is the state it leads to; `resume` instead returns to the state that was left
 * (a suspension that ends), and `stay` keeps the state (an edit that only some states allow). `due` marks a time step that the clock takes, by the actor `system`. `notBy` names earlier
 * commands whose actor may not take this one (four eyes). `when` limits it to subjects of which the named fact holds.
 * `emits` is the event that tells the other modules.
 */
export interface Step<S extends string, A extends string, W extends string = string> {
  readonly from: readonly S[];
  readonly to?: S;
  readonly resume?: true;
  readonly stay?: true;
  readonly due?: true;
  readonly notBy?: readonly A[];
  readonly when?: readonly W[];
  readonly emits?: EventName;
}

/** Who took each command, ever: user ids by command. */
export type TakenBy<A extends string> = Partial<Readonly<Record<A, readonly string[]>>>;

/** What a lifecycle must know of a subject to judge a command. */
export interface Subject<S extends string, A extends string> {
  readonly status: S;
  /** the state to go back to, for `resume` */
  readonly resumeTo?: S | null;
  readonly takenBy?: TakenBy<A>;
  /** the facts that `when` asks for, such as the procurement method */
  readonly facts?: readonly string[];
}

export interface Lifecycle<S extends string, A extends string> {
  readonly name: string;
  readonly initial: S;
  readonly states: readonly S[];
  readonly steps: Readonly<Record<A, Step<S, A>>>;
  /** States with no way out. */
  readonly final: readonly S[];
  /** Commands a person may take now; four eyes are judged when `actor` (a user id) is given. */
  allowed(subject: Subject<S, A>, actor?: string): A[];
  /** The state that `action` leads to; a `due` step is for the clock alone, so no actor may be given. @throws DomainError `illegal-transition` or `four-eyes` */
  next(subject: Subject<S, A>, action: A, actor?: string): S;
}

/**
 * Makes a lifecycle of a table and proves it when it is loaded: every state is reachable, every command has exactly one
 * of `to`, `resume` and `stay`, and `notBy` names commands of the same table.
 * @throws Error at load: a wrong table must stop the boot
 */
export function defineLifecycle<S extends string, A extends string>(
  name: string,
  initial: S,
  steps: Readonly<Record<A, Step<S, A>>>,
): Lifecycle<S, A> {
  const actions = Object.keys(steps) as A[];
  const states = proveTable(name, initial, steps);

  const blockedBy = (subject: Subject<S, A>, step: Step<S, A>, actor?: string): A | undefined =>
    actor === undefined ? undefined : step.notBy?.find((earlier) => subject.takenBy?.[earlier]?.includes(actor));
  const applies = (subject: Subject<S, A>, step: Step<S, A>) =>
    step.from.includes(subject.status) && (step.when?.some((fact) => subject.facts?.includes(fact)) ?? true);
  const allowed = (subject: Subject<S, A>, actor?: string) =>
    actions.filter((action) => {
      const step = steps[action];
      return !step.due && applies(subject, step) && blockedBy(subject, step, actor) === undefined;
    });

  return Object.freeze({
    name,
    initial,
    states,
    steps,
    final: states.filter((state) =>
      actions.every((action) => steps[action].stay || !steps[action].from.includes(state)),
    ),
    allowed,
    next(subject, action, actor) {
      const step = steps[action];
      const clockOnly = step.due && actor !== undefined;
      if (clockOnly || !applies(subject, step))
        throw new DomainError('illegal-transition', {
          subject: name,
          action,
          status: subject.status,
          allowed: allowed(subject, actor),
        });
      const earlier = blockedBy(subject, step, actor);
      if (earlier !== undefined) throw new DomainError('four-eyes', { subject: name, action, earlier });
      const target = step.stay ? subject.status : (step.to ?? subject.resumeTo);
      if (!target) throw new Error(`${name}: ${action} has no state to resume`);
      return target;
    },
  } satisfies Lifecycle<S, A>);
}

function proveTable<S extends string, A extends string>(
  name: string,
  initial: S,
  steps: Readonly<Record<A, Step<S, A>>>,
): readonly S[] {
  const entries = Object.entries(steps) as [A, Step<S, A>][];
  for (const [action, step] of entries) {
    if ([step.to, step.resume, step.stay].filter((way) => way !== undefined).length !== 1)
      throw new Error(`${name}: ${action} needs exactly one of "to", "resume" and "stay"`);
    if (step.from.length === 0 && step.to !== initial) throw new Error(`${name}: ${action} starts nowhere`);
    const stranger = step.notBy?.find((earlier) => !(earlier in steps));
    if (stranger) throw new Error(`${name}: ${action} excludes the unknown command ${stranger}`);
  }
  const reached = new Set<S>([initial]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const [, step] of entries) if (step.to && step.from.some((state) => reached.has(state))) reached.add(step.to);
  }
  const lost = entries
    .flatMap(([, step]) => [...step.from, ...(step.to ? [step.to] : [])])
    .find((s) => !reached.has(s));
  if (lost) throw new Error(`${name}: state ${lost} cannot be reached from ${initial}`);
  return Object.freeze([...reached]);
}
