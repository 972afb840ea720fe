import { yuanText } from '#src/platform/db/sql.js';
import { at, newsDesk } from '#src/platform/notifications/index.js';

/** A purchaser learns that its money is there. */
export const BudgetLineNews = newsDesk({
  subject: 'budget-line',
  from: 'budget_line t',
  params: `'year', t.year, 'title', t.title, 'amount', ${yuanText('t.amount_fen')}`,
  news: [{ event: 'budget-line.confirmed', to: [at('t.purchaser_id', 'accountant', 'procurement_officer')] }],
});
