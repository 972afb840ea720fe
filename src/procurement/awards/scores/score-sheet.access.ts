import type { AccessRule } from '#src/platform/access/access-rule.js';
import { parties, reviewers } from '../review/review.access.js';

/** A sheet is its member's; the parties can have it opened again. What it says is told to nobody else before all are locked. */
export const sheetAccess: AccessRule = {
  read: (kind) => reviewers(kind),
  write: (kind) => ['t.user_id = :user', ...parties(kind)],
};
