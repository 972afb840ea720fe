import { subtree, type AccessRule } from '#src/platform/access/access-rule.js';

/** An invoice is its vendor's and the purchaser's, who checks it; the offices above read it. */
export const invoiceAccess: AccessRule = {
  read: (kind) => {
    if (kind === 'purchaser') return ['t.purchaser_id = :org'];
    return kind === 'vendor' ? ['t.vendor_id = :org'] : subtree(kind, 't.region_code');
  },
  write: (kind) => (kind === 'purchaser' ? ['t.purchaser_id = :org'] : []),
};

/** A draft is the purchaser's own matter. */
const HANDED_IN = `t.status <> 'draft'`;

/**
 * A payment request is its purchaser's, then the vendor's whose money it is, and the finance bureau's of the region, which pays; the offices
 * above read it.
 */
export const paymentRequestAccess: AccessRule = {
  read: (kind) => {
    if (kind === 'purchaser') return ['t.purchaser_id = :org'];
    return kind === 'vendor' ? [`t.vendor_id = :org and ${HANDED_IN}`] : subtree(kind, 't.region_code', HANDED_IN);
  },
  write: (kind) => {
    switch (kind) {
      case 'purchaser':
        return ['t.purchaser_id = :org'];
      case 'vendor':
        return [`t.vendor_id = :org and ${HANDED_IN}`];
      case 'finance':
        return [`t.region_code = :region and ${HANDED_IN}`];
      default:
        return [];
    }
  },
};

/** The payments of a contract that was signed: of its two sides, and of the offices above. */
export const contractPaymentsAccess: AccessRule = {
  read: (kind) => {
    const signed = 't.signed_on is not null';
    if (kind === 'purchaser') return [`t.purchaser_id = :org and ${signed}`];
    return kind === 'vendor' ? [`t.vendor_id = :org and ${signed}`] : subtree(kind, 't.region_code', signed);
  },
  write: () => [],
};
