import type { Fen } from '#src/kernel/money.js';
import type { ProcurementMethod } from './methods.js';

/** Whether a budget is to be tendered openly; "以上" includes the figure itself (民法典 1259). Rule: rulebook A6, 政府采购法 27. */
export function isOpenTenderRequired(budgetFen: Fen, thresholdFen: Fen): boolean {
  return budgetFen >= thresholdFen;
}

/** Whether another method needs the approval of the finance bureau before the purchase starts. Rule: rulebook A8, 实施条例 23. */
export function needsMethodApproval(method: ProcurementMethod, budgetFen: Fen, thresholdFen: Fen): boolean {
  return method !== 'open_tender' && isOpenTenderRequired(budgetFen, thresholdFen);
}
