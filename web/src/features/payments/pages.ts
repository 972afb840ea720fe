import type { Page } from '#web/app/feature.js';
import { genericPages } from '#web/components/generic-pages.js';

/** Invoices and payments. */
export const payments: readonly Page[] = [
  {
    path: 'payment-requests',
    permission: 'payment-request.read',
    load: () => import('./payment-requests-page.js'),
    nav: { group: 'pay', collection: 'payment-requests' },
  },
  { path: 'payment-requests/:id', permission: 'payment-request.read', load: () => import('./payment-request-page.js') },
  { path: 'invoices/:id', permission: 'invoice.read', load: () => import('./invoice-page.js') },
  ...genericPages('invoices', 'invoice.read', { group: 'pay', kinds: ['purchaser', 'vendor'] }),
];
