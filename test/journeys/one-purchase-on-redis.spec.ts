import { describe, jest } from '@jest/globals';
import { SCHEDULE_2025 } from '#src/demo/schedule.js';
import { BACKENDS, skipReason } from '#test/integration/jobs-backends.js';
import { untilThePurchaseIsClosed } from './one-purchase/acts.js';
import { Story } from './one-purchase/story.js';
import { theTourIsCurrent } from './one-purchase/tour-page.js';
import { Tour } from './one-purchase/tour.js';

jest.setTimeout(120_000); // a scene may wait for a job

const ON_REDIS = BACKENDS.find(({ name }) => name === 'Redis')!;

/** The same purchase with its jobs on Redis: everything that is answered is the same to the letter. */
describe('one purchase that begins in July 2025, with jobs on Redis', () => {
  if (!ON_REDIS.start) {
    skipReason(ON_REDIS.skipped);
    return;
  }
  const tour = new Tour();
  const story = new Story(SCHEDULE_2025, ON_REDIS, tour);
  story.tell(() => {
    untilThePurchaseIsClosed(story);
    theTourIsCurrent(tour);
  });
});
