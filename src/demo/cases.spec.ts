import { describe, expect, it } from '@jest/globals';
import { parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { computeEstimate } from '#src/procurement/costing/calc/estimate.js';
import { shippedParameters } from '#test/builders/an-estimate.js';
import { CLINIC_CASE, type DemoCase, mainCase, YOUTH_CASE } from './cases.js';
import { paymentsFrom } from './purchase.js';
import { SCHEDULE_2025, SCHEDULE_2026 } from './schedule.js';

/** The price inclusive of VAT that the estimate of a case comes to, in fen. */
function priceOf({ estimate: { input } }: DemoCase, taxpayer = input.taxpayer): number {
  const numbers = {
    ...input,
    taxpayer,
    posts: input.posts.map((post) => ({ ...post, gross: parseYuan(post.gross) })),
    directCosts: input.directCosts.map((cost) => ({ ...cost, unitPrice: parseYuan(cost.unitPrice) })),
    managementRate: Rate.parse(input.managementRate),
  };
  return computeEstimate(numbers, shippedParameters()).amounts.priceInclusive;
}

describe.each([SCHEDULE_2026, SCHEDULE_2025])('the main purchase that begins in $year', (schedule) => {
  const story = mainCase(schedule);

  it('costs the same to the fen, under both VAT regimes', () => {
    expect(priceOf(story)).toBe(parseYuan('1812251.68'));
    expect(priceOf(story, 'general')).toBe(parseYuan('1914611.12'));
  });

  it('reserves its whole ceiling on the lines of its two years', () => {
    const [first, second] = story.budgetLines;
    expect([first!.year, second!.year]).toEqual([schedule.year, schedule.year + 1]);
    expect(parseYuan(first!.reserved) + parseYuan(second!.reserved)).toBe(parseYuan('1812251.68'));
  });

  it('bears its own year in every number and title', () => {
    const { year } = schedule;
    const said = [
      ...[story.projectNumber, story.name, story.planNumber, story.estimate.number, story.estimate.title],
      ...[story.minutes.number, story.mandate.agreementNumber],
      ...[story.procedure!.minutes.number, story.procedure!.authorisation.number],
    ];
    for (const text of said) expect([text, text.includes(String(year))]).toEqual([text, true]);
    expect(JSON.stringify(story)).not.toContain(String(year - 1));
    expect(JSON.stringify(story)).not.toContain(String(year + 2));
    expect(paymentsFrom(year).map((payment) => payment.year)).toEqual([year, year + 1, year + 1]);
  });
});

it('knows the other cases by their sums', () => {
  expect(priceOf(CLINIC_CASE)).toBe(parseYuan('1060000.00'));
  expect(priceOf(YOUTH_CASE)).toBe(parseYuan('1180000.00'));
});
