import { describe, expect, it } from '@jest/globals';
import { mulRate, parseYuan, sumFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { computeEstimate } from '#src/procurement/costing/calc/estimate.js';
import { shippedParameters } from '#test/builders/an-estimate.js';
import { demoBidContent } from './answers.js';
import { type DemoCase, mainCase } from './cases.js';
import { SKETCHES } from './other-cases/index.js';
import { caseOf } from './other-cases/sketch.js';
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

describe.each(SKETCHES)('the purchase $number', (sketch) => {
  const story = caseOf(sketch);

  it('comes to the sum that it is known by', () => {
    expect(priceOf(story)).toBe(parseYuan(sketch.ceiling));
    expect(sumFen(story.budgetLines.map(({ reserved }) => parseYuan(reserved)))).toBe(parseYuan(sketch.ceiling));
  });

  it('has offers that add up, of which none is above the ceiling, and payments that are the whole', () => {
    const { bids, document } = story;
    expect(sumRates(document.payments.map(({ share }) => share)).equals(Rate.ONE)).toBe(true);
    for (const offer of bids?.answers.flatMap(({ first, final }) => [first, final]) ?? []) {
      expect(parseYuan(offer)).toBeLessThanOrEqual(parseYuan(sketch.ceiling));
      const { serviceLines, priceForm } = demoBidContent(offer, 'none', { ...document, pricing: bids!.pricing });
      for (const parts of [serviceLines, priceForm])
        expect(sumFen(parts.map(({ amount }) => parseYuan(amount)))).toBe(parseYuan(offer));
      expect(priceForm.every(({ amount }) => parseYuan(amount) > 0)).toBe(true);
    }
  });

  it('pays what its contract plans, on the lines of those years', () => {
    const years = story.budgetLines.map(({ year }) => year);
    for (const { year } of story.document.payments) expect(years).toContain(year);
    const price = parseYuan(story.bids?.answers[0]?.final ?? '0');
    for (const { code, total } of story.performance?.payments ?? []) {
      const { share } = story.document.payments.find((term) => term.code === code)!;
      expect([code, parseYuan(total)]).toEqual([code, mulRate(price, Rate.parse(share))]);
    }
    if (story.contract?.bond) expect(parseYuan(story.contract.bond.amount)).toBe(mulRate(price, Rate.parse('0.05')));
  });
});

function sumRates(parts: readonly string[]): Rate {
  return parts.reduce((sum, part) => sum.plus(Rate.parse(part)), Rate.ZERO);
}
