import { readsSubtree, type Actor } from '#src/platform/access/actor.js';
import { inSubtree, type AccessRule } from '#src/platform/access/access-rule.js';

/** Everybody reads parameters; the operator keeps those of every region, a finance bureau those of its own subtree. */
export const parameterAccess: AccessRule = {
  read: () => 'true',
  write: (actor) => (everywhere(actor) ? 'true' : inSubtree(actor, 't.region_code')),
};

/** The same as a column over a region aliased `r`, for named statements: pass `reachOf(actor)` as $2 and $3. */
export const IN_REACH = '($2::boolean or r.lineage @> array[$3::text])';

/** Whether the actor keeps the parameters of every region, and else the root of the subtree whose parameters they are. */
export function reachOf(actor: Actor): [everywhere: boolean, subtree: string | null] {
  return [everywhere(actor), readsSubtree(actor) ? actor.regionCode : null];
}

function everywhere(actor: Actor): boolean {
  return actor.organisationKind === 'operator';
}
