import { type DemoCase, mainCase } from '#src/demo/cases.js';
import { otherCases } from '#src/demo/other-cases/index.js';
import { DEMO_REGION } from '#src/demo/organisations.js';
import type { ParameterContent } from '#src/platform/parameters/index.js';
import { type DemoService, EVALUATION, SERVICES } from '#src/demo/purchase.js';
import type { Renewal } from '#src/demo/register.js';
import { type DemoSchedule, type Hour, SCHEDULE_2025 } from '#src/demo/schedule.js';

/** The catalogue of one year. */
interface CatalogueOfYear {
  readonly year: number;
  readonly published: Hour;
  readonly services: readonly DemoService[];
}

/** What happens in a sandbox before somebody comes to try it. */
export interface DemoStory {
  /** of its birth and of the register of vendors */
  readonly schedule: DemoSchedule;
  readonly catalogues: readonly CatalogueOfYear[];
  readonly renewals?: readonly Renewal[];
  readonly cases: readonly DemoCase[];
  /** a parameter that somebody proposes and others decide on */
  readonly proposal?: { readonly at: Hour; readonly content: ParameterContent };
  /** where its clock comes to rest; with the last act when left out */
  readonly rests?: Hour;
}

/** One purchase from its catalogue to its closed contract, and others in every state between. */
export const DEMO_STORY: DemoStory = {
  schedule: SCHEDULE_2025,
  catalogues: [
    { year: SCHEDULE_2025.year, published: SCHEDULE_2025.catalogue, services: SERVICES },
    { year: SCHEDULE_2025.year + 1, published: '2026-01-12 10:00', services: [...SERVICES, EVALUATION] },
  ],
  renewals: [
    { vendor: 'A', submitted: '2026-07-02 10:00', verified: '2026-07-03 10:00' },
    { vendor: 'C', submitted: '2026-07-03 10:00', verified: '2026-07-06 10:00' },
    { vendor: 'B', submitted: '2026-11-12 14:00' },
  ],
  cases: [mainCase(SCHEDULE_2025), ...otherCases()],
  proposal: {
    at: '2026-11-13 16:30',
    content: {
      ...{ kind: 'open-tender-threshold', region: DEMO_REGION.code, effectiveFrom: '2027-01-01', effectiveTo: null },
      ...{ extrapolate: true, relief: false, value: { amount: '4000000.00' } },
      ...{ sourceDocument: '清财采〔2026〕48号（征求意见稿）', certainty: 'K-med' },
    },
  },
  rests: '2026-11-16 09:00',
};

/** One purchase whose notice is out, and nothing else. */
export function untilTheNotice(schedule: DemoSchedule): DemoStory {
  const { bids: _, procedure: __, contract: ___, ...announced } = mainCase(schedule);
  return {
    schedule,
    catalogues: [{ year: schedule.year, published: schedule.catalogue, services: SERVICES }],
    cases: [announced],
  };
}
