import { divRate, type Fen, mulRate, subtractFen, sumFen, timesFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import type { PriceFormRow, PricedService } from './substance.js';

/** The price of a contract and the two lists that explain it; amounts in fen and with tax. */
export interface ContractPrice {
  readonly priceFen: Fen;
  /** of the VAT that the price holds, decimal ratio text */
  readonly taxRate: string;
  readonly serviceLines: readonly PricedService[];
  readonly priceForm: readonly PriceFormRow[];
}

/** A figure that is not what its parts give. */
export interface PriceFault {
  readonly path: string;
  readonly expectedFen: Fen;
  readonly foundFen: Fen;
}

/**
 * The figures of a price that do not add up: unit price × quantity of each service, count × annual price of each post, and
 * both lists against the price. Rules: rulebook D2, A47. @throws RangeError when a quantity is no decimal
 */
export function priceFaults({ priceFen, serviceLines, priceForm }: ContractPrice): PriceFault[] {
  const lines = serviceLines.map(({ quantity, unitPriceFen, amountFen }, index) => ({
    path: `serviceLines.${index}.amount`,
    expectedFen: mulRate(unitPriceFen, Rate.parse(quantity)),
    foundFen: amountFen,
  }));
  const posts = priceForm.map(({ count, annualFen, amountFen }, index) => ({
    path: `priceForm.${index}.amount`,
    expectedFen: count === null || annualFen === null ? amountFen : timesFen(annualFen, count),
    foundFen: amountFen,
  }));
  const sums = [
    { path: 'serviceLines', expectedFen: priceFen, foundFen: total(serviceLines) },
    { path: 'priceForm', expectedFen: priceFen, foundFen: total(priceForm) },
  ];
  return [...lines, ...posts, ...sums].filter(({ expectedFen, foundFen }) => expectedFen !== foundFen);
}

/**
 * The price without VAT, half-up to the fen, and the VAT, which is the rest. Rule: rulebook B31.
 * @param taxRate decimal ratio text. @throws RangeError when it is none
 */
export function taxIn(priceFen: Fen, taxRate: string): { readonly exclusiveFen: Fen; readonly taxFen: Fen } {
  const exclusiveFen = divRate(priceFen, Rate.ONE.plus(Rate.parse(taxRate)));
  return { exclusiveFen, taxFen: subtractFen(priceFen, exclusiveFen) };
}

const total = (rows: readonly { readonly amountFen: Fen }[]): Fen => sumFen(rows.map(({ amountFen }) => amountFen));
