import { inSubtree, type AccessRule } from '#src/platform/access/access-rule.js';
import { PUBLIC_TENDER_STATES } from './tender.lifecycle.js';

const PARTIES = '(t.purchaser_id = :org or t.agent_id = :org)';
const PUBLIC = `t.status in (${PUBLIC_TENDER_STATES.map((state) => `'${state}'`).join(', ')})`;

/** A project is read by its purchaser, its agent and the offices above its region; changed by purchaser and agent. */
export const projectAccess: AccessRule = {
  read: (actor) => `${PARTIES} or ${inSubtree(actor, 't.region_code')}`,
  write: (actor) => `${PARTIES} or ${regulates(actor.organisationKind, inSubtree(actor, 't.region_code'))}`,
};

/** A tender is, besides, open to everybody from its publication on. */
export const tenderAccess: AccessRule = {
  read: (actor) => `${PARTIES} or ${PUBLIC} or ${inSubtree(actor, 't.region_code')}`,
  write: () => PARTIES,
};

/** The finance bureau acts on projects of its region: it files their plans. */
function regulates(kind: string, inRegion: string): string {
  return kind === 'finance' ? inRegion : 'false';
}
