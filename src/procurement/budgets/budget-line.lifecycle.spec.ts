import { describe, expect, it } from '@jest/globals';
import { budgetLineLifecycle, type BudgetLineAction, type BudgetLineStatus } from './budget-line.lifecycle.js';

const LEADS_TO: Record<BudgetLineStatus, Partial<Record<BudgetLineAction, BudgetLineStatus>>> = {
  pending: { confirm: 'available', close: 'closed' },
  available: { close: 'closed' },
  closed: {},
};

describe('the lifecycle of a budget line', () => {
  it.each(
    budgetLineLifecycle.states.flatMap((status) =>
      (Object.keys(budgetLineLifecycle.steps) as BudgetLineAction[]).map((action) => ({
        status,
        action,
        to: LEADS_TO[status][action],
      })),
    ),
  )('leads from $status by $action to $to', ({ status, action, to }) => {
    const step = () => budgetLineLifecycle.next({ status }, action, 'somebody');
    if (to) expect(step()).toBe(to);
    else expect(step).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
  });
});
