import { subtree, type AccessRule } from '#src/platform/access/access-rule.js';

/** Nobody of the same assessment has still to lock. Rule: ADR 16. */
export const ALL_LOCKED = `not exists (select from assessment_sheet o where o.assessment_id = t.assessment_id and o.status <> 'locked')`;
const FINAL = `exists (select from assessment a where a.id = t.assessment_id and a.status in ('final', 'published'))`;

/**
 * A sheet is its evaluator's; colleagues and the lead read it once all are locked, the purchaser and the offices once the report is final. A vendor
 * reads none. Rule: rulebook E3.
 */
export const assessmentSheetAccess: AccessRule = {
  read: (kind) => {
    if (kind === 'evaluator')
      return ['t.evaluator_id = :org and t.user_id = :user', `t.evaluator_id = :org and ${ALL_LOCKED}`];
    return kind === 'purchaser' ? [`t.purchaser_id = :org and ${FINAL}`] : subtree(kind, 't.region_code', FINAL);
  },
  write: (kind) => (kind === 'evaluator' ? ['t.evaluator_id = :org and t.user_id = :user'] : []),
};
