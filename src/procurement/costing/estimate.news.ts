import { yuanText } from '#src/platform/db/sql.js';
import { at, newsDesk } from '#src/platform/notifications/index.js';

const authors = [at('t.purchaser_id', 'procurement_officer')];

/** Those who estimate learn what was decided. */
export const EstimateNews = newsDesk({
  subject: 'estimate',
  from: 'cost_estimate t',
  params: `'number', t.number, 'title', t.title, 'price', ${yuanText('t.price_fen')}`,
  news: [
    { event: 'estimate.approved', to: authors },
    { event: 'estimate.returned', to: authors },
  ],
});
