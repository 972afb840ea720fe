import type { OrganisationKind } from '#src/kernel/permissions.js';
import { subtree, type AccessRule, type Branch } from '#src/platform/access/access-rule.js';

/** Kinds of organisation that are parties to a contract beside its two sides, and as what. */
const PARTIES: Partial<Readonly<Record<OrganisationKind, 'site' | 'evaluator'>>> = {
  service_site: 'site',
  evaluator: 'evaluator',
};

/** What a service site or the evaluator has to do with what hangs on a contract, once `when` holds. */
function partyOfContract(kind: OrganisationKind, when?: string): Branch[] {
  const role = PARTIES[kind];
  if (!role) return [];
  const party = `exists (select from contract_party p where p.contract_id = t.contract_id and p.organisation_id = :org and p.role = '${role}')`;
  return [when ? `${party} and ${when}` : party];
}

const purchaser = (kind: OrganisationKind, when = 'true'): Branch[] =>
  kind === 'purchaser' ? [`t.purchaser_id = :org and ${when}`] : [];
const vendor = (kind: OrganisationKind): Branch[] => (kind === 'vendor' ? ['t.vendor_id = :org'] : []);

const HANDED_IN = 't.submission > 0';

/** A report is its vendor's alone until it is handed in; then the purchaser judges it, the sites confirm it, evaluator and offices read it. */
export const serviceReportAccess: AccessRule = {
  read: (kind) => [
    ...vendor(kind),
    ...purchaser(kind, HANDED_IN),
    ...partyOfContract(kind, HANDED_IN),
    ...subtree(kind, 't.region_code', HANDED_IN),
  ],
  write: (kind) => [
    ...vendor(kind),
    ...purchaser(kind, HANDED_IN),
    ...(kind === 'service_site' ? partyOfContract(kind, HANDED_IN) : []),
  ],
};

/** Who is where is the vendor's to say; everybody who has to do with the contract reads it. */
export const staffAssignmentAccess: AccessRule = {
  read: (kind) => [...vendor(kind), ...purchaser(kind), ...partyOfContract(kind), ...subtree(kind, 't.region_code')],
  write: vendor,
};

/** The purchaser accepts; everybody who has to do with the contract reads it. */
export const acceptanceAccess: AccessRule = { read: staffAssignmentAccess.read, write: (kind) => purchaser(kind) };

/** A deduction is a matter of the two sides, read by the offices above. */
export const deductionAccess: AccessRule = {
  read: (kind) => [...vendor(kind), ...purchaser(kind), ...subtree(kind, 't.region_code')],
  write: (kind) => [...vendor(kind), ...purchaser(kind)],
};
