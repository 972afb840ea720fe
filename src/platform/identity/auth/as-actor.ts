import { permissionsOf } from '#src/kernel/permissions.js';
import type { Actor } from '#src/platform/access/actor.js';
import { currentContext, inContext } from '#src/platform/context/request-context.js';
import type { LiveMembership } from '#src/platform/identity/users/live-memberships.js';

/** The person of a session in one of their posts. */
export function actorOf(session: { id: string; userId: string }, membership: LiveMembership): Actor {
  return {
    userId: session.userId,
    sessionId: session.id,
    membershipId: membership.id,
    post: membership.post,
    organisationId: membership.organisationId,
    organisationKind: membership.organisationKind,
    regionCode: membership.regionCode,
    permissions: permissionsOf(membership.post),
  };
}

/**
 * Runs a command about sign-in as `actor`, without idempotency: what it answers or is told (tokens, passwords) must not be kept, not
 * even as the digest of a request.
 */
export function asActor<T>(actor: Actor, work: () => T): T {
  return inContext({ ...currentContext(), actor, command: undefined, answer: {} }, work);
}

/** Runs a command of somebody who is not signed in, but known: the audit says on whose behalf. */
export function onBehalfOf<T>(userId: string, work: () => T): T {
  return inContext({ ...currentContext(), onBehalfOf: userId }, work);
}
