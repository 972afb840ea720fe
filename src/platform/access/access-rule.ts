import type { OrganisationKind } from '#src/kernel/permissions.js';
import { READS_SUBTREE, type Actor } from '#src/platform/access/actor.js';

/**
 * One way in which an aggregate is somebody's matter: an SQL condition over its table, aliased `t`, that may name `:org` (the actor's organisation),
 * `:user` (the person) and `:region`; or the region column of what an office reads in its whole subtree, once `when` holds. Each way is served by an index of its own.
 */
export type Branch = string | { readonly subtreeOf: string; readonly when?: string };

/**
 * Whose matter it is, by kind of organisation: what no branch of `read` selects does not exist for the caller. It depends on the kind alone, so that
 * its statements can be prepared once for each kind.
 */
export interface AccessRule {
  readonly read: (kind: OrganisationKind) => readonly Branch[];
  readonly write: (kind: OrganisationKind) => readonly Branch[];
}

/** Every row. */
export const EVERYTHING = 'true';

/** The named values that the conditions of an access rule may use. */
export function accessParams(actor: Actor): { org: string; user: string; region: string } {
  return { org: actor.organisationId, user: actor.userId, region: actor.regionCode };
}

/** What an office of this kind reads because `column` is a region at or below its own, once `when` holds; nothing for the other kinds. */
export function subtree(kind: OrganisationKind, column: string, when?: string): Branch[] {
  return READS_SUBTREE.has(kind) ? [{ subtreeOf: column, when }] : [];
}

/** The branches as one condition, for a single row. */
export function conditionOf(branches: readonly Branch[]): string {
  if (branches.length === 0) return 'false';
  const condition = (branch: Branch) =>
    typeof branch === 'string'
      ? `(${branch})`
      : `${branch.when ? `${branch.when} and ` : ''}exists (select from region r where r.code = ${branch.subtreeOf} and r.lineage @> array[:region]::text[])`;
  return branches.map(condition).join(' or ');
}
