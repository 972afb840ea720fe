import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SCHEDULE_2025, SCHEDULE_2026 } from '#src/demo/schedule.js';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import { theBidsAreSealedAndOpened } from './one-purchase/bidding.js';
import { theAgentIsEntrusted, theCatalogueIsPublished, thePurchaseIsPrepared } from './one-purchase/preparation.js';
import { theMarketAsks, theTenderIsPublished } from './one-purchase/publication.js';
import { theFourthIsTold, theFourthMends, vendorsRegister } from './one-purchase/registration.js';
import { theResultIsAnnounced } from './one-purchase/result.js';
import { thePanelReviews } from './one-purchase/review.js';
import { Story } from './one-purchase/story.js';
import { Tour } from './one-purchase/tour.js';

const PAGE = join(PROJECT_ROOT, 'docs', 'api-tour.md');

function theWholePurchase(story: Story): void {
  story.act('The catalogue and the register', () => {
    theCatalogueIsPublished(story);
    vendorsRegister(story);
  });
  story.act('What it should cost, and who pays', () => thePurchaseIsPrepared(story));
  story.act('The mandate, and a vendor that had more to prove', () => {
    theFourthIsTold(story);
    theAgentIsEntrusted(story);
    theFourthMends(story);
  });
  story.act('The notice', () => {
    theTenderIsPublished(story);
    theMarketAsks(story);
  });
  story.act('Sealed bids', () => theBidsAreSealedAndOpened(story));
  story.act('The review', () => thePanelReviews(story));
  story.act('The result', () => theResultIsAnnounced(story));
}

/** One purchase over HTTP alone, everybody signing in, from its catalogue on; the law's clocks are those of the official calendars. */
describe('one purchase that begins in July 2026', () => {
  const story = new Story(SCHEDULE_2026);
  story.tell(() => theWholePurchase(story));
});

describe('one purchase that begins in July 2025', () => {
  const tour = new Tour();
  const story = new Story(SCHEDULE_2025, tour);
  story.tell(() => {
    theWholePurchase(story);
    describe('its tour', () => theTourIsCurrent(tour));
  });
});

function theTourIsCurrent(tour: Tour): void {
  it('is told by docs/api-tour.md to the letter (UPDATE_API_TOUR=1 writes it anew)', () => {
    if (process.env.UPDATE_API_TOUR === '1') writeFileSync(PAGE, tour.text());
    expect(readFileSync(PAGE, 'utf8')).toBe(tour.text());
  });
}
