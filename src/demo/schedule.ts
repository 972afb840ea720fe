import { type DateText, dateText, shanghaiInstant } from '#src/kernel/dates.js';
import { PERFORMANCE_2025 } from '#src/demo/performance-2025.js';
import type { PerformanceDates } from '#src/demo/performance-dates.js';

/** An hour in Shanghai: '2026-07-13 10:00'. */
export type Hour = `${DateText} ${number}:${number}`;

/** The day of an hour. */
export const dayOf = (hour: Hour): DateText => dateText(hour.slice(0, 10));

export const instantOf = (hour: Hour): Date => shanghaiInstant(dayOf(hour), hour.slice(11));

/** From the estimate to the mandate of the agent. */
export interface PreparationDates {
  readonly estimate: Hour;
  readonly reservation: Hour;
  readonly intent: Hour;
  readonly mandate: Hour;
  /** on which the intent says that the notice will come */
  readonly expectedOn: DateText;
  /** of the meeting that approved the estimate */
  readonly meeting: DateText;
}

/** From the procurement document to the deadline of the first responses. */
export interface NoticeDates {
  readonly draft: Hour;
  readonly notice: Hour;
  readonly documentsUntil: DateText;
  readonly deadline: Hour;
}

/** From the first response to the announced result. */
export interface ProcedureDates {
  readonly question: Hour;
  readonly answer: Hour;
  readonly responses: Hour;
  readonly replacement: Hour;
  readonly opening: Hour;
  readonly authorised: DateText;
  readonly panel: Hour;
  readonly checks: Hour;
  readonly consultation: Hour;
  readonly consulted: Hour;
  readonly finalOffers: Hour;
  readonly finalDeadline: Hour;
  readonly scores: Hour;
  readonly determination: Hour;
  readonly result: Hour;
}

/** From the draft of the contract to its filing. */
export interface ContractDates {
  readonly draft: Hour;
  readonly checks: Hour;
  readonly approval: Hour;
  readonly signature: Hour;
  readonly bondReceived: Hour;
  readonly announcement: Hour;
  readonly filing: Hour;
}

export interface VendorDates {
  /** of the screenshots of the credit lists */
  readonly checked: DateText;
  readonly registered: Hour;
  readonly verified: Hour;
  readonly returned: Hour;
  readonly mended: Hour;
}

/** Every day and hour of the demo that begins in one year. What bears a year in its number or its title takes it from here. */
export interface DemoSchedule {
  /** of the first half of the service */
  readonly year: number;
  /** the sandbox is born */
  readonly born: Hour;
  readonly catalogue: Hour;
  readonly vendors: VendorDates;
  readonly preparation: PreparationDates;
  readonly notice: NoticeDates;
  readonly procedure: ProcedureDates;
  readonly contract: ContractDates;
  readonly service: { readonly startsOn: DateText; readonly endsOn: DateText };
  /** left out where the official calendars do not reach */
  readonly performance?: PerformanceDates;
}

/** The purchase as its documents tell it. */
export const SCHEDULE_2026: DemoSchedule = {
  year: 2026,
  born: '2026-07-06 09:00',
  catalogue: '2026-07-07 10:00',
  vendors: {
    checked: '2026-07-07',
    registered: '2026-07-08 09:00',
    verified: '2026-07-10 10:00',
    returned: '2026-07-15 10:00',
    mended: '2026-07-22 10:00',
  },
  preparation: {
    meeting: '2026-07-13',
    estimate: '2026-07-13 10:00',
    reservation: '2026-07-13 11:00',
    intent: '2026-07-14 10:00',
    mandate: '2026-07-16 10:00',
    expectedOn: '2026-08-13',
  },
  notice: {
    draft: '2026-08-11 10:00',
    notice: '2026-08-13 10:00',
    documentsUntil: '2026-08-20',
    deadline: '2026-08-26 10:00',
  },
  procedure: {
    question: '2026-08-17 10:00',
    answer: '2026-08-19 10:00',
    responses: '2026-08-25 16:00',
    replacement: '2026-08-25 16:20',
    opening: '2026-08-26 10:00',
    authorised: '2026-08-25',
    panel: '2026-08-26 10:30',
    checks: '2026-08-26 11:30',
    consultation: '2026-08-26 14:00',
    consulted: '2026-08-26 14:30',
    finalOffers: '2026-08-26 15:00',
    finalDeadline: '2026-08-26 15:30',
    scores: '2026-08-26 17:00',
    determination: '2026-08-31 10:00',
    result: '2026-09-01 10:00',
  },
  contract: {
    draft: '2026-09-14 09:00',
    checks: '2026-09-14 10:00',
    approval: '2026-09-14 11:00',
    signature: '2026-09-14 15:00',
    bondReceived: '2026-09-15 10:00',
    announcement: '2026-09-16 10:00',
    filing: '2026-09-22 10:00',
  },
  service: { startsOn: '2026-10-01', endsOn: '2027-09-30' },
};

/** The same purchase a year earlier, each act on the same day of the week, so that all of it lies within the official calendars of 2025 and 2026. */
export const SCHEDULE_2025: DemoSchedule = {
  year: 2025,
  born: '2025-07-07 09:00',
  catalogue: '2025-07-08 10:00',
  vendors: {
    checked: '2025-07-08',
    registered: '2025-07-09 09:00',
    verified: '2025-07-11 10:00',
    returned: '2025-07-16 10:00',
    mended: '2025-07-23 10:00',
  },
  preparation: {
    meeting: '2025-07-14',
    estimate: '2025-07-14 10:00',
    reservation: '2025-07-14 11:00',
    intent: '2025-07-15 10:00',
    mandate: '2025-07-17 10:00',
    expectedOn: '2025-08-14',
  },
  notice: {
    draft: '2025-08-12 10:00',
    notice: '2025-08-14 10:00',
    documentsUntil: '2025-08-21',
    deadline: '2025-08-27 10:00',
  },
  procedure: {
    question: '2025-08-18 10:00',
    answer: '2025-08-20 10:00',
    responses: '2025-08-26 16:00',
    replacement: '2025-08-26 16:20',
    opening: '2025-08-27 10:00',
    authorised: '2025-08-26',
    panel: '2025-08-27 10:30',
    checks: '2025-08-27 11:30',
    consultation: '2025-08-27 14:00',
    consulted: '2025-08-27 14:30',
    finalOffers: '2025-08-27 15:00',
    finalDeadline: '2025-08-27 15:30',
    scores: '2025-08-27 17:00',
    determination: '2025-09-01 10:00',
    result: '2025-09-02 10:00',
  },
  contract: {
    draft: '2025-09-15 09:00',
    checks: '2025-09-15 10:00',
    approval: '2025-09-15 11:00',
    signature: '2025-09-15 15:00',
    bondReceived: '2025-09-16 10:00',
    announcement: '2025-09-17 10:00',
    filing: '2025-09-23 10:00',
  },
  service: { startsOn: '2025-10-01', endsOn: '2026-09-30' },
  performance: PERFORMANCE_2025,
};
