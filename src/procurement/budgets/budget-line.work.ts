import { defineWork, TODAY } from '#src/platform/work/index.js';
import { budgetLineAccess } from './budget-line.access.js';
import { budgetLineLifecycle } from './budget-line.lifecycle.js';

/** A line waits for the approval of its year's budget. */
export const budgetLineWork = defineWork({
  lifecycle: budgetLineLifecycle,
  mine: budgetLineAccess.write,
  from: 'budget_line t',
  number: 't.year::text',
  title: 't.title',
  // a year's budget is not approved before the autumn of the year before
  duties: [{ take: 'confirm', when: `t.year <= extract(year from ${TODAY}) + 1` }],
});
