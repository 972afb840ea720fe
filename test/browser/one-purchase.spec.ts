import { describe, expect, it, jest } from '@jest/globals';
import { capitals } from '#src/kernel/capitals.js';
import { parseYuan } from '#src/kernel/money.js';
import { SCHEDULE_2025 } from '#src/demo/schedule.js';
import { ClickedJourney } from '#test/support/clicking/clicked-journey.js';
import { BACKENDS } from '#test/integration/jobs-backends.js';
import { untilThePurchaseIsClosed } from '../journeys/one-purchase/acts.js';
import { Story } from '../journeys/one-purchase/story.js';

jest.setTimeout(600_000); // an act of many forms on a busy machine

const [ON_POSTGRES] = BACKENDS;

/** What the bidders offered, first and last, as it could be written. */
const OFFERS = ['1800000.00', '1779000.00', '1810000.00', '1780000.00', '1755000.00', '1798000.00'].flatMap((yuan) => [
  yuan,
  yuan.replace(/\B(?=(\d{3})+(?!\d)(?=.*\.))/g, ','),
  yuan.slice(0, -3),
  String(parseYuan(yuan)),
  capitals(parseYuan(yuan)),
]);

/** The whole purchase as its people make it in the console, in Chinese, from the catalogue to the closed contract. */
describe('one purchase done by clicking', () => {
  let journey: ClickedJourney;
  const story = new Story(SCHEDULE_2025, ON_POSTGRES!, undefined, async (world) => {
    journey = await ClickedJourney.through(world);
    return journey;
  });
  story.tell(() => {
    untilThePurchaseIsClosed(story);

    it('sends no offer in clear from any bidder’s browser: not in yuan, not in fen, not in capitals', () => {
      for (const [vendor, traffic] of journey.traffic) {
        const bids = traffic.sent.filter(({ method, url }) => method === 'POST' && /\/(bids|replace)$/.test(url));
        expect([vendor, bids.length >= 2]).toEqual([vendor, true]);
        // the search finds what is there: every bid names its opening in clear
        const { openingId } = JSON.parse(bids[0]!.body.toString()) as { openingId: string };
        expect(traffic.whereIn([openingId]).length).toBeGreaterThan(0);
        expect([vendor, traffic.whereIn(OFFERS)]).toEqual([vendor, []]);
      }
    });

    it('meets no error of a script on any page', () => {
      expect(journey.faults).toEqual([]);
    });
  });
});
