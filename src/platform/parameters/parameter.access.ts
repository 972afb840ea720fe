import { READS_SUBTREE, type Actor } from '#src/platform/access/actor.js';
import { EVERYTHING, subtree, type AccessRule } from '#src/platform/access/access-rule.js';

/** Everybody reads parameters; the operator keeps those of every region, a finance bureau those of its own subtree. */
export const parameterAccess: AccessRule = {
  read: () => [EVERYTHING],
  write: (kind) => (kind === 'operator' ? [EVERYTHING] : subtree(kind, 't.region_code')),
};

/** The same for a row that is not there yet: whether `actor` may keep parameters of the region with these ancestors. */
export function keepsParametersOf(actor: Actor, lineage: readonly string[]): boolean {
  return (
    actor.organisationKind === 'operator' ||
    (READS_SUBTREE.has(actor.organisationKind) && lineage.includes(actor.regionCode))
  );
}
