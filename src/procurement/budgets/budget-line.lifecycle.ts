import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type BudgetLineStatus = 'pending' | 'available' | 'closed';
export type BudgetLineAction = 'load' | 'confirm' | 'close';

/**
 * A budget line (预算指标): `pending` as long as that year's budget waits for its approval (跨年度), then `available`, and closed when what is
 * left of it goes back.
 */
export const budgetLineLifecycle = defineLifecycle<BudgetLineStatus, BudgetLineAction>('budget-line', 'pending', {
  load: { from: [], to: 'pending' },
  confirm: { from: ['pending'], to: 'available', emits: 'budget-line.confirmed' },
  close: { from: ['pending', 'available'], to: 'closed' },
});
