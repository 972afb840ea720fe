import { addFen, divRate, type Fen, fen, mulRate, subtractFen, sumFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

import type { ParameterValues, SurchargeRates, TaxLocation } from './parameter-kinds.js';

/**
 * Splits a tax-inclusive amount: exclusive = inclusive ÷ (1 + rate), half-up; VAT is the rest.
 * Rule: rulebook B31, 增值税法 7.
 */
export function splitVat(inclusive: Fen, rate: Rate): { exclusive: Fen; vat: Fen } {
  const exclusive = divRate(inclusive, Rate.ONE.plus(rate));
  return { exclusive, vat: subtractFen(inclusive, exclusive) };
}

/**
 * VAT of a small-scale taxpayer for a month or quarter. Sales up to the threshold bear none, but for those invoiced
 * with special invoices; above it the whole amount is taxed. Rule: rulebook B30, 增值税法 23, 公告2026年第10号.
 * @param threshold of the same period as the sales; all amounts in fen, exclusive of tax
 */
export function smallScaleVat(sales: { exclusive: Fen; specialInvoiced: Fen }, threshold: Fen, rate: Rate): Fen {
  return mulRate(sales.exclusive > threshold ? sales.exclusive : sales.specialInvoiced, rate);
}

export interface Surcharges {
  urban: Fen;
  education: Fen;
  localEducation: Fen;
  total: Fen;
}

/** Surcharges on VAT actually paid, each half-up to the fen. Rule: rulebook B32, 城市维护建设税法 4. */
export function surchargesOn(vat: Fen, rates: SurchargeRates, location: TaxLocation): Surcharges {
  const urban = mulRate(vat, rates.urban[location]);
  const education = mulRate(vat, rates.education);
  const localEducation = mulRate(vat, rates.localEducation);
  return { urban, education, localEducation, total: sumFen([urban, education, localEducation]) };
}

/** All surcharges together as a share of the VAT: 0.12 in a city, 0.06 halved. Rule: rulebook B32. */
export function surchargeShare(rates: SurchargeRates, location: TaxLocation): Rate {
  return rates.urban[location].plus(rates.education).plus(rates.localEducation);
}

/**
 * The price exclusive of VAT that leaves the cost after its surcharges are paid: C ÷ (1 − v·s), half-up.
 * Rule: rulebook B34.
 */
export function exclusivePrice(cost: Fen, vatRate: Rate, surcharge: Rate): Fen {
  return divRate(cost, Rate.ONE.minus(vatRate.times(surcharge)));
}

/** A price and its parts, in fen: cost + surcharges = exclusive, exclusive + VAT = inclusive. */
export interface Price {
  exclusive: Fen;
  surcharges: Fen;
  vat: Fen;
  inclusive: Fen;
}

/**
 * The price that a cost leads to. Surcharges are what the exclusive price holds above the cost, so that the parts add
 * up; they are within one fen of `surchargesOn` the VAT. Rule: rulebook B34.
 */
export function priceFromCost(cost: Fen, vatRate: Rate, surcharge: Rate): Price {
  const exclusive = exclusivePrice(cost, vatRate, surcharge);
  const vat = mulRate(exclusive, vatRate);
  return { exclusive, surcharges: subtractFen(exclusive, cost), vat, inclusive: addFen(exclusive, vat) };
}

/**
 * Corporate income tax of a year, half-up to the fen; a loss bears none. A small enterprise of little profit pays the rate of the relief up to its
 * limit; one fen above it the whole is taxed as everybody's. Rule: rulebook B33, 企业所得税法 4, 公告2023年第12号.
 * @param relief what holds for enterprises of little profit; undefined for the others, and when it has ended
 */
export function corporateIncomeTax(
  taxable: Fen,
  { rate }: ParameterValues['corporate-income-tax'],
  relief?: ParameterValues['small-profit-relief'],
): Fen {
  if (taxable <= 0) return fen(0);
  return mulRate(taxable, relief && taxable <= relief.limit ? relief.rate : rate);
}
