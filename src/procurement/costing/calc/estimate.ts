import type { Fen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

import type { EstimateInput } from './estimate-input.js';
import { computedLine, type Line, sumLine } from './explain.js';
import { type Month, serviceMonths } from './months.js';
import { ParameterBook } from './parameters.js';
import type { ParameterRow } from './parameter-rows.js';
import { personnelLine } from './personnel.js';
import { surchargeShare } from './taxes.js';
import { type Warning, warningsOf } from './warnings.js';

/** What a service should cost. Plain JSON: amounts in integer fen, everything else text. */
export interface Estimate {
  /** the price inclusive of VAT and, below it, how every figure came about */
  total: Line;
  /** the figures that others refer to, each the amount of a line of the tree */
  amounts: {
    personnel: Fen;
    direct: Fen;
    management: Fen;
    cost: Fen;
    surcharges: Fen;
    priceExclusive: Fen;
    vat: Fen;
    priceInclusive: Fen;
  };
  /** personnel ÷ cost, four decimals: "0.8452". Rule: rulebook B35 */
  personnelShare: string;
  warnings: Warning[];
}

/**
 * Estimates a service: personnel and other direct costs, management on top, and the price that leaves this cost after
 * VAT and surcharges. Wages follow the parameters of each month, taxes those of the first. Rules: rulebook B34, PB1.
 * The same input and rows give the same fen on every machine.
 * @param rows parameters of the region and those above it, as known at the time of the calculation
 * @throws DomainError `parameter-missing` naming the kind, region and month without a base row
 */
export function computeEstimate(input: EstimateInput, rows: readonly ParameterRow[]): Estimate {
  const book = new ParameterBook(rows, input.region);
  const personnel = personnelLine(input, book);
  const direct = sumLine({ code: 'direct', label: 'direct', rule: 'B34' }, [personnel, ...directCostLines(input)]);
  const management = computedLine({ code: 'management', label: 'management', rule: 'B34' }, 'share', {
    base: direct,
    rate: input.managementRate,
  });
  const cost = sumLine({ code: 'cost', label: 'cost', rule: 'B34' }, [direct, management]);
  const { surcharges, priceExclusive, vat, total } = priceLines(cost, input, book);
  const personnelShare = cost.amountFen === 0 ? Rate.ZERO : Rate.of(personnel.amountFen, cost.amountFen);
  return {
    total,
    amounts: {
      personnel: personnel.amountFen,
      direct: direct.amountFen,
      management: management.amountFen,
      cost: cost.amountFen,
      surcharges: surcharges.amountFen,
      priceExclusive: priceExclusive.amountFen,
      vat: vat.amountFen,
      priceInclusive: total.amountFen,
    },
    personnelShare: personnelShare.toDecimal(4),
    warnings: warningsOf(input, book, total, personnelShare),
  };
}

function directCostLines({ directCosts }: EstimateInput): Line[] {
  return directCosts.map(({ code, unitPrice, quantity, months }) =>
    computedLine({ code: `direct.${code}`, label: code, rule: 'B35' }, 'unit-price', { unitPrice, quantity, months }),
  );
}

/** C ÷ (1 − v·s), and VAT on it, by the tax law of the first service month. Rule: rulebook B34. */
function priceLines(cost: Line, input: EstimateInput, book: ParameterBook) {
  const [month] = serviceMonths(input.period) as [Month];
  const { value: vatTerms, use: vatUse } = book.at(`vat-rate-${input.taxpayer}`, month);
  const { value: surchargeTerms, use: surchargeUse } = book.at(`surcharge-${input.taxpayer}`, month);
  const surcharges = computedLine(
    { code: 'surcharges', label: 'surcharges', rule: 'B34' },
    'surcharges-in-price',
    { cost, vatRate: vatTerms.rate, surchargeRate: surchargeShare(surchargeTerms, input.taxLocation) },
    { parameters: [vatUse, surchargeUse] },
  );
  const exclusive = { code: 'price-exclusive', label: 'price-exclusive', rule: 'B34' } as const;
  const priceExclusive = sumLine(exclusive, [cost, surcharges], 'price-exclusive');
  const vat = computedLine(
    { code: 'vat', label: 'vat', rule: 'B31' },
    'share',
    { base: priceExclusive, rate: vatTerms.rate },
    { parameters: [vatUse] },
  );
  const inclusive = { code: 'price-inclusive', label: 'price-inclusive', rule: 'B34' } as const;
  const total = sumLine(inclusive, [priceExclusive, vat], 'price-inclusive');
  return { surcharges, priceExclusive, vat, total };
}
