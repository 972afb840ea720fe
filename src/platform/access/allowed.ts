import type { Lifecycle, TakenBy } from '#src/kernel/lifecycle.js';
import type { Permission } from '#src/kernel/permissions.js';
import type { Actor } from '#src/platform/access/actor.js';

/** What a detail view must know to say which commands its reader may take now. */
export interface Standing<S extends string, A extends string> {
  readonly status: S;
  readonly takenBy: TakenBy<A>;
  /** whether the actor's write access selects this aggregate */
  readonly mayWrite: boolean;
  readonly facts?: readonly string[];
}

/** The commands of `lifecycle` that the actor may take on this aggregate now: state, four eyes, permission and matter all allow them. */
export function allowedActions<S extends string, A extends string>(
  lifecycle: Lifecycle<S, A>,
  { status, takenBy, mayWrite, facts }: Standing<S, A>,
  actor: Actor,
): A[] {
  if (!mayWrite) return [];
  return lifecycle
    .allowed({ status, takenBy, facts }, actor.userId)
    .filter((action) => actor.permissions.has(`${lifecycle.name}.${action}` as Permission));
}
