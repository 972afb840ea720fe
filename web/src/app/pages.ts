import { assessments } from '#web/features/assessments/pages.js';
import { bids } from '#web/features/bids/pages.js';
import { budgets } from '#web/features/budgets/pages.js';
import { catalogue } from '#web/features/catalogue/pages.js';
import { contracts } from '#web/features/contracts/pages.js';
import { costing } from '#web/features/costing/pages.js';
import { custody } from '#web/features/custody/pages.js';
import { delivery } from '#web/features/delivery/pages.js';
import { identity } from '#web/features/identity/pages.js';
import { oversight } from '#web/features/oversight/pages.js';
import { payments } from '#web/features/payments/pages.js';
import { platform } from '#web/features/platform/pages.js';
import { review } from '#web/features/review/pages.js';
import { tenders } from '#web/features/tenders/pages.js';
import { vendors } from '#web/features/vendors/pages.js';
import { work } from '#web/features/work/pages.js';
import type { Page } from './feature.js';

/** Every page of the console, in the order of a purchase. */
export const PAGES: readonly Page[] = [
  ...work,
  ...catalogue,
  ...vendors,
  ...costing,
  ...budgets,
  ...tenders,
  ...custody,
  ...bids,
  ...review,
  ...contracts,
  ...delivery,
  ...assessments,
  ...payments,
  ...oversight,
  ...identity,
  ...platform,
];
