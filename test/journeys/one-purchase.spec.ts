import { describe, jest } from '@jest/globals';
import { SCHEDULE_2025, SCHEDULE_2026 } from '#src/demo/schedule.js';
import { BACKENDS } from '#test/integration/jobs-backends.js';
import { untilTheContractIsFiled, untilThePurchaseIsClosed } from './one-purchase/acts.js';
import { Story } from './one-purchase/story.js';
import { theTourIsCurrent } from './one-purchase/tour-page.js';
import { Tour } from './one-purchase/tour.js';

jest.setTimeout(120_000); // a scene may wait for a job

const [ON_POSTGRES] = BACKENDS;

/** One purchase over HTTP alone, everybody signing in, from its catalogue on; the law's clocks are those of the official calendars. */
describe('one purchase that begins in July 2026', () => {
  const story = new Story(SCHEDULE_2026, ON_POSTGRES!);
  story.tell(() => untilTheContractIsFiled(story));
});

describe('one purchase that begins in July 2025', () => {
  const tour = new Tour();
  const story = new Story(SCHEDULE_2025, ON_POSTGRES!, tour);
  story.tell(() => {
    untilThePurchaseIsClosed(story);
    theTourIsCurrent(tour);
  });
});
