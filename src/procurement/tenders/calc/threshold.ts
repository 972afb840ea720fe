import type { Fen } from '#src/kernel/money.js';
import type { ProcurementMethod } from './methods.js';

/** What a region demands of a purchase by its size; integer fen. Rule: rulebook A6, 政府采购法 27. */
export interface ProcurementThresholds {
  /** 公开招标数额标准: from here on an open tender is the method */
  readonly openTenderFen: Fen;
  /** 分散采购限额标准: below it the unit's own rules apply */
  readonly statutoryFen: Fen;
}

/** Whether a budget is to be tendered openly; "以上" includes the figure itself (民法典 1259). Rule: rulebook A6. */
export function isOpenTenderRequired(
  budgetFen: Fen,
  { openTenderFen }: Pick<ProcurementThresholds, 'openTenderFen'>,
): boolean {
  return budgetFen >= openTenderFen;
}

/** Whether another method needs the approval of the finance bureau before the purchase starts. Rule: rulebook A8, 实施条例 23. */
export function needsMethodApproval(
  method: ProcurementMethod,
  budgetFen: Fen,
  thresholds: ProcurementThresholds,
): boolean {
  return method !== 'open_tender' && isOpenTenderRequired(budgetFen, thresholds);
}
