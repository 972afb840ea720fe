import { DomainError } from '#src/kernel/errors.js';
import { sumFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { abnormallyLow, type AbnormalLowTrigger } from '#src/procurement/awards/calc/abnormal-low.js';
import { pricePatterns } from '#src/procurement/awards/calc/collusion.js';
import { minimumExperts, type PanelFault, panelFaults, smallestPanel } from '#src/procurement/awards/calc/panel.js';
import { averagePoints, formatPoints, parsePoints, type Points } from '#src/procurement/awards/calc/points.js';
import { benchmarkOf, priceScore } from '#src/procurement/awards/calc/price-score.js';
import { isOpenTenderRequired } from '#src/procurement/tenders/calc/threshold.js';
import { calculator } from './calculator.js';
import { choice, count, decimal, eachOf, listOf, mapOf, money } from './fields.js';
import { code, number, points, rate, step, written, yuan } from './step.js';

const threshold = calculator({
  group: 'tender-threshold',
  fields: { budget: money(), threshold: money() },
  compute: ({ budget, threshold: of }) => {
    const publicTenderRequired = isOpenTenderRequired(budget, of);
    const explanation = step({
      name: 'publicTender',
      figure: code(publicTenderRequired),
      formula: publicTenderRequired ? 'reaches-threshold' : 'below-threshold',
      inputs: { budget: yuan(budget), threshold: yuan(of) },
      rule: 'A6',
    });
    return { out: { publicTenderRequired }, explanation };
  },
});

/** The bodies that review, as the law calls them, and the method of each. */
const BODIES = {
  评标委员会: 'open_tender',
  磋商小组: 'competitive_consultation',
  谈判小组: 'competitive_consultation',
  询价小组: 'competitive_consultation',
} as const;
type Body = keyof typeof BODIES;
/** What is known of a body by its numbers alone. */
const COUNTED: readonly PanelFault[] = ['too-few-members', 'even-number', 'too-few-experts'];
const MOST_MEMBERS = 99;

const committee = calculator({
  group: 'committee',
  fields: {
    body: choice(...(Object.keys(BODIES) as Body[])),
    n: count(0, MOST_MEMBERS),
    experts: count(0, MOST_MEMBERS),
  },
  compute: ({ body, n, experts }) => {
    if (experts > n)
      throw new DomainError('invalid-shape', {}, [
        { path: 'experts', code: 'out-of-range', params: { min: 0, max: n } },
      ]);
    const needs = { method: BODIES[body], budgetFen: sumFen([]), isComplex: false };
    const seats = Array.from({ length: n }, (_, index) => ({
      person: String(index),
      kind: index < experts ? ('expert' as const) : ('purchaser-representative' as const),
    }));
    const faults = panelFaults({ seats }, needs).filter((fault) => COUNTED.includes(fault));
    const explanation = step({
      name: 'committeeValid',
      figure: code(faults.length === 0),
      formula: faults[0] ?? 'committee-valid',
      inputs: {
        body: written(body),
        n: number(n),
        experts: number(experts),
        smallest: number(smallestPanel(needs)),
        minimumExperts: number(minimumExperts(n)),
      },
      rule: 'A40',
    });
    return { out: { valid: faults.length === 0 }, explanation };
  },
});

const average = calculator({
  group: 'committee-average',
  fields: { scores: listOf(decimal('0', '1000')) },
  compute: ({ scores }) => {
    const each = scores.map((score, index) => pointsOf(score, `scores.${index}`));
    const result = formatPoints(averagePoints(each));
    const total = formatPoints(each.reduce((sum, one) => sum + one, 0) as Points);
    const inputs = { total: points(total), members: number(each.length) };
    return {
      out: { result },
      explanation: step({ name: 'averageScore', figure: points(result), formula: 'average', inputs, rule: 'A49' }),
    };
  },
});

const prices = calculator({
  group: 'price-score',
  fields: { evaluatedPrices: mapOf(money()), weight: decimal('0', '100') },
  compute: ({ evaluatedPrices, weight }) => {
    for (const [bidder, price] of evaluatedPrices)
      if (price === 0)
        throw new DomainError('invalid-shape', {}, [
          { path: `evaluatedPrices.${bidder}`, code: 'out-of-range', params: { min: '0.01' } },
        ]);
    const full = pointsOf(weight, 'weight');
    const benchmark = benchmarkOf([...evaluatedPrices.values()]);
    const scores = [...evaluatedPrices].map(([bidder, price]) => ({
      bidder,
      price,
      score: formatPoints(priceScore(price, benchmark, full)),
    }));
    const explanation = step({
      name: 'benchmark',
      figure: yuan(benchmark),
      formula: 'lowest-price',
      inputs: { bidders: number(scores.length) },
      rule: 'A42',
      children: scores.map(({ bidder, price, score }) =>
        step({
          name: 'priceScore',
          figure: points(score),
          formula: 'price-score',
          inputs: {
            bidder: written(bidder),
            price: yuan(price),
            benchmark: yuan(benchmark),
            weight: points(formatPoints(full)),
          },
          rule: 'A42',
        }),
      ),
    });
    return { out: { result: Object.fromEntries(scores.map(({ bidder, score }) => [bidder, score])) }, explanation };
  },
});

/** What each ground is called where it is answered for. */
const TRIGGERS: Readonly<Record<Exclude<AbnormalLowTrigger, 'panel-judgement'>, string>> = {
  average: 'AVERAGE',
  'second-lowest': 'SECOND_LOWEST',
  ceiling: 'CEILING',
};

const abnormal = calculator({
  group: 'abnormal-low',
  fields: {
    conformingBids: listOf(money()),
    ceiling: money(),
    testedIndex: count(0, 49),
    ratios: eachOf(['avg', 'second', 'ceiling'], decimal('0', '1')),
  },
  compute: ({ conformingBids, ceiling, testedIndex, ratios }) => {
    const tested = conformingBids[testedIndex];
    if (tested === undefined)
      throw new DomainError('invalid-shape', {}, [
        { path: 'testedIndex', code: 'out-of-range', params: { min: 0, max: conformingBids.length - 1 } },
      ]);
    const terms = {
      ceilingFen: ceiling,
      ratios: { average: ratios.avg.toText(), secondLowest: ratios.second.toText(), ceiling: ratios.ceiling.toText() },
    };
    const offers = conformingBids.map((offerFen, index) => ({ bidder: String(index), offerFen }));
    const found = abnormallyLow(offers, terms).find(({ bidder }) => bidder === String(testedIndex))?.triggers ?? [];
    const triggers = Object.entries(TRIGGERS).flatMap(([trigger, name]) =>
      found.includes(trigger as AbnormalLowTrigger) ? [name] : [],
    );
    const second = [...conformingBids].sort((a, b) => a - b)[1];
    const limits = [
      { trigger: 'average' as const, of: Rate.of(sumFen(conformingBids), conformingBids.length), ratio: ratios.avg },
      ...(second === undefined
        ? []
        : [{ trigger: 'second-lowest' as const, of: Rate.of(second), ratio: ratios.second }]),
      { trigger: 'ceiling' as const, of: Rate.of(ceiling), ratio: ratios.ceiling },
    ];
    const explanation = step({
      name: 'abnormallyLow',
      figure: code(triggers.length > 0),
      formula: triggers.length > 0 ? 'to-be-explained' : 'nothing-to-explain',
      inputs: { price: yuan(tested), grounds: number(triggers.length) },
      rule: 'A45',
      children: limits.map(({ trigger, of, ratio }) =>
        step({
          name: `limit-${trigger}`,
          figure: { unit: 'yuan', value: of.times(ratio).dividedBy(Rate.of(100)).toDecimal(2) },
          formula: found.includes(trigger) ? `below-${trigger}` : `not-below-${trigger}`,
          inputs: {
            price: yuan(tested),
            reference: { unit: 'yuan', value: of.dividedBy(Rate.of(100)).toDecimal(2) },
            ratio: rate(ratio),
          },
          rule: 'A45',
        }),
      ),
    });
    return { out: { triggers }, explanation };
  },
});

const collusion = calculator({
  group: 'collusion-price-pattern',
  fields: { bids: listOf(money()) },
  compute: ({ bids }) => {
    const [pattern] = pricePatterns(bids);
    const explanation = step({
      name: 'pricePattern',
      figure: code(pattern !== undefined),
      formula: pattern ? 'equal-difference' : 'no-pattern',
      inputs: { bidders: number(bids.length), ...(pattern && { difference: yuan(pattern.differenceFen) }) },
      rule: 'A50',
    });
    return { out: { flags: pattern ? ['EQUAL_DIFFERENCE'] : [] }, explanation };
  },
});

export const AWARDS = [threshold, committee, average, prices, abnormal, collusion];

/** @throws DomainError `invalid-shape` for more than two decimals */
function pointsOf(value: Rate, path: string): Points {
  try {
    return parsePoints(value.toText());
  } catch {
    throw new DomainError('invalid-shape', {}, [{ path, code: 'not-decimal', params: { decimals: 2 } }]);
  }
}
