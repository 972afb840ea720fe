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

/** Kinds of organisation that read the matters of their region and of every region below it. */
export const READS_SUBTREE: ReadonlySet<OrganisationKind> = new Set(['finance', 'oversight']);
