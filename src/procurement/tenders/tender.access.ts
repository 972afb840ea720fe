import { permissionsOf, POSTS, type OrganisationKind } from '#src/kernel/permissions.js';
import { subtree, type AccessRule, type Branch } from '#src/platform/access/access-rule.js';

/** What its purchaser and its agent have to do with a project or a tender. */
function party(kind: OrganisationKind): Branch[] {
  if (kind === 'purchaser') return ['t.purchaser_id = :org'];
  return kind === 'procurement_agent' ? ['t.agent_id = :org'] : [];
}

/** What an agent was entrusted with is the agent's to run, and nobody else's to wait for. */
export const RUN_BY_CALLER = '(t.agent_id is null or t.agent_id = :org)';

/** Whoever holds the key of a tender, of the kinds of organisation that have people for it. */
function custodian(kind: OrganisationKind): Branch[] {
  if (!POSTS[kind].some((post) => permissionsOf(post).has('custody.set-key'))) return [];
  return [
    `t.id in (select s.tender_id from tender_seat s where s.user_id = :user and s.kind = 'custodian' and s.ended_at is null)`,
  ];
}

/** A project is read by its parties and the offices above its region. The finance bureau of that region files its plan. */
export const projectAccess: AccessRule = {
  read: (kind) => [...party(kind), ...subtree(kind, 't.region_code')],
  write: (kind) => (kind === 'finance' ? ['t.region_code = :region'] : party(kind)),
};

/** Who reads a tender before it is public: its parties, the offices above its region, its custodians. */
export const tenderInsiders: AccessRule['read'] = (kind) => [
  ...party(kind),
  ...subtree(kind, 't.region_code'),
  ...custodian(kind),
];

/** A tender is, besides, open to everybody from its notice on, whatever becomes of it. */
export const tenderAccess: AccessRule = {
  read: (kind) => [...tenderInsiders(kind), 't.notice_on is not null'],
  write: party,
};
