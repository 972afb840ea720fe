import type { AccessRule } from '#src/platform/access/access-rule.js';
import { seated } from '#src/procurement/tenders/index.js';
import { parties, reviewers } from '../review/review.access.js';

/** Who sits on a panel is a secret of those whom the review concerns until the result is announced. Rule: rulebook A53. */
const ANNOUNCED = `exists (select from tender r where r.id = t.tender_id and r.taken_by -> 'announce' is not null)`;

/** A panel is run by the tender's parties; its members act for themselves. */
export const panelAccess: AccessRule = {
  read: (kind) => reviewers(kind),
  write: (kind) => [...parties(kind), seated('panel')],
};

/** Who learns who sat on it; `write` stands for those who read more than that. */
export const panelReaders: AccessRule = {
  read: (kind) => [...reviewers(kind), ANNOUNCED],
  write: (kind) => reviewers(kind),
};
