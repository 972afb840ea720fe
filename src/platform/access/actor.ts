import type { OrganisationKind, Permission, Post } from '#src/kernel/permissions.js';

/** Who acts: one person in one post of one organisation, for as long as an access token lives. */
export interface Actor {
  readonly userId: string;
  readonly sessionId: string;
  readonly membershipId: string;
  readonly post: Post;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly regionCode: string;
  readonly permissions: ReadonlySet<Permission>;
}

/** Kinds of organisation that read their whole region subtree. */
const SUBTREE_READERS: ReadonlySet<OrganisationKind> = new Set(['finance', 'oversight']);

/** Whether the actor reads the matters of its region and of every region below it. */
export function readsSubtree(actor: Actor): boolean {
  return SUBTREE_READERS.has(actor.organisationKind);
}
