import { defineLifecycle } from '#src/kernel/lifecycle.js';
import { ORGANISATION_KINDS } from '#src/kernel/permissions.js';

export type OrganisationStatus = 'active' | 'closed';
export type OrganisationAction = 'close';

/** The operator itself cannot be closed: nobody would be left to administer anything. */
const CLOSABLE = ORGANISATION_KINDS.filter((kind) => kind !== 'operator');

export const organisationLifecycle = defineLifecycle<OrganisationStatus, OrganisationAction>('organisation', 'active', {
  close: { from: ['active'], to: 'closed', when: CLOSABLE },
});
