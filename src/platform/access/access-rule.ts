import { readsSubtree, type Actor } from '#src/platform/access/actor.js';

/**
 * Whose matter it is: two SQL conditions over the aggregate's table, aliased `t`, that may name `:org` (the actor's
 * organisation), `:user` (the person) and, through `inSubtree`, the region. What `read` does not select does not exist for the caller.
 */
export interface AccessRule {
  readonly read: (actor: Actor) => string;
  readonly write: (actor: Actor) => string;
}

/** The named values that the conditions of an access rule may use. */
export function accessParams(actor: Actor): { org: string; user: string; region: string } {
  return { org: actor.organisationId, user: actor.userId, region: actor.regionCode };
}

/** `column` is a region code at or below the actor's region; nothing for those who do not read a subtree. */
export function inSubtree(actor: Actor, column: string): string {
  return readsSubtree(actor)
    ? `exists (select 1 from region r where r.code = ${column} and r.lineage @> array[:region]::text[])`
    : 'false';
}
