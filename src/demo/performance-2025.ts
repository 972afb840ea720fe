import type { PerformanceDates } from '#src/demo/performance-dates.js';
import type { Hour } from '#src/demo/schedule.js';

/** Twelve months, each handed in and confirmed by both sites within the first five working days of the next one, and accepted thereafter. */
const REPORTED: readonly (readonly [month: string, submitted: Hour, confirmed: Hour, accepted: Hour])[] = [
  ['2025-10', '2025-11-05 10:00', '2025-11-06 10:00', '2025-11-07 10:00'],
  ['2025-11', '2025-12-03 10:00', '2025-12-04 10:00', '2025-12-05 10:00'],
  ['2025-12', '2026-01-06 10:00', '2026-01-07 10:00', '2026-01-08 10:00'],
  ['2026-01', '2026-02-04 10:00', '2026-02-05 10:00', '2026-02-06 10:00'],
  ['2026-02', '2026-03-04 10:00', '2026-03-05 10:00', '2026-03-06 10:00'],
  ['2026-03', '2026-04-02 10:00', '2026-04-03 10:00', '2026-04-07 10:00'],
  ['2026-04', '2026-05-07 10:00', '2026-05-08 10:00', '2026-05-11 10:00'],
  ['2026-05', '2026-06-03 10:00', '2026-06-04 10:00', '2026-06-05 10:00'],
  ['2026-06', '2026-07-03 10:00', '2026-07-06 10:00', '2026-07-07 10:00'],
  ['2026-07', '2026-08-05 10:00', '2026-08-06 10:00', '2026-08-07 10:00'],
  ['2026-08', '2026-09-03 10:00', '2026-09-04 10:00', '2026-09-07 10:00'],
  ['2026-09', '2026-10-09 10:00', '2026-10-10 10:00', '2026-10-12 10:00'],
];

/** The service of the purchase that begins in 2025, from the first assignment to the end of its contract. */
export const PERFORMANCE_2025: PerformanceDates = {
  assigned: '2025-09-28 10:00',
  reports: REPORTED.map(([month, submitted, confirmed, accepted]) => ({ month, submitted, confirmed, accepted })),
  vacancy: {
    postCode: 'assistant',
    told: '2025-11-28 15:00',
    from: '2025-12-01',
    filled: '2025-12-11 09:00',
  },
  deduction: { proposed: '2025-12-12 10:00', replied: '2025-12-17 10:00', confirmed: '2025-12-23 10:00' },
  budgetApproved: '2026-01-19 10:00',
  acceptances: {
    'mid-term': {
      planned: '2026-04-07 14:00',
      held: '2026-04-10 14:00',
      signed: '2026-04-13 10:00',
      announced: '2026-04-14 10:00',
    },
    final: {
      planned: '2026-10-12 14:00',
      held: '2026-10-13 14:00',
      signed: '2026-10-14 10:00',
      announced: '2026-10-15 10:00',
    },
  },
  assessment: {
    commissioned: '2026-09-14 10:00',
    planned: '2026-09-17 10:00',
    started: '2026-10-15 14:00',
    scoredByFirst: '2026-10-16 15:00',
    scored: '2026-10-16 16:00',
    drafted: '2026-10-19 10:00',
    commentedByVendor: '2026-10-20 15:00',
    commented: '2026-10-21 15:00',
    finalised: '2026-10-23 10:00',
    published: '2026-10-26 10:00',
  },
  payments: [
    {
      invoiced: '2025-09-17 11:00',
      accepted: '2025-09-18 10:00',
      requested: '2025-09-23 14:00',
      verified: '2025-09-23 15:00',
      endorsed: '2025-09-24 09:30',
      reviewed: '2025-09-24 11:00',
      approved: '2025-09-24 15:00',
      released: '2025-09-24 16:00',
      settled: '2025-09-25 10:00',
    },
    {
      invoiced: '2026-04-15 10:00',
      accepted: '2026-04-16 10:00',
      requested: '2026-04-16 15:00',
      verified: '2026-04-17 10:00',
      endorsed: '2026-04-17 15:00',
      reviewed: '2026-04-20 10:00',
      approved: '2026-04-21 10:00',
      released: '2026-04-21 15:00',
      settled: '2026-04-22 10:00',
    },
    {
      invoiced: '2026-11-09 10:00',
      accepted: '2026-11-10 10:00',
      requested: '2026-11-10 15:00',
      verified: '2026-11-11 10:00',
      endorsed: '2026-11-11 15:00',
      reviewed: '2026-11-12 10:00',
      approved: '2026-11-13 10:00',
      released: '2026-11-13 15:00',
      settled: '2026-11-16 09:00',
    },
  ],
  bondReturned: '2026-10-26 14:00',
  completed: '2026-11-16 09:00',
};
